import { startDay } from "../content/meeting.ts";
import type { Person } from "../model/person.ts";
import type { ToldStart } from "../model/told.ts";
import { momentBegins } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";

/**
 * Once each version of the offer that makes wrong what letters said, at the moment we saw it; none
 * once the new first day has begun.
 */
export function changedDue(person: Person, { told }: TriggerContext): readonly Occurrence[] {
  const { start } = person.offer.milestones;
  if (start === undefined || startToCorrect(told.starts, person) === undefined) return [];
  const begins = momentBegins(start, reckoningZone(person));
  if (Temporal.Instant.compare(begins, told.since) <= 0) return [];
  return [{ occurrence: versionOf(person, String(told.versions)), dueAt: told.since }];
}

/** The first day that letters named last and that no longer holds, unless a correction has said so. */
export function startToCorrect(
  told: readonly ToldStart[],
  person: Person,
): Temporal.PlainDate | undefined {
  const now = startDay(person);
  if (now === undefined) return undefined;
  const ofThisOffer = told.filter(({ offer }) => offer === person.offer.occurrence);
  const corrected = ofThisOffer.findLastIndex(
    ({ before, start }) => before !== undefined && start.equals(now),
  );
  return ofThisOffer.slice(corrected + 1).findLast((each) => each.left && !each.start.equals(now))
    ?.start;
}

/** Whether the occurrence is a version of the person's present offer. */
export function isVersionOf(occurrence: string, person: Person): boolean {
  return occurrence.startsWith(versionOf(person, ""));
}

function versionOf({ offer }: Person, version: string): string {
  return `${offer.occurrence}.v${version}`;
}
