import { KINDS_OF } from "../model/interaction.ts";
import type { Person } from "../model/person.ts";
import { momentBegins } from "../time/wall-clock.ts";
import { type Occurrence, reckoningZone, type TriggerContext } from "./occurrence.ts";
import type { InteractionRule } from "./rules.ts";

/**
 * Once for each thing and offer, so long after the first time; what was done before the offer
 * belongs to an earlier one.
 */
export function interactionDue(
  rule: InteractionRule,
  person: Person,
  { interactions }: TriggerContext,
): readonly Occurrence[] {
  const kinds: readonly string[] = KINDS_OF[rule.what];
  const first = new Map<string, Temporal.Instant>();
  for (const { kind, what, at } of interactions) {
    if (!kinds.includes(kind) || (rule.of !== undefined && what !== rule.of)) continue;
    if (isBeforeOffer(person, at) || first.has(what)) continue;
    first.set(what, at);
  }
  return [...first].map(([what, at]) => ({
    occurrence: `${person.offer.occurrence}.${what}`,
    dueAt: at.add({ hours: rule.hours }),
  }));
}

function isBeforeOffer(person: Person, at: Temporal.Instant): boolean {
  const sent = person.offer.milestones.offerSent;
  if (sent === undefined) return false;
  return Temporal.Instant.compare(at, momentBegins(sent, reckoningZone(person))) < 0;
}
