import { z } from "zod";

/** What a person does, or misses, that a journey can hang on. */
export const INTERACTION_TRIGGERS = [
  "read",
  "clicked",
  "answered",
  "signed-up",
  "quiz-finished",
  "attended",
  "missed",
] as const;
export const InteractionTrigger = z.enum(INTERACTION_TRIGGERS);
export type InteractionTrigger = z.infer<typeof InteractionTrigger>;

/** The list of the library in which the things stand that a trigger may be narrowed to. */
export const DONE_TO = {
  read: "articles",
  clicked: "articles",
  answered: "surveys",
  "signed-up": "meetings",
  "quiz-finished": "quizzes",
  attended: "meetings",
  missed: "meetings",
} as const satisfies Record<InteractionTrigger, string>;

/** One thing that a person did, on the portal or by mail; opening a page is none. */
export interface Interaction {
  readonly id: string;
  /** As it is stored: "opened", "quiz", "replied" … */
  readonly kind: string;
  /** The article, meeting, quiz, survey or question that it was done to. */
  readonly what: string;
  readonly at: Temporal.Instant;
}

/** Which stored kinds a trigger means; a reply by mail and a survey are both an answer. */
export const KINDS_OF = {
  read: ["opened"],
  clicked: ["clicked"],
  answered: ["survey", "replied"],
  "signed-up": ["signed-up"],
  "quiz-finished": ["quiz"],
  attended: ["attended"],
  missed: ["missed"],
} as const satisfies Record<InteractionTrigger, readonly string[]>;

/** What is done to a person and not by them, or says only that nothing more is wanted. */
const NOT_HEARD: ReadonlySet<string> = new Set(["bounced", "unsubscribed", "paused", "missed"]);

/** Whether the person was heard of by this; unread automation and bounces are silence. */
export function isHeard({ kind }: Pick<Interaction, "kind">): boolean {
  return !NOT_HEARD.has(kind);
}
