import { z } from "zod";
import { InteractionTrigger } from "../model/interaction.ts";
import { Milestone } from "../model/offer.ts";
import { Slug } from "../model/slug.ts";
import { PlainDate, WallTime } from "../model/temporal.ts";

/**
 * Hours, days or working days after (negative: before) a milestone. With days, at wall-clock `at`
 * where the person is; working days are those of the place where they will work. With `hours`,
 * counted from the instant; after a day-only milestone 24 hours mean the next day at 09:00 there.
 */
export const RelativeRule = z.strictObject({
  kind: z.literal("relative"),
  milestone: Milestone,
  offset: z.union([
    z.strictObject({ hours: z.int().min(-720).max(720) }),
    z.strictObject({ days: z.int().min(-180).max(365), at: WallTime }),
    z.strictObject({ workingDays: z.int().min(-120).max(240), at: WallTime }),
  ]),
});
export type RelativeRule = z.infer<typeof RelativeRule>;

/** One wall-clock moment for everyone, each in their own zone. */
export const FixedRule = z.strictObject({ kind: z.literal("fixed"), on: PlainDate, at: WallTime });
export type FixedRule = z.infer<typeof FixedRule>;

/** Every ISO week from one milestone to another on one weekday (1 Monday … 7 Sunday). */
export const WeeklyRule = z.strictObject({
  kind: z.literal("weekly"),
  weekday: z.int().min(1).max(7),
  at: WallTime,
  from: Milestone,
  until: Milestone,
  /** Weeks from the first milestone on that it comes while the second is not known; none without. */
  openWeeks: z.int().min(1).max(104).exactOptional(),
});
export type WeeklyRule = z.infer<typeof WeeklyRule>;

/**
 * When a question of the person reaches a state; the occurrence is the question. What is asked on the
 * portal is told there at once who answers by when; what comes by mail is not.
 */
export const QuestionRule = z.strictObject({
  kind: z.literal("question"),
  state: z.enum(["asked", "asked-by-mail", "answered"]),
});
export type QuestionRule = z.infer<typeof QuestionRule>;

/** When a fact that letters have named becomes another; the occurrence is the offer's version. */
export const ChangedRule = z.strictObject({
  kind: z.literal("changed"),
  fact: z.literal("start"),
});
export type ChangedRule = z.infer<typeof ChangedRule>;

/** So long after a person does something; once for each thing that it is done to. */
export const InteractionRule = z.strictObject({
  kind: z.literal("interaction"),
  what: InteractionTrigger,
  /** Only for this article, meeting, quiz or survey; any without. */
  of: Slug.exactOptional(),
  hours: z.int().min(0).max(720),
});
export type InteractionRule = z.infer<typeof InteractionRule>;

/** When nothing was heard of a person for so many days, counted from the offer at first; once a silence. */
export const SilenceRule = z.strictObject({
  kind: z.literal("silence"),
  days: z.int().min(1).max(180),
  at: WallTime,
});
export type SilenceRule = z.infer<typeof SilenceRule>;

/** The closed list of trigger kinds: one file a kind, one name here, one case in `due`. */
export const TriggerRule = z.discriminatedUnion("kind", [
  RelativeRule,
  FixedRule,
  WeeklyRule,
  QuestionRule,
  ChangedRule,
  InteractionRule,
  SilenceRule,
]);
export type TriggerRule = z.infer<typeof TriggerRule>;
