import { isFound, type Finding } from "#nurture/content/found";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import { journeysOf } from "#nurture/plan/journey-of";
import { currentProgramme } from "#server/store/programmes";
import { readMarks, readQuizResults } from "#server/store/read-candidate";
import { firstSeenOf } from "#server/store/told";
import { readTouched } from "#server/store/touches";
import type { Asked, Candidate } from "../page.ts";

/** The checklists and quizzes that this person finds, on their home and by address. */
export interface Found {
  readonly checklists: Programme["checklists"];
  readonly quizzes: Programme["quizzes"];
}

export async function foundBy(asked: Asked<Candidate>, person: Person): Promise<Found> {
  const programme = (await currentProgramme(asked.tx))?.programme;
  if (programme === undefined) return { checklists: [], quizzes: [] };
  const finding = await findingOf(asked, person, programme);
  const { checklists, quizzes } = programme;
  return {
    checklists: checklists.filter(({ id }) =>
      isFound({ kind: "checklist", id }, finding, asked.now),
    ),
    quizzes: quizzes.filter(({ id }) => isFound({ kind: "quiz", id }, finding, asked.now)),
  };
}

async function findingOf(
  { tx }: Asked<Candidate>,
  person: Person,
  { journeys }: Programme,
): Promise<Finding> {
  const marks = await readMarks(tx, person.id);
  const results = await readQuizResults(tx, person.id);
  return {
    person,
    journeys,
    followed: journeysOf(journeys, await firstSeenOf(tx, person)),
    touches: await readTouched(tx, person.id),
    begun: [
      ...marks.map(({ checklist: id }) => ({ kind: "checklist", id }) as const),
      ...results.map(({ quiz: id }) => ({ kind: "quiz", id }) as const),
    ],
  };
}
