import type { Journey } from "../model/journey.ts";
import type { Programme } from "../model/programme.ts";
import type { Touch } from "../model/touch.ts";
import { stepPlanned } from "./journey-of.ts";
import { isCounted } from "./wanted.ts";

/** A touch that left, and when; one that is on its way leaves now. */
export interface Left extends Pick<Touch, "journey" | "step" | "version"> {
  readonly leftAt: Temporal.Instant;
}

/** Longer than the days that a frequency cap counts over, whatever the zone. */
export const LATELY = { hours: 24 * 9 };

/** When letters left lately that the frequency cap counts; none where there is no cap. */
export function lettersLately(
  { rules, journeys }: Pick<Programme, "rules" | "journeys">,
  left: readonly Left[],
  now: Temporal.Instant,
): readonly Temporal.Instant[] {
  if (rules.capPerWeek === undefined) return [];
  const since = now.subtract(LATELY);
  const lately = left.filter(({ leftAt }) => Temporal.Instant.compare(leftAt, since) > 0);
  return nurtureLetters(journeys, lately);
}

/** When letters left that the frequency cap counts; one whose step is gone counts too, to be sure. */
export function nurtureLetters(
  journeys: readonly Journey[],
  left: readonly Left[],
): readonly Temporal.Instant[] {
  return left
    .filter((touch) => {
      const step = stepPlanned(journeys, touch);
      return step === undefined || isCounted(step);
    })
    .map(({ leftAt }) => leftAt)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
}
