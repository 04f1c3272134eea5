import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderLetter } from "#nurture/content/render";
import { LANGUAGES } from "#nurture/model/language";
import { hire } from "../kit/planning.ts";
import { HOME, letterInput } from "../kit/letters.ts";

const brings = {
  kind: "survey",
  survey: "mood",
  subject: { en: "One minute" },
  body: { en: "How are you?" },
} as const;

describe("a letter that asks", () => {
  it("brings its survey as the one thing to do", () => {
    expect(renderLetter(letterInput({ brings })).blocks).toMatchObject([
      { kind: "action", link: `${HOME}/survey/mood`, main: true },
    ]);
  });

  it("names what there is to do in whichever language it was written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), (language) => {
        const body = { [language]: "?" };
        const person = hire({ language });
        const letter = renderLetter(letterInput({ brings: { ...brings, body }, person }));
        expect(letter.language).toBe(language);
        expect(letter.blocks.map((block) => "label" in block && block.label !== "")).toEqual([
          true,
        ]);
      }),
    );
  });
});
