import { carried, foldedOf, type Folded } from "#nurture/content/folded";
import type { Programme } from "#nurture/model/programme";
import { writtenLanguage, type Person } from "#nurture/model/person";
import { CATCH_UP, type Step } from "#nurture/model/step";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import { catchUpContents, digestContents } from "#nurture/plan/digest";
import { stepPlanned } from "#nurture/plan/journey-of";
import type { CandidateActs } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { touchesOf } from "../store/touches.ts";

/** A touch that a letter names; nothing is left to say of one whose step is gone. */
export interface FoldedIn {
  readonly key: TouchKey;
  readonly folded: Folded | undefined;
}

export interface FoldingSources {
  readonly touch: StoredTouch;
  readonly step: Step;
  readonly person: Person;
  readonly programme: Programme;
  readonly acts: CandidateActs;
}

/** Everything that was folded into this letter, as its steps say it now. */
export async function foldedFor(tx: Tx, sources: FoldingSources): Promise<readonly FoldedIn[]> {
  const { touch, step, programme, person } = sources;
  if (step.id !== CATCH_UP && step.brings.kind !== "digest") return [];
  const stored = await touchesOf(tx, touch.personId);
  const keys = step.id === CATCH_UP ? catchUpContents(touch, stored) : digestKeys(sources, stored);
  const items = stored
    .filter(({ key }) => keys.includes(key))
    .map((each) => ({ key: each.key, step: stepPlanned(programme.journeys, each) }))
    .map(({ key, step: found }) => ({ key, folded: found && foldedOf(found.brings) }));
  return carried(items, writtenLanguage(person));
}

function digestKeys(
  { touch, person, programme, acts }: FoldingSources,
  stored: readonly StoredTouch[],
): readonly TouchKey[] {
  const { questions } = acts;
  return digestContents(touch, person, { stored, questions, articles: programme.articles }).folded;
}
