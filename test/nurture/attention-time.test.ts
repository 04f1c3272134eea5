import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attentionChangesAt, attentionOf } from "#nurture/care/attention";
import type { AttentionFacts } from "#nurture/care/reasons/reason";
import { EEA_COUNTRIES, isCareOn } from "#nurture/care/confirmed";
import { hire, question } from "../kit/planning.ts";

const instant = (text: string) => Temporal.Instant.from(text);
const NOW = instant("2026-12-01T02:00:00Z");

/** Nothing happened since the offer of 2 November. */
function facts(more: Partial<AttentionFacts> = {}): AttentionFacts {
  return {
    person: hire(),
    interactions: [],
    questions: [],
    letters: [],
    starts: [],
    declared: [],
    papers: [],
    calls: [],
    ...more,
  };
}

const did = (kind: string, at: string) => ({
  id: `${kind}-${at}`,
  kind,
  what: "x",
  at: instant(at),
});
const call = (outcome: "reached" | "no-answer" | "left-message", at: string) => ({
  id: at,
  outcome,
  at: instant(at),
});
const LETTERS = [instant("2026-11-20T01:00:00Z"), instant("2026-11-27T01:00:00Z")];
describe("when reasons change by time alone", () => {
  it.each<readonly [string, Partial<AttentionFacts>, string | undefined]>([
    ["never, where nothing happened", {}, undefined],
    [
      "never, once the offer is over",
      { person: hire({ offer: { status: "declined" } }), letters: LETTERS },
      undefined,
    ],
    [
      "three days after a question",
      { questions: [question({ id: "q", askedAt: instant("2026-11-30T02:00:00Z") })] },
      "2026-12-03T02:00:00Z",
    ],
    [
      "thirty days after a declaration",
      { declared: [{ id: "d", at: instant("2026-11-30T02:00:00Z"), by: "hr" }] },
      "2026-12-30T02:00:00Z",
    ],
    [
      "when a pause ends",
      {
        person: hire({ preferences: { pausedUntil: instant("2026-12-02T00:00:00Z") } }),
        letters: LETTERS,
      },
      "2026-12-02T00:00:00Z",
    ],
  ])("%s", (_, given, expected) => {
    expect(attentionChangesAt(facts(given), NOW)?.toString()).toBe(expected);
  });

  const anyInstant = fc
    .integer({ min: 0, max: 24 * 60 })
    .map((hours) => instant("2026-11-02T03:00:00Z").add({ hours }));
  const anyFacts = fc.record({
    letters: fc.array(anyInstant, { maxLength: 4 }),
    heard: fc.array(anyInstant, { maxLength: 3 }),
    asked: fc.array(anyInstant, { maxLength: 2 }),
    declared: fc.array(anyInstant, { maxLength: 2 }),
    missed: fc.array(anyInstant, { maxLength: 3 }),
  });
  const sorted = (all: readonly Temporal.Instant[]) =>
    all.toSorted((a, b) => Temporal.Instant.compare(a, b));
  const factsFrom = (some: typeof anyFacts extends fc.Arbitrary<infer T> ? T : never) =>
    facts({
      letters: sorted(some.letters),
      interactions: sorted(some.heard).map((at) => did("opened", at.toString())),
      questions: some.asked.map((askedAt, index) => question({ id: String(index), askedAt })),
      declared: sorted(some.declared).map((at) => ({ id: at.toString(), at, by: "person" })),
      calls: sorted(some.missed).map((at) => call("no-answer", at.toString())),
    });

  it("is never later than the next change", () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (some, now) => {
        const given = factsFrom(some);
        const next = attentionChangesAt(given, now);
        const before = (next ?? now.add({ hours: 1_000 })).subtract({ seconds: 1 });
        const marks = (at: Temporal.Instant) => attentionOf(given, at).map(({ mark }) => mark);
        expect(marks(Temporal.Instant.compare(before, now) < 0 ? now : before)).toEqual(marks(now));
      }),
    );
  });

  it("never gives a reason without evidence, before it began or after it ended", () => {
    fc.assert(
      fc.property(anyFacts, anyInstant, (some, now) => {
        for (const { since, expiresAt, evidence } of attentionOf(factsFrom(some), now)) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(Temporal.Instant.compare(since, now)).toBeLessThanOrEqual(0);
          expect(Temporal.Instant.compare(now, expiresAt)).toBeLessThan(0);
        }
      }),
    );
  });
});

describe("a reason on a day that nobody knows yet", () => {
  it("is shown for its whole time", () => {
    const person = hire({ offer: { milestones: {} } });
    const declared = [{ id: "d", at: NOW, by: "person" as const }];
    const [reason] = attentionOf(facts({ person, declared }), NOW);
    expect(reason?.expiresAt.toString()).toBe("2026-12-31T02:00:00Z");
  });
});

describe("whether anything is noticed at all", () => {
  const both = (country: string) =>
    (["assessment", "notice"] as const).map((what) => ({ country, what }));
  it.each([
    ["China, nothing confirmed", "CN", [], true],
    ["Germany, nothing confirmed", "DE", [], false],
    ["Germany, the assessment alone", "DE", both("DE").slice(0, 1), false],
    ["Germany, both", "DE", both("DE"), true],
    ["Germany, both of France", "DE", both("FR"), false],
    ["Norway is in the EEA", "NO", [], false],
    ["nobody knows where", undefined, both("DE"), false],
  ] as const)("%s", (_, country, given, expected) => {
    expect(isCareOn(country, given)).toBe(expected);
  });

  it("knows thirty countries of the EU and EEA", () => {
    expect(new Set(EEA_COUNTRIES).size).toBe(30);
  });
});
