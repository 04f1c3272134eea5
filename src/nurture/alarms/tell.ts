import type { Letter } from "../content/letter.ts";
import { fill } from "../content/message.ts";
import type { Language } from "../model/language.ts";
import type { AlarmFacts, AlarmKind } from "./cause.ts";
import { alarmWords } from "./words.ts";

/** An alarm that is told: it begins, or it is over after so many minutes. */
export type Told =
  | { readonly about: "began"; readonly kind: AlarmKind; readonly facts: AlarmFacts }
  | {
      readonly about: "ended";
      readonly kind: AlarmKind;
      readonly facts: AlarmFacts;
      readonly lastedMinutes: number;
    };

export interface AlarmText {
  /** One sentence. */
  readonly what: string;
  /** What it means and what to do, or how long it lasted. */
  readonly more: string;
}

/** An alarm in words; without personal data, because its facts hold none. */
export function alarmText(told: Told, language: Language): AlarmText {
  const words = alarmWords(language);
  const { kind, facts } = told;
  return told.about === "began"
    ? {
        what: fill(words.began[kind], language, facts),
        more: fill(words.advice[kind], language, facts),
      }
    : {
        what: fill(words.ended[kind], language, facts),
        more: fill(words.lasted, language, { lasted: told.lastedMinutes }),
      };
}

/** The same as a mail to the people who run the service. */
export function alarmLetter(told: Told, language: Language, link: string): Letter {
  const words = alarmWords(language);
  const { what, more } = alarmText(told, language);
  return {
    language,
    subject: fill(words[`${told.about}Subject`], language, { what }),
    greeting: words.greeting,
    paragraphs: [what, more],
    blocks: [{ kind: "action", label: words.open, link, main: true }],
    closing: words.closing,
    reasons: [words.reason],
  };
}
