import { sql } from "kysely";
import type { EffectState, EntryPayload } from "#nurture/effects/effect";
import type { ConnectionId } from "#nurture/model/ids";
import type { Tx } from "./database.ts";
import type { Sealer } from "./seal.ts";

/** The newest effect on the calendar entries of one sign-up. */
export interface LastEntry {
  readonly cause: string;
  readonly revision: number;
  readonly sha256: string;
  /** It took the entry back, or may have: a vendor remembers such an entry's id. */
  readonly tookBack: boolean;
  /** It asked for a video link of its own. */
  readonly online: boolean;
}

interface EntryRow {
  readonly op_id: string;
  readonly cause: string;
  readonly revision: number;
  readonly payload_sha256: string;
  readonly payload_sealed: string;
  readonly state: EffectState;
}

/** Nothing was done outside, or nothing will be. */
const UNDONE: ReadonlySet<EffectState> = new Set(["intent", "cancelled", "withheld"]);

/** The calendar that an entry stands in. */
export interface EntryPlace {
  readonly connection: ConnectionId;
  readonly mailbox: string | null;
}

export async function entryPlaceOf(tx: Tx, cause: string): Promise<EntryPlace | undefined> {
  const { rows } = await sql<EntryPlace>`
    select connection_id as connection, mailbox from effects
     where kind = 'entry' and cause = ${cause} order by revision desc limit 1`.execute(tx);
  return rows[0];
}

/** Looks at the sign-up's first entry (`base`) and those that followed it (`base/2`, …). */
export async function lastEntryOf(
  tx: Tx,
  sealer: Sealer,
  base: string,
): Promise<LastEntry | undefined> {
  const { rows } = await sql<EntryRow>`
    select op_id, cause, revision, payload_sha256, payload_sealed, state from effects
     where kind = 'entry' and (cause = ${base} or starts_with(cause, ${`${base}/`}))
     order by length(cause) desc, cause desc, revision desc limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const payload = JSON.parse(sealer.open(row.payload_sealed, row.op_id)) as EntryPayload;
  return {
    cause: row.cause,
    revision: row.revision,
    sha256: row.payload_sha256,
    tookBack: payload.change === "cancel" && !UNDONE.has(row.state),
    online: payload.online,
  };
}
