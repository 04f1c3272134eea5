import type { Transaction } from "kysely";
import type { TenantId } from "#nurture/model/ids";

/**
 * One open transaction. Every store function takes it first; there is no way to write without one.
 * Statements are `sql` tagged templates of kysely (`sql<Row>\`…\`.execute(tx)`).
 *
 * The same on both engines: timestamptz reads as Temporal.Instant, date as "YYYY-MM-DD", int8 and
 * numeric as number, json as parsed JSON. As parameters, Temporal values become their ISO text, and
 * arrays and plain objects become JSON text (cast with ::jsonb; never `= any(…)`).
 */
export type Tx = Transaction<unknown>;

export interface Database {
  /** "PGlite in /path" or "PostgreSQL"; without credentials, for people. */
  readonly engine: "pglite" | "postgres";
  /** Runs `work` in one transaction inside this tenant's row-level security, as a non-owner. */
  tenant<T>(tenant: TenantId, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` as the owner, for the few tables without a tenant; see store/README.md. */
  owner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
