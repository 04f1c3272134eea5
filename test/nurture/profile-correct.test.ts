import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAudience } from "#nurture/content/audience";
import { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import {
  acceptFact,
  addFact,
  correctFact,
  factsOf,
  removeFact,
  surveySource,
  undo,
  undoable,
  withoutSurvey,
} from "#nurture/profile/correct";
import { letGo } from "#nurture/profile/expiry";
import { withInferred } from "#nurture/profile/infer";
import { disciplinesOf } from "#nurture/profile/known";
import { markOf } from "#nurture/profile/mark";
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

const note = (value: string, card = 1): ProfileFact =>
  fact({ topic: "interview-note", value, source: `greenhouse.scorecard.${card}` });
const interest = (value: string): ProfileFact =>
  fact({ topic: "interest", value, source: "greenhouse.candidate.1" });

/** The person after the ATS was read again. */
const pulled = (before: Person, ...facts: readonly ProfileFact[]): Person =>
  merged([atsSource({ facts })], before).person;
const told = (facts: readonly ProfileFact[] | undefined) =>
  (facts ?? []).map(({ value, source }) => `${value} (${source.split(".")[0] ?? ""})`);
const seen = (person: Person) => [told(person.profile), told(person.unsettled)];

describe("a correction", () => {
  const before = hire({ profile: [fact()] });
  const corrected = correctFact(before, fact(), "marketing", NOW);

  it.each([
    ["the same value", [fact()], [["marketing (candidate)"], []]],
    [
      "it from another record",
      [fact({ source: "greenhouse.department.9" })],
      [["marketing (candidate)"], []],
    ],
    ["it in other letters", [fact({ value: " Technical" })], [["marketing (candidate)"], []]],
    ["nothing any more", [], [["marketing (candidate)"], []]],
    [
      "another value",
      [fact({ value: "sales" })],
      [["marketing (candidate)"], ["sales (greenhouse)"]],
    ],
    [
      "what the person said",
      [fact({ value: "marketing" })],
      [["marketing (candidate)", "marketing (greenhouse)"], []],
    ],
  ] as const)("stands when the ATS says %s", (_, facts, expected) => {
    expect(seen(pulled(corrected, ...facts))).toEqual(expected);
  });

  it("wins over the ATS where an audience is chosen", () => {
    const audience = { disciplines: ["technical"] };
    const again = pulled(corrected, fact());
    expect([
      inAudience(audience, before, NOW),
      inAudience(audience, again, NOW),
      inAudience({ disciplines: ["marketing"] }, again, NOW),
    ]).toEqual([true, false, true]);
  });

  it("of a correction replaces it, and the first can still be taken back", () => {
    const [own] = corrected.profile;
    const twice = correctFact(corrected, own!, "sales", NOW);
    const said = undoable(twice, NOW);
    expect([
      seen(twice),
      said.map(({ was }) => was?.value),
      seen(undo(twice, said[0]!)),
      seen(undo(twice, said[1]!)),
    ]).toEqual([
      [["sales (candidate)"], []],
      ["marketing", "technical"],
      [["marketing (candidate)"], []],
      [["sales (candidate)"], ["technical (greenhouse)"]],
    ]);
  });

  it("survives being stored", () => {
    const stored = JSON.parse(JSON.stringify(Person.encode(corrected))) as Parameters<
      typeof Person.decode
    >[0];
    expect(Person.decode(stored)).toEqual(corrected);
  });
});

describe("a newer value", () => {
  const asked = pulled(
    correctFact(hire({ profile: [fact()] }), fact(), "marketing", NOW),
    fact({ value: "sales" }),
  );
  const [newer] = asked.unsettled!;

  it.each([
    ["accepted", acceptFact(asked, newer!, NOW), [["sales (greenhouse)"], []]],
    ["left out", removeFact(asked, newer!, NOW), [["marketing (candidate)"], []]],
    ["corrected", correctFact(asked, newer!, "product", NOW), [["product (candidate)"], []]],
  ] as const)("that was %s stays so when it is read again", (_, after, expected) => {
    expect([seen(after), seen(pulled(after, fact({ value: "sales" })))]).toEqual([
      expected,
      expected,
    ]);
  });

  it("is used for nothing until the person says so", () => {
    expect(disciplinesOf(asked.profile, NOW)).toEqual(["marketing"]);
  });

  it("is followed further once the person went back to the ATS", () => {
    const back = acceptFact(asked, newer!, NOW);
    expect(seen(pulled(back, fact({ value: "design" })))).toEqual([["design (greenhouse)"], []]);
  });
});

describe("a removal", () => {
  const facts = [note("curious"), note("kind", 2), interest("growth"), interest("team")];
  const before = hire({ profile: facts });

  it.each([
    ["the same", facts, [["kind (greenhouse)", "growth (greenhouse)", "team (greenhouse)"], []]],
    ["another note on that card", [note("quick")], [[], ["quick (greenhouse)"]]],
    ["a note on a new card", [note("curious", 3)], [["curious (greenhouse)"], []]],
  ] as const)("of a note, when the ATS says %s", (_, again, expected) => {
    const after = removeFact(before, facts[0]!, NOW);
    expect(seen(pulled(after, ...again))).toEqual(expected);
  });

  it("of one interest leaves the others of its source alone and asks about new ones", () => {
    const after = removeFact(before, facts[2]!, NOW);
    const again = pulled(after, ...facts.slice(2), interest("tools"));
    expect(seen(again)).toEqual([["team (greenhouse)"], ["tools (greenhouse)"]]);
  });

  it("of an interest that we reckoned holds however often they ask again", () => {
    const signals = [
      { kind: "asked", topic: "team", at: NOW } as const,
      { kind: "asked", topic: "life", at: NOW } as const,
    ];
    const person = withInferred(hire(), signals);
    const after = removeFact(hire(), person.profile[0]!, NOW);
    const back = undo(after, undoable(after, NOW)[0]!);
    expect([
      seen(withInferred(after, [...signals, ...signals])),
      seen(back),
      seen(withInferred(back, signals)),
    ]).toEqual([
      [["life (keepwarm)"], []],
      [[], []],
      [["team (keepwarm)", "life (keepwarm)"], []],
    ]);
  });

  it("can be undone for thirty days, and then its words are forgotten", () => {
    const after = removeFact(hire({ profile: [fact()] }), fact(), NOW);
    const late = NOW.add({ hours: 24 * 30 });
    const kept = letGo(after, late.subtract({ nanoseconds: 1 })).person;
    const gone = letGo(after, late).person;
    expect([
      seen(undo(kept, undoable(kept, NOW)[0]!)),
      undoable(after, late),
      JSON.stringify(gone).includes("technical"),
      seen(pulled(gone, fact())),
      undo(gone, gone.corrections![0]!) === gone,
    ]).toEqual([[["technical (greenhouse)"], []], [], false, [[], []], true]);
  });

  it("of one's own words, undone, gives way to nothing that was said since", () => {
    const own = correctFact(hire({ profile: [fact()] }), fact(), "sales", NOW);
    const removed = removeFact(own, own.profile[0]!, NOW);
    const said = addFact(
      removed,
      { topic: "discipline", value: "design", source: "candidate" },
      NOW,
    );
    expect([seen(removed), seen(undo(said.person, undoable(removed, NOW)[0]!))]).toEqual([
      [[], []],
      [["sales (candidate)"], []],
    ]);
  });
});

describe("adding", () => {
  const add = (
    person: Person,
    value: string,
    source = "hr",
    topic: ProfileFact["topic"] = "discipline",
  ) => addFact(person, { topic, value, source }, NOW);

  it("keeps one of a kind that holds one, with its source, sureness and end", () => {
    const { person } = add(add(hire(), "sales").person, "design");
    const until = NOW.add({ hours: 24 });
    const mine = addFact(
      person,
      { topic: "interest", value: "life", source: "candidate" },
      NOW,
      until,
    );
    expect(mine.person.profile).toEqual([
      { topic: "discipline", value: "design", source: "hr", at: NOW, confidence: "recorded" },
      {
        topic: "interest",
        value: "life",
        source: "candidate",
        at: NOW,
        confidence: "stated",
        expiresAt: until,
      },
    ]);
  });

  it.each([
    // what HR says   is struck  what is known after
    ["technical", true, [["marketing (candidate)"], []]],
    ["sales", false, [["marketing (candidate)"], ["sales (hr)"]]],
    ["marketing", false, [["marketing (candidate)", "marketing (hr)"], []]],
  ] as const)("%s after the person corrected it asks them first", (value, isStruck, expected) => {
    const hr = add(hire(), "technical").person;
    const corrected = correctFact(hr, hr.profile[0]!, "marketing", NOW);
    const after = add(corrected, value);
    expect([after.isStruck, seen(after.person), seen(pulled(after.person))]).toEqual([
      isStruck,
      expected,
      expected,
    ]);
  });
});

describe("what was said in a survey", () => {
  const say = (person: Person, survey: string, question: string, value: string) =>
    addFact(person, { topic: "interest", value, source: surveySource(survey, question) }, NOW)
      .person;
  const told = addFact(hire(), { topic: "interest", value: "life", source: "candidate" }, NOW);
  const lives = { topic: "interest", value: "life" } as const;
  const both = say(say(told.person, "mood", "likes", "growth"), "mood-2", "likes", "team");
  const better = correctFact(both, both.profile[1]!, "tools", NOW);

  it.each([
    ["nothing of another survey's", hire(), "mood", [], []],
    ["their answers", both, "mood", [], ["life", "team"]],
    ["an answer kept as if said by hand", both, "mood", [lives], ["team"]],
    ["no other source's same value", both, "mood", [{ ...lives, value: "Team" }], ["life", "team"]],
    ["nothing of a survey whose name begins so", both, "moo", [], ["life", "growth", "team"]],
    ["not what they corrected it to", better, "mood", [], ["life", "team", "tools"]],
  ])("goes with it: %s", (_, person, survey, said, left) => {
    const after = withoutSurvey(person, survey, said);
    expect([after.profile.map(({ value }) => value), undoable(after, NOW)]).toEqual([left, []]);
  });

  it("is the person's own word, and what they took out of it can't come back", () => {
    const removed = removeFact(both, both.profile[1]!, NOW);
    expect([
      both.profile.map(({ confidence }) => confidence),
      undoable(removed, NOW).length,
      undoable(withoutSurvey(removed, "mood", []), NOW),
      undoable(withoutSurvey(removeFact(both, both.profile[0]!, NOW), "mood", [lives]), NOW),
    ]).toEqual([["stated", "stated", "stated"], 1, [], []]);
  });
});

describe("whatever the person says and the ATS repeats", () => {
  const anyFact = fc.record({
    topic: fc.constantFrom("discipline", "interest", "interview-note", "team"),
    value: fc.constantFrom("technical", "sales", "growth", "team"),
    source: fc.constantFrom("greenhouse.a.1", "greenhouse.a.2", "frappe.b.1"),
  });
  const anyAct = fc.record({ verb: fc.constantFrom("remove", "accept"), at: fc.nat(9) });

  it("nothing that was struck out last holds or asks again, and nothing is lost that was not", () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 6 }),
        fc.array(anyAct, { maxLength: 6 }),
        (made, acts) => {
          const facts = made.map((each) => fact(each as Partial<ProfileFact>));
          let person = pulled(hire(), ...facts);
          for (const { verb, at } of acts) {
            const all = factsOf(person);
            const chosen = all[at % Math.max(all.length, 1)];
            if (chosen !== undefined) {
              person =
                verb === "remove"
                  ? removeFact(person, chosen, NOW)
                  : acceptFact(person, chosen, NOW);
            }
          }
          const struck = new Set(
            (person.corrections ?? [])
              .filter(
                ({ verdict }, n, all) =>
                  verdict === "removed" &&
                  !all.slice(n + 1).some(({ mark }) => mark === all[n]!.mark),
              )
              .map(({ mark }) => mark),
          );
          const again = factsOf(pulled(person, ...facts)).map(markOf);
          const wanted = facts.map(markOf).filter((mark) => !struck.has(mark));
          expect(new Set(again)).toEqual(new Set(wanted));
        },
      ),
    );
  });
});
