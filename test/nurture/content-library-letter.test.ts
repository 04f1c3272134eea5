import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTest, libraryLetter, type LibraryItem } from "#nurture/content/library-letter";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { Article, Checklist } from "#nurture/model/library";

const GUIDE: LibraryItem = {
  kind: "article",
  doc: Article.parse({
    id: "guide",
    kind: "guide",
    topic: "life",
    title: { en: "Your first week", "zh-Hans": "第一周", ja: "最初の週" },
    body: { en: "# Monday\n\nCome at nine.", "zh-Hans": "九点到。" },
    minutes: 2,
    publishedOn: "2026-11-01",
  }),
};
const LIST: LibraryItem = {
  kind: "checklist",
  doc: Checklist.parse({
    id: "list",
    name: { en: "Papers", de: "Unterlagen" },
    items: [
      { id: "a", label: { en: "Diploma", de: "Zeugnis" }, hint: { en: "A copy" } },
      { id: "b", label: { en: "Photo" } },
    ],
  }),
};
const letter = (item: LibraryItem, reader: Language) =>
  libraryLetter({
    item,
    reader,
    call: "Maya",
    company: { en: "Galaxy" },
    sender: "Lin",
    link: "https://kw.example/x",
  });

describe("an item of the library as a mail of its own", () => {
  it("says a guide in its language, as Markdown for whoever lays it out", () => {
    expect(letter(GUIDE, "en")).toEqual({
      language: "en",
      subject: "Your first week",
      greeting: "Hello Maya,",
      paragraphs: [],
      blocks: [
        { kind: "prose", markdown: "# Monday\n\nCome at nine." },
        { kind: "action", label: "Open your page", link: "https://kw.example/x", main: false },
      ],
      closing: "Warm regards,\nLin\nGalaxy",
      reasons: [],
    });
  });

  it("says a checklist point by point, with its button in front", () => {
    expect(letter(LIST, "de")).toMatchObject({
      language: "de",
      subject: "Unterlagen",
      blocks: [
        {
          kind: "list",
          title: "Unterlagen",
          items: [
            { title: "Zeugnis", note: "A copy", done: false },
            { title: "Photo", done: false },
          ],
        },
        { kind: "action", label: "Ihre Checkliste öffnen", main: true },
      ],
    });
  });

  it.each([
    ["zh-Hant", "zh-Hans", "第一周"],
    ["ja", "en", "Your first week"],
    ["ar", "en", "Your first week"],
  ] as const)("in %s is in %s as a whole, and says so first", (reader, language, subject) => {
    const made = letter(GUIDE, reader);
    expect([made.language, made.subject, made.paragraphs.length]).toEqual([language, subject, 1]);
  });

  it("is called a test in its own language", () => {
    expect([asTest(letter(GUIDE, "zh-Hans")).subject, asTest(letter(GUIDE, "ko")).subject]).toEqual(
      ["【测试】第一周", "[Test] Your first week"],
    );
  });

  it("never mixes languages: title, text and words of the product are in one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.constantFrom(GUIDE, LIST), (reader, item) => {
        const made = letter(item, reader);
        const again = letter(item, made.language);
        expect({ ...made, paragraphs: [] }).toEqual(again);
      }),
    );
  });
});
