import { randomUUID } from "node:crypto";
import type { LogNote } from "#nurture/ledger/entry";
import type { Person } from "#nurture/model/person";
import { isValid } from "#nurture/questions/fact";
import { differs, offersFor, type Kept, type Offer } from "#nurture/questions/offer";
import { replacePairs, type FoundPair } from "#server/store/fact-pairs";
import { factsNear, keptOf, markTold, saveFact, type FactWords } from "#server/store/facts";
import type { Language } from "#nurture/model/language";
import type { PersonId } from "#nurture/model/ids";
import type { Asked } from "./page.ts";

/** Long enough to read an offered answer, short against the owner's clock. */
export const READING_MINUTES = 15;

type Inside = Pick<Asked, "tx" | "deps" | "now">;

/** Live answers to questions like this one; for a person only those that hold where they will work. */
export async function offersOf(
  { tx, now }: Pick<Asked, "tx" | "now">,
  text: string,
  language: Language,
  person?: Person,
): Promise<readonly Offer[]> {
  const place =
    person === undefined
      ? {}
      : { place: { country: person.place.country, department: person.department } };
  const today = now.toZonedDateTimeISO(person?.zone ?? "UTC").toPlainDate();
  const near = await factsNear(tx, text);
  return offersFor(text, near.map(keptOf), { language, today, ...place });
}

/** Keeps a first version and finds what it differs from; answers the fact and what the log says. */
export async function keepFact(
  asked: Inside,
  fact: FactWords,
  by: { readonly name: string; readonly actor: string },
): Promise<{ readonly id: string; readonly notes: readonly LogNote[] }> {
  const { tx, deps, now } = asked;
  const id = randomUUID();
  await saveFact(tx, deps.tenant, id, fact, { by: by.name, at: now });
  const facts = { fact: id, topic: fact.topic, owner: fact.owner };
  const kept = { what: "answer.kept", actor: by.actor, at: now, facts } as const;
  const pairs = await findPairs(asked, { id, version: 1, ...fact }, true);
  return { id, notes: [kept, ...pairNotes(pairs, id, now)] };
}

/** Flags every answer that holds and says something else to the same question; answers those that are new. */
export async function findPairs(
  { tx, deps, now }: Inside,
  fact: Kept,
  isReworded: boolean,
): Promise<readonly FoundPair[]> {
  const questions = Object.values(fact.says).map(({ question }) => question);
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const near = await factsNear(tx, questions.join("\n"), fact.id);
  const found = near.map(keptOf).flatMap((other) => {
    if (![fact, other].every(({ validUntil }) => isValid(validUntil, today))) return [];
    const why = differs(fact, other);
    return why === undefined ? [] : [{ id: randomUUID(), other: other.id, why }];
  });
  return replacePairs(tx, deps.tenant, { id: fact.id, isReworded }, found, now);
}

export function pairNotes(
  found: readonly FoundPair[],
  fact: string,
  at: Temporal.Instant,
): readonly LogNote[] {
  return found.map(({ id, other, why }) => ({
    what: "answer.differs",
    actor: "work/questions",
    at,
    facts: { pair: id, fact, other, why },
  }));
}

/** Whoever was shown these has read them, whether or not they helped. */
export async function tellOffers(
  { tx, deps, now }: Inside,
  offers: readonly Offer[],
  person: PersonId,
  question: string,
): Promise<void> {
  for (const { fact, version } of offers)
    await markTold(tx, deps.tenant, { id: fact, version }, { person, question, at: now });
}
