import { sql } from "kysely";
import type { DraftKind } from "#nurture/publish/draft";
import type { Tx } from "./database.ts";

export interface VersionRow {
  readonly version: number;
  readonly publishedAt: Temporal.Instant;
  /** "user:<id>", or what published it. */
  readonly publishedBy: string;
}

/** Versions that one page shows. */
const VERSIONS_MAX = 50;

/** The versions that changed one item, and those of which nobody knows; the newest first. */
export async function versionsOf(tx: Tx, kind: DraftKind, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, published_at as "publishedAt", published_by as "publishedBy" from programmes
     where changed = '[]'::jsonb or changed @> ${[{ kind, id }]}::jsonb
     order by version desc limit ${VERSIONS_MAX}`.execute(tx);
  return rows;
}
