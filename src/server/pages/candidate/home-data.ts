import type { Programme } from "#nurture/model/journey";
import type { Department } from "#server/store/programmes";
import type {
  MarkRow,
  OwnQuestionRow,
  QuizResultRow,
  SignupRow,
} from "#server/store/read-candidate";
import type { Own } from "./own.ts";

/** Everything a candidate's home shows. */
export interface Home extends Own {
  readonly programme: Programme | undefined;
  readonly marks: readonly MarkRow[];
  readonly questions: readonly OwnQuestionRow[];
  readonly signups: readonly SignupRow[];
  readonly results: readonly QuizResultRow[];
  readonly departments: readonly Department[];
}
