import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import type { Occurrence, TriggerContext } from "./occurrence.ts";
import type { QuestionRule } from "./rules.ts";

/** Of one day's mails so many are told that they came, lest two programs answer each other for ever. */
const MAILS_A_DAY_MAX = 3;

/** Once a question of this person, at the moment it was asked or answered. */
export function questionDue(
  { state }: QuestionRule,
  person: Person,
  { questions }: TriggerContext,
): readonly Occurrence[] {
  const own = questions.filter((question) => question.personId === person.id);
  return own.flatMap((question) => {
    const dueAt = momentOf(state, question, own);
    return dueAt === undefined ? [] : [{ occurrence: question.id, dueAt }];
  });
}

function momentOf(
  state: QuestionRule["state"],
  question: Question,
  own: readonly Question[],
): Temporal.Instant | undefined {
  const { askedAt, answer } = question;
  switch (state) {
    case "asked":
      return askedAt;
    case "answered":
      return answer?.at;
    case "asked-by-mail":
      return isToldOf(question, own) ? askedAt : undefined;
  }
}

/** Who is answered or has closed it needs no word that it is on its way. */
function isToldOf({ askedAt, via, state }: Question, own: readonly Question[]): boolean {
  if (via !== "mail" || state !== "asked") return false;
  const dayBefore = askedAt.subtract({ hours: 24 });
  const mailed = own.filter(
    (each) =>
      each.via === "mail" &&
      Temporal.Instant.compare(each.askedAt, dayBefore) > 0 &&
      Temporal.Instant.compare(each.askedAt, askedAt) <= 0,
  );
  return mailed.length <= MAILS_A_DAY_MAX;
}
