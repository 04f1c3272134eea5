import { isHeard } from "../model/interaction.ts";
import type { Person } from "../model/person.ts";
import { momentEnds, wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";
import type { SilenceRule } from "./rules.ts";

/**
 * Once a silence: so many days, at the wall clock, after the person was last heard, or after the
 * offer while they never were. A silence is named by how often they had been heard before it.
 */
export function silenceDue(
  rule: SilenceRule,
  person: Person,
  { interactions }: TriggerContext,
): readonly Occurrence[] {
  const { offerSent } = person.offer.milestones;
  if (offerSent === undefined) return [];
  const zone = reckoningZone(person);
  const begins = momentEnds(offerSent, zone);
  const heard = interactions.filter(
    (each) => isHeard(each) && Temporal.Instant.compare(each.at, begins) >= 0,
  );
  const since = (heard.at(-1)?.at ?? begins).toZonedDateTimeISO(zone).toPlainDate();
  return [
    {
      occurrence: `${person.offer.occurrence}.heard${heard.length}`,
      dueAt: wallInstant(since.add({ days: rule.days }), rule.at, zone),
    },
  ];
}
