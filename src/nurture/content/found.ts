import type { Journey } from "../model/journey.ts";
import type { Person } from "../model/person.ts";
import type { Step } from "../model/step.ts";
import type { StoredTouch, TouchState } from "../model/touch.ts";
import { stepPlanned } from "../plan/journey-of.ts";
import { inAudience } from "./audience.ts";

/** An item of the library that a step can bring, and that stands on a person's pages too. */
export interface Brought {
  readonly kind: "checklist" | "quiz";
  readonly id: string;
}

/** What decides which items a person finds on their pages. */
export interface Finding {
  readonly person: Person;
  /** Every version of every journey. */
  readonly journeys: readonly Journey[];
  /** Of these the ones that the person follows. */
  readonly followed: readonly Journey[];
  readonly touches: readonly Pick<StoredTouch, "journey" | "step" | "version" | "state">[];
  /** What they ticked or took themselves. */
  readonly begun: readonly Brought[];
}

/** It went out, or the next digest names it. */
const REACHED: readonly TouchState[] = ["queued", "sent", "folded"];

/**
 * Whether a person finds an item: one that no step brings is everybody's; else it is for whom such a
 * step of a journey of theirs is, and stays with whom it reached or who began it.
 */
export function isFound(item: Brought, finding: Finding, now: Temporal.Instant): boolean {
  const { person, journeys, followed, touches, begun } = finding;
  const brings = (step: Step | undefined) => step !== undefined && isBroughtBy(item, step);
  if (!journeys.some(({ steps }) => steps.some(brings))) return true;
  if (begun.some(({ kind, id }) => kind === item.kind && id === item.id)) return true;
  const reached = touches.filter(({ state }) => REACHED.includes(state));
  if (reached.some((touch) => brings(stepPlanned(journeys, touch)))) return true;
  return followed.some(({ steps }) =>
    steps.some((step) => brings(step) && inAudience(step.audience, person, now)),
  );
}

function isBroughtBy({ kind, id }: Brought, { brings }: Step): boolean {
  if (brings.kind === "quiz") return kind === "quiz" && brings.quiz === id;
  return kind === "checklist" && brings.kind === "message" && brings.checklist === id;
}
