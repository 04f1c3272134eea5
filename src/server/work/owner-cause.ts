import type { Question } from "#nurture/model/question";
import type { Purpose } from "../store/candidate-acts.ts";
import type { AskedOf } from "../store/question-hand.ts";

/** What becomes of a letter about a confidential question to anybody but its owner: it holds no words. */
const HIDDEN = "escalate-hidden";
const OWNER_CAUSE = /^question\/([\da-f-]{36})\/([a-z-]+)\/([^/]+)$/;

export interface OwnerCause {
  readonly question: string;
  readonly purpose: string;
  readonly owner: string;
}

export function ownerCause({ id, owner, isConfidential }: Question, purpose: Purpose): string {
  const isHidden = purpose === "escalate" && isConfidential === true;
  return `question/${id}/${isHidden ? HIDDEN : purpose}/${owner}`;
}

/** Undefined for what is no letter to an owner. */
export function readOwnerCause(cause: string): OwnerCause | undefined {
  const [, question, purpose, owner] = OWNER_CAUSE.exec(cause) ?? [];
  return question === undefined || purpose === undefined || owner === undefined
    ? undefined
    : { question, purpose, owner };
}

/** Whether a letter may not leave any more: somebody else has the question, or its words are closed. */
export function isPassedOn({ purpose, owner }: OwnerCause, asked: AskedOf): boolean {
  return asked.owner !== owner || (asked.confidential && purpose === "escalate");
}
