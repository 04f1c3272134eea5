import { z } from "zod";
import type { PersonRecord } from "#nurture/model/record";
import type { Ambient, Cursor, PeoplePage, PeopleSource, Skipped } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import type { VendorHttp } from "../kit/http.ts";
import { candidateRef } from "./bundle.ts";
import { changedSince, harvest, IDS_MAX, type Harvest } from "./client.ts";
import { bundles, type Gathered } from "./gather.ts";
import type { paths } from "./generated.ts";
import { currentOffers, toRecord } from "./mapping.ts";
import type { GreenhouseSettings } from "./settings.ts";

/**
 * How far before the last run's start we ask again: our clock and the vendor's may differ, and a
 * list may show a change some time after it was made. Ten minutes cover both with room; what comes
 * twice is the same record.
 */
const OVERLAP_MINUTES = 10;
/** Deletions leave no trace in "changed since": all living offers are listed this often instead. */
const SWEEP_MINUTES = 15;
/** People that deletions are noticed of; the cursor holds their ids. */
const KNOWN_MAX = 20_000;

/** Applications with an offer and the version last seen, of each candidate that became a record. */
type Known = Readonly<Record<string, Readonly<Record<string, number>>>>;

const Position = z.strictObject({
  v: z.literal(1),
  /** Start of the last complete run. */
  since: z.iso.datetime().exactOptional(),
  /** Start of the run that stopped half-way, and the last candidate it told. */
  until: z.iso.datetime().exactOptional(),
  after: z.int().exactOptional(),
  swept: z.iso.datetime().exactOptional(),
  known: z.record(z.string(), z.record(z.string(), z.int())),
});
type Position = z.infer<typeof Position>;

/** Greenhouse as a source of people: whoever has an offer, and what changed about them. */
export function greenhousePeople(
  http: VendorHttp<paths>,
  settings: GreenhouseSettings,
  ambient: Ambient,
): PeopleSource {
  return {
    async *changes(cursor, signal): AsyncGenerator<PeoplePage> {
      const api = harvest(http, signal);
      const start = positionOf(cursor);
      const until = start.until ?? ambient.now().toString();
      const sweeps = isSweepDue(start, until);
      const changed = await changedIds(api, start, settings);
      const lost = sweeps ? await lostIds(api, start.known) : [];
      refuseTooMany(lost.length, Object.keys(start.known).length, settings);
      const swept = sweeps ? until : start.swept;
      const ids = [...new Set([...changed, ...lost])]
        .filter((id) => id > (start.after ?? 0))
        .toSorted((a, b) => a - b);
      const gather = bundles(api);
      let { known } = start;
      const done = (): Cursor => write({ v: 1, since: until, ...(swept && { swept }), known });
      for (let at = 0; at < ids.length; at += IDS_MAX) {
        const batch = ids.slice(at, at + IDS_MAX);
        const page = await tellBatch(api, await gather(batch, known), known, settings);
        known = remember(known, page.known);
        const isLast = at + IDS_MAX >= ids.length;
        const after = batch.at(-1) ?? 0;
        yield { ...page.told, cursor: isLast ? done() : write({ ...start, until, after, known }) };
      }
      if (ids.length === 0) yield { read: 0, records: [], skipped: [], gone: [], cursor: done() };
    },
  };
}

function positionOf(cursor: Cursor | undefined): Position {
  if (cursor === undefined) return { v: 1, known: {} };
  try {
    return Position.parse(JSON.parse(cursor));
  } catch (cause) {
    throw new Problem("connector/cursor-expired", { vendor: "greenhouse" }, cause);
  }
}

function write(position: Position): Cursor {
  return JSON.stringify(position);
}

function isSweepDue(start: Position, until: string): boolean {
  if (start.since === undefined) return false;
  if (start.swept === undefined) return true;
  const next = Temporal.Instant.from(start.swept).add({ minutes: SWEEP_MINUTES });
  return Temporal.Instant.compare(next, Temporal.Instant.from(until)) <= 0;
}

/** Candidates of whom anything changed; at first, everyone who was ever made an offer. */
async function changedIds(
  api: Harvest,
  start: Position,
  settings: GreenhouseSettings,
): Promise<readonly number[]> {
  if (start.since === undefined) return api.ofOffers({});
  const from = Temporal.Instant.from(start.since).subtract({ minutes: OVERLAP_MINUTES });
  const since = changedSince(from, settings.dateFilter);
  const [offers, candidates, applications, scorecards] = await Promise.all([
    api.ofOffers(since),
    api.ofCandidates(since),
    api.ofApplications(since),
    api.ofScorecards(since),
  ]);
  const scored = await ownersOf(api, scorecards);
  return [...offers, ...candidates, ...applications, ...scored.map(([, candidate]) => candidate)];
}

/** Applications with the candidate each belongs to now. */
async function ownersOf(
  api: Harvest,
  applications: readonly number[],
): Promise<readonly (readonly [application: number, candidate: number])[]> {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < applications.length; at += IDS_MAX) {
    const ids = applications.slice(at, at + IDS_MAX).join(",");
    const { rows } = await api.applications({ ids });
    found.push(
      ...rows.flatMap((row) =>
        row.candidate_id === undefined ? [] : [[row.id, row.candidate_id] as const],
      ),
    );
  }
  return found;
}

/** Known candidates that no living offer belongs to any more. */
async function lostIds(api: Harvest, known: Known): Promise<readonly number[]> {
  const living = new Set(await api.ofOffers({ current_only: true }));
  return Object.keys(known)
    .map(Number)
    .filter((id) => !living.has(id));
}

/** From this many on, nobody at all being left is a lost right and not a coincidence. */
const EVERYBODY_MIN = 10;

function refuseTooMany(lost: number, of: number, settings: GreenhouseSettings): void {
  const isEverybody = lost === of && of >= EVERYBODY_MIN;
  if (lost > settings.goneAtOnceMax || isEverybody)
    throw new Problem("connector/forbidden", { path: "/v3/candidates", missing: lost, of });
}

interface Batch {
  readonly told: Omit<PeoplePage, "cursor">;
  /** What is to be remembered of each candidate told; undefined forgets one. */
  readonly known: ReadonlyMap<number, Readonly<Record<string, number>> | undefined>;
}

async function tellBatch(
  api: Harvest,
  gathered: Gathered,
  known: Known,
  settings: GreenhouseSettings,
): Promise<Batch> {
  const records: PersonRecord[] = [];
  const skipped: Skipped[] = [...gathered.skipped];
  const lost: number[] = [...gathered.missing];
  const remembered = new Map<number, Readonly<Record<string, number>> | undefined>();
  for (const bundle of gathered.bundles) {
    const { id } = bundle.candidate;
    const mapped = toRecord(bundle, settings);
    if (mapped.ok) {
      records.push(mapped.record);
      remembered.set(id, { ...bundle.vanished, ...versions(bundle.offers) });
    } else if (known[id] !== undefined && mapped.skipped.why === "no-name") {
      lost.push(id);
    } else {
      skipped.push(mapped.skipped);
    }
  }
  refuseTooMany(lost.length, lost.length + gathered.bundles.length, settings);
  for (const id of lost) remembered.set(id, undefined);
  const gone = await Promise.all(lost.map((id) => whereTo(api, id, known[id] ?? {})));
  const read = gathered.bundles.length + gathered.skipped.length + gathered.missing.length;
  return { told: { read, records, skipped, gone }, known: remembered };
}

function versions(offers: Parameters<typeof currentOffers>[0]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    currentOffers(offers).map((offer) => [String(offer.application_id), offer.version ?? 0]),
  );
}

/** A merge moves the applications: whoever holds them now is who the candidate was merged into. */
async function whereTo(
  api: Harvest,
  id: number,
  applications: Readonly<Record<string, number>>,
): Promise<PeoplePage["gone"][number]> {
  const owners = await ownersOf(api, Object.keys(applications).map(Number).filter(Number.isFinite));
  const [, into] = owners.find(([, candidate]) => candidate !== id) ?? [];
  return {
    ref: candidateRef(id),
    ...(into === undefined ? {} : { mergedInto: candidateRef(into) }),
  };
}

function remember(known: Known, told: Batch["known"]): Known {
  const next = new Map(Object.entries(known));
  for (const [id, applications] of told) {
    if (applications === undefined) next.delete(String(id));
    else next.set(String(id), applications);
  }
  return Object.fromEntries([...next].slice(-KNOWN_MAX));
}
