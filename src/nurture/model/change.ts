import { z } from "zod";
import { Moment, OfferStatus } from "./offer.ts";
import { Place } from "./person.ts";
import { Instant, Zone } from "./temporal.ts";

/** What a plan hangs on and may change under it, in the order in which one follows from the other. */
export const CHANGE_KINDS = ["offer", "start", "place", "manager", "journey"] as const;
export const ChangeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What one planning of one person has seen; the next one compares. */
export const PlannedFacts = z.strictObject({
  /** The offer: another one is no change but a journey of its own. */
  occurrence: z.string(),
  status: OfferStatus,
  start: Moment.optional(),
  place: Place,
  zone: Zone.optional(),
  manager: z.string().optional(),
  /** Version of the programme. */
  programme: z.int().nonnegative(),
});
export type PlannedFacts = z.infer<typeof PlannedFacts>;

/** Why a change, or a part of what follows from it, waits for a person. */
export const ASKS = [
  "came-back",
  "start-past",
  "start-far",
  "at-once",
  "meeting-soon",
  "other-country",
  "manager-named",
  "promised-step",
] as const;
export const Ask = z.enum(ASKS);
export type Ask = z.infer<typeof Ask>;

/** Why a touch of before is not there after. */
export const GONE = [
  "offer-over",
  "step-gone",
  "not-for-them",
  "not-due",
  "too-late",
  "folded",
] as const;
export const Gone = z.enum(GONE);

/** When something is due, and until when it makes sense. */
export const Times = z.strictObject({ dueAt: Instant, usefulUntil: Instant });
export type Times = z.infer<typeof Times>;

/** A touch, or the calendar entry of a meeting that the person signed up for. */
const about = {
  what: z.enum(["touch", "meeting"]),
  /** The touch's key; of a meeting `entry/<meeting>`. */
  key: z.string(),
  /** The step, or the meeting. */
  step: z.string(),
};

/** What a change means for one touch or calendar entry. */
export const Impact = z.discriminatedUnion("answer", [
  z.strictObject({ answer: z.literal("kept"), ...about, at: Times }),
  z.strictObject({ answer: z.literal("added"), ...about, to: Times }),
  z.strictObject({ answer: z.literal("moved"), ...about, from: Times, to: Times }),
  z.strictObject({ answer: z.literal("skipped"), ...about, from: Times, why: Gone }),
  z.strictObject({
    answer: z.literal("sent"),
    ...about,
    at: Times,
    /** What it named that no longer holds. */
    named: z.enum(["start", "manager"]).optional(),
    /** Whether a touch that is planned tells what holds instead. */
    corrected: z.boolean(),
  }),
  z.strictObject({
    answer: z.literal("decision"),
    ...about,
    ask: Ask,
    /** Contract-critical: it is urgent as its time comes. */
    isContract: z.boolean(),
    from: Times.optional(),
    /** As proposed; without it the proposal is to leave it out. */
    to: Times.optional(),
  }),
]);
export type Impact = z.infer<typeof Impact>;
export type Answer = Impact["answer"];

/** What a person may say to a change: as proposed, as it was, or not at all. */
export const CHOICES = ["apply", "keep", "leave-out"] as const;
export const Choice = z.enum(CHOICES);
export type Choice = z.infer<typeof Choice>;

/** safe: done by itself · waiting · decided · overtaken: a newer change took its place, or it went back. */
export const CHANGE_STATES = ["safe", "waiting", "decided", "overtaken"] as const;
export const ChangeState = z.enum(CHANGE_STATES);
export type ChangeState = z.infer<typeof ChangeState>;
