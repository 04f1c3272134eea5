import type { PersonId } from "./ids.ts";

/** asked → answered, or closed without an answer by the person who asked. */
export type QuestionState = "asked" | "answered" | "closed";

export interface Question {
  readonly id: string;
  readonly personId: PersonId;
  readonly topic: string;
  /** The department, or the named person, that owes the answer. */
  readonly owner: string;
  /** About pay or personal data: only its owner reads it. */
  readonly isConfidential?: true;
  readonly text: string;
  readonly askedAt: Temporal.Instant;
  readonly via: "portal" | "mail";
  readonly state: QuestionState;
  /** When three quarters of the clock have run; the owner is reminded then, once. */
  readonly remindAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly remindedAt?: Temporal.Instant;
  readonly answer?: Answer;
}

/** A given answer is a dated, owned fact. */
export interface Answer {
  readonly text: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}
