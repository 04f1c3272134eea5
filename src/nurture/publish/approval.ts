import type { NurtureRules } from "../model/rules.ts";
import type { DraftKind } from "./draft.ts";

export interface DraftState {
  readonly kind: DraftKind;
  /** Whoever saved it last. */
  readonly editedBy: string;
  readonly state: "draft" | "rehearsed" | "approved";
}

/** What still stands before publishing, the first thing to do; undefined when nothing does. */
export function beforePublishing(
  draft: DraftState,
  rules: Pick<NurtureRules, "secondPerson">,
): "rehearse" | "approve" | undefined {
  if (draft.kind === "journey" && draft.state === "draft") return "rehearse";
  return rules.secondPerson && draft.state !== "approved" ? "approve" : undefined;
}

/** Nobody approves their own words, nor a journey of which nobody knows yet what it does. */
export function mayApprove(draft: DraftState, user: string): boolean {
  if (draft.kind === "journey" && draft.state === "draft") return false;
  return draft.state !== "approved" && draft.editedBy !== user;
}
