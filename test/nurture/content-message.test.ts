import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, placeholders } from "#nurture/content/message";
import { fallbackNote, phrase, PHRASES } from "#nurture/content/phrases";
import { en } from "#nurture/content/phrases/en";
import { written } from "#nurture/content/written";
import { LANGUAGES, localText } from "#nurture/model/language";

describe("messages", () => {
  it.each([
    ["Hi {given}", { given: "Lan" }, "Hi Lan"],
    ["{n, plural, =0 {none} one {# day} other {# days}}", { n: 1 }, "1 day"],
    ["{has, select, yes {with {manager}} other {alone}}", { has: "no" }, "alone"],
    [
      "{has, select, yes {with {manager}} other {alone}}",
      { has: "yes", manager: "Tao" },
      "with Tao",
    ],
    [
      "<b>{given}</b> isn’t markup, don't {given}",
      { given: "<i>" },
      "<b><i></b> isn’t markup, don't <i>",
    ],
    ["", {}, ""],
  ])("%s", (message, values, expected) => {
    expect(fill(message, "en", values as Record<string, string | number>)).toBe(expected);
  });

  it.each([
    ["Hi {given}", {}, { why: "missing", placeholder: "given" }],
    [
      "{has, select, yes {with {manager}} other {}}",
      { has: "yes" },
      { why: "missing", placeholder: "manager" },
    ],
    ["{n, plural, one {#} other {{who}}}", { n: 2 }, { why: "missing", placeholder: "who" }],
    ["{toString}", {}, { why: "missing", placeholder: "toString" }],
    ["Hi {given", {}, { why: "syntax" }],
  ])("%s can't be said with %o", (message, values, facts) => {
    expect(() => fill(message, "en", values as Record<string, string>)).toThrow(
      expect.objectContaining({ code: "touch/unrenderable", facts }),
    );
  });

  it("tell all their placeholders, whatever branch they stand in", () => {
    const message =
      "{a} {a} {b, select, x {{c}} other {{d, plural, one {#} other {{e}}}}} {f, number}";
    expect(placeholders(message)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("say any value as it is, and more messages than are kept", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("toString", "valueOf")), (given) => {
        expect(fill("<{given}>", "zh-Hans", { given })).toBe(`<${given}>`);
      }),
    );
    const many = Array.from({ length: 4_100 }, (_, n) => fill(`${n} {x}`, "en", { x: n }));
    expect(many.at(-1)).toBe("4099 4099");
  });
});

describe("the product's own phrases", () => {
  it.each([
    ["en", "Ask a question"],
    ["zh-Hans", "问个问题"],
    ["fr", "Poser une question"],
    ["ar", "اطرح سؤالًا"],
  ] as const)("are in %s", (language, expected) => {
    expect(phrase(language, "ask")).toBe(expected);
  });

  it.each(LANGUAGES)("are all there in %s", (language) => {
    const phrases = PHRASES[language];
    const lacking = (Object.keys(en) as (keyof typeof en)[]).filter((key) => !phrases[key]);
    expect(
      lacking.map((key) => `src/nurture/content/phrases lacks "${key}" in ${language}`),
    ).toEqual([]);
  });

  it.each(LANGUAGES)("ask for the same facts in %s as in English", (language) => {
    const sorted = (text: string): string => placeholders(text).toSorted().join();
    const phrases: Partial<Record<string, string>> = PHRASES[language];
    const different = Object.entries(en).filter(
      ([key, text]) => sorted(text) !== sorted(phrases[key] ?? text),
    );
    expect(different).toEqual([]);
  });

  it("begin to the right in Arabic, even where they are blanks alone", () => {
    const inside = phrase("ar", "handoffTrainingTitle", { name: "Ada", quiz: "Product" });
    expect(inside).toBe("\u200f\u2068Ada\u2069: \u2068Product\u2069");
  });

  it("keep what is filled in apart from the words around it in Arabic", () => {
    expect(phrase("ar", "handoffWishTitle", { name: "Ada Wu" })).toBe(
      "أمنية من \u2068Ada Wu\u2069",
    );
    const values = { openCount: 3, startDate: "1 July" };
    expect(phrase("ar", "handoffOnboarding", values)).toBe(
      "اليوم الأول: \u20681 July\u2069. بقيت 3 نقاط في القائمة.",
    );
    const wording = {
      name: "Ada",
      hasJob: "no",
      job: "",
      company: "K",
      hasStart: "no",
      startDate: "",
    };
    expect(phrase("ar", "ownerForward", wording)).toBe(
      "ينضم \u2068Ada\u2069 إلى \u2068K\u2069 ويسأل:",
    );
  });

  it("tell everyone in their own language that a letter is in another one", () => {
    const others = LANGUAGES.filter((language) => language !== "en");
    const notes = others.flatMap((reader) => fallbackNote(reader, "en"));
    expect(fallbackNote("ar", "en")[0]).toMatch(/^\u2068.*\u2069$/);
    expect([new Set(notes).size, fallbackNote("fr", "fr"), fallbackNote("en", "zh-Hans")]).toEqual([
      others.length,
      [],
      [],
    ]);
  });
});

describe("texts of HR", () => {
  it("are picked as pages pick them, and tell their language", () => {
    const anyText = fc.record(
      {
        en: fc.constant("en"),
        "zh-Hans": fc.constant("zh-Hans"),
        "zh-Hant": fc.constant("zh-Hant"),
        fr: fc.constant("fr"),
      },
      { requiredKeys: ["en"] },
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, reader) => {
        const { text: words, language } = written(text, reader);
        expect([words, language]).toEqual([localText(text, reader), words]);
      }),
    );
    expect(written({}, "fr")).toEqual({ text: "", language: "en" });
  });
});
