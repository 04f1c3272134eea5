import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  candidateLinkUntil,
  isSignedBefore,
  openLink,
  signLink,
  type LinkKind,
} from "#server/links";

const ID = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const OLD_KEY = new Uint8Array(32).fill(1);
const NEW_KEY = new Uint8Array(32).fill(2);
const UNTIL = Temporal.Instant.from("2027-06-01T00:00:00Z");
const BEFORE = UNTIL.subtract({ seconds: 1 });

describe("signed links", () => {
  const token = signLink("candidate", ID, UNTIL, [OLD_KEY]);

  it.each([
    ["a fresh link opens", {}, "ok"],
    ["an old key still opens while keys rotate", { keys: [NEW_KEY, OLD_KEY] }, "ok"],
    ["at its expiry a link is expired", { at: UNTIL }, "link/expired"],
    ["a key that is gone opens nothing", { keys: [NEW_KEY] }, "link/broken"],
    ["a home link can't unsubscribe", { kind: "unsubscribe" }, "link/broken"],
    ["a cut link is broken", { given: token.slice(0, -1) }, "link/broken"],
    ["an empty one is broken", { given: "" }, "link/broken"],
    ["a forged one doesn't tell that it is old", { at: UNTIL, keys: [NEW_KEY] }, "link/broken"],
  ] as const)("%s", (_, change, answer) => {
    const asked = {
      kind: "candidate",
      given: token,
      at: BEFORE,
      keys: [OLD_KEY],
      ...change,
    } as const;
    const opened = openLink(asked.kind, asked.given, asked.at, asked.keys);
    expect(opened.ok ? "ok" : opened.code).toBe(answer);
  });

  it("names the same id when opened", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom<LinkKind>("candidate", "answer"), (id, kind) => {
        const opened = openLink(kind, signLink(kind, id, UNTIL, [NEW_KEY]), BEFORE, [NEW_KEY]);
        expect(opened).toEqual({ ok: true, id, expiresAt: UNTIL });
      }),
    );
  });

  it.each([
    ["an hour before it", -3_600, true],
    ["a second before it", -1, true],
    ["in its second", 0, false],
    ["after it", 60, false],
  ])("are known to be signed %s", (_, seconds, expected) => {
    const moment = Temporal.Instant.from("2027-02-01T10:00:00.700Z");
    const token = signLink("candidate", ID, candidateLinkUntil(moment.add({ seconds })), [OLD_KEY]);
    const opened = openLink("candidate", token, moment, [OLD_KEY]);
    expect(opened.ok && isSignedBefore(opened.expiresAt, moment)).toBe(expected);
  });

  it("names whose it is alone, and no other owner", () => {
    const bound = signLink("answer", ID, UNTIL, [OLD_KEY], "it-desk");
    const bytes = Buffer.from(bound, "base64url");
    bytes.write("hr", 22);
    const forged = bytes.toString("base64url");
    expect([bound, forged].map((each) => openLink("answer", each, BEFORE, [OLD_KEY]))).toEqual([
      { ok: true, id: ID, expiresAt: UNTIL, owner: "it-desk" },
      { ok: false, code: "link/broken" },
    ]);
  });

  it("never opens with any character changed", () => {
    fc.assert(
      fc.property(
        fc.nat(71),
        fc.constantFrom("A", "Z", "a", "z", "0", "9", "_", "-"),
        (at, character) => {
          fc.pre(token[at] !== character);
          const forged = token.slice(0, at) + character + token.slice(at + 1);
          expect(openLink("candidate", forged, BEFORE, [OLD_KEY]).ok).toBe(false);
        },
      ),
    );
  });
});
