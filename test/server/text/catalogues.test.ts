import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#nurture/model/language";
import { en } from "#server/text/en";
import { acceptedLanguage } from "#server/text/accepted-language";
import { TRANSLATIONS } from "#server/text/catalogues";
import { makeReader } from "#server/text/reader";

/** Single words may be the same in two languages; whole sentences are not. */
const SENTENCE = /\p{L}+\s+\p{L}+\s+\p{L}+/u;

describe("the catalogues", () => {
  it.each(LANGUAGES.filter((language) => language !== "en"))(
    "say nothing in %s that is still English",
    (language) => {
      const texts = TRANSLATIONS[language];
      const same = Object.entries(en).filter(
        ([key, text]) =>
          texts[key as keyof typeof en] === text && SENTENCE.test(text.replaceAll(/\{\w+\}/g, "")),
      );
      expect(same).toEqual([]);
    },
  );
});

describe("a reader", () => {
  const now = Temporal.Instant.from("2027-05-24T01:00:00Z");
  const july = Temporal.PlainDate.from("2027-07-01");

  it.each([
    ["en", "July 1, 2027", "Jul 1", "Thu", "July 2027", "Jul 2 07:00"],
    ["zh-Hans", "2027年7月1日", "7月1日", "周四", "2027年7月", "7月2日 07:00"],
  ] as const)("of %s reads days as people write them", (language, ...expected) => {
    const reader = makeReader(language, now);
    const at = Temporal.Instant.from("2027-07-01T23:00:00Z");
    expect([
      reader.day(july),
      reader.shortDay(july),
      reader.weekday(july),
      reader.month("2027-07"),
      reader.moment(at, "Asia/Shanghai"),
    ]).toEqual(expected);
  });

  it("sees the year where it isn't this one", () => {
    expect(makeReader("en", now).shortDay(july.add({ years: 1 }))).toBe("Jul 1, 2028");
  });

  it.each([
    ["2027-05-24T00:59:40Z", "now"],
    ["2027-05-24T00:10:00Z", "50 minutes ago"],
    ["2027-05-24T04:59:00Z", "in 3 hours"],
    ["2027-05-21T00:00:00Z", "3 days ago"],
  ])("says of %s: %s", (at, words) => {
    expect(makeReader("en", now).ago(Temporal.Instant.from(at))).toBe(words);
  });

  it.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["pt-PT,en;q=0.5", "pt-BR"],
    ["it, vi-VN;q=0.4, en;q=0.3", "vi"],
    ["en-GB,zh;q=0.5", "en"],
    ["it, zh;q=0, en;q=0.1", "en"],
    ["fr", "fr"],
    ["it", "en"],
    ["", "en"],
    ["zhuang", "en"],
  ])("of a browser that asks for %j is given %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
