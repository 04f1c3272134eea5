import type { AlarmKind } from "../cause.ts";

/** Filled with an alarm's facts, and `lasted` in minutes where it is over. */
export interface Words {
  /** What stands, in one sentence. */
  readonly began: Readonly<Record<AlarmKind, string>>;
  /** What it means and what to do. */
  readonly advice: Readonly<Record<AlarmKind, string>>;
  readonly ended: Readonly<Record<AlarmKind, string>>;
  readonly lasted: string;
  readonly beganSubject: string;
  readonly endedSubject: string;
  readonly greeting: string;
  readonly open: string;
  readonly closing: string;
  readonly reason: string;
}

type Kinds = Readonly<Partial<Record<AlarmKind, string>>>;

/** The same of another language; a kind that it lacks is told in English, and fails the tests. */
export type TranslatedWords = Omit<Words, "began" | "advice" | "ended"> & {
  readonly [Part in "began" | "advice" | "ended"]: Kinds;
};
