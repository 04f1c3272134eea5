import type { EntryPayload, Outcome, Protocol, Sighting } from "#nurture/effects/effect";
import type { Calendar, EffectContext } from "#nurture/ports";
import type { Attempt } from "../kit/attempt.ts";
import { outcomeOf } from "../kit/outcome.ts";
import type { Call, Mailbox, Mailboxes } from "./client.ts";
import {
  eventChange,
  eventNew,
  eventReceipt,
  isOurs,
  showsValues,
  type Receipt,
} from "./mapping.ts";
import { VendorEvent } from "./records.ts";

const PROTOCOL: Protocol = {
  prepares: false,
  settleMs: 60_000,
  looksApartMs: 60_000,
  attemptsMax: 3,
};
const CALENDAR = { calendarId: "primary", sendUpdates: "all" } as const;
/** A person changed the event between our look and our change: soon again, on what is there now. */
const CONFLICT_WAIT_MS = 5_000;

/** Calendar entries under an id of ours that Google takes once, in the organiser's own calendar. */
export function googleCalendar(mailboxes: Mailboxes): Calendar {
  return {
    protocol: PROTOCOL,
    look: async (payload, { signal, stood }) => {
      const event = await mailboxes(payload.mailbox).find(get(payload), VendorEvent, signal);
      // Google forgets what was deleted long ago; what stood and isn't there was deleted.
      if (event === undefined && stood === true && payload.change === "put")
        return { seen: "removed" };
      return sighting(payload, event);
    },
    act: async (payload, context) => {
      const mailbox = mailboxes(payload.mailbox);
      return payload.change === "cancel"
        ? cancelled(await mailbox.once(remove(payload), context.signal), payload.entryId)
        : put(mailbox, payload, context);
    },
  };
}

function sighting(payload: EntryPayload, event: VendorEvent | undefined): Sighting {
  const gone = event === undefined || event.status === "cancelled";
  if (payload.change === "cancel") {
    return gone ? { seen: "done", receipt: { id: payload.entryId } } : { seen: "absent" };
  }
  if (event === undefined) return { seen: "absent" };
  if (event.status === "cancelled") return { seen: "removed" };
  if (!isOurs(event, payload.entryId))
    return { seen: "unclear", evidence: "an event with our id lacks our mark" };
  return showsValues(event, payload)
    ? { seen: "done", receipt: eventReceipt(event) }
    : { seen: "absent" };
}

/** One read to know whether the entry is to be made or changed, then at most one write. */
async function put(
  mailbox: Mailbox,
  payload: EntryPayload,
  { signal, stood }: EffectContext,
): Promise<Outcome> {
  const reading = await mailbox.once(get(payload), signal);
  if (reading.kind !== "answer") return notRead(reading.why);
  if (reading.status === 404) {
    if (stood === true) return { kind: "unknown", why: "404" };
    return written(await mailbox.once(insert(payload), signal));
  }
  const before = outcomeOf(reading, () => ({}));
  if (before.kind !== "done") return before.kind === "unknown" ? notRead(before.why) : before;
  const event = VendorEvent.safeParse(reading.data).data;
  if (event === undefined) return notRead("unreadable");
  const seen = sighting(payload, event);
  if (seen.seen === "done") return { kind: "done", receipt: seen.receipt };
  if (seen.seen !== "absent") return { kind: "unknown", why: seen.seen };
  return written(await mailbox.once(patch(payload, event), signal));
}

/** Nothing was written: only the read before it failed. */
function notRead(why: string): Outcome {
  return { kind: "later", why: `get-${why}`, waitMs: CONFLICT_WAIT_MS };
}

function written(attempt: Attempt<unknown>): Outcome {
  if (attempt.kind === "answer") {
    // The id was used before, or the event went away under a change: a look decides.
    if ([404, 409, 410].includes(attempt.status))
      return { kind: "unknown", why: String(attempt.status) };
    if (attempt.status === 412) return { kind: "later", why: "412", waitMs: CONFLICT_WAIT_MS };
  }
  return outcomeOf(attempt, receiptOf);
}

function receiptOf(data: unknown): Receipt | undefined {
  const event = VendorEvent.safeParse(data).data;
  return event === undefined ? undefined : eventReceipt(event);
}

/** Deleted before, or never there: either way nobody is invited. */
function cancelled(attempt: Attempt<unknown>, entryId: string): Outcome {
  if (attempt.kind === "answer" && [404, 410].includes(attempt.status))
    return { kind: "done", receipt: { id: entryId } };
  return outcomeOf(attempt, () => ({ id: entryId }));
}

function get({ entryId }: EntryPayload): Call {
  return {
    path: "events.get",
    units: 3,
    run: ({ calendar }, options) =>
      calendar.events.get({ calendarId: "primary", eventId: entryId }, options),
  };
}

function insert(payload: EntryPayload): Call {
  const params = { ...CALENDAR, conferenceDataVersion: 1, requestBody: eventNew(payload) };
  return {
    path: "events.insert",
    units: 3,
    run: ({ calendar }, options) => calendar.events.insert(params, options),
  };
}

/** Refused with 412 when the event has changed since it was read. */
function patch(payload: EntryPayload, seen: VendorEvent): Call {
  const match: Record<string, string> = seen.etag === undefined ? {} : { "If-Match": seen.etag };
  return {
    path: "events.patch",
    units: 3,
    run: ({ calendar }, options) =>
      calendar.events.patch(
        {
          ...CALENDAR,
          eventId: payload.entryId,
          conferenceDataVersion: 1,
          requestBody: eventChange(payload, seen),
        },
        { ...options, headers: { ...options.headers, ...match } },
      ),
  };
}

function remove({ entryId }: EntryPayload): Call {
  return {
    path: "events.delete",
    units: 3,
    run: ({ calendar }, options) =>
      calendar.events.delete({ ...CALENDAR, eventId: entryId }, options),
  };
}
