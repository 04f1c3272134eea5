import type { Person } from "#nurture/model/person";
import type { Department } from "#server/store/programmes";
import type { OwnQuestionRow } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { departmentName } from "../hr/cohort-row.ts";
import { ownZone } from "./own-time.ts";

interface Around {
  readonly person: Person;
  readonly departments: readonly Department[];
}

export interface Waits {
  readonly isLate: boolean;
  /** Who answers by when, or should have. */
  readonly words: string;
}

/** What an open question waits for. */
export function waitsFor(
  question: OwnQuestionRow,
  { person, departments }: Around,
  reader: Reader,
): Waits {
  const isLate = Temporal.Instant.compare(question.due_at, reader.now) <= 0;
  const lateBy = question.reminded_at === null ? "ask.late-since" : "ask.late-by";
  const values = {
    owner: departmentName(question.owner, departments, reader),
    when: reader.moment(question.due_at, ownZone(person)),
  };
  return { isLate, words: reader.t(isLate ? lateBy : "ask.answers-by", values) };
}

/** Who gave an answer and when; the department where nobody put a name to it. */
export function answeredLine(
  { owner: slug, answered_by: by }: OwnQuestionRow,
  at: Temporal.Instant,
  { person, departments }: Around,
  reader: Reader,
): string {
  const owner = departmentName(slug, departments, reader);
  const said = { by: by || owner, when: reader.moment(at, ownZone(person)) };
  return said.by === owner
    ? reader.t("home.answered", said)
    : reader.t("ask.answered-by", { ...said, owner });
}
