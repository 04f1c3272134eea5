import type { Letter } from "../content/letter.ts";
import { Problem } from "../problem.ts";
import { letterOf, type Sending, type Writing, type Written } from "./letter-of.ts";
import type { RehearsedPerson } from "./rehearsed-person.ts";

/** What a letter is made from, as far as a rehearsal or a preview has it. */
export type LetterSubject = Pick<
  RehearsedPerson,
  "person" | "stored" | "context" | "signals" | "marks" | "brought"
>;

/** A letter that can't be filled, by what it lacks. */
export interface Unfilled {
  readonly missing: string;
}

/** Nobody clicks in what is rehearsed. */
const NO_HOME = "";

/** The letter of one touch as it would be written then. */
export function rehearsedLetter(
  subject: LetterSubject,
  sending: Sending,
  writing: Omit<Writing, "home">,
): Written | Unfilled {
  return filled(subject, sending, { ...writing, home: NO_HOME });
}

function filled(
  { context, ...facts }: LetterSubject,
  sending: Sending,
  writing: Writing,
): Written | Unfilled {
  const { questions, interactions, told } = context;
  try {
    const known = { ...facts, questions, interactions, starts: told.starts };
    return letterOf(known, sending, writing);
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "touch/unrenderable") throw cause;
    const { placeholder, why } = cause.facts;
    return { missing: String(placeholder ?? why) };
  }
}

/** The words themselves, for whoever wants to read them before they are sent. */
export function previewedLetter(
  subject: LetterSubject,
  sending: Sending,
  writing: Writing,
): Letter | Unfilled {
  const written = filled(subject, sending, writing);
  return "missing" in written ? written : written.letter;
}
