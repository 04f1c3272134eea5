import { z } from "zod";
import type { components } from "./generated.ts";

type Schemas = components["schemas"];

export const VendorProfile = z.object({
  emailAddress: z.string(),
  historyId: z.string(),
}) satisfies z.ZodType<Schemas["Profile"]>;

const MessageId = z.object({
  id: z.string().min(1),
  threadId: z.string().min(1),
}) satisfies z.ZodType<Schemas["MessageId"]>;

export const VendorMessage = MessageId.extend({
  labelIds: z.array(z.string()).exactOptional(),
  /** Milliseconds since 1970, as text. */
  internalDate: z.string().regex(/^\d+$/).exactOptional(),
  raw: z.string().exactOptional(),
  payload: z
    .object({
      headers: z.array(z.object({ name: z.string(), value: z.string() })).exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Schemas["Message"]>;
export type VendorMessage = z.infer<typeof VendorMessage>;

export const VendorDraft = z.object({
  id: z.string().min(1),
  message: VendorMessage,
}) satisfies z.ZodType<Schemas["Draft"]>;

/** The size is always told, also for none: an answer without it is not a list. */
export const VendorMessageList = z.object({
  messages: z.array(MessageId).exactOptional(),
  nextPageToken: z.string().exactOptional(),
  resultSizeEstimate: z.int(),
}) satisfies z.ZodType<Schemas["MessageList"]>;

export const VendorHistory = z.object({
  historyId: z.string().min(1),
  nextPageToken: z.string().exactOptional(),
  history: z
    .array(
      z.object({
        id: z.string().min(1),
        messagesAdded: z.array(z.object({ message: MessageId })).exactOptional(),
      }),
    )
    .exactOptional(),
}) satisfies z.ZodType<Schemas["HistoryList"]>;
export type VendorHistory = z.infer<typeof VendorHistory>;

const EventTime = z.object({
  dateTime: z.iso.datetime({ offset: true }).exactOptional(),
  timeZone: z.string().exactOptional(),
});

export const VendorEvent = z.object({
  id: z.string().min(1),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  etag: z.string().exactOptional(),
  iCalUID: z.string().exactOptional(),
  htmlLink: z.string().exactOptional(),
  hangoutLink: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  description: z.string().exactOptional(),
  start: EventTime.exactOptional(),
  end: EventTime.exactOptional(),
  attendees: z
    .array(
      z.object({
        email: z.string().exactOptional(),
        organizer: z.boolean().exactOptional(),
        resource: z.boolean().exactOptional(),
        responseStatus: z
          .enum(["needsAction", "declined", "tentative", "accepted"])
          .exactOptional(),
      }),
    )
    .exactOptional(),
  extendedProperties: z
    .object({ private: z.record(z.string(), z.string()).exactOptional() })
    .exactOptional(),
  conferenceData: z
    .object({
      entryPoints: z
        .array(
          z.object({
            entryPointType: z.string().exactOptional(),
            uri: z.string().exactOptional(),
          }),
        )
        .exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Schemas["Event"]>;
export type VendorEvent = z.infer<typeof VendorEvent>;
