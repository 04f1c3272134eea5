import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en } from "#server/text/en";
import { acceptedLanguage, makeReader } from "#server/text/reader";
import { zhHans } from "#server/text/zh-Hans";

/** The names that a message is filled with, by filling it and listening to what it asks for. */
function blanks(message: string, language: string): string[] {
  const asked = new Set<string>();
  const values = new Proxy<Record<string, number>>(
    {},
    {
      has: () => true,
      get: (_, name) => {
        asked.add(String(name));
        return 3;
      },
    },
  );
  new IntlMessageFormat(message, language).format(values);
  return [...asked].toSorted();
}

describe("the catalogues", () => {
  it.each(Object.entries(en))(
    "%s is filled with the same values in every language",
    (key, text) => {
      expect(blanks(zhHans[key as keyof typeof en], "zh-Hans")).toEqual(blanks(text, "en"));
    },
  );

  it("say nothing in Chinese that is still English", () => {
    const same = Object.entries(en).filter(
      ([key, text]) =>
        zhHans[key as keyof typeof en] === text && /[a-z]{3}/.test(text.replaceAll(/\{\w+\}/g, "")),
    );
    expect(same).toEqual([]);
  });
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
    ["zh-TW", "zh-Hans"],
    ["en-GB,zh;q=0.5", "en"],
    ["fr, zh;q=0, en;q=0.1", "en"],
    ["fr", "en"],
    ["", "en"],
    ["zhuang", "en"],
  ])("of a browser that asks for %j is given %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
