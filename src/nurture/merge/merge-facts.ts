import type { Person } from "../model/person.ts";
import type { ProfileFact } from "../model/profile.ts";
import { earlier } from "../model/temporal.ts";
import { withExpiry } from "../profile/expiry.ts";
import { isExpired } from "../profile/known.ts";
import { sieve, type RefusedFact } from "../profile/refusals.ts";
import { settle } from "../profile/settle.ts";
import type { Source } from "./source.ts";

/** Facts that we or the person stated stay; what a vendor recorded is read again each time. */
const OUR_SOURCES = /^(?:candidate|hr|keepwarm)(?:\.|$)/;
const FACTS_MAX = 500;

/** What is known of a person after their own word on it. */
export type KnownFacts = Pick<Person, "profile" | "unsettled" | "corrections">;

/** What is known now: vendors' facts as they are read, ours as they stood, each until its end. */
export function mergeFacts(
  sources: readonly Source[],
  now: Temporal.Instant,
  before: KnownFacts = { profile: [] },
): { readonly known: KnownFacts; readonly refused: readonly RefusedFact[] } {
  const stood = [...before.profile, ...(before.unsettled ?? [])];
  const ours = stood.filter((fact) => OUR_SOURCES.test(fact.source));
  const theirs = sources
    .flatMap(({ record }) => record.facts)
    .map((fact) => withExpiry(since(fact, stood)));
  const seen = new Map<string, ProfileFact>();
  for (const fact of [...ours, ...theirs].filter((f) => !isExpired(f, now))) {
    if (!seen.has(keyOf(fact))) seen.set(keyOf(fact), fact);
  }
  const { facts, refused } = sieve([...seen.values()].slice(0, FACTS_MAX));
  return { known: settled(facts, before), refused };
}

function settled(facts: readonly ProfileFact[], { profile, corrections }: KnownFacts): KnownFacts {
  if (corrections === undefined) return { profile: facts };
  return { ...settle(facts, corrections, profile), corrections };
}

/** What a vendor still says is known since it first said so, whatever else changed in its record. */
function since(fact: ProfileFact, stood: readonly ProfileFact[]): ProfileFact {
  const same = stood.find((each) => keyOf(each) === keyOf(fact));
  return same === undefined ? fact : { ...fact, at: earlier(same.at, fact.at) };
}

function keyOf({ topic, value, source }: ProfileFact): string {
  return JSON.stringify([topic, value, source]);
}
