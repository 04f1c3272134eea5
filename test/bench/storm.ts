import { setTimeout as wait } from "node:timers/promises";
import { machineMs, shownMs } from "./clock.ts";
import { settle } from "./crew-work.ts";
import { startCrew, type Crew } from "./crew.ts";
import { WORKERS, type Databases, type EngineName } from "./engines.ts";
import { ratiosOf, spreadOf, tallyOf, type Tally } from "./figures.ts";
import { mailboxesOf, unitsOf, type Unit } from "./load.ts";
import { allAtOnce, gentleMails } from "./paced-client.ts";
import type { Provider } from "./provider-process.ts";
import { seedFrom } from "./seed-from.ts";
import { judged, spreadText, type Section } from "./section.ts";

const LIMIT = { atOnce: 4, perSecond: 100 };
const LATENCY_MS = 20;
/** Look, create, send and confirm. */
const REQUESTS_A_MAIL = 4;
const RATIO_MAX = 1.1;
/** Requests may arrive closer together than they left. */
const GENTLE = 0.96;
const MAILBOXES = mailboxesOf(1);
const REFERENCES = ["told-axios", "all-at-once"] as const;
const GIVEN_UP_AFTER = 4;
const LEAST_MS = 10_000;
const LOOK_MS = 50;

export interface StormTerms {
  readonly mails: number;
  readonly rounds: number;
  readonly engines: readonly EngineName[];
}

interface Figure {
  /** Until the last mail left. */
  readonly wallMs: number;
  readonly throttled: number;
  readonly requests: number;
  readonly delivered: number;
  readonly tally: Tally;
}

interface Row {
  readonly name: EngineName | (typeof REFERENCES)[number];
  readonly figures: Figure[];
}

/** A provider that pushes back and says for how long; nobody has told us its limits. */
export async function storm(
  terms: StormTerms,
  provider: Provider,
  databases: Databases,
  say: (line: string) => void,
): Promise<Section> {
  const units = await unitsOf(terms.mails, MAILBOXES);
  const crews = new Map<string, Crew>();
  const rows: Row[] = [...REFERENCES, ...terms.engines].map((name) => ({ name, figures: [] }));
  try {
    for (const engine of terms.engines)
      crews.set(engine, await startCrew(await databases.fresh(engine), WORKERS[engine]));
    for (let round = 1; round <= terms.rounds; round++)
      for (const { name, figures } of rows) {
        const crew = crews.get(name);
        const figure = await (crew === undefined
          ? reference(name, units, provider)
          : ours(crew, units, provider, round));
        figures.push(figure);
        say(
          `storm ${round}/${terms.rounds} ${name}: ${figure.delivered} in ${Math.round(figure.wallMs)} ms`,
        );
      }
  } finally {
    for (const crew of crews.values()) await crew.end();
  }
  return section(terms, rows);
}

async function reference(
  name: string,
  units: readonly Unit[],
  provider: Provider,
): Promise<Figure> {
  await provider.reset({ limit: LIMIT, latencyMs: LATENCY_MS });
  const start = machineMs();
  if (name === "all-at-once") await allAtOnce(units, provider.url);
  else await gentleMails(units, { url: provider.url, perSecond: LIMIT.perSecond * GENTLE });
  return figureOf(units, provider, machineMs() - start);
}

async function ours(
  crew: Crew,
  units: readonly Unit[],
  provider: Provider,
  run: number,
): Promise<Figure> {
  const clock = await crew.setClock(shownMs(crew.clock()), 1);
  await provider.reset({ clock, limit: LIMIT, latencyMs: LATENCY_MS });
  const house = { url: provider.url, vendor: "outlook", mailboxes: MAILBOXES } as const;
  await crew.open({ ...house, pace: "learned", quiet: true });
  await seedFrom(crew.first(), units, { kinds: ["mail"], vendor: "outlook", run });
  const start = machineMs();
  await crew.all("go", null);
  const until = start + Math.max(LEAST_MS, idealMs(units.length) * GIVEN_UP_AFTER);
  let left = 0;
  while (left < units.length && machineMs() < until) {
    await wait(LOOK_MS);
    left = (await provider.counts()).leftMs.length;
  }
  const wallMs = machineMs() - start;
  await crew.all("stop", null);
  const figure = await figureOf(units, provider, wallMs);
  await settle(crew, run, (terms) => provider.setClock(terms));
  const tally = tallyOf(units, await provider.counts(), ["mail"]);
  return { ...figure, tally };
}

async function figureOf(
  units: readonly Unit[],
  provider: Provider,
  wallMs: number,
): Promise<Figure> {
  const counts = await provider.counts();
  const answered = Object.values(counts.requests).reduce((sum, each) => sum + each, 0);
  return {
    wallMs,
    throttled: counts.throttled,
    requests: answered + counts.throttled,
    delivered: counts.leftMs.length,
    tally: tallyOf(units, counts, ["mail"]),
  };
}

function idealMs(mails: number): number {
  return ((mails * REQUESTS_A_MAIL) / LIMIT.perSecond) * 1_000;
}

function section({ mails, rounds }: StormTerms, rows: readonly Row[]): Section {
  const told = rows.find(({ name }) => name === "told-axios")?.figures ?? [];
  const ideal = idealMs(mails);
  const own = rows.filter(({ name }) => !REFERENCES.some((each) => each === name));
  const ratios = (row: Row) => row.figures.map(({ wallMs }) => wallMs / ideal);
  return {
    name: "storm",
    title: `${mails} mails at ${LATENCY_MS} ms, ${rounds} rounds, rows interleaved`,
    terms: [
      `${MAILBOXES.length} mailbox at ${LIMIT.atOnce} requests at once and ${LIMIT.perSecond} in any second, beyond that 429 with Retry-After: 1; no pace is stated to us; a row that takes four times the ideal is ended and the rest delivered untimed; ideal: ${REQUESTS_A_MAIL} requests a mail at ${LIMIT.perSecond} a second`,
      "told-axios makes the same requests and knows both limits; all-at-once sends each mail with one request, all of them together, and does not try again",
    ],
    header: [
      "row",
      "wall ms",
      "x ideal",
      "x told-axios",
      "delivered",
      "429s a mail",
      "lost/doubled",
    ],
    rows: rows.map((row) => [
      row.name,
      spreadText(spreadOf(row.figures.map(({ wallMs }) => wallMs)), 0),
      spreadText(spreadOf(ratios(row)), 2),
      spreadText(
        ratiosOf(
          row.figures.map(({ wallMs }) => wallMs),
          told.map(({ wallMs }) => wallMs),
        ),
        2,
      ),
      spreadText(spreadOf(row.figures.map(({ delivered }) => delivered)), 0),
      spreadText(spreadOf(row.figures.map(({ throttled }) => throttled / mails)), 2),
      `${sumOf(row, "lost")}/${sumOf(row, "doubled")}`,
    ]),
    verdicts: own.map((row) => judged(row.name, "time x ideal", ratios(row), RATIO_MAX)),
    wrong: own
      .filter((row) => sumOf(row, "lost") + sumOf(row, "doubled") > 0)
      .map(
        (row) => `storm ${row.name}: ${sumOf(row, "lost")} lost, ${sumOf(row, "doubled")} doubled`,
      ),
    data: rows,
  };
}

function sumOf(row: Row, what: "lost" | "doubled"): number {
  return row.figures.reduce((sum, { tally }) => sum + tally[what], 0);
}
