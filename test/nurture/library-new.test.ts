import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingMinutes } from "#nurture/content/reading-time";
import { Slug } from "#nurture/model/slug";
import { newId } from "#nurture/publish/new-id";

describe("the time a text takes to read", () => {
  it.each([
    ["nothing", "", 1],
    ["a line", "Short.", 1],
    ["299 words", "word ".repeat(299), 1],
    ["300 words", "word ".repeat(300), 2],
    ["1,000 words", "It’s a long-winded text. ".repeat(250), 5],
    ["599 Chinese signs", "字".repeat(599), 1],
    ["600 Chinese signs", "字".repeat(600), 2],
    ["Japanese", "ひらカナ漢".repeat(240), 3],
    ["Korean", "가나".repeat(400), 2],
    ["both", "字".repeat(400) + " word".repeat(200), 2],
    ["words with marks", "é".normalize("NFD").repeat(1) + " ", 1],
    ["a book", "word ".repeat(90_000), 60],
  ])("%s", (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });

  it("is never less for a longer text, and always between 1 and 60", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [less, more] = [readingMinutes(a), readingMinutes(`${a} ${b}`)];
        expect(less <= more && less >= 1 && more <= 60).toBe(true);
      }),
    );
  });
});

describe("the id of a new item", () => {
  it.each([
    ["Your first week", [], "your-first-week"],
    ["  Größe & Élan!  ", [], "gro-e-elan"],
    ["新人成长地图", [], "guide"],
    ["New", [], "guide"],
    ["Map", ["map"], "map-2"],
    ["Map", ["map", "map-2", "map-3"], "map-4"],
    ["地图", ["guide"], "guide-2"],
    ["a".repeat(80), [], "a".repeat(50)],
    [`${"a".repeat(49)} b`, [], "a".repeat(49)],
    ["--x--", [], "x"],
  ])("%s beside %j", (title, taken, id) => {
    expect(newId(title, "guide", new Set(taken))).toBe(id);
  });

  it("is always a slug, never taken, never the address of a new one", () => {
    const taken = fc.array(fc.constantFrom("a", "a-2", "guide", "guide-2", "new"));
    fc.assert(
      fc.property(fc.string(), taken, (title, ids: readonly string[]) => {
        const id = newId(title, "guide", new Set(ids));
        expect([Slug.safeParse(id).success, ids.includes(id), id]).toEqual([
          true,
          false,
          expect.not.stringMatching(/^new$/),
        ]);
      }),
    );
  });
});
