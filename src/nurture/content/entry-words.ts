import { localText, type Language } from "../model/language.ts";
import type { MeetingPlan } from "../model/meeting.ts";
import { fallbackNote, phrase } from "./phrases.ts";
import { written } from "./written.ts";

export interface EntryWords {
  readonly subject: string;
  readonly text: string;
}

/**
 * What a calendar entry of an event says. Where HR's text isn't there in the person's language, its
 * first line says so; without a link of ours the calendar adds its own.
 */
export function entryWords(
  { name, about }: Pick<MeetingPlan, "name" | "about">,
  language: Language,
  link: string | undefined,
): EntryWords {
  const body = written(about, language);
  const join = link === undefined ? [] : [phrase(language, "entryJoin", { link })];
  return {
    subject: localText(name, language),
    text: [...fallbackNote(language, body.language), body.text, ...join].join("\n\n"),
  };
}
