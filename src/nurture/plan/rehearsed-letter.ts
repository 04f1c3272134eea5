import { chooseArticles } from "../content/choose.ts";
import { carried, foldedOf } from "../content/folded.ts";
import type { Letter } from "../content/letter.ts";
import type { LetterInput } from "../content/letter-input.ts";
import { renderLetter } from "../content/render.ts";
import { signedBy } from "../content/signed-by.ts";
import { localText, type LocalText } from "../model/language.ts";
import { writtenLanguage } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { CATCH_UP, type LetterBrings, type Step } from "../model/step.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import { Problem } from "../problem.ts";
import { startToCorrect } from "../triggers/changed.ts";
import { catchUpContents, digestContents } from "./digest.ts";
import { stepPlanned } from "./journey-of.ts";
import type { RehearsedPerson } from "./rehearsed-person.ts";

/** What a letter takes from the company. */
export interface LetterSources {
  readonly company: LocalText;
  readonly sender: LocalText;
  /** Departments by slug, for a given answer. */
  readonly departments: ReadonlyMap<string, LocalText>;
}

export type LetterStep = Step & { readonly brings: LetterBrings };

export interface Sending {
  readonly touch: StoredTouch;
  readonly step: LetterStep;
  readonly now: Temporal.Instant;
}

/** What a letter would say and take along, or what it lacks to be filled. */
export type RehearsedLetter =
  | {
      readonly language: string;
      readonly brought: readonly string[];
      readonly named: readonly TouchKey[];
    }
  | { readonly missing: string };

type Sources = Pick<RehearsedPerson, "person" | "stored" | "context" | "brought">;
type About = { readonly programme: Programme; readonly letters: LetterSources };

/** The letter of one touch as it would be written then. */
export function rehearsedLetter(one: Sources, sending: Sending, about: About): RehearsedLetter {
  const named = namedIn(one, sending, about.programme);
  const input = letterInput(one, sending, about, named.folded);
  const letter = letterOrMissing(input);
  if ("missing" in letter) return letter;
  const brought = input.chosen.map(({ article }) => article.id);
  return { language: letter.language, brought, named: named.keys };
}

/** The words themselves, for whoever wants to read them before they are sent. */
export function previewedLetter(
  one: Sources,
  sending: Sending,
  about: About,
): Letter | { readonly missing: string } {
  return letterOrMissing(
    letterInput(one, sending, about, namedIn(one, sending, about.programme).folded),
  );
}

function letterOrMissing(input: LetterInput): Letter | { readonly missing: string } {
  try {
    return renderLetter(input);
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "touch/unrenderable") throw cause;
    const { placeholder, why } = cause.facts;
    return { missing: String(placeholder ?? why) };
  }
}

function letterInput(
  { person, context, brought }: Pick<RehearsedPerson, "person" | "context" | "brought">,
  { touch, step, now }: Sending,
  { programme, letters }: { readonly programme: Programme; readonly letters: LetterSources },
  folded: LetterInput["folded"],
): LetterInput {
  const language = writtenLanguage(person);
  const chosen =
    step.brings.kind === "digest"
      ? chooseArticles(programme.articles, person, brought, touch.dueAt)
      : [];
  const starts = step.when.kind === "changed" ? context.told.starts : [];
  return {
    brings: step.brings,
    person,
    company: letters.company,
    sender: localText(letters.sender, language),
    home: "",
    now,
    library: programme,
    marks: [],
    chosen,
    folded,
    signedBy: signedBy(step, person, now),
    answered: answeredFor(touch, step, context, letters, language),
    startBefore: startToCorrect(starts, person),
  };
}

function namedIn(
  { person, stored, context }: Pick<RehearsedPerson, "person" | "stored" | "context">,
  { touch, step }: Sending,
  programme: Programme,
): { readonly keys: readonly TouchKey[]; readonly folded: LetterInput["folded"] } {
  if (step.id !== CATCH_UP && step.brings.kind !== "digest") return { keys: [], folded: [] };
  const keys =
    step.id === CATCH_UP
      ? catchUpContents(touch, stored)
      : digestContents(touch, person, {
          stored,
          questions: context.questions,
          articles: programme.articles,
        }).folded;
  const items = stored
    .filter(({ key }) => keys.includes(key))
    .map((each) => ({ key: each.key, step: stepPlanned(programme.journeys, each) }))
    .map(({ key, step: found }) => ({ key, folded: found && foldedOf(found.brings) }));
  const named = carried(items, writtenLanguage(person));
  return {
    keys: named.map(({ key }) => key),
    folded: named.flatMap(({ folded }) => folded ?? []),
  };
}

function answeredFor(
  touch: StoredTouch,
  step: Step,
  { questions }: RehearsedPerson["context"],
  { departments }: LetterSources,
  language: ReturnType<typeof writtenLanguage>,
): LetterInput["answered"] {
  if (step.brings.kind !== "answer") return undefined;
  const found = questions.find(({ id }) => id === touch.occurrence);
  if (found?.answer === undefined) return undefined;
  const owner = departments.get(found.owner);
  const answeredBy = owner === undefined ? found.owner : localText(owner, language);
  return { question: found.text, askedAt: found.askedAt, answer: found.answer.text, answeredBy };
}
