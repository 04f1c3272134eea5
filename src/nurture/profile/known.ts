import type { FactTopic, ProfileFact } from "../model/profile.ts";

/** How sure a fact is, surest first; among equals the newest speaks. */
const SURENESS = { stated: 0, recorded: 1, inferred: 2 } as const satisfies Record<
  ProfileFact["confidence"],
  number
>;

/** Facts of one topic that hold now, the one to believe first. */
export function known(
  facts: readonly ProfileFact[],
  topic: FactTopic,
  now: Temporal.Instant,
): readonly ProfileFact[] {
  return facts
    .filter((fact) => fact.topic === topic && !isExpired(fact, now))
    .toSorted(
      (a, b) =>
        SURENESS[a.confidence] - SURENESS[b.confidence] || Temporal.Instant.compare(b.at, a.at),
    );
}

/** A fact ends at its expiry, to the instant. */
export function isExpired(fact: ProfileFact, now: Temporal.Instant): boolean {
  return fact.expiresAt !== undefined && Temporal.Instant.compare(now, fact.expiresAt) >= 0;
}

export function disciplinesOf(
  facts: readonly ProfileFact[],
  now: Temporal.Instant,
): readonly string[] {
  return valuesOf(facts, "discipline", now);
}

export function interestsOf(
  facts: readonly ProfileFact[],
  now: Temporal.Instant,
): readonly string[] {
  return valuesOf(facts, "interest", now);
}

/** The one value to use where only one can be said: the manager's name, say. */
export function valueOf(
  facts: readonly ProfileFact[],
  topic: FactTopic,
  now: Temporal.Instant,
): string | undefined {
  return known(facts, topic, now)[0]?.value;
}

function valuesOf(
  facts: readonly ProfileFact[],
  topic: FactTopic,
  now: Temporal.Instant,
): readonly string[] {
  return [...new Set(known(facts, topic, now).map((fact) => fact.value))];
}
