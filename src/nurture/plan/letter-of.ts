import { chooseReading } from "../content/choose-reading.ts";
import { carried, foldedOf, type Folded } from "../content/folded.ts";
import type { Letter } from "../content/letter.ts";
import type { LetterInput } from "../content/letter-input.ts";
import { renderLetter } from "../content/render.ts";
import { signedBy } from "../content/signed-by.ts";
import { statedStart } from "../content/stated.ts";
import type { Answered, Owed } from "../content/values.ts";
import type { Interaction } from "../model/interaction.ts";
import { localText, type LocalText } from "../model/language.ts";
import { writtenLanguage, type Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Question } from "../model/question.ts";
import { UNNAMED } from "../model/routing.ts";
import { CATCH_UP, type LetterBrings, type Step } from "../model/step.ts";
import type { StatedStart, ToldStart } from "../model/told.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import { withInferred, type Signal } from "../profile/infer.ts";
import { startToCorrect } from "../triggers/changed.ts";
import { catchUpContents, digestContents } from "./digest.ts";
import { stepPlanned } from "./journey-of.ts";

export type LetterStep = Step & { readonly brings: LetterBrings };

/** One letter that is about to be written. */
export interface Sending {
  readonly touch: StoredTouch;
  readonly step: LetterStep;
  readonly now: Temporal.Instant;
}

/** What is stored of a person and may show in a letter. */
export interface LetterFacts {
  readonly person: Person;
  /** Every touch; looked at where the letter names what was folded. */
  readonly stored: readonly StoredTouch[];
  readonly questions: readonly Question[];
  readonly interactions: readonly Interaction[];
  /** What was asked and read, as hints at interests. */
  readonly signals: readonly Signal[];
  readonly marks: LetterInput["marks"];
  /** First days that letters named; looked at where the letter corrects one. */
  readonly starts: readonly ToldStart[];
  /** Articles that a digest brought, with when last; looked at where the letter is one. */
  readonly brought: ReadonlyMap<string, Temporal.Instant>;
}

/** Who owns questions: a department, or a person who answers in their own name. */
export interface Owner {
  readonly name: LocalText;
  readonly person?: boolean;
}

/** What a letter takes from the company. */
export interface LetterSources {
  readonly company: LocalText;
  readonly sender: LocalText;
  /** By slug, for a question and its answer. */
  readonly departments: ReadonlyMap<string, Owner>;
}

export interface Writing {
  readonly programme: Programme;
  readonly letters: LetterSources;
  /** The person's signed base link, without a slash at the end. */
  readonly home: string;
}

/** A folded touch, and the words in which another letter names it, where it does in any. */
export interface Named {
  readonly key: TouchKey;
  readonly title?: string;
  readonly note?: string;
}

export interface Written {
  readonly letter: Letter;
  /** The first day, if the letter names it. */
  readonly stated: StatedStart | undefined;
  /** Articles it brings. */
  readonly brought: readonly string[];
  /** Folded touches it names, and how; of one whose step is gone nothing is left to say. */
  readonly named: readonly Named[];
}

/** Whether the letter of this step names what was folded. */
export function namesFolded({ id, brings }: Step): boolean {
  return id === CATCH_UP || brings.kind === "digest";
}

/** Whether the letter of this step names who owns a question. */
export function namesOwner({ brings, when }: Step): boolean {
  return brings.kind === "answer" || when.kind === "question";
}

/** Whether the letter of this step tells that a first day that was named holds no more. */
export function correctsStart({ when }: Step): boolean {
  return when.kind === "changed";
}

/**
 * The letter of one touch, from what is known at this moment: the one that is sent and the one that
 * is rehearsed. Throws `touch/unrenderable` where it can't be filled.
 */
export function letterOf(facts: LetterFacts, sending: Sending, writing: Writing): Written {
  const known = { ...facts, person: withInferred(facts.person, facts.signals) };
  const items = foldedItems(known, sending, writing.programme);
  const said = items.flatMap(({ key, folded }) => (folded === undefined ? [] : [{ key, folded }]));
  const gone = items.filter(({ folded }) => folded === undefined);
  const input = inputOf(
    known,
    sending,
    writing,
    said.map(({ folded }) => folded),
  );
  const letter = renderLetter(input);
  return {
    letter,
    stated: statedStart(input),
    brought: input.chosen.map(({ article }) => article.id),
    named: [
      ...said.map(({ key }, index) => ({ key, ...letter.folded?.[index] })),
      ...gone.map(({ key }) => ({ key })),
    ],
  };
}

function inputOf(
  facts: LetterFacts,
  { touch, step, now }: Sending,
  { programme, letters, home }: Writing,
  folded: readonly Folded[],
): LetterInput {
  const { person, marks, starts } = facts;
  return {
    brings: step.brings,
    person,
    company: letters.company,
    sender: localText(letters.sender, writtenLanguage(person)),
    home,
    now,
    library: programme,
    marks,
    chosen: step.brings.kind === "digest" ? chooseReading(facts, programme, touch.dueAt) : [],
    folded,
    signedBy: signedBy(step, person, now),
    answered: answeredFor(facts, touch, step, letters),
    owed: owedFor(facts, touch, step, letters),
    startBefore: correctsStart(step) ? startToCorrect(starts, person) : undefined,
  };
}

/** Everything that was folded into this letter, as its steps say it now. */
function foldedItems(
  { person, stored, questions }: LetterFacts,
  { touch, step }: Sending,
  { articles, journeys }: Programme,
): readonly { readonly key: TouchKey; readonly folded: Folded | undefined }[] {
  if (!namesFolded(step)) return [];
  const keys =
    step.id === CATCH_UP
      ? catchUpContents(touch, stored)
      : digestContents(touch, person, { stored, questions, articles }).folded;
  const items = stored
    .filter(({ key }) => keys.includes(key))
    .map((each) => ({ key: each.key, step: stepPlanned(journeys, each) }))
    .map(({ key, step: found }) => ({ key, folded: found && foldedOf(found.brings) }));
  return carried(items, writtenLanguage(person));
}

function answeredFor(
  { person, questions }: LetterFacts,
  { occurrence }: StoredTouch,
  { brings }: Step,
  { departments }: LetterSources,
): Answered | undefined {
  if (brings.kind !== "answer") return undefined;
  const found = questions.find(({ id }) => id === occurrence);
  if (found?.answer === undefined) return undefined;
  const owner = departments.get(found.owner);
  const department = ownerName(found, departments, person);
  const { by, text } = found.answer;
  const isOwn = owner !== undefined && Object.values(owner.name).includes(by);
  const named = owner?.person === true ? by : `${by} · ${department}`;
  const answeredBy = by === "" || isOwn ? department : named;
  return { question: found.text, askedAt: found.askedAt, answer: text, answeredBy };
}

function owedFor(
  { person, questions }: LetterFacts,
  { occurrence }: StoredTouch,
  { when }: Step,
  { departments }: LetterSources,
): Owed | undefined {
  const found =
    when.kind === "question" ? questions.find(({ id }) => id === occurrence) : undefined;
  if (found === undefined) return undefined;
  const { text: question, askedAt, dueAt } = found;
  const isNamed = found.owner !== UNNAMED;
  const owner = isNamed ? ownerName(found, departments, person) : undefined;
  return { question, askedAt, dueAt, owner };
}

/** In the person's language; a slug that names nobody is itself. */
function ownerName(
  { owner: slug }: Pick<Question, "owner">,
  departments: LetterSources["departments"],
  person: Person,
): string {
  const owner = departments.get(slug);
  return owner === undefined ? slug : localText(owner.name, writtenLanguage(person));
}
