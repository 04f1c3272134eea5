import { writtenLanguage } from "../model/person.ts";
import type { StatedStart } from "../model/told.ts";
import type { LetterInput } from "./letter-input.ts";
import { startDay } from "./meeting.ts";
import { named, type Values } from "./message.ts";
import { meetingOf } from "./render.ts";
import { letterValues } from "./values.ts";
import { written, type Written } from "./written.ts";

const START: readonly string[] = ["startDate", "daysToStart"];

/** The first day as the letter of this input names it, or undefined where it names none. */
export function statedStart(input: LetterInput): StatedStart | undefined {
  const { brings, person, startBefore } = input;
  const start = startDay(person);
  if (start === undefined) return undefined;
  const body = written(
    brings.kind === "digest" ? brings.intro : brings.body,
    writtenLanguage(person),
  );
  const values = letterValues({ ...input, meeting: meetingOf(input) }, body.language);
  const texts = [body, written(brings.subject, body.language), ...foldedIn(input, body)];
  const names = texts.flatMap((text) => namesIn(text, values));
  if (!names.some((name) => START.includes(name))) return undefined;
  const isCorrection = startBefore !== undefined && names.includes("startDateBefore");
  return {
    offer: person.offer.occurrence,
    start,
    ...(isCorrection ? { before: startBefore } : {}),
  };
}

function foldedIn({ folded }: LetterInput, { language }: Written): readonly Written[] {
  return folded
    .flatMap(({ subject, body }) => [subject, body ?? []].flat())
    .map((text) => written(text, language));
}

function namesIn({ text, language }: Written, values: Values): readonly string[] {
  return named(text, language, values);
}
