import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealer, parseKeys } from "#server/store/seal";

const old = { id: "2025", key: randomBytes(32) };
const current = { id: "2026", key: randomBytes(32) };
const sealer = createSealer([current, old]);

describe("a sealed value", () => {
  it("opens with the same context, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (plain, context) => {
        expect(sealer.open(sealer.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it("names its key, is different each time and shows nothing of the value", () => {
    const [one, two] = [sealer.seal("secret", "c"), sealer.seal("secret", "c")];
    expect(one).toMatch(/^v1\.2026\.[A-Za-z0-9_-]+$/);
    expect(one).not.toBe(two);
    expect(Buffer.from(one, "base64url").includes("secret")).toBe(false);
  });

  it("opens with an older key as long as that key is configured", () => {
    const sealed = createSealer([old]).seal("secret", "c");
    expect(sealer.open(sealed, "c")).toBe("secret");
    expect(() => createSealer([current]).open(sealed, "c")).toThrow(
      expect.objectContaining({ code: "seal/unknown-key", facts: { key: "2025" } }),
    );
  });

  it("doesn't open once any byte of it was changed", () => {
    const sealed = sealer.seal("secret", "c");
    const [, , body] = sealed.split(".");
    const bytes = Buffer.from(body!, "base64url");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const forged = Buffer.from(bytes);
        forged[at]! ^= flip;
        expect(() => sealer.open(`v1.2026.${forged.toString("base64url")}`, "c")).toThrow(
          expect.objectContaining({ code: "seal/broken" }),
        );
      }),
    );
  });

  it.each([
    ["another context", sealer.seal("secret", "elsewhere")],
    ["a cut value", sealer.seal("secret", "c").slice(0, 20)],
    ["a key id of the same bytes", `v1.2025.${sealer.seal("secret", "c").split(".")[2]}`],
    ["no form at all", "secret"],
    ["nothing", ""],
  ])("doesn't open with %s", (_, sealed) => {
    expect(() => sealer.open(sealed, "c")).toThrow(
      expect.objectContaining({ code: "seal/broken" }),
    );
  });
});

describe("KEEPWARM_KEYS", () => {
  const [a, b] = [randomBytes(32), randomBytes(32)];

  it("is a list of id:base64, the first of which seals", () => {
    const text = `new:${a.toString("base64")}, old:${b.toString("base64url")}`;
    expect(parseKeys(text)).toEqual([
      { id: "new", key: a },
      { id: "old", key: b },
    ]);
  });

  it.each([
    ["", "key 1 isn't id:base64"],
    ["nokey", "key 1 isn't id:base64"],
    ["a:%%%", "key 1 isn't id:base64"],
    [`a:${randomBytes(16).toString("base64")}`, "key 1 has 16 bytes and needs 32"],
    [`a:${a.toString("base64")},a:${b.toString("base64")}`, "names a key twice"],
    [`a b:${a.toString("base64")}`, "key 1 isn't id:base64"],
    [
      Array.from({ length: 21 }, (_, n) => `k${n}:${a.toString("base64")}`).join(),
      "has more than 20 keys",
    ],
  ])("refuses %j and shows no byte of it", (text, why) => {
    expect(() => parseKeys(text)).toThrow(
      expect.objectContaining({
        code: "config/invalid",
        facts: { variable: "KEEPWARM_KEYS", why },
      }),
    );
  });

  it("must hold a key to make a sealer", () => {
    expect(() => createSealer([])).toThrow(expect.objectContaining({ code: "config/invalid" }));
  });
});
