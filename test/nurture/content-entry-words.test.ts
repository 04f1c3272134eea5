import { describe, expect, it } from "vitest";
import { entryWords } from "#nurture/content/entry-words";

const PLAN = {
  name: { en: "An evening", "zh-Hans": "见面会" },
  about: { en: "Meet the team.", "zh-Hans": "和团队见面。" },
};

describe("what a calendar entry says", () => {
  it.each([
    [
      "in the person's language, with where to join",
      "zh-Hans",
      "https://meet.example/abc",
      { subject: "见面会", text: "和团队见面。\n\n加入链接：https://meet.example/abc" },
    ],
    [
      "without a link where the calendar makes one",
      "en",
      undefined,
      { subject: "An evening", text: "Meet the team." },
    ],
  ] as const)("is %s", (_, language, link, words) => {
    expect(entryWords(PLAN, language, link)).toEqual(words);
  });

  it("says first that it is English where nothing else is written", () => {
    const { subject, text } = entryWords(PLAN, "de", undefined);
    const [note = "", ...rest] = text.split("\n\n");
    expect([subject, note.includes("Englisch"), rest]).toEqual([
      "An evening",
      true,
      ["Meet the team."],
    ]);
  });
});
