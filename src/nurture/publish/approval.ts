import type { NurtureRules } from "../model/rules.ts";
import type { DraftKind } from "./draft.ts";

export interface DraftState {
  readonly kind: DraftKind;
  /** Everybody who saved it. */
  readonly editors: readonly string[];
  /** From when it was rehearsed; null where it was not. */
  readonly rehearsedAt: Temporal.Instant | null;
  readonly state: "draft" | "rehearsed" | "approved";
}

/** So long what a journey does to the people of one day says what it does to those of today. */
export const REHEARSED_DAYS = 7;

/** What still stands before publishing, the first thing to do; undefined when nothing does. */
export function beforePublishing(
  draft: DraftState,
  rules: Pick<NurtureRules, "secondPerson">,
  now: Temporal.Instant,
): "rehearse" | "approve" | undefined {
  if (draft.kind === "journey" && (draft.state === "draft" || isOld(draft, now))) return "rehearse";
  return rules.secondPerson && draft.state !== "approved" ? "approve" : undefined;
}

function isOld({ rehearsedAt }: DraftState, now: Temporal.Instant): boolean {
  if (rehearsedAt === null) return true;
  const holdsUntil = rehearsedAt.add({ hours: 24 * REHEARSED_DAYS });
  return Temporal.Instant.compare(now, holdsUntil) > 0;
}

/** Nobody approves what they have a part in, nor a journey of which nobody knows yet what it does. */
export function mayApprove(draft: DraftState, user: string): boolean {
  if (draft.kind === "journey" && draft.state === "draft") return false;
  return draft.state !== "approved" && !draft.editors.includes(user);
}
