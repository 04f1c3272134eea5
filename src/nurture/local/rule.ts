import { z } from "zod";
import { LocalText } from "../model/language.ts";
import { Milestone } from "../model/offer.ts";
import { PlainDate } from "../model/temporal.ts";
import { LocalField } from "./field.ts";

const RULES_MAX = 40;
const DAYS_MAX = 400;

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const Days = z.int().min(-DAYS_MAX).max(DAYS_MAX);

/** What HR reads in every language of the company's own: both of these are always there. */
const BothTexts = LocalText.refine((text) => text["zh-Hans"] !== undefined, "zh-Hans is missing");

/**
 * How far from its milestone a rule is due. `days` and `months` are of the calendar; `month-day` is a
 * day of a later month, "the 10th of the next".
 */
export const Due = z.discriminatedUnion("count", [
  z.strictObject({ count: z.literal("working-days"), amount: Days }),
  z.strictObject({ count: z.literal("days"), amount: Days }),
  z.strictObject({ count: z.literal("months"), amount: z.int().min(1).max(12) }),
  z.strictObject({
    count: z.literal("month-day"),
    months: z.int().min(1).max(12),
    day: z.int().min(1).max(28),
  }),
]);
export type Due = z.infer<typeof Due>;

const Link = z.url({ protocol: /^https?$/ }).max(500);

/** Where a rule stands. */
export const Source = z.strictObject({
  title: z.string().min(1).max(300),
  /** The law or the office that says so. */
  url: Link,
  /** Where its wording was read, when that was a copy. */
  readAt: Link.optional(),
  readOn: PlainDate,
  /** Whether the wording was read there (or in the copy), and not only what others say of it. */
  verified: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** Something that a country asks of an employer for one hire, by a day. Information, not legal advice. */
export const LocalRule = z
  .strictObject({
    id: Slug,
    title: BothTexts,
    says: BothTexts,
    /** Slug of the department that sees to it. */
    owner: Slug,
    anchor: Milestone,
    due: Due,
    /** Whose day it is: the law's, or one that we suggest where the law names none. */
    day: z.enum(["law", "practice"]),
    /** A field that can make the rule needless: once it is "not needed", the rule doesn't apply. */
    field: LocalField.optional(),
    /** Whether the rule is done once that field is "provided". */
    doneWhenProvided: z.boolean().default(false),
    /** A milestone that is proof enough once it has passed. */
    doneBy: Milestone.optional(),
    source: Source,
  })
  .refine((rule) => !rule.doneWhenProvided || rule.field !== undefined, {
    path: ["doneWhenProvided"],
    error: "needs a field",
  });
export type LocalRule = z.infer<typeof LocalRule>;

/** One country's file: which fields its subsidiaries keep, and what they are reminded of. */
export const CountryRules = z
  .strictObject({
    /** ISO 3166-1 alpha-2, as a person's place has it. */
    country: z.string().regex(/^[A-Z]{2}$/),
    fields: z.array(LocalField).max(10).readonly(),
    rules: z.array(LocalRule).min(1).max(RULES_MAX).readonly(),
  })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    path: ["rules"],
    error: "two rules have one id",
  })
  .refine(
    ({ fields, rules }) =>
      rules.every(({ field }) => field === undefined || fields.includes(field)),
    { path: ["rules"], error: "a rule hangs on a field that this country doesn't keep" },
  );
export type CountryRules = z.infer<typeof CountryRules>;
