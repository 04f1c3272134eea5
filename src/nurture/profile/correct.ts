import { defined } from "../merge/defined.ts";
import type { Person } from "../model/person.ts";
import type { Correction, ProfileFact } from "../model/profile.ts";
import { canUndo, withExpiry } from "./expiry.ts";
import { factOf } from "./fact-of.ts";
import { kindOf } from "./kinds.ts";
import { isOwn, markOf } from "./mark.ts";
import { isReckoned, settle } from "./settle.ts";

/** Where the person's own words come from, and HR's. */
export const OWN_SOURCE = "candidate";
export const HR_SOURCE = "hr";

/** Where what a person said in a survey comes from, by its question. */
export function surveySource(survey: string, question: string): string {
  return `${OWN_SOURCE}.survey.${survey}.${question}`;
}

/** The person with their own value in the place of a fact; it wins over every source. */
export function correctFact(
  person: Person,
  fact: ProfileFact,
  value: string,
  now: Temporal.Instant,
): Person {
  const words = { topic: fact.topic, value, source: OWN_SOURCE, at: now, confidence: "stated" };
  const own = withExpiry(factOf(words));
  const said = { ...struck(fact, "corrected", now), by: markOf(own) };
  const rest = others(person, fact).filter((each) => !isOwn(each) || !shareOnePlace(each, own));
  return settled(person, [...rest, own], [...correctionsOf(person), said]);
}

/** The person without a fact, for as long as its source says the same. */
export function removeFact(person: Person, fact: ProfileFact, now: Temporal.Instant): Person {
  const said = struck(fact, "removed", now);
  return settled(person, others(person, fact), [...correctionsOf(person), said]);
}

/** A newer value that the person says holds after all; where one holds, their own words give way. */
export function acceptFact(person: Person, fact: ProfileFact, now: Temporal.Instant): Person {
  const { topic, source } = fact;
  const said: Correction = { mark: markOf(fact), topic, source, verdict: "accepted", at: now };
  const rest = factsOf(person).filter((each) => !isOwn(each) || !shareOnePlace(each, fact));
  return settled(person, rest, [...correctionsOf(person), said]);
}

export interface Added {
  readonly person: Person;
  readonly fact: ProfileFact;
  /** The person had struck the same out, so that it was not added. */
  readonly isStruck: boolean;
}

/** The person's own words, or HR's, as a fact; what its kind holds one of is replaced. */
export function addFact(
  person: Person,
  said: Pick<ProfileFact, "topic" | "value" | "source">,
  now: Temporal.Instant,
  expiresAt?: Temporal.Instant,
): Added {
  const confidence = isOwn(said) ? "stated" : "recorded";
  const fact = withExpiry(factOf({ ...said, at: now, confidence, ...defined({ expiresAt }) }));
  const rest = others(person, fact).filter(
    (each) => each.source !== fact.source || !shareOnePlace(each, fact),
  );
  const after = settled(person, [...rest, fact], correctionsOf(person));
  return { person: after, fact, isStruck: !factsOf(after).includes(fact) };
}

/**
 * The person without what they said in a survey, nor what they then said of that. What its kept
 * answers say goes too where no source tells that it came from them.
 */
export function withoutSurvey(
  person: Person,
  survey: string,
  said: readonly Pick<ProfileFact, "topic" | "value">[],
): Person {
  const marks = new Set(said.map((each) => markOf({ ...each, source: OWN_SOURCE })));
  const isElse = (source: string, mark: string) =>
    !source.startsWith(surveySource(survey, "")) && (source !== OWN_SOURCE || !marks.has(mark));
  return settled(
    person,
    factsOf(person).filter((each) => isElse(each.source, markOf(each))),
    correctionsOf(person).filter(({ source, mark }) => isElse(source, mark)),
  );
}

/** What the person struck out and can still bring back, newest first. */
export function undoable(person: Person, now: Temporal.Instant): readonly Correction[] {
  return correctionsOf(person)
    .filter((each) => canUndo(each, now))
    .toReversed();
}

/** As if the person had not said it; what they said of other facts stays. */
export function undo(person: Person, said: Correction): Person {
  const { was, by } = said;
  const rest = correctionsOf(person).filter((each) => each !== said);
  if (was === undefined) return person;
  const facts = factsOf(person).filter(
    (each) => !isOwn(each) || (markOf(each) !== by && !(isOwn(was) && shareOnePlace(each, was))),
  );
  if (isReckoned(was)) return settled(person, facts, rest);
  return settled({ ...person, profile: [...person.profile, was] }, [...facts, was], rest);
}

/** Everything that is known, and what is asked about. */
export function factsOf({ profile, unsettled }: Person): readonly ProfileFact[] {
  return [...profile, ...(unsettled ?? [])];
}

function settled(
  person: Person,
  facts: readonly ProfileFact[],
  corrections: readonly Correction[],
): Person {
  return { ...person, ...settle(facts, corrections, person.profile), corrections };
}

function struck(
  fact: ProfileFact,
  verdict: "corrected" | "removed",
  at: Temporal.Instant,
): Correction {
  const { topic, source } = fact;
  return { mark: markOf(fact), topic, source, verdict, at, was: fact };
}

function others(person: Person, fact: ProfileFact): readonly ProfileFact[] {
  const mark = markOf(fact);
  return factsOf(person).filter((each) => markOf(each) !== mark);
}

/** Of their kind one holds at a time. */
function shareOnePlace(a: ProfileFact, b: ProfileFact): boolean {
  return a.topic === b.topic && kindOf(a.topic).isOne;
}

function correctionsOf({ corrections }: Person): readonly Correction[] {
  return corrections ?? [];
}
