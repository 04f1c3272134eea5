import type { Interaction } from "../model/interaction.ts";
import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import type { Told } from "../model/told.ts";

/** One time that a step falls due for one person. */
export interface Occurrence {
  /** The offer, the ISO week or the question; never a date. */
  readonly occurrence: string;
  readonly dueAt: Temporal.Instant;
}

export interface TriggerContext {
  /** Weekly steps are looked at up to here; everything else is planned however far away it is. */
  readonly until: Temporal.Instant;
  readonly questions: readonly Question[];
  /** What the person did, the earliest first. */
  readonly interactions: readonly Interaction[];
  readonly told: Told;
}

/**
 * The zone to reckon in. Without the person's own it is a placeholder, so that there is something
 * to show: such a touch is held and never sent on it.
 */
export function reckoningZone(person: Person): string {
  return person.zone ?? person.place.zone ?? "UTC";
}
