import { describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import { NurtureRules } from "#nurture/model/rules";
import { asLetter, type Brings, isLetter, type Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { atDue } from "#nurture/plan/due";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  at,
  hire,
  hireIn,
  journey,
  planning,
  question,
  step,
  touch,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const TEXT = { subject: { en: "S" }, body: { en: "B" } };
const DUE = at("2026-11-24T09:00", SHANGHAI);
const PAUSED = at("2026-12-24T09:00", SHANGHAI);

/** One of each kind that a step can bring: the compiler tells when one is missing. */
const BRINGS = {
  message: { kind: "message", ...TEXT },
  digest: { kind: "digest", subject: { en: "S" }, intro: { en: "I" } },
  entry: { kind: "entry", ...TEXT },
  event: { kind: "event", event: "meet", ...TEXT },
  quiz: { kind: "quiz", quiz: "product", ...TEXT },
  survey: { kind: "survey", survey: "week-one", ...TEXT },
  call: { kind: "call", ...TEXT },
  answer: { kind: "answer", ...TEXT },
} as const satisfies { readonly [Kind in Brings["kind"]]: Extract<Brings, { kind: Kind }> };

const stepOf = (kind: Brings["kind"], facts: Partial<Step> = {}): Step =>
  step({
    id: kind,
    when: { kind: "fixed", on: Temporal.PlainDate.from("2026-11-24"), at: "09:00" },
    brings: BRINGS[kind],
    class: "contract",
    ...facts,
  });

const wants = (preferences: Partial<Person["preferences"]>) => hire({ preferences });
const WISHES = [
  ["a pause", wants({ pausedUntil: PAUSED })],
  ["less", wants({ rhythm: "less" })],
  ["a goodbye", wants({ unsubscribedAt: at("2026-11-05T00:00") })],
  [
    "all of them",
    wants({ rhythm: "less", pausedUntil: PAUSED, unsubscribedAt: at("2026-11-05T00:00") }),
  ],
] as const;
const KINDS = Object.keys(BRINGS) as Brings["kind"][];
const CASES = KINDS.flatMap((kind) =>
  WISHES.map(([wish, person]) => [kind, wish, person] as const),
);

const planned = (one: Step, person: Person, stored: readonly StoredTouch[] = [], now = DUE) =>
  after(stored, planPerson([journey([one])], person, stored, planning(now)));

describe("what the contract needs", () => {
  it.each(CASES)("as %s is not stopped by %s", (kind, _wish, person) => {
    const one = stepOf(kind);
    const [found] = planned(one, person);
    expect([
      found?.state,
      found?.dueAt.equals(DUE),
      atDue(found!, person, one, planning(DUE)),
    ]).toEqual(["planned", true, "send"]);
  });

  it.each(CASES.filter(([, wish]) => wish !== "less"))(
    "and the same %s of nurture is stopped by %s, but for an answer",
    (kind, _wish, person) => {
      const one = stepOf(kind, { class: "nurture" });
      const what = atDue(touch({ step: kind, dueAt: DUE }), person, one, planning(DUE));
      expect(what === "send").toBe(kind === "answer");
    },
  );

  it.each(KINDS)("as %s waits for no working day, and nurture does", (kind) => {
    const sunday = {
      kind: "fixed",
      on: Temporal.PlainDate.from("2026-11-22"),
      at: "09:00",
    } as const;
    const rules = NurtureRules.parse({ workingDaysOnly: true });
    const now = at("2026-11-22T09:00", SHANGHAI);
    const at22 = (facts: Partial<Step>) => {
      const one = stepOf(kind, { when: sunday, ...facts });
      const [found] = after([], planPerson([journey([one])], hire(), [], planning(now, { rules })));
      return [
        found?.waits,
        atDue(touch({ step: kind, dueAt: now }), hire(), one, planning(now, { rules })),
      ];
    };
    const monday = { defer: at("2026-11-23T09:00", SHANGHAI) };
    const waits =
      kind === "answer" ? [undefined, "send"] : ["working-day", kind === "entry" ? "fold" : monday];
    expect([at22({}), at22({ class: "nurture" })]).toEqual([[undefined, "send"], waits]);
  });

  it("an entry of it is a letter of its own; one of nurture waits for the digest", () => {
    expect([
      atDue(touch({ step: "entry", dueAt: DUE }), hire(), stepOf("entry"), planning(DUE)),
      atDue(
        touch({ step: "entry", dueAt: DUE }),
        hire(),
        stepOf("entry", { class: "nurture" }),
        planning(DUE),
      ),
      asLetter(BRINGS.entry),
      asLetter(BRINGS.quiz),
      KINDS.filter((kind) => isLetter(BRINGS[kind])).length,
    ]).toEqual(["send", "fold", { kind: "message", ...TEXT }, BRINGS.quiz, 6]);
  });
});

describe("what the contract needs and was too late for", () => {
  const one = stepOf("message", { usefulHours: 24 });
  const late = DUE.add({ hours: 30 });
  const folded = planned(one, hire(), [], late);
  const paused = wants({ pausedUntil: PAUSED });

  it("is left for the next digest while digests come", () => {
    expect(folded.map(({ state }) => state)).toEqual(["folded"]);
  });

  it.each([
    ["new to the store", []],
    ["left for a digest that was stopped since", folded],
  ])("goes out late all the same where they are stopped: %s", (_title, stored) => {
    const [found] = planned(one, paused, stored, late);
    expect([found?.state, atDue(found!, paused, one, planning(late))]).toEqual(["planned", "send"]);
  });

  it("until the start; then it is useless", () => {
    const afterStart = at("2027-01-11T09:01", SHANGHAI);
    const forever = wants({ unsubscribedAt: DUE });
    expect(planned(one, forever, [], afterStart).map(({ state, why }) => [state, why])).toEqual([
      ["skipped", "too-late"],
    ]);
  });

  it("stays where it is, once a digest has named it, and where it is nurture", () => {
    const named = folded.map((each) => ({ ...each, why: "digest" }));
    const nurture = { ...one, class: "nurture" as const };
    expect([
      planned(one, paused, named, late)[0]?.state,
      planned(nurture, paused, folded, late)[0]?.state,
      planned(stepOf("quiz"), paused, folded, late)[0]?.state,
    ]).toEqual(["folded", "folded", "folded"]);
  });

  it("a call is never named in a letter: late, it is left out", () => {
    const call = stepOf("call", { usefulHours: 24 });
    expect(planned(call, hire(), [], late).map(({ state }) => state)).toEqual(["skipped"]);
  });
});

describe("where no zone is known", () => {
  const asked = question({
    id: "q1",
    state: "answered",
    answer: { text: "Yes.", by: "hr", at: DUE },
  });
  it.each([
    ...KINDS.map((kind) => [kind, stepOf(kind)] as const),
    [
      "an answer to a question",
      step({ ...stepOf("answer"), when: { kind: "question", state: "answered" } }),
    ],
    [
      "what follows a deed",
      stepOf("message", { when: { kind: "interaction", what: "read", hours: 1 } }),
    ],
    [
      "what follows a silence",
      stepOf("message", { when: { kind: "silence", days: 9, at: "09:00" } }),
    ],
    ["what someone missed", stepOf("message", { joiners: "catch-up", class: "nurture" })],
  ] as const)("%s is held and shown, and nothing of it is guessed", (_title, one) => {
    const person = hireIn(undefined);
    const seen = DUE.add({ hours: 48 });
    const told = { starts: [], versions: 1, since: seen, firstSeenAt: seen };
    const interactions = [{ id: "1", kind: "opened", what: "a", at: DUE }];
    const rules = NurtureRules.parse({ workingDaysOnly: true, capPerWeek: 1 });
    const context = planning(seen, { told, rules, interactions, questions: [asked] });
    const stored = after([], planPerson([journey([one])], person, [], context));
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.filter(({ state, hold }) => state !== "held" || hold !== "no-zone")).toEqual([]);
    expect(
      stored.map((each) => atDue(each, person, one, context)).filter((what) => what === "send"),
    ).toEqual([]);
  });
});
