import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catchUpStep } from "#nurture/content/catch-up";
import { carried, foldedItem, foldedOf, type Folded } from "#nurture/content/folded";
import { renderLetter } from "#nurture/content/render";
import { signedBy } from "#nurture/content/signed-by";
import { LANGUAGES } from "#nurture/model/language";
import { asLetter, type Brings } from "#nurture/model/step";
import type { ProfileFact } from "#nurture/model/profile";
import { HOME, letterInput, message } from "../kit/letters.ts";
import { at, hire } from "../kit/planning.ts";

const ENTRY: Brings = {
  kind: "entry",
  subject: { en: "A desk by the window", "zh-Hans": "靠窗的座位" },
  body: { en: "Yours, {given}.\n\nSee you.", "zh-Hans": "留给你的，{given}。" },
};
const DIGEST = { kind: "digest", subject: { en: "Friday" }, intro: { en: "Hi." } } as const;

describe("what is folded into another letter", () => {
  it("is a line; an entry brings its own lines, in the reader's language", () => {
    const folded = [foldedOf(ENTRY), foldedOf(message("Not this", "A quiz"))];
    const items = (language: "en" | "zh-Hans" | "fr") => {
      const letter = renderLetter(
        letterInput({ brings: DIGEST, folded, person: hire({ language }) }),
      );
      return letter.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    };
    expect(items("en")).toEqual([
      { title: "A desk by the window", note: "Yours, Lan.\n\nSee you.", link: HOME },
      { title: "A quiz", link: HOME },
    ]);
    expect(items("fr")[0]?.title).toBe("A desk by the window");
    expect(foldedItem(foldedOf(ENTRY), "zh-Hans", { given: "兰" })).toEqual({
      title: "靠窗的座位",
      note: "留给你的，兰。",
    });
  });

  it("holds no letter for what it names and nobody knows", () => {
    const unknown: Folded = { subject: { en: "At {meetingTime}" }, body: { en: "In {city}." } };
    expect(foldedItem(unknown, "en", {})).toEqual({
      title: "Something that was meant for these days",
    });
  });

  it("is as much as one mail carries, the first always, and short ones behind a long one", () => {
    const lines = (length: number) => ({
      folded: { subject: { en: "S" }, body: { en: "x".repeat(length) } },
    });
    const bare = { folded: { subject: { en: "S" } } };
    const gone = { folded: undefined };
    const kept = (...items: readonly { readonly folded: Folded | undefined }[]) =>
      carried(items, "en").length;
    expect([
      kept(lines(24_000), bare, gone),
      kept(lines(24_001), lines(1)),
      kept(lines(12_000), lines(12_000), lines(1), bare),
      kept(gone, bare),
    ]).toEqual([3, 1, 2, 2]);
  });

  it("never brings more characters than that, but for a first one, and always the first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 12 }),
        (lengths) => {
          const items = lengths.map((length) => ({
            folded: { subject: { en: "S" }, body: { en: "x".repeat(length) } },
            length,
          }));
          const kept = carried(items, "en");
          const sum = kept.reduce((total, { length }) => total + length, 0);
          expect(kept[0]).toBe(items[0]);
          expect(kept.length === 1 || sum <= 24_000).toBe(true);
        },
      ),
    );
  });
});

describe("the letter of catching up", () => {
  const folded = [foldedOf(ENTRY)];

  it("is there in every language without a word of HR, and names what was missed", () => {
    const said = LANGUAGES.map((language) => {
      const { brings } = catchUpStep({});
      if (brings.kind === "call") throw new TypeError("a letter");
      const letter = renderLetter(
        letterInput({ brings: asLetter(brings), folded, person: hire({ language }) }),
      );
      const list = letter.blocks.find((block) => block.kind === "list");
      return {
        language: letter.language === language,
        subject: letter.subject,
        title: list?.title,
        items: list?.items.length,
      };
    });
    expect(said.filter(({ language, items }) => !language || items !== 1)).toEqual([]);
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(LANGUAGES.length);
    expect(said.find(({ title }) => title === "From before you joined")?.subject).toBe(
      "What you missed, in one letter",
    );
  });

  it("says what HR wrote, where they did", () => {
    const catchUp = { subject: { en: "Hello again" }, body: { en: "Here." } };
    expect(catchUpStep({ catchUp }).brings).toEqual({ kind: "message", ...catchUp });
  });
});

describe("who signs a letter", () => {
  const NOW = at("2026-11-20T01:00");
  const fact = (topic: "manager" | "mentor", value: string): ProfileFact => ({
    topic,
    value,
    source: "hr",
    at: at("2026-11-01T00:00"),
    confidence: "stated",
  });
  const known = hire({ profile: [fact("manager", "Wei\r\n Zhang"), fact("mentor", "Ana Lima")] });

  it.each([
    ["hr", known, undefined],
    ["manager", known, "Wei Zhang"],
    ["mentor", known, "Ana Lima"],
    ["mentor", hire(), undefined],
  ] as const)("from %s", (from, person, expected) => {
    expect(signedBy({ from }, person, NOW)).toBe(expected);
  });

  it("closes it, is its sender, and stands in the mail's From, in every language", () => {
    const told = LANGUAGES.map((language) => {
      const person = hire({ language });
      const letter = renderLetter(
        letterInput({ brings: message("{sender}"), person, signedBy: "Ana Lima" }),
      );
      return [
        letter.closing.includes("Ana Lima"),
        letter.from?.includes("Ana Lima"),
        /Xinghe|星河/.test(letter.from ?? ""),
        letter.paragraphs.at(-1),
      ];
    });
    expect(new Set(told.map(String))).toEqual(new Set(["true,true,true,Ana Lima"]));
  });

  it("is HR, and the company in the mail's From, where nobody else is known", () => {
    const letter = renderLetter(letterInput());
    expect([letter.closing, letter.from]).toEqual(["Warm regards,\nLin Xiao\nXinghe", undefined]);
  });
});
