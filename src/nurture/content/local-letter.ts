import type { DueLine } from "../local/weekly.ts";
import type { LocalText } from "../model/language.ts";
import { departmentLanguage, type SpokenAt } from "./department-language.ts";
import type { Letter } from "./letter.ts";
import { phrase } from "./phrases.ts";
import { closing } from "./render.ts";
import { written } from "./written.ts";

export interface LocalLetterInput {
  readonly department: SpokenAt & { readonly name: LocalText };
  readonly lines: readonly DueLine[];
  readonly company: LocalText;
  readonly sender: string;
  /** Where HR sees whom it is about. */
  readonly link: string;
}

/** What a department has to see to by local rules, in its language: counts, and nobody's name. */
export function renderLocalLetter(input: LocalLetterInput): Letter {
  const language = departmentLanguage(input.department);
  const department = written(input.department.name, language).text;
  const items = input.lines.map(({ rule, country, overdue, soon }) => ({
    title: `${written(rule.title, language).text} · ${country}`,
    note: phrase(language, "localCounts", { overdue, soon }),
  }));
  return {
    language,
    subject: phrase(language, "localSubject"),
    greeting: phrase(language, "ownerGreeting", { department }),
    paragraphs: [phrase(language, "localLead", { department }), phrase(language, "localAdvice")],
    blocks: [
      { kind: "list", title: department, items },
      { kind: "action", label: phrase(language, "localAction"), link: input.link, main: true },
    ],
    closing: closing(language, input),
    reasons: [],
  };
}
