import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleaned, cleanText } from "#nurture/model/clean";
import { encode } from "#nurture/ledger/encode";

describe("cleaning what comes in", () => {
  it.each([
    // came in            kept
    ["plain 好 🙂", "plain 好 🙂"],
    ["nul\0 inside\0", "nul inside"],
    ["half \ud83d", "half \ufffd"],
    ["\udc00\ud800", "\ufffd\ufffd"],
    ["", ""],
  ])("%j is kept as %j", (text, kept) => {
    expect(cleanText(text)).toBe(kept);
  });

  it("reaches every text of a value and nothing else", () => {
    const at = Temporal.Instant.from("2026-03-02T00:00:00Z");
    const on = Temporal.PlainDate.from("2026-03-02");
    const bytes = new Uint8Array([0]);
    const value = { "a\0": ["\0x", { at, on, n: 1, no: null, bytes }], gone: undefined, yes: true };
    expect(cleaned(value)).toStrictEqual({
      a: ["x", { at, on, n: 1, no: null, bytes }],
      gone: undefined,
      yes: true,
    });
  });

  it("leaves nothing that the log or a json column refuses, and changes nothing twice", () => {
    const anything = fc.jsonValue({ noUnicodeString: false });
    const units = fc.string({ unit: "binary", maxLength: 20 }).map((text) => `${text}\ud800\0`);
    fc.assert(
      fc.property(anything, units, (value, text) => {
        const once = cleaned({ value, text });
        const said = encode(JSON.parse(JSON.stringify(once)) as never);
        expect([said.isWellFormed(), said.includes("\\u0000"), cleaned(once)]).toEqual([
          true,
          false,
          once,
        ]);
      }),
    );
  });
});
