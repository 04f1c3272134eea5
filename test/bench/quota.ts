import { setTimeout as wait } from "node:timers/promises";
import { CONNECTORS } from "#connectors/index";
import { PROMISE_MS } from "#nurture/plan/capacity";
import { clockFrom, shownMs } from "./clock.ts";
import { settle } from "./crew-work.ts";
import { startCrew, type Crew } from "./crew.ts";
import { WORKERS, type Databases, type EngineName } from "./engines.ts";
import { tallyOf, type Tally } from "./figures.ts";
import { mailboxesOf, unitsOf, type Unit } from "./load.ts";
import { pacedMails } from "./paced-client.ts";
import type { Counts } from "./provider-book.ts";
import type { Provider } from "./provider-process.ts";
import { seedFrom } from "./seed-from.ts";
import type { Warned } from "./talk.ts";

export const QUOTAS = {
  "quota-graph": { vendor: "outlook", perMinute: 28 },
  "quota-gmail": { vendor: "google", perMinute: 46 },
} as const;
export type QuotaName = keyof typeof QUOTAS;
export const REFERENCE = "paced-axios";

export interface QuotaTerms {
  readonly name: QuotaName;
  readonly mails: number;
  readonly mailboxes: readonly number[];
  /** So many times faster than real time the clock goes. */
  readonly speed: number;
  readonly rounds: number;
  readonly engines: readonly EngineName[];
}

/** One round of one row; times are on the run's clock. */
export interface QuotaFigure {
  /** From the moment that all were due to the last mail's leaving. */
  readonly lastLeftMs: number;
  readonly idealMs: number;
  readonly requests: number;
  readonly throttled: number;
  /** Mails that left more than 30 minutes after they were due. */
  readonly late: number;
  readonly tally: Tally;
  readonly warned?: Warned & { readonly beforeFirstMail: boolean };
}

export interface QuotaRow {
  readonly name: EngineName | typeof REFERENCE;
  readonly mailboxes: number;
  readonly figures: readonly QuotaFigure[];
}

/** Vendors count days: each round begins in another one. */
const NEXT_DAY_MS = 25 * 3_600_000;
/** A row that takes so many times the ideal is ended; the rest is then delivered untimed. */
const GIVEN_UP_AFTER = 4;
const LEAST_MS = 10_000;
const LOOK_MS = 50;

/** Real quotas on a fast clock, the rows of one round one after the other. */
export async function quotaRows(
  terms: QuotaTerms,
  provider: Provider,
  databases: Databases,
  say: (line: string) => void,
): Promise<QuotaRow[]> {
  const crews = new Map<string, Crew>();
  try {
    for (const engine of terms.engines)
      crews.set(engine, await startCrew(await databases.fresh(engine), WORKERS[engine]));
    const rows: QuotaRow[] = [];
    for (const count of terms.mailboxes) {
      const units = await unitsOf(terms.mails, mailboxesOf(count));
      rows.push(...(await rowsWith({ terms, provider, units, count }, crews, say)));
    }
    return rows;
  } finally {
    for (const crew of crews.values()) await crew.end();
  }
}

async function rowsWith(
  run: Run,
  crews: ReadonlyMap<string, Crew>,
  say: (line: string) => void,
): Promise<QuotaRow[]> {
  const { terms, count } = run;
  const rows = [REFERENCE, ...terms.engines].map((name) => ({
    name: name as QuotaRow["name"],
    mailboxes: count,
    figures: [] as QuotaFigure[],
  }));
  for (let round = 1; round <= terms.rounds; round++)
    for (const { name, figures } of rows) {
      const crew = crews.get(name);
      const figure = await (crew === undefined ? reference(run) : ours(run, crew));
      figures.push(figure);
      const ratio = (figure.lastLeftMs / figure.idealMs).toFixed(2);
      say(`${terms.name} ${count} mailboxes ${round}/${terms.rounds} ${name}: ${ratio} x ideal`);
    }
  return rows;
}

interface Run {
  readonly terms: QuotaTerms;
  readonly provider: Provider;
  readonly units: readonly Unit[];
  readonly count: number;
}

async function reference({ terms, provider, units, count }: Run): Promise<QuotaFigure> {
  const { vendor } = QUOTAS[terms.name];
  const clock = clockFrom(Date.now(), terms.speed);
  const { account } = await provider.quota({ vendor, clock, mailboxes: mailboxesOf(count) });
  const apartMs = 60_000 / QUOTAS[terms.name].perMinute;
  const startMs = shownMs(clock);
  await pacedMails(units, { url: provider.url, clock, apartMs, vendor, account });
  const counts = await provider.counts();
  return figureOf({ terms, units, count, startMs, endMs: shownMs(clock), counts });
}

let runs = 0;

async function ours(run: Run, crew: Crew): Promise<QuotaFigure> {
  const { terms, provider, units, count } = run;
  const { vendor } = QUOTAS[terms.name];
  const mailboxes = mailboxesOf(count);
  runs += 1;
  const calm = await crew.setClock(shownMs(crew.clock()) + NEXT_DAY_MS, 1);
  const { account } = await provider.quota({ vendor, clock: calm, mailboxes });
  const house = { url: provider.url, vendor, mailboxes, pace: "vendor", quiet: true } as const;
  await crew.open({ ...house, ...(account === null ? {} : { account }) });
  await seedFrom(crew.first(), units, { kinds: ["mail"], vendor, run: runs });
  const warned = await crew.first().ask("warning", null);
  const clock = await crew.setClock(shownMs(crew.clock()), terms.speed);
  await provider.setClock(clock);
  const startMs = shownMs(clock);
  await crew.all("go", null);
  const counts = await untilSent(run, crew);
  await crew.all("stop", null);
  const figure = figureOf({ terms, units, count, startMs, endMs: shownMs(clock), counts });
  await provider.setClock(await crew.setClock(shownMs(clock), 1));
  await settle(crew, runs, (later) => provider.setClock(later));
  const tally = tallyOf(units, await provider.counts(), ["mail"]);
  const beforeFirstMail = warned.at < (counts.leftMs[0] ?? Infinity);
  return { ...figure, tally, warned: { ...warned, beforeFirstMail } };
}

/** Until every mail has left and is confirmed, or nobody would wait any longer. */
async function untilSent({ terms, provider, units, count }: Run, crew: Crew): Promise<Counts> {
  const idealMs = idealOf(terms, count) / terms.speed;
  const until = performance.now() + Math.max(LEAST_MS, idealMs * GIVEN_UP_AFTER);
  for (;;) {
    await wait(LOOK_MS);
    const counts = await provider.counts();
    const isOver = performance.now() > until;
    if (counts.leftMs.length < units.length && !isOver) continue;
    const { lastMs } = await crew.first().ask("open_effects", { run: runs });
    if (lastMs === undefined || isOver) return provider.counts();
  }
}

function idealOf({ name, mails }: QuotaTerms, count: number): number {
  return (mails / (count * QUOTAS[name].perMinute)) * 60_000;
}

interface Counted extends Pick<Run, "terms" | "units" | "count"> {
  readonly startMs: number;
  readonly endMs: number;
  readonly counts: Counts;
}

function figureOf({ terms, units, count, startMs, endMs, counts }: Counted): QuotaFigure {
  const { leftMs, throttled } = counts;
  return {
    lastLeftMs: (leftMs.length < units.length ? endMs : (leftMs.at(-1) ?? endMs)) - startMs,
    idealMs: idealOf(terms, count),
    requests: Object.values(counts.requests).reduce((sum, each) => sum + each, 0),
    throttled,
    late: leftMs.filter((at) => at - startMs > PROMISE_MS).length,
    tally: tallyOf(units, counts, ["mail"]),
  };
}

/** What the connectors themselves state, so that the table says what the product keeps to. */
export function statedPace(name: QuotaName): string {
  const connector = CONNECTORS.get(QUOTAS[name].vendor);
  return `${connector?.sendsPerMinute ?? 0} sends a minute and ${connector?.sendsPerDay ?? 0} a day`;
}
