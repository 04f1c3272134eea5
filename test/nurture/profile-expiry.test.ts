import { describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { correctFact, removeFact } from "#nurture/profile/correct";
import { letGo, withExpiry } from "#nurture/profile/expiry";
import { hire } from "../kit/planning.ts";
import { atsSource, merged, MERGED_AT } from "../kit/records.ts";

const NOW = MERGED_AT;

function fact(facts: Partial<ProfileFact> = {}): ProfileFact {
  return {
    topic: "discipline",
    value: "technical",
    source: "greenhouse.department.3",
    at: NOW.subtract({ hours: 48 }),
    confidence: "recorded",
    ...facts,
  };
}

const told = (facts: readonly ProfileFact[] | undefined) =>
  (facts ?? []).map(({ value, source }) => `${value} (${source.split(".")[0] ?? ""})`);
const seen = (person: Person) => [told(person.profile), told(person.unsettled)];

describe("the end of a fact", () => {
  it("changes nothing before it comes", () => {
    const corrected = correctFact(hire({ profile: [fact()] }), fact(), "sales", NOW);
    const plain = hire({ profile: [fact()] });
    expect([
      letGo(plain, NOW).person === plain,
      letGo(corrected, NOW).person === corrected,
    ]).toEqual([true, true]);
  });

  const days = (fact: ProfileFact) => {
    const { expiresAt } = withExpiry(fact);
    return expiresAt === undefined ? undefined : fact.at.until(expiresAt).total("hours") / 24;
  };
  it.each([
    ["discipline", undefined],
    ["study", 730],
    ["interest", 180],
    ["interview-note", 365],
    ["competency", 365],
    ["interview-transcript", 90],
    ["offer-preference", 365],
    ["manager", undefined],
    ["team", undefined],
    ["home-region", 365],
  ] as const)("of the kind %s comes after %s days", (topic, expected) => {
    expect(days(fact({ topic }))).toBe(expected);
  });

  it("is never later than one it has of its own", () => {
    const at = NOW;
    expect([
      days(fact({ topic: "interest", at, expiresAt: at.add({ hours: 24 }) })),
      days(fact({ topic: "interest", at, expiresAt: at.add({ hours: 24 * 999 }) })),
    ]).toEqual([1, 180]);
  });

  it("takes it out of the profile and says which kind went, not what it said", () => {
    const over = fact({ topic: "interest", value: "life", expiresAt: NOW });
    const waits = fact({ topic: "interest", value: "team", source: "hr", expiresAt: NOW });
    const person = hire({ profile: [over, fact()], unsettled: [waits], corrections: [] });
    const { ended, person: after } = letGo(person, NOW);
    expect([ended, seen(after), letGo(after, NOW).ended]).toEqual([
      [
        { topic: "interest", source: "greenhouse.department.3" },
        { topic: "interest", source: "hr" },
      ],
      [["technical (greenhouse)"], []],
      [],
    ]);
  });

  it("of one who said nothing leaves no trace of sayings", () => {
    const over = fact({ topic: "interest", value: "life", expiresAt: NOW });
    expect(letGo(hire({ profile: [over] }), NOW).person).toEqual(hire());
  });

  it("comes for what was struck out, where nothing waits for an answer", () => {
    const { unsettled: waits, ...removed } = removeFact(hire({ profile: [fact()] }), fact(), NOW);
    const later = letGo(removed, NOW.add({ hours: 24 * 31 })).person;
    expect([waits, "unsettled" in later, later.corrections?.[0]?.was]).toEqual([
      [],
      false,
      undefined,
    ]);
  });

  it("comes for each thing struck out at its own time", () => {
    const team = fact({ topic: "team", value: "Planning" });
    const first = removeFact(hire({ profile: [fact(), team] }), fact(), NOW);
    const both = removeFact(first, team, NOW.add({ hours: 24 * 9 }));
    const later = letGo(both, NOW.add({ hours: 24 * 31 })).person;
    expect(later.corrections?.map(({ was }) => was?.value)).toEqual([undefined, "Planning"]);
  });

  it("comes for what was corrected too, and its mark stays", () => {
    const corrected = correctFact(hire({ profile: [fact()] }), fact(), "sales", NOW);
    const { was, ...rest } = corrected.corrections![0]!;
    const later = letGo(corrected, NOW.add({ hours: 24 * 31 })).person;
    expect([was, later.corrections]).toEqual([fact(), [rest]]);
  });

  it("is reckoned from when the ATS first said it, whatever else changed there since", () => {
    const first = fact({ topic: "interview-note", value: "curious" });
    const { person } = merged(
      [atsSource({ facts: [{ ...first, at: NOW }] })],
      hire({ profile: [first] }),
    );
    expect(person.profile[0]?.at).toEqual(first.at);
  });
});
