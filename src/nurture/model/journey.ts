import { z } from "zod";
import { protectedAttribute } from "../profile/protected.ts";
import { TriggerRule } from "../triggers/rules.ts";
import { LocalText } from "./language.ts";

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const Wanted = z
  .string()
  .max(60)
  .refine((name) => protectedAttribute(name) === undefined, "stands for a protected attribute");

/**
 * Selects people by what is known; all given conditions hold. Neither a protected attribute nor the
 * home region can be named here; `audienceOf` says so by its code. A country is where one will work.
 */
export const Audience = z.strictObject({
  countries: z.array(Wanted).max(60).optional(),
  disciplines: z.array(Wanted).max(40).optional(),
  interests: z.array(Wanted).max(40).optional(),
  offerStatuses: z.array(z.enum(["sent", "accepted"])).optional(),
});
export type Audience = z.infer<typeof Audience>;

/** What a step brings. `content` names an item of the library. */
export const Brings = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("message"),
    subject: LocalText,
    body: LocalText,
    checklist: Slug.optional(),
  }),
  z.strictObject({ kind: z.literal("digest"), subject: LocalText, intro: LocalText }),
  z.strictObject({ kind: z.literal("event"), event: Slug, subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("quiz"), quiz: Slug, subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("answer"), subject: LocalText, body: LocalText }),
]);
export type Brings = z.infer<typeof Brings>;

export const Step = z.strictObject({
  id: Slug,
  when: TriggerRule,
  brings: Brings,
  /** Unsubscribing and pausing stop nurture; contract-critical steps go out all the same. */
  class: z.enum(["contract", "nurture"]),
  audience: Audience.default({}),
  /** Hours after it was due during which it still makes sense to send it. */
  usefulHours: z
    .int()
    .min(1)
    .max(24 * 180),
  /** What happens when it is no longer useful: named in the next digest, or left out. */
  late: z.enum(["fold", "leave-out"]),
});
export type Step = z.infer<typeof Step>;

/** A journey is data: HR edits it; a version is immutable once a touch was planned from it. */
export const Journey = z.strictObject({
  id: Slug,
  version: z.int().positive(),
  name: LocalText,
  steps: z.array(Step).min(1).max(200),
});
export type Journey = z.infer<typeof Journey>;

/** Items with "seen" and "done" marks that are kept per person. */
export const Checklist = z.strictObject({
  id: Slug,
  name: LocalText,
  items: z
    .array(z.strictObject({ id: Slug, label: LocalText, hint: LocalText.optional() }))
    .min(1)
    .max(60),
});
export type Checklist = z.infer<typeof Checklist>;

/** Something to read: chosen by topic and audience. */
export const Article = z.strictObject({
  id: Slug,
  topic: z.enum(["growth", "team", "product", "tools", "life"]),
  audience: Audience.default({}),
  title: LocalText,
  /** Plain paragraphs separated by empty lines. */
  body: LocalText,
  minutes: z.int().min(1).max(60),
  /** Shown from this day, newest first; old things are not sent. */
  publishedOn: z.iso.date(),
});
export type Article = z.infer<typeof Article>;

export const Quiz = z.strictObject({
  id: Slug,
  name: LocalText,
  /** Share of right answers, 0 to 1, from which product basics are exempt. */
  pass: z.number().min(0).max(1),
  questions: z
    .array(
      z.strictObject({
        id: Slug,
        ask: LocalText,
        choices: z
          .array(z.strictObject({ id: Slug, label: LocalText }))
          .min(2)
          .max(8),
        right: Slug,
        topic: Slug,
      }),
    )
    .min(1)
    .max(60),
});
export type Quiz = z.infer<typeof Quiz>;

/** An online meeting that candidates can sign up for. */
export const MeetingPlan = z.strictObject({
  id: Slug,
  name: LocalText,
  about: LocalText,
  /** Days before the person's start on which it takes place, at wall-clock `at` in the office zone. */
  daysBeforeStart: z.int().min(0).max(120),
  at: z.iso.time({ precision: -1 }),
  minutes: z.int().min(10).max(480),
  /** At most two fields. */
  fields: z.array(z.strictObject({ id: Slug, label: LocalText, required: z.boolean() })).max(2),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;

/** Which department answers what; the first topic with a matching word wins, else `fallback`. */
export const Routing = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: Slug,
        label: LocalText,
        owner: Slug,
        words: z.array(z.string().min(1)).max(100),
      }),
    )
    .max(60),
  fallback: Slug,
});
export type Routing = z.infer<typeof Routing>;

/** Everything that a tenant's nurture consists of. */
export const Programme = z.strictObject({
  journeys: z.array(Journey).max(20),
  checklists: z.array(Checklist).max(50),
  articles: z.array(Article).max(1_000),
  quizzes: z.array(Quiz).max(50),
  meetings: z.array(MeetingPlan).max(50),
  routing: Routing,
});
export type Programme = z.infer<typeof Programme>;
