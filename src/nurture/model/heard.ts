import { momentBegins } from "../time/wall-clock.ts";
import { isHeard, type Interaction } from "./interaction.ts";
import type { Milestone, Offer } from "./offer.ts";

/** Milestones that are a word of the person, wherever it was said. */
const SAID: readonly Milestone[] = ["offerAccepted", "tripartiteSigned"];

/** One time that a person was heard: an interaction's kind, or the milestone that they gave their word with. */
export interface Heard {
  readonly what: string;
  readonly at: Temporal.Instant;
}

/** Every time that a person was heard, on the portal, by mail or by their word elsewhere; earliest first. */
export function heardOf(
  { milestones }: Pick<Offer, "milestones">,
  interactions: readonly Interaction[],
  zone: string,
): readonly Heard[] {
  const said = SAID.flatMap((what) => {
    const moment = milestones[what];
    return moment === undefined ? [] : [{ what, at: momentBegins(moment, zone) }];
  });
  return [
    ...interactions.filter(isHeard).map(({ kind: what, at }) => ({ what, at })),
    ...said,
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}
