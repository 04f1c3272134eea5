import type { Programme } from "#nurture/model/programme";
import type { Department } from "#server/store/programmes";
import type {
  BroughtRow,
  MarkRow,
  NamedRow,
  OwnQuestionRow,
  QuizResultRow,
  SignupRow,
} from "#server/store/read-candidate";
import type { OwnPlace } from "#server/store/read-events";
import type { OwnResponse } from "#server/store/surveys";
import type { Found } from "./found.ts";
import type { Own } from "./own.ts";

/** Everything a candidate's home shows. */
export interface Home extends Own, Found {
  readonly programme: Programme | undefined;
  readonly marks: readonly MarkRow[];
  readonly questions: readonly OwnQuestionRow[];
  readonly signups: readonly SignupRow[];
  readonly results: readonly QuizResultRow[];
  /** What the newest digest brought. */
  readonly brought: BroughtRow | undefined;
  /** What the newest letter that names other things named. */
  readonly named: readonly NamedRow[];
  /** Ids of articles that were read. */
  readonly opened: ReadonlySet<string>;
  /** Where they stand with each event. */
  readonly places: readonly OwnPlace[];
  readonly responses: readonly Pick<OwnResponse, "survey" | "at">[];
  /** Surveys that a letter asked for. */
  readonly askedSurveys: readonly string[];
  readonly departments: readonly Department[];
}
