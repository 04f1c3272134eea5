import type { Person } from "../model/person.ts";
import type { Occurrence, TriggerContext } from "./occurrence.ts";
import type { QuestionRule } from "./rules.ts";

/** Once a question of this person, at the moment it was asked or answered. */
export function questionDue(
  rule: QuestionRule,
  person: Person,
  { questions }: TriggerContext,
): readonly Occurrence[] {
  return questions
    .filter((question) => question.personId === person.id)
    .flatMap(({ id, askedAt, answer }) => {
      const dueAt = rule.state === "asked" ? askedAt : answer?.at;
      return dueAt === undefined ? [] : [{ occurrence: id, dueAt }];
    });
}
