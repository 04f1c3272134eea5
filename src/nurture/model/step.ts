import { z } from "zod";
import { TriggerRule } from "../triggers/rules.ts";
import { Audience } from "./audience.ts";
import { LocalText } from "./language.ts";
import { Slug } from "./slug.ts";

/** What a step brings. A slug names an item of the library. */
export const Brings = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("message"),
    subject: LocalText,
    body: LocalText,
    checklist: Slug.optional(),
  }),
  z.strictObject({ kind: z.literal("digest"), subject: LocalText, intro: LocalText }),
  /** A few lines that the next digest carries; no letter of its own. */
  z.strictObject({ kind: z.literal("entry"), subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("event"), event: Slug, subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("quiz"), quiz: Slug, subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("survey"), survey: Slug, subject: LocalText, body: LocalText }),
  /** A person calls; the body is what to talk about, read by the caller alone. */
  z.strictObject({ kind: z.literal("call"), subject: LocalText, body: LocalText }),
  z.strictObject({ kind: z.literal("answer"), subject: LocalText, body: LocalText }),
]);
export type Brings = z.infer<typeof Brings>;

/** What becomes a letter; an entry waits for the digest, and a call is made by a person. */
export type LetterBrings = Exclude<Brings, { readonly kind: "entry" | "call" }>;

/** An entry that may not wait for a digest is a letter of its own. */
export function asLetter(brings: Exclude<Brings, { readonly kind: "call" }>): LetterBrings {
  if (isLetter(brings)) return brings;
  return { kind: "message", subject: brings.subject, body: brings.body };
}

export function isLetter(brings: Brings): brings is LetterBrings {
  return brings.kind !== "entry" && brings.kind !== "call";
}

/** The step that every journey has of itself; see content/catch-up. */
export const CATCH_UP = "catch-up";

export const Step = z.strictObject({
  id: Slug,
  when: TriggerRule,
  brings: Brings,
  /** Unsubscribing and pausing stop nurture; contract-critical steps go out all the same. */
  class: z.enum(["contract", "nurture"]),
  /** Whose name stands under it; a manager or mentor whom nobody knows is HR. */
  from: z.enum(["hr", "manager", "mentor"]).default("hr"),
  audience: Audience.default({}),
  /** Hours after it was due during which it still makes sense to send it. */
  usefulHours: z
    .int()
    .min(1)
    .max(24 * 180),
  /** What happens when it is no longer useful: named in the next digest, or left out. */
  late: z.enum(["fold", "leave-out"]),
  /**
   * For whoever joins after it was due: it goes out at once, is named in one catch-up letter, or
   * is left out.
   */
  joiners: z.enum(["send", "catch-up", "leave-out"]).default("send"),
  /** Nobody misses anything without it: only such a step may be withheld to learn what it does. */
  optional: z.boolean().default(false),
});
export type Step = z.infer<typeof Step>;
