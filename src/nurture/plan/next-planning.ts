import { isLive, type Milestones } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import { earlier } from "../model/temporal.ts";
import type { StoredTouch } from "../model/touch.ts";
import { momentEnds } from "../time/wall-clock.ts";
import { reckoningZone } from "../triggers/occurrence.ts";

/** Well within the horizon, so that no week is ever missing. */
const AGAIN_AFTER_DAYS = 7;
/** No rule reaches further than 365 days after a milestone. */
const JOURNEY_DAYS_MAX = 400;

/**
 * When this person must be planned again even if nothing changes: weeks come into the horizon, a
 * pause ends, a fact expires. Undefined once nothing can come any more.
 */
export function nextPlanning(
  touches: readonly StoredTouch[],
  person: Person,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (!isLive(person.offer)) return undefined;
  const isOpen = touches.some(({ state }) => state === "planned" || state === "held");
  if (!isOpen && isLongOver(person.offer.milestones, reckoningZone(person), now)) return undefined;
  return [person.preferences.pausedUntil, ...person.profile.map((fact) => fact.expiresAt)]
    .filter((at) => at !== undefined)
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .reduce(earlier, now.add({ hours: 24 * AGAIN_AFTER_DAYS }));
}

function isLongOver(milestones: Milestones, zone: string, now: Temporal.Instant): boolean {
  const since = now.subtract({ hours: 24 * JOURNEY_DAYS_MAX });
  return Object.values(milestones).every(
    (moment) => Temporal.Instant.compare(momentEnds(moment, zone), since) < 0,
  );
}
