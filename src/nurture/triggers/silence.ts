import { heardOf } from "../model/heard.ts";
import type { Person } from "../model/person.ts";
import { momentBegins, momentDay, wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";
import type { SilenceRule } from "./rules.ts";

/**
 * Once a silence: so many days, at the wall clock, after the person was last heard, or after the
 * offer while they never were. A silence is named by how often they had been heard before it.
 */
export function silenceDue(
  rule: SilenceRule,
  person: Person,
  context: TriggerContext,
): readonly Occurrence[] {
  const { offerSent } = person.offer.milestones;
  if (offerSent === undefined) return [];
  const zone = reckoningZone(person);
  const begins = momentBegins(offerSent, zone);
  const heard = heardOf(person.offer, context.interactions, zone).filter(
    ({ at }) => Temporal.Instant.compare(at, begins) >= 0,
  );
  const last = heard.at(-1);
  const since =
    last === undefined
      ? momentDay(offerSent, zone)
      : last.at.toZonedDateTimeISO(zone).toPlainDate();
  return [
    {
      occurrence: `${person.offer.occurrence}.heard${heard.length}`,
      dueAt: wallInstant(since.add({ days: rule.days }), rule.at, zone),
    },
  ];
}
