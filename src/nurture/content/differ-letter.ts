import type { LocalText } from "../model/language.ts";
import { departmentLanguage, type SpokenAt } from "./department-language.ts";
import type { Letter } from "./letter.ts";
import { phrase } from "./phrases.ts";
import { closing, paragraphsOf } from "./render.ts";
import { written } from "./written.ts";

export interface DifferingSide {
  readonly owner: LocalText;
  readonly answer: string;
}

export interface DifferLetterInput {
  readonly department: SpokenAt & { readonly name: LocalText };
  readonly question: string;
  readonly one: DifferingSide;
  readonly other: DifferingSide;
  readonly company: LocalText;
  readonly sender: string;
  /** Where HR says which one holds; others can't open it, and tell HR. */
  readonly link: string | undefined;
}

/** "HR said …, the team said …": to each of the two owners, in that owner's language. */
export function renderDifferLetter(input: DifferLetterInput): Letter {
  const language = departmentLanguage(input.department);
  const department = written(input.department.name, language).text;
  const said = ({ owner, answer }: DifferingSide): readonly string[] => [
    phrase(language, "differSaid", { owner: written(owner, language).text }),
    ...paragraphsOf(answer),
  ];
  return {
    language,
    subject: phrase(language, "differSubject"),
    greeting: phrase(language, "ownerGreeting", { department }),
    paragraphs: [
      phrase(language, "differAsked"),
      ...paragraphsOf(input.question),
      ...said(input.one),
      ...said(input.other),
      phrase(language, "differHow"),
      ...(input.link === undefined ? [phrase(language, "differTell")] : []),
    ],
    blocks:
      input.link === undefined
        ? []
        : [
            {
              kind: "action",
              label: phrase(language, "differAction"),
              link: input.link,
              main: true,
            },
          ],
    closing: closing(language, input),
    reasons: [],
  };
}
