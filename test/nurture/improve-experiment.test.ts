import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterWithheld,
  armOf,
  ownOf,
  phaseOf,
  takenIn,
  timesOf,
  whyNeverWithheld,
  windowsFor,
} from "#nurture/improve/experiment";
import { PersonId } from "#nurture/model/ids";
import type { Step } from "#nurture/model/step";
import { atDue, isReached } from "#nurture/plan/due";
import { experiment } from "../kit/experiments.ts";
import { ANSWER, DIGEST, hire, planning, step, touch } from "../kit/planning.ts";

const TEXT = { en: "Hello" };
const FIXED = { kind: "fixed", on: Temporal.PlainDate.from("2027-04-01"), at: "09:00" } as const;
const optional = (facts: Partial<Step> = {}): Step =>
  step({ id: "news", when: FIXED, optional: true, ...facts });
const at = (text: string) => Temporal.Instant.from(text);
const RUNNING = at("2027-04-01T02:00:00Z");

describe("what may be withheld", () => {
  it.each<[string, Step, string | undefined]>([
    ["an optional message", optional(), undefined],
    [
      "an entry of the digest",
      optional({ brings: { kind: "entry", subject: TEXT, body: TEXT } }),
      undefined,
    ],
    [
      "an invitation",
      optional({ brings: { kind: "event", event: "e", subject: TEXT, body: TEXT } }),
      undefined,
    ],
    [
      "a quiz",
      optional({ brings: { kind: "quiz", quiz: "q", subject: TEXT, body: TEXT } }),
      undefined,
    ],
    [
      "a survey",
      optional({ brings: { kind: "survey", survey: "s", subject: TEXT, body: TEXT } }),
      undefined,
    ],
    ["a step that isn't optional", optional({ optional: false }), "not-optional"],
    ["a contract", optional({ class: "contract" }), "contract"],
    [
      "a checklist",
      optional({ brings: { kind: "message", subject: TEXT, body: TEXT, checklist: "c" } }),
      "logistics",
    ],
    ["a changed first day", optional({ when: { kind: "changed", fact: "start" } }), "logistics"],
    ["an answer", { ...ANSWER, optional: true }, "answer"],
    ["what a question starts", optional({ when: { kind: "question", state: "asked" } }), "answer"],
    ["a digest, which carries answers", { ...DIGEST, optional: true }, "digest"],
    ["a call", optional({ brings: { kind: "call", subject: TEXT, body: TEXT } }), "call"],
  ])("%s", (_, one, why) => {
    expect(whyNeverWithheld(one)).toBe(why);
  });
});

describe("what a step brings for somebody to use, and how long one may look", () => {
  it.each<[Step["brings"], readonly string[], readonly number[]]>([
    [{ kind: "event", event: "e", subject: TEXT, body: TEXT }, ["e"], [7, 14, 30]],
    [{ kind: "quiz", quiz: "q", subject: TEXT, body: TEXT }, ["q"], [7, 14, 30]],
    [{ kind: "survey", survey: "s", subject: TEXT, body: TEXT }, ["s"], [7, 14, 30]],
    [{ kind: "message", subject: TEXT, body: TEXT }, [], [7, 14, 30]],
    [{ kind: "entry", subject: TEXT, body: TEXT }, [], [14, 30]],
    [{ kind: "digest", subject: TEXT, intro: TEXT }, [], [7, 14, 30]],
    [{ kind: "answer", subject: TEXT, body: TEXT }, [], [7, 14, 30]],
    [{ kind: "call", subject: TEXT, body: TEXT }, [], [7, 14, 30]],
  ])("of %o", (brings, own, windows) => {
    const one = optional({ brings });
    expect([ownOf(one), windowsFor(one)]).toEqual([own, windows]);
  });
});

describe("an arm", () => {
  it("is the same for ever, and about as large as was chosen", () => {
    const people = Array.from({ length: 4_000 }, (_, index) =>
      PersonId.parse(`11111111-1111-4111-8111-${String(index).padStart(12, "0")}`),
    );
    const shares = ([10, 30, 50] as const).map((sharePercent) => {
      const one = experiment({ sharePercent });
      return people.filter((person) => armOf(one, person) === "withheld").length / 4_000;
    });
    const again = people.every((one) => armOf(experiment(), one) === armOf(experiment(), one));
    expect(shares.map((share) => Math.round(share * 20) / 20)).toEqual([0.1, 0.3, 0.5]);
    expect(again).toBe(true);
  });

  it("says nothing of the arm in another experiment", () => {
    const other = experiment({ id: "5c7a1a52-0002-4000-8000-000000000017" });
    const people = Array.from({ length: 2_000 }, () => PersonId.parse(randomUUID()));
    const both = people.filter(
      (one) => armOf(experiment(), one) === "withheld" && armOf(other, one) === "withheld",
    );
    expect(Math.abs(both.length / 2_000 - 0.25)).toBeLessThan(0.06);
  });
});

describe("the phases of an experiment", () => {
  it.each([
    ["2027-02-28T00:00:00Z", {}, "waiting"],
    ["2027-03-01T00:00:00Z", {}, "running"],
    ["2027-05-23T23:59:59Z", {}, "running"],
    ["2027-05-24T00:00:00Z", {}, "waiting"],
    ["2027-06-07T00:00:00Z", {}, "over"],
    ["2027-04-01T00:00:00Z", { endedAt: at("2027-03-20T00:00:00Z") }, "over"],
  ] as const)("at %s with %o is %s", (now, facts, phase) => {
    expect(phaseOf(experiment(facts), at(now))).toBe(phase);
  });

  it("are fixed when it begins", () => {
    const times = timesOf({ lastsWeeks: 4, windowDays: 7 }, at("2027-03-01T00:00:00Z"));
    expect([String(times.withholdsUntil), String(times.readAt)]).toEqual([
      "2027-03-29T00:00:00Z",
      "2027-04-05T00:00:00Z",
    ]);
  });
});

/** Two people, one in each arm of the usual experiment. */
function oneOfEach(): Readonly<Record<"given" | "withheld", PersonId>> {
  const ids = Array.from({ length: 40 }, (_, index) =>
    PersonId.parse(`22222222-2222-4222-8222-${String(index).padStart(12, "0")}`),
  );
  const find = (arm: string) => ids.find((id) => armOf(experiment(), id) === arm) as PersonId;
  return { given: find("given"), withheld: find("withheld") };
}

describe("a touch that falls due in an experiment", () => {
  const due = (facts: Partial<Step>, arm: "given" | "withheld", more = {}) => {
    const person = hire({ id: oneOfEach()[arm] });
    const one = touch({ step: "news", personId: person.id, dueAt: RUNNING });
    const context = planning(RUNNING, { experiments: [experiment()], ...more });
    return atDue({ ...one, occurrence: "offer-1" }, person, optional(facts), context);
  };

  it.each<[string, Partial<Step>, "given" | "withheld", object, unknown]>([
    ["goes out to who has it", {}, "given", {}, "send"],
    ["is withheld from who goes without", {}, "withheld", {}, "withhold"],
    ["goes out without an experiment", {}, "withheld", { experiments: [] }, "send"],
    [
      "goes out once it takes nobody in",
      {},
      "withheld",
      { experiments: [experiment({ endedAt: RUNNING })] },
      "send",
    ],
    [
      "goes out where another step is tried",
      {},
      "withheld",
      { experiments: [experiment({ step: "x" })] },
      "send",
    ],
    [
      "goes out where another journey is tried",
      {},
      "withheld",
      { experiments: [experiment({ journey: "x" })] },
      "send",
    ],
    ["goes out if it is not optional any more", { optional: false }, "withheld", {}, "send"],
    [
      "keeps an entry out of the digest",
      { brings: { kind: "entry", subject: TEXT, body: TEXT } },
      "withheld",
      {},
      "withhold",
    ],
    [
      "leaves an entry in the digest of others",
      { brings: { kind: "entry", subject: TEXT, body: TEXT } },
      "given",
      {},
      "fold",
    ],
  ])("%s", (_, facts, arm, more, decided) => {
    expect(due(facts, arm, more)).toEqual(decided);
  });

  it("takes a person in only as it reaches them", () => {
    const entry = optional({ brings: { kind: "entry", subject: TEXT, body: TEXT } });
    expect([
      isReached("send", optional()),
      isReached("withhold", optional()),
      isReached("fold", optional()),
      isReached("fold", entry),
      isReached("skip", entry),
      takenIn(
        [experiment()],
        { journey: "campus", personId: oneOfEach().given },
        optional(),
        RUNNING,
      )?.arm,
    ]).toEqual([true, true, false, true, false, "given"]);
  });

  it("never withholds a contract, logistics, an answer, a digest or a call", () => {
    const brings = fc.constantFrom<Step["brings"]>(
      { kind: "digest", subject: TEXT, intro: TEXT },
      { kind: "call", subject: TEXT, body: TEXT },
      { kind: "answer", subject: TEXT, body: TEXT },
      { kind: "message", subject: TEXT, body: TEXT, checklist: "c" },
    );
    fc.assert(
      fc.property(
        brings,
        fc.constantFrom("contract", "nurture"),
        fc.boolean(),
        (what, kind, isOptional) => {
          expect(due({ brings: what, class: kind, optional: isOptional }, "withheld")).not.toBe(
            "withhold",
          );
        },
      ),
    );
  });
});

describe("what was withheld, afterwards", () => {
  const AFTER = at("2027-06-08T00:00:00Z");
  const { offer } = hire();
  it.each([
    ["goes into a digest", experiment(), offer, AFTER, "fold"],
    ["waits for the end", experiment(), offer, RUNNING, "leave"],
    ["stays away where HR chose so", experiment({ afterwards: "nothing" }), offer, AFTER, "leave"],
    [
      "stays away without an offer",
      experiment(),
      { ...offer, status: "declined" as const },
      AFTER,
      "leave",
    ],
    ["stays away without an experiment", undefined, offer, AFTER, "leave"],
  ])("%s", (_, one, about, now, verb) => {
    expect(afterWithheld(one, about, now)).toBe(verb);
  });
});
