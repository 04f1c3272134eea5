import type { Context, Hono } from "hono";
import { isZone } from "#nurture/model/temporal";
import {
  etagOf,
  shownEvent,
  type CalendarStore,
  type EventValues,
  type StoredEvent,
} from "./calendar-store.ts";
import { notFound, refusal } from "./refusals.ts";

export interface CalendarRules {
  readonly now: () => Temporal.Instant;
  /** How long a video link is pending after it was asked for. */
  readonly linkPendingMs: number;
  /** Whose calendar the request's token opens, after the call was counted. */
  readonly enter: (c: Context) => string | Response;
}

const UPDATES = ["all", "externalOnly", "none"];

const EVENTS = "/calendar/v3/calendars/primary/events";

export function calendarRoutes(app: Hono, store: CalendarStore, rules: CalendarRules): void {
  const on =
    (handle: (c: Context, organiser: string) => Response | Promise<Response>) => (c: Context) => {
      const organiser = rules.enter(c);
      return organiser instanceof Response ? organiser : handle(c, organiser);
    };
  app.get(
    `${EVENTS}/:id`,
    on((c, organiser) => {
      const event = store.get(organiser, c.req.param("id") ?? "");
      return event === undefined ? notFound() : shown(c, event, rules, true);
    }),
  );
  app.post(
    EVENTS,
    on(async (c, organiser) => {
      const values = await c.req.json<EventValues>();
      const wrong = whyWrong(c, values);
      if (wrong !== undefined) return refusal(400, "invalid", wrong);
      const event = store.insert(organiser, withVersion(c, values));
      if (event !== undefined) return shown(c, event, rules, false);
      return refusal(409, "duplicate", "The requested identifier already exists.");
    }),
  );
  app.patch(
    `${EVENTS}/:id`,
    on(async (c, organiser) => {
      const event = changeable(c, store, organiser, notFound());
      if (event instanceof Response) return event;
      const values = await c.req.json<EventValues>();
      const wrong = whyWrong(c, { ...event.values, ...values });
      if (wrong !== undefined) return refusal(400, "invalid", wrong);
      return shown(c, store.patch(event, withVersion(c, values)), rules, false);
    }),
  );
  app.delete(
    `${EVENTS}/:id`,
    on((c, organiser) => {
      const gone = refusal(410, "deleted", "Resource has been deleted");
      const event = changeable(c, store, organiser, gone);
      if (event instanceof Response) return event;
      if (!updatesAreKnown(c)) return refusal(400, "invalid", "Invalid value for sendUpdates");
      store.end(event, "cancelled");
      return c.body(null, 204);
    }),
  );
}

function shown(c: Context, event: StoredEvent, rules: CalendarRules, isRead: boolean): Response {
  const { conference, revision } = event;
  const ready = conference !== undefined && isReady(conference.at, rules, isRead || revision > 1);
  return c.json(shownEvent(event, ready));
}

/** The live event that a change is about, or why there is none to change. */
function changeable(
  c: Context,
  store: CalendarStore,
  organiser: string,
  whenGone: Response,
): StoredEvent | Response {
  const event = store.get(organiser, c.req.param("id") ?? "");
  if (event === undefined) return notFound();
  if (event.state !== "live") return whenGone;
  const match = c.req.header("if-match");
  if (match === undefined || match === etagOf(event)) return event;
  return refusal(412, "conditionNotMet", "Precondition Failed");
}

/** The answer to the insert always says pending; a read after the wait has the link. */
function isReady(at: Temporal.Instant, rules: CalendarRules, isLater: boolean): boolean {
  const ready = at.add({ milliseconds: rules.linkPendingMs });
  return isLater && Temporal.Instant.compare(ready, rules.now()) <= 0;
}

/** Without version 1, Google ignores what a request says of conferences. */
function withVersion(c: Context, values: EventValues): EventValues {
  if (c.req.query("conferenceDataVersion") === "1") return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== "conferenceData"));
}

function updatesAreKnown(c: Context): boolean {
  return UPDATES.includes(c.req.query("sendUpdates") ?? "none");
}

function whyWrong(c: Context, { start, end }: EventValues): string | undefined {
  if (!updatesAreKnown(c)) return "Invalid value for sendUpdates";
  if (start === undefined || end === undefined) return "Missing end time.";
  if (!isZone(start.timeZone) || !isZone(end.timeZone)) return "Invalid time zone.";
  const isEmpty =
    Temporal.Instant.compare(
      Temporal.Instant.from(start.dateTime),
      Temporal.Instant.from(end.dateTime),
    ) > 0;
  return isEmpty ? "The specified time range is empty." : undefined;
}
