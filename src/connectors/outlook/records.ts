import { z } from "zod";
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

/** What we rely on at run time. `satisfies` fails to compile when it drifts from the description. */
const Message = z.object({
  id: z.string().min(1),
  isDraft: z.boolean(),
  parentFolderId: z.string(),
  internetMessageId: z.string().exactOptional(),
});
export type Message = z.infer<typeof Message>;
export const VendorMessage = Message satisfies z.ZodType<Schemas["Message"]>;

export const VendorMessages = z.object({
  value: z.array(Message),
}) satisfies z.ZodType<Schemas["MessageList"]>;

/** A list of which only ids matter. */
export const VendorIds = z.object({
  value: z.array(z.object({ id: z.string().min(1) })),
}) satisfies z.ZodType<Schemas["MessageList"]>;

export const VendorFolder = z.object({ id: z.string().min(1) });

const Header = z.object({ name: z.string(), value: z.string() });
const Changed = z.object({
  id: z.string().min(1),
  receivedDateTime: z.iso.datetime({ offset: true }).exactOptional(),
  internetMessageHeaders: z.array(Header).exactOptional(),
  "@removed": z.object({ reason: z.string().exactOptional() }).exactOptional(),
});
export type Changed = z.infer<typeof Changed>;

export const VendorDelta = z.object({
  value: z.array(Changed),
  "@odata.nextLink": z.url().exactOptional(),
  "@odata.deltaLink": z.url().exactOptional(),
}) satisfies z.ZodType<Schemas["MessageDelta"]>;

/** As asked for with outlook.timezone="UTC". */
const UtcTime = z.object({ dateTime: z.string().min(16), timeZone: z.literal("UTC") });
const Attendee = z.object({
  emailAddress: z.object({ address: z.string(), name: z.string().exactOptional() }),
});
const Event = z.object({
  id: z.string().min(1),
  "@odata.etag": z.string().exactOptional(),
  subject: z.string(),
  body: z.object({ contentType: z.enum(["html", "text"]), content: z.string() }).exactOptional(),
  start: UtcTime,
  end: UtcTime,
  attendees: z.array(Attendee),
  isCancelled: z.boolean().exactOptional(),
  isOnlineMeeting: z.boolean().exactOptional(),
  onlineMeeting: z.object({ joinUrl: z.string().exactOptional() }).nullable().exactOptional(),
});
export type Event = z.infer<typeof Event>;
export const VendorEvent = Event satisfies z.ZodType<Schemas["Event"]>;

export const VendorEvents = z.object({ value: z.array(Event) });
