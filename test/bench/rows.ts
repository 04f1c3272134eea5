import { cpuOf, settle, workUp, type Settled } from "./crew-work.ts";
import { startCrew } from "./crew.ts";
import { WORKERS, type Databases, type EngineName } from "./engines.ts";
import { MAILBOXES, type Unit } from "./load.ts";
import { seedFrom } from "./seed-from.ts";
import { limitAxios, limitUndici, naive, type Reference } from "./reference.ts";

/** One row of the table: made ready unmeasured, run measured, then settled on a clock of its own. */
export interface Row {
  readonly name: string;
  /** Our own row, which must neither lose nor double a mail. */
  readonly ours: boolean;
  /** Does only this share of the units, and counts as if it had done all: it goes one by one. */
  readonly share: number;
  prepare(units: readonly Unit[]): Promise<void>;
  /** Milliseconds until nothing was left to do now. */
  run(units: readonly Unit[]): Promise<number>;
  /** CPU in milliseconds that was used so far. */
  cpu(): Promise<number>;
  settle(): Promise<Settled>;
  close(): Promise<void>;
}

/** The naive row is a loop without any overlap, so a tenth of it tells the whole. */
const NAIVE_SHARE = 0.1;
const NOTHING: Settled = { waited: 0, states: {}, tookMs: 0 };

export function referenceRows(url: string): readonly Row[] {
  return [
    referenceRow("limit-undici", limitUndici(url), 1),
    referenceRow("limit-axios", limitAxios(url), 1),
    referenceRow("naive", naive(url), NAIVE_SHARE),
  ];
}

function referenceRow(name: string, reference: Reference, share: number): Row {
  return {
    name,
    ours: false,
    share,
    prepare: () => Promise.resolve(),
    run: async (units) => {
      const start = performance.now();
      await reference.run(units);
      return performance.now() - start;
    },
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return Promise.resolve((user + system) / 1_000);
    },
    settle: () => Promise.resolve(NOTHING),
    close: () => reference.close(),
  };
}

/** The product's own workers on one database; their sends are not paced and waits take no time. */
export async function crewRow(engine: EngineName, databases: Databases, url: string): Promise<Row> {
  const crew = await startCrew(await databases.fresh(engine), WORKERS[engine]);
  const terms = { url, vendor: "outlook", mailboxes: MAILBOXES } as const;
  await crew.open({ ...terms, pace: "none", quiet: true });
  let run = 0;
  return {
    name: engine,
    ours: true,
    share: 1,
    prepare: async (units) => {
      run += 1;
      await seedFrom(crew.first(), units, { kinds: ["mail", "fields"], vendor: "outlook", run });
    },
    run: () => workUp(crew, run),
    cpu: () => cpuOf(crew),
    settle: () => settle(crew, run),
    close: () => crew.end(),
  };
}
