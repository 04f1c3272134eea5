import { z } from "zod";
import { Instant, PlainDate } from "./temporal.ts";

/** When a milestone happened or will: an instant where the vendor gives one, else a day there. */
export const Moment = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("instant"), at: Instant }),
  z.strictObject({ kind: z.literal("day"), on: PlainDate }),
]);
export type Moment = z.infer<typeof Moment>;

/** The dates that a journey can hang on. */
export const MILESTONES = [
  "offerSent",
  "offerAccepted",
  "tripartiteSigned",
  "graduation",
  "start",
] as const;
export const Milestone = z.enum(MILESTONES);
export type Milestone = z.infer<typeof Milestone>;

export const Milestones = z.partialRecord(Milestone, Moment);
export type Milestones = z.infer<typeof Milestones>;

/**
 * drafted: not sent yet, nothing may go out · sent · accepted · declined by the candidate ·
 * withdrawn by the company (also: deleted upstream).
 */
export const OfferStatus = z.enum(["drafted", "sent", "accepted", "declined", "withdrawn"]);
export type OfferStatus = z.infer<typeof OfferStatus>;

/** One offer of one person in its newest version. */
export const Offer = z.strictObject({
  /**
   * Names this offer through all its versions and is the occurrence in touch keys: the reference
   * of what stays the same in the vendor's system (Greenhouse: the application).
   */
  occurrence: z.string().min(1).max(200),
  version: z.int().nonnegative(),
  status: OfferStatus,
  milestones: Milestones,
});
export type Offer = z.infer<typeof Offer>;

/** Whether anything may still be sent on the ground of this offer. */
export function isLive(offer: Offer): boolean {
  return offer.status === "sent" || offer.status === "accepted";
}
