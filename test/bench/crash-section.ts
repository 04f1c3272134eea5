import { LATENCY_MS, MAILBOXES, type Crash, type CrashRow, type CrashTerms } from "./crash.ts";
import { spreadOf } from "./figures.ts";
import { judged, spreadText, type Section, type Verdict } from "./section.ts";

const RESUMES_WITHIN_MS = 2_000;

/** What the killed rows came to, as a table. */
export function crashSection({ units, kills }: CrashTerms, rows: readonly CrashRow[]): Section {
  return {
    name: "crash-20",
    title: `${units} mails and ${units} fields at ${LATENCY_MS} ms, ${kills} seeded SIGKILLs a row`,
    terms: [
      `${MAILBOXES.length} mailboxes at 4 requests at once each; no quota; lists show what was L ago (a mail that has left still lies in Drafts there)`,
      "of four workers all are killed at once and one alone, in turn; resumed: from the new process's start, and from its word that it is ready, to the first act on work that nobody had begun; every mailbox: from the kill until each mailbox with work left had new work begun",
      "effects that a kill left unknown wait out their settle time on a clock put forward; settled is how long that took us",
    ],
    header: [
      "row",
      "L ms",
      "kills",
      "lost/doubled/unwritten",
      "parked",
      "resumed from start ms",
      "from ready ms",
      "every mailbox ms",
      "waited, settled in",
    ],
    rows: rows.map(cellsOf),
    verdicts: rows.flatMap(verdictsOf),
    wrong: rows.flatMap(wrongIn),
    data: rows,
  };
}

function cellsOf({ name, lagMs, crashes, tally, settled }: CrashRow): string[] {
  const spread = (pick: keyof Crash) => textOf(numbers(crashes, pick));
  return [
    name,
    String(lagMs),
    `${crashes.length} (${crashes.reduce((sum, { killed }) => sum + killed, 0)} processes)`,
    `${tally.lost}/${tally.doubled}/${tally.unwritten}`,
    String(settled.states["parked"] ?? 0),
    spread("fromSpawnMs"),
    spread("fromReadyMs"),
    spread("everyMailboxMs"),
    `${settled.waited}, ${Math.round(settled.tookMs)} ms`,
  ];
}

function numbers(crashes: readonly Crash[], pick: keyof Crash): readonly number[] {
  return crashes.flatMap((each) => {
    const value = each[pick];
    return typeof value === "number" ? [value] : [];
  });
}

function textOf(values: readonly number[]): string {
  return values.length === 0 ? "" : spreadText(spreadOf(values), 0);
}

/**
 * Judged by the slowest: a promise about a restart is about each of them. Where a kill left no work
 * that nobody had begun, nothing is judged.
 */
function verdictsOf({ name, lagMs, crashes }: CrashRow): Verdict[] {
  const row = `${name} (L ${lagMs} ms)`;
  const of = (from: string, pick: keyof Crash) => {
    const took = numbers(crashes, pick);
    const what = `slowest first act on untouched work from ${from}`;
    return took.length === 0 ? [] : judged(row, what, [Math.max(...took)], RESUMES_WITHIN_MS, "ms");
  };
  return [of("the new process's start", "fromSpawnMs"), of("its readiness", "fromReadyMs")].flat();
}

function wrongIn({ name, lagMs, tally, settled }: CrashRow): string[] {
  const { lost, doubled, unwritten } = tally;
  const parked = settled.states["parked"] ?? 0;
  if (lost + doubled + unwritten + parked === 0) return [];
  return [
    `crash-20 ${name} (L ${lagMs} ms): ${lost} lost, ${doubled} doubled, ${unwritten} unwritten, ${parked} parked`,
  ];
}
