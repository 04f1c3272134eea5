import type { Programme } from "../model/programme.ts";
import type { Language, LocalText } from "../model/language.ts";
import { writtenLanguage } from "../model/person.ts";
import { Problem } from "../problem.ts";
import { blocksOf } from "./blocks.ts";
import { sayReason, type Chosen } from "./choose.ts";
import { foldedItem } from "./folded.ts";
import type { LetterInput } from "./letter-input.ts";
import type { Letter } from "./letter.ts";
import { fill, placeholders, type Values } from "./message.ts";
import { callName } from "./names.ts";
import { fallbackNote, phrase } from "./phrases.ts";
import { letterValues, PLACEHOLDERS } from "./values.ts";
import { written, type Written } from "./written.ts";

/**
 * One step as a letter to one person, from what is known now. Total but for Problem
 * touch/unrenderable, upon which the touch is held until the missing thing is known.
 */
export function renderLetter(given: LetterInput): Letter {
  const input = { ...given, sender: given.signedBy ?? given.sender };
  const { brings, person, signedBy: sender } = input;
  const reader = writtenLanguage(person);
  const body = written(brings.kind === "digest" ? brings.intro : brings.body, reader);
  const { language } = body;
  const meeting = meetingOf(input);
  const values = letterValues({ ...input, meeting }, language);
  return {
    language,
    subject: oneLine(say(brings.subject, language, values)),
    greeting: phrase(language, "greeting", { call: callName(person.name, language) }),
    paragraphs: [
      ...fallbackNote(reader, language),
      ...paragraphsOf(sayWritten(body, values)),
      ...(isEmptyDigest(input) ? [phrase(language, "nothingNew")] : []),
    ],
    blocks: blocksOf({ ...input, meeting }, language, values),
    closing: closing(language, input),
    ...(sender === undefined ? {} : { from: fromName(language, { ...input, sender }) }),
    ...(input.folded.length === 0
      ? {}
      : { folded: input.folded.map((each) => foldedItem(each, language, values)) }),
    reasons: input.chosen.map((chosen) => sayChoice(chosen, language)),
  };
}

/** A text of HR, filled; a placeholder that nobody knows is refused even where it isn't reached. */
export function say(text: LocalText, reader: Language, values: Values): string {
  return sayWritten(written(text, reader), values);
}

/** The name of the company and of the sender under a letter, in the product's own words. */
export function closing(
  language: Language,
  { sender, company }: Pick<LetterInput, "sender" | "company">,
): string {
  return phrase(language, "closing", { sender, company: written(company, language).text });
}

/** A colleague and the company that they write for, as the mail's sender. */
function fromName(
  language: Language,
  { sender, company }: Pick<LetterInput, "sender" | "company">,
): string {
  return phrase(language, "fromName", { sender, company: written(company, language).text });
}

/** Paragraphs are separated by empty lines. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function sayWritten({ text, language }: Written, values: Values): string {
  const known: readonly string[] = PLACEHOLDERS;
  const stranger = placeholders(text).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new Problem("touch/unrenderable", { why: "unknown", placeholder: stranger });
  }
  return fill(text, language, values);
}

/** A subject is one header line, whatever a fact brings along. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function isEmptyDigest({ brings, chosen, folded }: LetterInput): boolean {
  return brings.kind === "digest" && chosen.length === 0 && folded.length === 0;
}

/** The meeting that an event step is about. */
export function meetingOf({
  brings,
  library,
}: LetterInput): Programme["meetings"][number] | undefined {
  if (brings.kind !== "event") return undefined;
  return library.meetings.find(({ id }) => id === brings.event);
}

function sayChoice(chosen: Chosen, language: Language): string {
  const title = written(chosen.article.title, language).text;
  return phrase(language, "chosen", { title, reason: sayReason(chosen.reason, language) });
}
