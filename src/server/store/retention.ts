import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Webhook deliveries are kept this long for whoever looks into one; a vendor repeats within hours. */
const DELIVERY_DAYS = 30;
/** A record that was not met for so long is no longer a gap in what is known. */
const SKIP_DAYS = 90;
/** Whoever asked for a test has seen it by then; looks of programs are of use for a season. */
const TEST_DAYS = 30;
const LOOK_DAYS = 180;
/** What a reply asked is a question by then; one that waits for somebody keeps its words. */
const REPLY_DAYS = 90;

/** Removes what nobody needs any more; the sync log and people are never touched here. */
export async function tidy(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = (days: number): Temporal.Instant => now.subtract({ hours: 24 * days });
  await sql`delete from sessions where expires_at <= ${now}`.execute(tx);
  await sql`delete from webhook_deliveries where handled_at <= ${before(DELIVERY_DAYS)}`.execute(
    tx,
  );
  await sql`delete from connection_skips where last_seen_at <= ${before(SKIP_DAYS)}`.execute(tx);
  await sql`delete from test_sends where asked_at <= ${before(TEST_DAYS)}`.execute(tx);
  await sql`update inbound_messages set sealed = ''
     where sealed <> '' and (taken_as is null or checked_at is not null)
       and coalesce(checked_at, received_at) <= ${before(REPLY_DAYS)}`.execute(tx);
  await sql`delete from scanner_looks where on_day < (${before(LOOK_DAYS)}::timestamptz at time zone 'UTC')::date`.execute(
    tx,
  );
}
