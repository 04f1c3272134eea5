import { z } from "zod";

/** The HRIS module that takes an item over. */
export const HandoffModule = z.enum(["onboarding", "training", "employee-relations"]);
export type HandoffModule = z.infer<typeof HandoffModule>;

/**
 * What an item is: `onboarding` opens the onboarding with the checklist's open points as
 * activities; `training-result` carries a quiz result; `wish` what the person hopes for;
 * `grievance` only what the person calls one; `promise` what somebody told them would be so.
 */
export const HandoffKind = z.enum([
  "onboarding",
  "training-result",
  "wish",
  "grievance",
  "promise",
]);
export type HandoffKind = z.infer<typeof HandoffKind>;

/**
 * waiting: something outside must exist first (`why` says what) · offered: its writes are under
 * way · accepted: taken over, with a receipt · not-taken: refused or withdrawn, with the reason.
 */
export type HandoffState = "waiting" | "offered" | "accepted" | "not-taken";

export const HANDOFF_MODULE = {
  onboarding: "onboarding",
  "training-result": "training",
  wish: "employee-relations",
  grievance: "employee-relations",
  promise: "employee-relations",
} as const satisfies Record<HandoffKind, HandoffModule>;
