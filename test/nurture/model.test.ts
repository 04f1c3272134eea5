import { describe, expect, it } from "vitest";
import { z } from "zod";
import { localText } from "#nurture/model/language";
import { mailAddress, writtenLanguage, type Address } from "#nurture/model/person";
import { earlier, Instant, isZone, later, PlainDate } from "#nurture/model/temporal";
import { hire } from "../kit/planning.ts";

describe("what is kept as text", () => {
  it.each([
    ["an instant", Instant, "2026-03-02T01:02:03.004Z"],
    ["a day", PlainDate, "2026-03-02"],
  ] as const)("%s comes back as it was", (_what, codec, text) => {
    expect(z.encode(codec as typeof Instant, z.decode(codec as typeof Instant, text))).toBe(text);
  });

  it.each([
    ["Asia/Shanghai", true],
    ["America/Argentina/Buenos_Aires", true],
    ["UTC", true],
    ["Mars/Base", false],
    ["+08:00", false],
    ["", false],
  ])("%j is a zone: %s", (name, zone) => {
    expect(isZone(name)).toBe(zone);
  });

  it("tells the earlier and the later of two instants", () => {
    const [a, b] = [
      Temporal.Instant.from("2026-01-01T00:00Z"),
      Temporal.Instant.from("2026-01-02T00:00Z"),
    ];
    expect([earlier(a, b), earlier(b, a), later(a, b), later(b, a)]).toEqual([a, a, b, b]);
  });
});

describe("a text in several languages", () => {
  it.each([
    [{ en: "Hello", "zh-Hans": "你好" }, "zh-Hans", "你好"],
    [{ en: "Hello", "zh-Hans": "你好" }, "zh-Hant", "你好"],
    [{ en: "Hello", "zh-Hant": "您好" }, "zh-Hant", "您好"],
    [{ en: "Hello" }, "zh-Hant", "Hello"],
    [{ en: "Hello" }, "de", "Hello"],
    [{}, "de", ""],
  ] as const)("%j in %s reads %j", (text, language, said) => {
    expect(localText(text, language)).toBe(said);
  });
});

describe("the address that mail goes to", () => {
  const mail = (value: string, kind: Address["kind"], state: Address["state"]): Address => ({
    channel: "mail",
    value,
    kind,
    state,
  });
  it.each<[string, Address[], string | undefined]>([
    ["the private one", [mail("a@x.example", "private", "unproven")], "a@x.example"],
    [
      "the private one until the work one has answered",
      [mail("a@x.example", "private", "answered"), mail("w@c.example", "work", "unproven")],
      "a@x.example",
    ],
    [
      "the work one once it has answered",
      [mail("a@x.example", "private", "answered"), mail("w@c.example", "work", "answered")],
      "w@c.example",
    ],
    ["none that bounced", [mail("a@x.example", "private", "bounced")], undefined],
    [
      "none of another channel",
      [{ ...mail("a@x.example", "private", "answered"), channel: "wechat" }],
      undefined,
    ],
    [
      "no work address alone that never answered",
      [mail("w@c.example", "work", "unproven")],
      undefined,
    ],
  ])("is %s", (_which, addresses, value) => {
    expect(mailAddress({ ...hire(), addresses })).toBe(value);
  });
});

it("writes in the language that the person chose, else in the one that is known", () => {
  const known = { ...hire(), language: "ja", preferences: { rhythm: "normal" } } as const;
  const chosen = { ...known, preferences: { rhythm: "normal", language: "en" } } as const;
  expect([writtenLanguage(known), writtenLanguage(chosen)]).toEqual(["ja", "en"]);
});
