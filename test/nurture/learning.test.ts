import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAttempts } from "#nurture/learning/best";
import { grade } from "#nurture/learning/grade";
import type { Quiz } from "#nurture/model/quiz";

const TEXT = { en: "?" };
const question = (id: string, topic: string) => ({
  id,
  topic,
  ask: TEXT,
  right: "a",
  choices: [
    { id: "a", label: TEXT },
    { id: "b", label: TEXT },
  ],
});
const quiz: Quiz = {
  id: "basics",
  name: TEXT,
  pass: 0.75,
  questions: [
    question("q1", "cold"),
    question("q2", "cold"),
    question("q3", "plan"),
    question("q4", "safety"),
  ],
};

describe("grading a quiz", () => {
  it.each([
    ["all right", { q1: "a", q2: "a", q3: "a", q4: "a" }, 4, 100, true, []],
    ["just enough", { q1: "a", q2: "b", q3: "a", q4: "a" }, 3, 75, true, ["cold"]],
    ["one too few", { q1: "b", q2: "b", q3: "a", q4: "a" }, 2, 50, false, ["cold"]],
    ["left open", { q3: "a" }, 1, 25, false, ["cold", "safety"]],
    ["nothing and nonsense", { q9: "a", q1: "z" }, 0, 0, false, ["cold", "plan", "safety"]],
  ])("%s", (...row) => {
    const [, answers, rightCount, scorePercent, passed, weakTopics] = row;
    expect(grade(quiz, answers)).toEqual({
      rightCount,
      ofCount: 4,
      scorePercent,
      passed,
      weakTopics,
    });
  });

  it("rounds a share down", () => {
    const three = { ...quiz, questions: quiz.questions.slice(0, 3) };
    expect(grade(three, { q1: "a", q2: "a" }).scorePercent).toBe(66);
  });

  it("does not count what an object carries by nature", () => {
    const odd = { ...quiz, questions: [{ ...question("constructor", "x"), right: "a" }] };
    expect(grade(odd, {}).rightCount).toBe(0);
  });

  it("never gets worse by one more right answer", () => {
    const answers = fc.record({
      q1: fc.constantFrom("a", "b"),
      q2: fc.constantFrom("a", "b"),
      q3: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const [without, withIt] = [grade(quiz, given), grade(quiz, { ...given, q4: "a" })];
        expect(withIt.rightCount).toBe(without.rightCount + 1);
        expect(withIt.passed || !without.passed).toBe(true);
      }),
    );
  });
});

describe("the attempt that counts", () => {
  const attempts = (
    ...marks: readonly (readonly [right: number, of: number, passed?: boolean])[]
  ) =>
    marks.map(([right, of, passed = false], index) => ({
      quiz: "basics",
      attempt: index + 1,
      right,
      of,
      passed,
    }));

  it.each([
    ["none without attempts", attempts(), undefined],
    ["the only one", attempts([1, 4]), 1],
    ["a better one", attempts([1, 4], [2, 4]), 2],
    ["not a worse one", attempts([2, 4], [1, 4]), 1],
    ["the first among equals", attempts([2, 4], [1, 2]), 1],
    ["the one of more right by share", attempts([3, 6], [3, 4]), 2],
    ["one that passed, whatever later ones did", attempts([3, 4, true], [4, 4], [1, 4]), 1],
    ["one that passed, whatever earlier ones did", attempts([4, 4], [3, 4, true]), 2],
  ])("is %s", (_, given, attempt) => {
    expect([given, given.toReversed()].map((each) => bestAttempts(each)[0]?.attempt)).toEqual([
      attempt,
      attempt,
    ]);
  });

  it("is one of each quiz", () => {
    const other = attempts([0, 4]).map((each) => ({ ...each, quiz: "tools" }));
    expect(bestAttempts([...attempts([1, 4], [2, 4]), ...other])).toMatchObject([
      { quiz: "basics", attempt: 2 },
      { quiz: "tools", attempt: 1 },
    ]);
  });
});
