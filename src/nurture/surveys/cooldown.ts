import type { Programme } from "../model/programme.ts";
import { later } from "../model/temporal.ts";

/**
 * Until when a person is left in peace after the surveys that they were asked or answered last;
 * undefined when they may be asked now.
 */
export function restsUntil(
  cooldownDays: number,
  surveys: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const [first, ...rest] = surveys;
  if (first === undefined) return undefined;
  const until = rest.reduce(later, first).add({ hours: 24 * cooldownDays });
  return Temporal.Instant.compare(until, now) > 0 ? until : undefined;
}

/** The steps that ask for a survey, as `journey/step`. */
export function surveySteps({ journeys }: Pick<Programme, "journeys">): readonly string[] {
  return journeys.flatMap(({ id, steps }) =>
    steps.filter(({ brings }) => brings.kind === "survey").map((step) => `${id}/${step.id}`),
  );
}
