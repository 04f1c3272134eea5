import type { Programme } from "../model/programme.ts";
import type { LetterBrings } from "../model/step.ts";
import type { LocalText } from "../model/language.ts";
import type { Person } from "../model/person.ts";
import type { Chosen } from "./choose.ts";
import type { Folded } from "./folded.ts";
import type { Answered, Owed } from "./values.ts";

/** Everything that a letter of one step is made from. */
export interface LetterInput {
  readonly brings: LetterBrings;
  readonly person: Person;
  readonly company: LocalText;
  /** The name under the letter. */
  readonly sender: string;
  /** The person's signed base link, without a slash at the end. */
  readonly home: string;
  readonly now: Temporal.Instant;
  readonly library: Pick<Programme, "checklists" | "quizzes" | "meetings">;
  readonly marks: readonly {
    readonly checklist: string;
    readonly item: string;
    readonly done: boolean;
  }[];
  /** For a digest: what was chosen. */
  readonly chosen: readonly Chosen[];
  /** What was folded into this letter. */
  readonly folded: readonly Folded[];
  /** Whose letter it is, where that is not HR; then it is the sender, and the mail comes from them. */
  readonly signedBy?: string | undefined;
  readonly answered?: Answered | undefined;
  /** The question that the step is about. */
  readonly owed?: Owed | undefined;
  /** Of a correction: the first day that letters named before. */
  readonly startBefore?: Temporal.PlainDate | undefined;
}
