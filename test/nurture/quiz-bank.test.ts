import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recommendedPlan } from "#nurture/learning/advise";
import { drawn } from "#nurture/learning/draw";
import { rightOf, tallied } from "#nurture/learning/tally";
import { Quiz } from "#nurture/model/quiz";

const TEXT = { en: "?" };

function bank(size: number, ask?: number): Quiz {
  const questions = Array.from({ length: size }, (_, index) => ({
    id: `q${index}`,
    ask: TEXT,
    choices: [
      { id: "a", label: TEXT },
      { id: "b", label: TEXT },
    ],
    right: "a",
    topic: "t",
  }));
  const more = ask === undefined ? {} : { ask };
  return Quiz.parse({ id: "basics", name: TEXT, pass: 0.5, questions, ...more });
}

const ids = (quiz: Quiz, person: string, attempt: number) =>
  drawn(quiz, person, attempt).map(({ id }) => id);

describe("the questions of one attempt", () => {
  it("are all of them, in order, where nothing else is said", () => {
    expect([ids(bank(3), "ann", 1), ids(bank(3, 3), "ann", 2)]).toEqual([
      ["q0", "q1", "q2"],
      ["q0", "q1", "q2"],
    ]);
  });

  it("are the same at every look, for good", () => {
    expect([ids(bank(9, 3), "ann", 1), ids(bank(9, 3), "ann", 1)]).toEqual([ANN_FIRST, ANN_FIRST]);
  });

  it("are others for another person, and new ones in the next attempt", () => {
    const quiz = bank(9, 3);
    const all = [1, 2, 3].flatMap((attempt) => ids(quiz, "ann", attempt));
    const people = Array.from({ length: 20 }, (_, index) => ids(quiz, `p${index}`, 1).join());
    expect([new Set(all).size, new Set(people).size > 5, ids(quiz, "ann", 4)]).toEqual([
      9,
      true,
      ANN_FIRST,
    ]);
  });

  it("can't be more than there are", () => {
    expect(() => bank(3, 4)).toThrow(/more questions/);
  });

  it("are never too many, too few or one twice, and every question is asked of somebody", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.uuid(),
        fc.integer({ min: 1, max: 10 }),
        (size, ask, person, attempt) => {
          const quiz = bank(size, Math.min(ask, size));
          const asked = ids(quiz, person, attempt);
          expect(new Set(asked).size).toBe(Math.min(ask, size));
          expect(asked).toEqual(asked.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
        },
      ),
    );
    const seen = new Set(
      Array.from({ length: 200 }, (_, index) => ids(bank(12, 2), `p${index}`, 1)).flat(),
    );
    expect(seen.size).toBe(12);
  });

  it("are drawn evenly", () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 3_000; index++)
      for (const id of ids(bank(10, 2), `person-${index}`, 1))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    const uneven = [...counts].filter(([, count]) => count < 480 || count > 720);
    expect(uneven).toEqual([]);
  });
});

const ANN_FIRST = ["q4", "q7", "q8"];

describe("the recommended plan", () => {
  const modules = [
    { id: "warehouse", name: { en: "A morning in the warehouse" }, topics: ["cold", "safety"] },
    { id: "product", name: { en: "The product" }, topics: ["what", "who", "plan"] },
  ];
  it.each([
    ["nothing weak", [], [], []],
    ["one topic", ["cold"], [["warehouse", ["cold"]]], []],
    [
      "most weak topics first",
      ["cold", "what", "plan"],
      [
        ["product", ["what", "plan"]],
        ["warehouse", ["cold"]],
      ],
      [],
    ],
    [
      "as listed where equal",
      ["who", "safety"],
      [
        ["warehouse", ["safety"]],
        ["product", ["who"]],
      ],
      [],
    ],
    ["what nobody teaches", ["law", "cold"], [["warehouse", ["cold"]]], ["law"]],
  ])("%s", (_, weak, found, untaught) => {
    const plan = recommendedPlan({ modules }, weak);
    expect([plan.modules.map(({ module, topics }) => [module, topics]), plan.untaught]).toEqual([
      found,
      untaught,
    ]);
  });

  it("names the topics alone where there are no parts", () => {
    expect(recommendedPlan({}, ["cold"])).toEqual({ modules: [], untaught: ["cold"] });
  });

  it("never loses a weak topic", () => {
    const anyTopics = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
    const anyModules = fc.array(
      fc.record({ id: fc.constant("m"), name: fc.constant(TEXT), topics: anyTopics }),
    );
    fc.assert(
      fc.property(anyModules, anyTopics, (some, weak) => {
        const plan = recommendedPlan({ modules: some }, weak);
        const told = new Set([...plan.modules.flatMap(({ topics }) => topics), ...plan.untaught]);
        expect([...told].toSorted()).toEqual(weak.toSorted());
      }),
    );
  });
});

describe("counts without names", () => {
  it("are hidden below five, and of all from five on", () => {
    expect([
      tallied(["a", "b", "a", "a"]),
      tallied([]),
      tallied(["a", "b", "a", "a", "a"]),
      rightOf([true, true, true, true]),
      rightOf([true, false, true, true, false]),
    ]).toEqual([
      undefined,
      undefined,
      {
        of: 5,
        counts: new Map([
          ["a", 4],
          ["b", 1],
        ]),
      },
      undefined,
      { right: 3, of: 5 },
    ]);
  });

  it("always add up", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 5 }), (answers) => {
        const found = tallied(answers);
        const sum = [...(found?.counts.values() ?? [])].reduce((a, b) => a + b, 0);
        expect([found?.of, sum]).toEqual([answers.length, answers.length]);
      }),
    );
  });
});
