import { sql } from "kysely";
import type { EffectPayload } from "#nurture/effects/effect";
import type { Tx } from "#server/store/database";
import type { House } from "#server/wire";
import type { Struck } from "./blows.ts";
import { needlesOf } from "./needles.ts";
import type { FaultKind, Happened } from "./weather.ts";

export interface Parked {
  readonly op: string;
  readonly why: string;
  readonly vendor: string;
  readonly payload: EffectPayload;
  /** What its act's request shows of it. */
  readonly needles: readonly string[];
  readonly mail: string | undefined;
  readonly tries: readonly Try[];
}

/** One arming of an operation and what became of it, by the sync log. */
interface Try {
  readonly armedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly why: string;
}

/** One parked effect, and by which fault each of its tries is undecidable; "nothing" where none is found. */
export interface ParkedWhy {
  readonly op: string;
  readonly vendor: string;
  readonly kind: string;
  readonly why: string;
  readonly tries: readonly { readonly ended: string; readonly because: string }[];
}

export interface Evidence {
  readonly faults: readonly Happened[];
  readonly struck: readonly Struck[];
}

interface ParkedRow {
  readonly op_id: string;
  readonly why: string | null;
  readonly token: string | null;
  readonly vendor: string;
  readonly payload_sealed: string;
  readonly mail: string | null;
}

export async function readParked(tx: Tx, { work }: House): Promise<Parked[]> {
  const { rows } = await sql<ParkedRow>`
    select e.op_id, e.why, e.token, c.vendor, e.payload_sealed, p.private_mail as mail from effects e
      join connections c on c.id = e.connection_id left join people p on p.id = e.person_id
     where e.state = 'parked'`.execute(tx);
  const notes = await sql<Note>`
    select at, what, body from log_entries where what in ('effect.armed', 'effect.unknown', 'effect.parked') order by index`.execute(
    tx,
  );
  return rows.map(({ op_id: op, why, token, vendor, payload_sealed: sealed, mail }) => {
    const payload = JSON.parse(work.sealer.open(sealed, op)) as EffectPayload;
    return {
      ...{ op, vendor, payload },
      why: why ?? "",
      needles: needlesOf(op, token ?? undefined, payload),
      mail: mail ?? undefined,
      tries: triesOf(notes.rows.filter(({ body }) => body.includes(op))),
    };
  });
}

interface Note {
  readonly at: Temporal.Instant;
  readonly what: string;
  readonly body: string;
}

/**
 * The tries of one operation by its notes. Armed again under the number that it had: its request was
 * surely not made, because the vendor asked to wait, say, and so it was no try.
 */
export function triesOf(notes: readonly Note[]): Try[] {
  return notes.flatMap((note, index) => {
    const ended = notes[index + 1];
    if (note.what !== "effect.armed" || ended === undefined) return [];
    if (ended.what === "effect.armed" && attemptIn(ended) === attemptIn(note)) return [];
    const why = /"why":"([^"]+)"/.exec(ended.body)?.[1] ?? "";
    return [{ armedAt: note.at, endedAt: ended.at, why }];
  });
}

function attemptIn({ body }: Note): string | undefined {
  return /"attempt":(\d+)/.exec(body)?.[1];
}

const SLACK = { seconds: 30 };
/** What hides whether a write was done; 429 and a late answer tell. */
const HIDING: readonly FaultKind[] = [
  "503 and not done",
  "504 and done",
  "504 and done late",
  "cut and not done",
  "cut and done",
  "refuses for ever",
];
const NOTHING = "nothing";

/** The fault of each try that hid what became of it, or the blow that its worker died or stood still of. */
export function explain(parked: Parked, evidence: Evidence): ParkedWhy {
  const { op, vendor, why, tries, payload } = parked;
  return {
    ...{ op, vendor, why, kind: payload.kind },
    tries: tries.map((each) => ({ ended: each.why, because: because(parked, each, evidence) })),
  };
}

function because(parked: Parked, tried: Try, { faults, struck }: Evidence): string {
  const { armedAt, endedAt, why } = tried;
  const within = (at: Temporal.Instant, end = at): boolean =>
    Temporal.Instant.compare(end, armedAt.subtract(SLACK)) >= 0 &&
    Temporal.Instant.compare(at, endedAt.add(SLACK)) <= 0;
  const blow = struck.find(({ at, until }) => within(at, until));
  if (why === "died-armed")
    return blow === undefined ? NOTHING : `${blow.what} at ${blow.at.toString()}`;
  const fault = faults.find(
    (each) => within(each.at) && HIDING.includes(each.kind) && isAbout(each, parked),
  );
  return fault === undefined ? NOTHING : `${fault.kind} at ${fault.at.toString()}`;
}

function isAbout({ vendor, shown }: Happened, parked: Parked): boolean {
  return vendor === parked.vendor && parked.needles.some((needle) => shown.includes(needle));
}

export function isUndecidable({ why, tries }: ParkedWhy): boolean {
  if (why !== "attempts-used-up" || tries.length === 0) return false;
  return tries.every(({ because: found }) => found !== NOTHING);
}
