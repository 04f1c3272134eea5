import type { Routing } from "#nurture/model/routing";
import { openDepartments, type Department } from "#server/store/programmes";
import type { QuestionRow } from "#server/store/read-questions";

export const ANSWER_CHARACTERS_MAX = 4_000;

/**
 * Who a question can be passed on to: anybody else; a confidential one to the other named people of
 * its topic, or where that topic is gone to those that any confidential topic names. Where none of
 * them names anybody, HR chooses among all named people.
 */
export function takersOf(
  { owner, topic, confidential }: Pick<QuestionRow, "owner" | "topic" | "confidential">,
  departments: readonly Department[],
  routing: Routing | undefined,
): readonly Department[] {
  const others = openDepartments(departments).filter(({ slug }) => slug !== owner);
  if (!confidential) return others;
  const secret = routing?.topics.filter((each) => each.confidential === true) ?? [];
  const own = secret.filter(({ id }) => id === topic);
  const named = (own.length > 0 ? own : secret).flatMap(({ people = [] }) => people);
  const people = others.filter(({ person }) => person === true);
  return named.length === 0 ? people : people.filter(({ slug }) => named.includes(slug));
}
