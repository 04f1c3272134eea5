import type { Person } from "../model/person.ts";
import type { StoredTouch } from "../model/touch.ts";
import type { Left } from "./letters.ts";
import type { PlanContext } from "./plan.ts";

/** One person as stored now, with what planning and queueing know of them. */
export interface RehearsedPerson {
  readonly person: Person;
  readonly stored: readonly StoredTouch[];
  readonly context: Omit<PlanContext, "now" | "until" | "letters" | "rules">;
  /** What left within the last seven days. */
  readonly left: readonly Left[];
  /** When they were asked or answered a survey. */
  readonly surveys: readonly Temporal.Instant[];
  /** Articles that they had in a digest. */
  readonly brought: ReadonlySet<string>;
}
