import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFound, type Brought, type Finding } from "#nurture/content/found";
import type { Audience } from "#nurture/model/audience";
import type { Step } from "#nurture/model/step";
import type { TouchState } from "#nurture/model/touch";
import { at, hire, INVITATION, journey, step } from "../kit/planning.ts";

const NOW = at("2026-11-20T01:00");
const TEXT = { en: "Hello" };
const LIST: Brought = { kind: "checklist", id: "papers" };
const QUIZ: Brought = { kind: "quiz", id: "papers" };
const CHINA: Audience = { countries: ["CN"] };
const GERMANY: Audience = { countries: ["DE"] };

function bringing({ kind, id }: Brought, audience: Audience, name = "papers"): Step {
  const words = { subject: TEXT, body: TEXT };
  const brings =
    kind === "quiz"
      ? { kind, quiz: id, ...words }
      : { kind: "message" as const, checklist: id, ...words };
  return step({ ...INVITATION, id: name, brings, audience });
}

/** Somebody in Shanghai who follows all there is, and whom nothing reached. */
function finding(steps: readonly Step[], facts: Partial<Finding> = {}): Finding {
  const journeys = [journey([INVITATION, ...steps])];
  return { person: hire(), journeys, followed: journeys, touches: [], begun: [], ...facts };
}

const touch = (state: TouchState, name = "papers", version = 1) => ({
  ...{ journey: "campus", step: name, version, state },
});

const berlin = [bringing(LIST, GERMANY)];
const quizOnly = [bringing(QUIZ, GERMANY)];

describe("a checklist or quiz on somebody's pages", () => {
  it.each<readonly [string, Brought, Finding, boolean]>([
    ["that no step brings is everybody's", LIST, finding([]), true],
    ["of the same name but another kind is not brought", LIST, finding(quizOnly), true],
    ["of another name is not brought", { ...LIST, id: "other" }, finding(berlin), true],
    ["for where they are is found", LIST, finding([bringing(LIST, CHINA)]), true],
    ["for elsewhere is not", LIST, finding(berlin), false],
    ["is judged as a quiz too", QUIZ, finding(quizOnly), false],
    ["for everybody is found", QUIZ, finding([bringing(QUIZ, {})]), true],
    [
      "is found where one of two steps is for them",
      LIST,
      finding([...berlin, bringing(LIST, CHINA, "again")]),
      true,
    ],
    [
      "of a journey that they don't follow is not found",
      LIST,
      finding([bringing(LIST, CHINA)], { followed: [] }),
      false,
    ],
    ["stays once its letter left", LIST, finding(berlin, { touches: [touch("sent")] }), true],
    ["stays while its letter leaves", LIST, finding(berlin, { touches: [touch("queued")] }), true],
    ["stays where a digest names it", LIST, finding(berlin, { touches: [touch("folded")] }), true],
    ["is not there before", LIST, finding(berlin, { touches: [touch("planned")] }), false],
    ["is not there when left out", LIST, finding(berlin, { touches: [touch("skipped")] }), false],
    [
      "did not come with another letter",
      LIST,
      finding(berlin, { touches: [touch("sent", "invitation")] }),
      false,
    ],
    [
      "did not come with a letter that is gone",
      LIST,
      finding(berlin, { touches: [touch("sent", "gone")] }),
      false,
    ],
    ["stays once they began it", LIST, finding(berlin, { begun: [LIST] }), true],
    ["is not begun by its namesake", LIST, finding(berlin, { begun: [QUIZ] }), false],
    ["is not begun by another", QUIZ, finding(quizOnly, { begun: [{ ...QUIZ, id: "o" }] }), false],
  ])("%s", (_, item, given, expected) => {
    expect(isFound(item, given, NOW)).toBe(expected);
  });

  it("stays with whom an older version of the letter reached", () => {
    const old = journey([bringing(LIST, GERMANY)], 1);
    const now = journey([step({ ...INVITATION, id: "papers" })], 2);
    const given = finding([], { journeys: [old, now], followed: [now] });
    const reached = { ...given, touches: [touch("sent")] };
    expect([isFound(LIST, given, NOW), isFound(LIST, reached, NOW)]).toEqual([false, true]);
  });

  it("is never lost by being reached or begun, and a step for everybody hides it from nobody", () => {
    const anyAudience = fc.constantFrom(CHINA, GERMANY, {});
    const anySteps = fc.array(
      fc.record({ item: fc.constantFrom(LIST, QUIZ), audience: anyAudience }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(anySteps, fc.constantFrom(LIST, QUIZ), (made, item) => {
        const steps = made.map((each, n) => bringing(each.item, each.audience, `s${n}`));
        const given = finding(steps);
        const touches = steps.map(({ id }) => touch("sent", id));
        expect(isFound(item, { ...given, touches }, NOW)).toBe(true);
        expect(isFound(item, { ...given, begun: [item] }, NOW)).toBe(true);
        expect(isFound(item, finding([...steps, bringing(item, {}, "all")]), NOW)).toBe(true);
      }),
    );
  });
});
