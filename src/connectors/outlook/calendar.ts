import type { EntryPayload, Outcome, Sighting } from "#nurture/effects/effect";
import { isKeyForgotten } from "#nurture/effects/forgotten-key";
import type { Ambient, Calendar, EffectContext } from "#nurture/ports";
import { outcomeOf, safely } from "../kit/outcome.ts";
import type { Attempt } from "../kit/attempt.ts";
import { call, type Call, type Mailbox, type Mailboxes } from "./client.ts";
import { byMarker, changedEvent, newEvent, receiptOf, sameEntry } from "./mapping.ts";
import { VendorEvent, VendorEvents, VendorIds, type Event } from "./records.ts";

/** More than one is a fault that a person must see. */
const COPIES_MAX = 5;
/**
 * Graph says nowhere for how long it drops a repeated transaction id, nor whether it does once the
 * entry was deleted: nothing is counted on that is older than a day.
 */
const TRANSACTION_LASTS_MS = 86_400_000;
const IN_UTC = { Prefer: 'IdType="ImmutableId", outlook.timezone="UTC"' };
/** After a read inside an act failed, or somebody changed the entry at the same moment. */
const LATER_MS = 15_000;

/**
 * Entries in the organiser's calendar, found by our marker. The transaction id is the entry's own,
 * so that Graph drops a repeated first request; later revisions patch absolute values. An entry that
 * stood and was deleted, from the bin too, stays deleted; one that was asked for more than a day ago,
 * was never seen and left no trace is for a person to decide.
 */
export function outlookCalendar(mailboxes: Mailboxes, { now }: Pick<Ambient, "now">): Calendar {
  return {
    protocol: { prepares: false, settleMs: 60_000, looksApartMs: 60_000, attemptsMax: 3 },
    look: async (entry, { signal, firstArmedAt, stood }) => {
      const mailbox = mailboxes(entry.mailbox);
      const { value } = await mailbox.read(listEvents(entry), VendorEvents, signal);
      const events = value.filter((each) => each.isCancelled !== true);
      if (entry.change === "cancel") return cancelled(entry, events);
      if (events.length > 0) return sightingOf(entry, events);
      const isGone = stood === true || value.length > 0 || (await isInBin(mailbox, entry, signal));
      if (isGone) return { seen: "removed" };
      if (isKeyForgotten(firstArmedAt, TRANSACTION_LASTS_MS, now()))
        return { seen: "unclear", evidence: "nothing is there long after it was asked for" };
      return { seen: "absent" };
    },
    act: (entry, context) =>
      safely(context.signal, async () => put(mailboxes(entry.mailbox), entry, context)),
  };
}

/** Reads what is there and then writes at most once. */
async function put(
  mailbox: Mailbox,
  entry: EntryPayload,
  { signal, stood }: EffectContext,
): Promise<Outcome> {
  const found = await mailbox.once(listEvents(entry), signal);
  const events = eventsOf(found);
  if (events === undefined) return notRead(found);
  const [event] = events.filter((each) => each.isCancelled !== true);
  if (event !== undefined) return change(mailbox, entry, event, signal);
  if (entry.change === "cancel") return { kind: "done", receipt: { entryId: entry.entryId } };
  // It was taken away since the look: the next one decides.
  if (stood === true) return { kind: "unknown", why: "removed meanwhile" };
  return create(mailbox, entry, signal);
}

function cancelled(entry: EntryPayload, events: readonly Event[]): Sighting {
  return events.length > 0
    ? { seen: "absent" }
    : { seen: "done", receipt: { entryId: entry.entryId } };
}

function sightingOf(entry: EntryPayload, events: readonly Event[]): Sighting {
  const [event] = events;
  if (event === undefined || events.length > 1)
    return { seen: "unclear", evidence: `${events.length} entries with one marker` };
  return sameEntry(entry, event) ? { seen: "done", receipt: receiptOf(event) } : { seen: "absent" };
}

/** What the organiser deletes by hand goes to Deleted Items and keeps its marker. */
async function isInBin(
  mailbox: Mailbox,
  entry: EntryPayload,
  signal: AbortSignal,
): Promise<boolean> {
  const request = call("get", "/users/{mailbox}/mailFolders/{folder}/messages", {
    path: { mailbox: mailbox.address, folder: "deleteditems" },
    query: { $filter: byMarker(entry.entryId), $top: 1 },
  });
  const { value } = await mailbox.read(request, VendorIds, signal);
  return value.length > 0;
}

async function create(
  mailbox: Mailbox,
  entry: EntryPayload,
  signal: AbortSignal,
): Promise<Outcome> {
  const request = call("post", "/users/{mailbox}/events", {
    path: { mailbox: mailbox.address },
    body: newEvent(entry),
    headers: IN_UTC,
  });
  const attempt = await mailbox.once(request, signal);
  // ErrorDuplicateTransactionId: it was made before, perhaps with other values; a look decides.
  if (attempt.kind === "answer" && attempt.status === 409)
    return { kind: "unknown", why: "409: made before" };
  return outcomeOf(attempt, receiptFrom);
}

async function change(
  mailbox: Mailbox,
  entry: EntryPayload,
  event: Event,
  signal: AbortSignal,
): Promise<Outcome> {
  if (entry.change === "put" && sameEntry(entry, event))
    return { kind: "done", receipt: receiptOf(event) };
  const attempt = await mailbox.once(changing(mailbox.address, entry, event), signal);
  if (attempt.kind === "answer" && attempt.status === 404)
    return { kind: "unknown", why: "404: removed meanwhile" };
  if (attempt.kind === "answer" && attempt.status === 412)
    return { kind: "later", why: "412: changed meanwhile", waitMs: LATER_MS };
  return outcomeOf(
    attempt,
    entry.change === "put" ? receiptFrom : () => ({ entryId: entry.entryId }),
  );
}

function changing(mailbox: string, entry: EntryPayload, event: Event): Call {
  const path = { mailbox, eventId: event.id };
  const etag = event["@odata.etag"];
  if (entry.change === "put")
    return call("patch", "/users/{mailbox}/events/{eventId}", {
      path,
      body: changedEvent(entry, event),
      headers: { ...IN_UTC, ...(etag === undefined ? {} : { "If-Match": etag }) },
    });
  return event.attendees.length > 0
    ? call("post", "/users/{mailbox}/events/{eventId}/cancel", {
        path,
        body: { Comment: entry.text },
      })
    : call("delete", "/users/{mailbox}/events/{eventId}", { path });
}

function listEvents(entry: EntryPayload): Call {
  return call("get", "/users/{mailbox}/events", {
    path: { mailbox: entry.mailbox },
    query: { $filter: byMarker(entry.entryId), $top: COPIES_MAX },
    headers: IN_UTC,
  });
}

function eventsOf(attempt: Attempt<unknown>): readonly Event[] | undefined {
  if (attempt.kind !== "answer" || attempt.status !== 200) return undefined;
  return VendorEvents.safeParse(attempt.data).data?.value;
}

/** Nothing was written yet, whatever became of the read. */
function notRead(attempt: Attempt<unknown>): Outcome {
  const outcome = outcomeOf(attempt, () => undefined);
  const waitMs = outcome.kind === "later" ? outcome.waitMs : LATER_MS;
  return { kind: "later", why: "the calendar could not be read", waitMs };
}

function receiptFrom(data: unknown): Readonly<Record<string, string>> | undefined {
  const event = VendorEvent.safeParse(data);
  return event.success ? receiptOf(event.data) : undefined;
}
