import type { Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import { correctsStart, namesFolded, type LetterFacts } from "#nurture/plan/letter-of";
import { interactionsOf, marksOf, questionsOf } from "./candidate-acts.ts";
import type { Tx } from "./database.ts";
import { readSignals } from "./read-candidate.ts";
import { toldOf } from "./told.ts";
import { broughtTo, touchesOf } from "./touches.ts";

/** What the letter of one step to this person is made from; nothing that it doesn't look at. */
export async function letterFactsOf(tx: Tx, person: Person, step: Step): Promise<LetterFacts> {
  const { id } = person;
  const folds = namesFolded(step);
  return {
    person,
    questions: await questionsOf(tx, id),
    signals: await readSignals(tx, id),
    marks: await marksOf(tx, id),
    interactions: folds ? await interactionsOf(tx, id) : [],
    stored: folds ? await touchesOf(tx, id) : [],
    brought: folds ? await broughtTo(tx, id) : new Map(),
    starts: correctsStart(step) ? (await toldOf(tx, person)).starts : [],
  };
}
