import type { LetterFacts } from "./letter-of.ts";
import type { Plannable } from "./plan-now.ts";
import type { StandingChange } from "./see-changes.ts";

/** One person as stored now, with what planning, queueing and letters know of them. */
export interface RehearsedPerson
  extends Plannable<StandingChange>, Pick<LetterFacts, "signals" | "marks" | "brought"> {
  /** When they were asked or answered a survey. */
  readonly surveys: readonly Temporal.Instant[];
}
