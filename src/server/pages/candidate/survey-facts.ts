import { addFact, surveySource, withoutSurvey } from "#nurture/profile/correct";
import type { Person } from "#nurture/model/person";
import type { Survey } from "#nurture/model/survey";
import { Problem } from "#nurture/problem";
import { sayings, type SurveyAnswer } from "#nurture/surveys/answers";
import { savePerson } from "#server/store/people";
import { ownResponses } from "#server/store/surveys";
import type { Asked, Candidate, FieldErrors } from "../page.ts";

/** Facts that a person may add to what is known; a page's worth. */
const KNOWN_MAX = 400;

/**
 * Keeps the answers that are facts, as the person's own words, in the place of what they answered
 * to this survey before. What may never be a fact comes back
 * to its field, and then nothing is kept.
 */
export async function keepSayings(
  asked: Asked<Candidate>,
  person: Person,
  survey: Survey,
  answers: readonly SurveyAnswer[],
): Promise<FieldErrors | undefined> {
  const { tx, deps, now } = asked;
  const said = sayings(survey, answers);
  let known = await withoutAnswers(asked, person, survey);
  for (const { question, topic, value } of said) {
    const source = surveySource(survey.id, question);
    const added = tryAdding(known, { topic, value, source }, now);
    if (added === undefined) return { [question]: "held.fix-protected" };
    known = added;
  }
  if (known.profile.length <= Math.max(KNOWN_MAX, person.profile.length))
    await savePerson(tx, deps.tenant, known, now);
  return undefined;
}

/** The person without what their answers to this survey told, whenever they gave them. */
export async function withoutAnswers(
  { tx, deps, who }: Asked<Candidate>,
  person: Person,
  survey: Survey,
): Promise<Person> {
  const responses = await ownResponses(tx, deps.sealer, who.person);
  const given = responses
    .filter((each) => each.survey === survey.id)
    .flatMap(({ answers }) => Object.entries(answers));
  const said = given.map(([question, value]) => ({ question, value }));
  return withoutSurvey(person, survey.id, sayings(survey, said));
}

function tryAdding(
  person: Person,
  said: Parameters<typeof addFact>[1],
  now: Temporal.Instant,
): Person | undefined {
  try {
    return addFact(person, said, now).person;
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    if (cause.code === "fact/protected") return undefined;
    // A choice that is no value of its topic is HR's mistake, not the person's: it is only an answer.
    if (cause.code === "fact/invalid") return person;
    throw cause;
  }
}
