import { z } from "zod";
import { Instant } from "../model/temporal.ts";

/**
 * The papers that a subsidiary may ask for. Closed, and none of them is a protected attribute: papers
 * that allow to work are known to be there, never which nationality they show.
 */
export const LOCAL_FIELDS = [
  "three-party-agreement",
  "household-registration",
  "visa",
  "right-to-work",
  "tax-id",
] as const;
export const LocalField = z.enum(LOCAL_FIELDS);
export type LocalField = z.infer<typeof LocalField>;

/** All that a field may hold: never a number, a date or a name. */
export const FIELD_STATES = ["provided", "not-provided", "not-needed"] as const;
export const FieldState = z.enum(FIELD_STATES);
export type FieldState = z.infer<typeof FieldState>;

/** What a colleague said of one field, and when; until somebody has, it is "not provided". */
export const FieldStatement = z.strictObject({
  field: LocalField,
  state: FieldState,
  /** The colleague's id. */
  by: z.uuid(),
  at: Instant,
});
export type FieldStatement = z.infer<typeof FieldStatement>;

/** What was said of a field last; the newest stands first. */
export function lastOf(
  field: LocalField,
  said: readonly FieldStatement[],
): FieldStatement | undefined {
  return said.find((statement) => statement.field === field);
}

/** How a field stands. */
export function stateOf(field: LocalField, said: readonly FieldStatement[]): FieldState {
  return lastOf(field, said)?.state ?? "not-provided";
}
