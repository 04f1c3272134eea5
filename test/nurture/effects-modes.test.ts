import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectRecord, EffectState, Mode, Outcome } from "#nurture/effects/effect";
import { HELD, nextMove, type Learned, type Terms } from "#nurture/effects/next-move";
import { absent, drafts, look, NOW, prepare, protocol, record, terms } from "./effects-cases.ts";

const MODES = ["live", "shadow", "sandbox"] as const;
const OPEN: readonly EffectState[] = ["intent", "armed", "unknown"];
const OUTCOMES: readonly Outcome[] = [
  { kind: "done", receipt: {} },
  { kind: "accepted" },
  { kind: "prepared", token: "d" },
  { kind: "refused", why: "400" },
  { kind: "later", why: "429", waitMs: 1_000 },
  { kind: "unknown", why: "504" },
];
const learned: fc.Arbitrary<Learned> = fc.oneof(
  fc.constant<Learned>({ of: "claim" }),
  fc.constant(absent),
  fc.constant(look({ seen: "prepared", token: "d" })),
  fc.constant(look({ seen: "unclear", evidence: "x" })),
  fc.constant<Learned>({ of: "look-failed", why: "504" }),
  fc.constantFrom(...OUTCOMES).map(prepare),
  fc.constantFrom(...OUTCOMES).map((outcome): Learned => ({ of: "act", outcome })),
);
const records = (mode: Mode): fc.Arbitrary<EffectRecord> =>
  fc
    .record({
      state: fc.constantFrom(...OPEN),
      attempt: fc.nat(2),
      absences: fc.nat(1),
      token: fc.constantFrom({}, { token: "d" }),
      why: fc.constantFrom({}, { why: HELD }),
      armed: fc.constantFrom({}, { armedAt: NOW }, { armedAt: NOW.subtract({ hours: 1 }) }),
    })
    .map(({ token, why, armed, ...rest }) => record({ ...rest, mode, ...token, ...why, ...armed }));

/** What is done outside, one step after the other, whatever each of them teaches. */
function movesOf(begin: EffectRecord, lessons: readonly Learned[], given: Terms): Set<string> {
  const moves = new Set<string>();
  let [known, now] = [begin, NOW];
  for (const lesson of lessons) {
    const next = nextMove(known, lesson, now, given);
    moves.add(next.move.do);
    known = next.record;
    now = next.move.do === "wait" ? next.move.until : now.add({ seconds: 1 });
  }
  return moves;
}

/** An effect's mode, its tenant's now, and whether it leads to a pretend vendor. */
const QUIET: readonly (readonly [Mode, Mode | undefined, boolean])[] = [
  ...MODES.flatMap((mode) => [["shadow", mode, true] as const, [mode, "shadow", true] as const]),
  ...MODES.flatMap((mode) => [
    ["sandbox", mode, false] as const,
    [mode, "sandbox", false] as const,
  ]),
  ["shadow", undefined, true],
  ["sandbox", undefined, false],
];

describe("what a mode withholds", () => {
  it.each(QUIET)("an effect in %s of a tenant in %s, pretend %s, changes nothing", (...row) => {
    const [mode, now, pretend] = row;
    fc.assert(
      fc.property(
        records(mode),
        fc.array(learned, { maxLength: 12 }),
        fc.constantFrom(protocol, drafts),
        (begin, lessons, own) => {
          const given = { protocol: own, pretend, ...(now === undefined ? {} : { mode: now }) };
          const moves = movesOf(begin, lessons, given);
          expect([moves.has("prepare"), moves.has("act")]).toEqual([false, false]);
        },
      ),
    );
  });

  it.each([
    ["live", "live", false],
    ["sandbox", "sandbox", true],
    ["live", "sandbox", true],
    ["live", undefined, false],
  ] as const)("an effect in %s of a tenant in %s, pretend %s, acts", (mode, now, pretend) => {
    const given = { ...terms, pretend, ...(now === undefined ? {} : { mode: now }) };
    expect(nextMove(record({ mode }), absent, NOW, given).move.do).toBe("act");
  });

  it("tells by which mode", () => {
    const why = (mode: Mode, now: Mode) =>
      nextMove(record({ mode }), { of: "claim" }, NOW, { protocol, pretend: false, mode: now })
        .record.why;
    expect([why("live", "shadow"), why("sandbox", "live"), why("live", "sandbox")]).toEqual([
      "shadow",
      "sandbox",
      "sandbox",
    ]);
  });
});

describe("a mail without a place", () => {
  it("is prepared, and waits for one instead of being armed", () => {
    const own = { ...terms, protocol: drafts, placeless: true };
    const first = nextMove(record({ kind: "mail" }), absent, NOW, own);
    const second = nextMove(first.record, prepare({ kind: "prepared", token: "d" }), NOW, own);
    expect([first.move, second.move, second.record]).toMatchObject([
      { do: "prepare" },
      { do: "wait", until: NOW },
      { state: "intent", token: "d", attempt: 0 },
    ]);
  });
});
