import type { Journey } from "../model/journey.ts";
import type { Touch } from "../model/touch.ts";
import { stepPlanned } from "./journey-of.ts";
import { isCounted } from "./wanted.ts";

/** A touch that left, and when; one that is on its way leaves now. */
export interface Left extends Pick<Touch, "journey" | "step" | "version"> {
  readonly leftAt: Temporal.Instant;
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
