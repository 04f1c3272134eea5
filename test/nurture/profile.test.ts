import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACT_TOPICS, type ProfileFact } from "#nurture/model/profile";
import { inferInterests } from "#nurture/profile/infer";
import { disciplinesOf, interestsOf, isExpired, known, valueOf } from "#nurture/profile/known";
import {
  refusal,
  refusalKinds,
  refusalReason,
  sieve,
  valueRefusal,
} from "#nurture/profile/refusals";

const NOW = Temporal.Instant.from("2026-11-10T00:00:00Z");
const hoursAgo = (hours: number): Temporal.Instant => NOW.subtract({ hours });

function fact(facts: Partial<ProfileFact> = {}): ProfileFact {
  return {
    topic: "interest",
    value: "growth",
    source: "candidate",
    at: hoursAgo(1),
    confidence: "stated",
    ...facts,
  };
}

describe("what is known", () => {
  it("believes what was stated, then recorded, then inferred; then the newest", () => {
    const facts = [
      fact({ value: "inferred", confidence: "inferred", at: NOW }),
      fact({ value: "recorded", confidence: "recorded" }),
      fact({ value: "old", at: hoursAgo(9) }),
      fact({ value: "new", at: hoursAgo(2) }),
      fact({ value: "new", at: hoursAgo(3) }),
      fact({ topic: "discipline", value: "technical" }),
    ];
    expect({
      interests: interestsOf(facts, NOW),
      disciplines: disciplinesOf(facts, NOW),
      interest: valueOf(facts, "interest", NOW),
      manager: valueOf(facts, "manager", NOW),
    }).toEqual({
      interests: ["new", "old", "recorded", "inferred"],
      disciplines: ["technical"],
      interest: "new",
      manager: undefined,
    });
  });

  it.each([
    [undefined, false],
    [NOW.add({ nanoseconds: 1 }), false],
    [NOW, true],
    [hoursAgo(1), true],
  ])("with an expiry at %s, expired is %s", (expiresAt, expected) => {
    expect(isExpired(fact(expiresAt && { expiresAt }), NOW)).toBe(expected);
  });

  it("never tells what has expired", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 9 }), (hours) => {
        const facts = hours.map((h) => fact({ value: `v${h}`, expiresAt: hoursAgo(h) }));
        const told = known(facts, "interest", NOW).map(({ value }) => value);
        expect(told.toSorted()).toEqual(
          hours
            .filter((h) => h < 0)
            .map((h) => `v${h}`)
            .toSorted(),
        );
      }),
    );
  });
});

describe("what may never be a fact", () => {
  it.each([
    ["She is pregnant and asked about leave", "family"],
    ["Was MARRIED in May", "family"],
    ["明年打算结婚", "family"],
    ["diagnosed with diabetes", "health"],
    ["有抑郁史", "health"],
    ["ｒｅｌｉｇｉｏｕｓ", "belief"],
    ["是党员", "belief"],
    ["少数民族学生", "origin"],
    ["said he is gay", "orientation"],
    ["had a criminal case", "record"],
    ["high flight risk", "prediction"],
    ["可能毁约", "prediction"],
    ["found a race condition, repaid technical debt", undefined],
    ["unmarried-looking words such as intermarriedness", undefined],
    ["能看懂资产负债表", undefined],
    ["毕业于中央民族大学", undefined],
    ["likes hiking", undefined],
  ])("%s: %s", (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it("is one of these kinds, each with a sentence for HR", () => {
    const kinds = refusalKinds();
    expect([kinds, kinds.every((kind) => refusalReason(kind).endsWith("."))]).toEqual([
      [
        "health",
        "family",
        "belief",
        "origin",
        "orientation",
        "age",
        "gender",
        "nationality",
        "appearance",
        "record",
        "prediction",
      ],
      true,
    ]);
  });

  it.each([
    ["turned 22 years old", "age"],
    ["出生于1998年", "age"],
    ["a strong female candidate", "gender"],
    ["女生，很积极", "gender"],
    ["dual citizenship", "nationality"],
    ["长相不错", "appearance"],
  ])("holds for %s: %s", (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it("is told with a reason and without its text", () => {
    const { facts, refused } = sieve([
      fact({ topic: "interview-note", value: "asks good questions", source: "a" }),
      fact({ topic: "interview-note", value: "is pregnant", source: "b" }),
      fact({ topic: "study", value: "Criminal law", source: "c" }),
    ]);
    expect([facts.map(({ source }) => source), refused, refusalReason("family")]).toEqual([
      ["a", "c"],
      [{ topic: "interview-note", source: "b", why: "family" }],
      "Marriage, children and pregnancy must not shape how a hire is treated.",
    ]);
  });

  it("loses no fact and keeps no refused one", () => {
    const anyFact = fc.record({
      topic: fc.constantFrom(...FACT_TOPICS),
      value: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("is pregnant", "怀孕")),
    });
    fc.assert(
      fc.property(fc.array(anyFact), (made) => {
        const { facts, refused } = sieve(made.map(fact));
        expect(facts.length + refused.length).toBe(made.length);
        expect(facts.every((f) => valueRefusal(f) === undefined)).toBe(true);
      }),
    );
  });
});

describe("interests that are inferred", () => {
  it.each([
    ["one question is enough", [["asked", "training-growth"]], [["growth", "keepwarm.asked"]]],
    ["one article is not", [["read", "growth"]], []],
    [
      "two articles are",
      [
        ["read", "tools"],
        ["read", "tools"],
      ],
      [["tools", "keepwarm.read"]],
    ],
    [
      "a question names the source",
      [
        ["read", "life"],
        ["asked", "housing-travel"],
      ],
      [["life", "keepwarm.asked"]],
    ],
    ["pay is no interest", [["asked", "pay-contract"]], []],
    [
      "topics stay apart",
      [
        ["asked", "team"],
        ["asked", "equipment"],
        ["asked", "product"],
      ],
      [
        ["team", "keepwarm.asked"],
        ["tools", "keepwarm.asked"],
        ["product", "keepwarm.asked"],
      ],
    ],
  ] as const)("%s", (_, signals, expected) => {
    const facts = inferInterests(signals.map(([kind, topic]) => ({ kind, topic, at: NOW })));
    expect(facts.map(({ value, source }) => [value, source])).toEqual(expected);
  });

  it("are forgotten sixty days after the last sign", () => {
    const signals = [hoursAgo(1), hoursAgo(9)].map(
      (at) => ({ kind: "asked", topic: "team", at }) as const,
    );
    expect(inferInterests(signals)).toEqual([
      {
        topic: "interest",
        value: "team",
        source: "keepwarm.asked",
        at: hoursAgo(1),
        expiresAt: hoursAgo(1).add({ hours: 1_440 }),
        confidence: "inferred",
      },
    ]);
  });
});
