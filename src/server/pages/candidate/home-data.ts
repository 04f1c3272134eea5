import type { Programme } from "#nurture/model/programme";
import type { Department } from "#server/store/programmes";
import type {
  BroughtRow,
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
  /** What the newest digest brought. */
  readonly brought: BroughtRow | undefined;
  /** Ids of articles that were read. */
  readonly opened: ReadonlySet<string>;
  readonly departments: readonly Department[];
}
