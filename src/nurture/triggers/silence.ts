import { isHeard } from "../model/interaction.ts";
import type { Milestone } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import { momentBegins, momentDay, wallInstant } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";
import type { SilenceRule } from "./rules.ts";

/** Milestones that are a word of the person, wherever it was said. */
const SAID: readonly Milestone[] = ["offerAccepted", "tripartiteSigned"];

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
  const heard = heardSince(momentBegins(offerSent, zone), person, context);
  const last = heard.at(-1);
  const since =
    last === undefined ? momentDay(offerSent, zone) : last.toZonedDateTimeISO(zone).toPlainDate();
  return [
    {
      occurrence: `${person.offer.occurrence}.heard${heard.length}`,
      dueAt: wallInstant(since.add({ days: rule.days }), rule.at, zone),
    },
  ];
}

/** Every time that the person was heard since their offer began, the earliest first. */
function heardSince(
  begins: Temporal.Instant,
  person: Person,
  { interactions }: TriggerContext,
): readonly Temporal.Instant[] {
  const zone = reckoningZone(person);
  const said = SAID.flatMap((milestone) => person.offer.milestones[milestone] ?? []);
  return [
    ...interactions.filter(isHeard).map(({ at }) => at),
    ...said.map((moment) => momentBegins(moment, zone)),
  ]
    .filter((at) => Temporal.Instant.compare(at, begins) >= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
}
