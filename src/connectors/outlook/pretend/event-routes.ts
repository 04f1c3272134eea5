import type { Context, Hono } from "hono";
import type { components } from "../generated.ts";
import { zoned, type EventStore, type PretendEvent } from "./event-store.ts";
import { mailboxOf } from "./mail-routes.ts";
import { refusal } from "./refusal.ts";

type NewEvent = components["schemas"]["NewEvent"];
type EventValues = components["schemas"]["EventValues"];

const BY_PROPERTY =
  /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '(.+)' and ep\/value eq '(.+)'\)$/;

/** Graph's event routes on pretend calendars; what is deleted is found in Deleted Items. */
export function eventRoutes(app: Hono, store: EventStore): void {
  app.get("/users/:mailbox/events", (c) =>
    filtered(c, store, (events) => {
      const live = events.filter((each) => each.state === "live");
      return c.json({ value: live.map((each) => eventOf(c, each)) });
    }),
  );
  app.get("/users/:mailbox/mailFolders/deleteditems/messages", (c) =>
    filtered(c, store, (events) => {
      const gone = events.filter((each) => each.state !== "live");
      return c.json({ value: gone.map(({ id }) => ({ id })) });
    }),
  );
  app.post("/users/:mailbox/events", async (c) => {
    const body: NewEvent = await c.req.json();
    if (!isTime(body.start) || !isTime(body.end)) return refusal(c, 400, "TimeZoneNotSupported");
    const event = store.create(mailboxOf(c), body);
    return event === "other-body"
      ? refusal(c, 409, "ErrorDuplicateTransactionId")
      : c.json(eventOf(c, event), 201);
  });
  app.patch("/users/:mailbox/events/:id", async (c) => {
    const values: EventValues = await c.req.json();
    return withEvent(c, store, (event) => {
      const etag = c.req.header("if-match");
      if (etag !== undefined && etag !== etagOf(event))
        return refusal(c, 412, "ErrorIrresolvableConflict");
      return c.json(eventOf(c, store.patch(event, values)));
    });
  });
  app.delete("/users/:mailbox/events/:id", (c) =>
    withEvent(c, store, (event) => {
      store.end(event, "cancelled");
      return c.body(null, 204);
    }),
  );
  app.post("/users/:mailbox/events/:id/cancel", (c) =>
    withEvent(c, store, (event) => {
      if ((event.values.attendees ?? []).length === 0)
        return refusal(c, 400, "ErrorInvalidRequest");
      store.end(event, "cancelled");
      return new Response(null, { status: 202 });
    }),
  );
}

function filtered(
  c: Context,
  store: EventStore,
  answer: (events: readonly PretendEvent[]) => Response,
): Response {
  const [, id, value] = BY_PROPERTY.exec(c.req.query("$filter") ?? "") ?? [];
  if (id === undefined || value === undefined) return refusal(c, 400, "ErrorInvalidUrlQueryFilter");
  return answer(store.byProperty(mailboxOf(c), id, value));
}

function withEvent(
  c: Context,
  store: EventStore,
  use: (event: PretendEvent) => Response,
): Response {
  const event = store.byId(mailboxOf(c), c.req.param("id") ?? "");
  return event === undefined ? refusal(c, 404, "ErrorItemNotFound") : use(event);
}

function eventOf(c: Context, event: PretendEvent): object {
  const zone = /outlook\.timezone="([^"]+)"/.exec(c.req.header("prefer") ?? "")?.[1] ?? "UTC";
  const { subject, start, end, attendees, isOnlineMeeting } = event.values;
  return {
    "@odata.etag": etagOf(event),
    id: event.id,
    subject,
    body: { contentType: "html", content: event.html },
    start: timeIn(zone, start),
    end: timeIn(zone, end),
    attendees,
    isCancelled: false,
    isOnlineMeeting: isOnlineMeeting === true,
    onlineMeeting: event.joinUrl === undefined ? null : { joinUrl: event.joinUrl },
    transactionId: event.transactionId,
  };
}

function timeIn(zone: string, time: EventValues["start"]): object {
  const there = zoned(time).withTimeZone(zone).toPlainDateTime();
  return { dateTime: there.toString({ fractionalSecondDigits: 7 }), timeZone: zone };
}

function isTime(time: NewEvent["start"]): boolean {
  try {
    zoned(time);
    return true;
  } catch {
    return false;
  }
}

function etagOf(event: PretendEvent): string {
  return `W/"${event.id}-${event.change}"`;
}
