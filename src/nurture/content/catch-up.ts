import type { Journey } from "../model/journey.ts";
import { LANGUAGES, type LocalText } from "../model/language.ts";
import { CATCH_UP, type Step } from "../model/step.ts";
import { phraseText } from "./phrases.ts";

/** How long the one letter that names what was missed still makes sense. */
const USEFUL_HOURS = 24 * 14;

/** The step that every journey has of itself: one letter for each offer that names what was missed. */
export function catchUpStep({ catchUp }: Pick<Journey, "catchUp">): Step {
  return {
    id: CATCH_UP,
    when: { kind: "relative", milestone: "offerSent", offset: { hours: 0 } },
    brings: {
      kind: "message",
      subject: catchUp?.subject ?? inEveryLanguage("catchUpSubject"),
      body: catchUp?.body ?? inEveryLanguage("catchUpBody"),
    },
    class: "nurture",
    from: "hr",
    audience: {},
    usefulHours: USEFUL_HOURS,
    late: "leave-out",
    joiners: "send",
    optional: false,
  };
}

function inEveryLanguage(key: "catchUpSubject" | "catchUpBody"): LocalText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, phraseText(language, key)]));
}
