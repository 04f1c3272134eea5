import { catchUpStep } from "../content/catch-up.ts";
import type { Journey } from "../model/journey.ts";
import { CATCH_UP, type Step } from "../model/step.ts";
import type { Touch } from "../model/touch.ts";

/**
 * The version of each journey that a person follows, told by when their offer was first seen: the
 * newest that is open to them, so exactly one of a journey, and none where none is.
 */
export function journeysOf(
  journeys: readonly Journey[],
  firstSeenAt: Temporal.Instant,
): readonly Journey[] {
  const followed = new Map<string, Journey>();
  for (const journey of journeys) {
    if (!isOpenTo(journey, firstSeenAt)) continue;
    const other = followed.get(journey.id);
    if (other === undefined || other.version < journey.version) followed.set(journey.id, journey);
  }
  return [...followed.values()];
}

/** The one version of this journey that a person follows. */
export function journeyOf(
  journeys: readonly Journey[],
  id: string,
  firstSeenAt: Temporal.Instant,
): Journey | undefined {
  return journeysOf(
    journeys.filter((journey) => journey.id === id),
    firstSeenAt,
  )[0];
}

/** The step of a touch among the journeys that its person follows; undefined once it is gone. */
export function stepOf(
  followed: readonly Journey[],
  touch: Pick<Touch, "journey" | "step">,
): Step | undefined {
  const journey = followed.find(({ id }) => id === touch.journey);
  return journey && stepIn(journey, touch.step);
}

/**
 * The step as a touch was planned from it, where nobody knows which version its person follows: the
 * version that it names, else the newest that has the step.
 */
export function stepPlanned(
  journeys: readonly Journey[],
  touch: Pick<Touch, "journey" | "step" | "version">,
): Step | undefined {
  const versions = journeys
    .filter(({ id }) => id === touch.journey)
    .toSorted((a, b) => b.version - a.version);
  const named = versions.filter(({ version }) => version === touch.version);
  return [...named, ...versions].flatMap((journey) => stepIn(journey, touch.step) ?? []).at(0);
}

function stepIn(journey: Journey, id: string): Step | undefined {
  return id === CATCH_UP ? catchUpStep(journey) : journey.steps.find((step) => step.id === id);
}

function isOpenTo({ opensAt, closesAt }: Journey, firstSeenAt: Temporal.Instant): boolean {
  const isOpen = opensAt === undefined || Temporal.Instant.compare(firstSeenAt, opensAt) >= 0;
  const isClosed = closesAt !== undefined && Temporal.Instant.compare(firstSeenAt, closesAt) >= 0;
  return isOpen && !isClosed;
}
