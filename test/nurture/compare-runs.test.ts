import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { compareRuns, gotTwice, reached } from "#nurture/plan/compare-runs";
import type { Rehearsed } from "#nurture/plan/rehearse";
import { at, DIGEST, journey, step, touch } from "../kit/planning.ts";

const T = at("2026-06-01T09:00");
const rehearsed = (id: string, minutes: number, facts: Partial<Rehearsed> = {}): Rehearsed => ({
  key: `p/campus/${id}/${facts.occurrence ?? "offer-1"}`,
  journey: "campus",
  step: id,
  occurrence: "offer-1",
  state: "sent",
  at: T.add({ seconds: minutes * 60 }),
  ...facts,
});
const DAY = 24 * 60;
const differences = (
  ...people: readonly (readonly [readonly Rehearsed[], readonly Rehearsed[]])[]
) =>
  compareRuns(people.map(([live, draft]) => ({ live, draft }))).map(
    ({ step: id, kind, people: count, days }) => `${id} ${kind} ${count} ${days}`,
  );

describe("two runs", () => {
  const week = (number: number) =>
    rehearsed("weekly", number * 7 * DAY, { occurrence: `w${number}` });
  it.each([
    ["in nothing, where they are the same", [rehearsed("a", 0)], [rehearsed("a", 0)], []],
    ["in nothing within a minute", [rehearsed("a", 0)], [rehearsed("a", 0.9)], []],
    ["by a step that never comes any more", [rehearsed("a", 0)], [], ["a never 1 0"]],
    ["by a step that is new", [], [rehearsed("a", 0)], ["a new 1 0"]],
    ["by one that comes a minute later", [rehearsed("a", 0)], [rehearsed("a", 1)], ["a later 1 0"]],
    ["by one that comes later", [rehearsed("a", 0)], [rehearsed("a", 3 * DAY)], ["a later 1 3"]],
    [
      "by one that comes earlier",
      [rehearsed("a", 2 * DAY)],
      [rehearsed("a", 0)],
      ["a earlier 1 2"],
    ],
    ["by days that are rounded", [rehearsed("a", 0)], [rehearsed("a", 1.6 * DAY)], ["a later 1 2"]],
    ["by one that comes more often", [week(1)], [week(1), week(2)], ["weekly more 1 0"]],
    ["in nothing that comes less often on the same days", [week(1), week(2)], [week(2)], []],
    ["in nothing of another occurrence", [week(1)], [week(2)], []],
    [
      "by the first of a step that moves",
      [week(1), week(2)],
      [week(1), rehearsed("weekly", 15 * DAY, { occurrence: "w2" })],
      ["weekly later 1 1"],
    ],
    [
      "by what does not reach anybody as little as by what is not there",
      [rehearsed("a", 0, { state: "folded" }), rehearsed("b", 0, { state: "skipped" })],
      [rehearsed("a", 0), rehearsed("b", 0, { state: "held" })],
      ["a new 1 0"],
    ],
    [
      "not by a call in place of a letter",
      [rehearsed("a", 0)],
      [rehearsed("a", 0, { state: "called" })],
      [],
    ],
  ] as const)("differ %s", (_, live, draft, found) => {
    expect(differences([live, draft])).toEqual(found);
  });

  it("are counted by people, the widest difference first, with the most days", () => {
    const [a, b] = [rehearsed("a", 0), rehearsed("b", 0)];
    expect(
      differences(
        [[b], [rehearsed("b", 2 * DAY)]],
        [[a, b], [rehearsed("b", 5 * DAY)]],
        [[b], [rehearsed("b", DAY)]],
        [[rehearsed("c", 0), a], [a]],
      ),
    ).toEqual(["b later 3 5", "a never 1 0", "c never 1 0"]);
  });

  it("keep steps of one name in two journeys apart", () => {
    const other = rehearsed("a", 0, { journey: "interns", key: "p/interns/a/offer-1" });
    const found = compareRuns([{ live: [rehearsed("a", 0), other], draft: [rehearsed("a", 0)] }]);
    expect(found).toEqual([{ journey: "interns", step: "a", kind: "never", people: 1, days: 0 }]);
  });

  it("never differ from themselves, and what is never in one is new in the other", () => {
    const anyRun = fc
      .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(9 * DAY)), {
        selector: ([id]) => id,
      })
      .map((run) => run.map(([id, minutes]) => rehearsed(id, minutes)));
    const opposite = {
      never: "new",
      new: "never",
      earlier: "later",
      later: "earlier",
      more: "more",
    };
    fc.assert(
      fc.property(anyRun, anyRun, (live, draft) => {
        expect(compareRuns([{ live, draft: live }])).toEqual([]);
        const there = compareRuns([{ live, draft }]);
        const back = compareRuns([{ live: draft, draft: live }]);
        expect(there.map((one) => ({ ...one, kind: opposite[one.kind] }))).toEqual(back);
      }),
    );
  });
});

describe("what reaches somebody", () => {
  it("is what was sent or called", () => {
    const states = ["sent", "called", "folded", "skipped", "held"] as const;
    const run = states.map((state) => rehearsed(state, 0, { state }));
    expect(reached(run).map(({ state }) => state)).toEqual(["sent", "called"]);
  });
});

describe("a content that would come twice", () => {
  const text = { en: "Hello" };
  const once = (id: string, brings: Partial<Step["brings"]> = {}) =>
    step({
      id,
      when: { kind: "relative", milestone: "offerSent", offset: { hours: 24 } },
      brings: { kind: "message", subject: text, body: text, ...brings } as Step["brings"],
    });
  const having = (...steps: readonly Step[]) => [journey(steps)];
  const sentBefore = (id: string, state: StoredTouch["state"] = "sent"): StoredTouch => ({
    ...touch({ step: id }),
    key: `p/campus/${id}/offer-1`,
    state,
  });
  const find = (run: readonly string[], had: readonly StoredTouch[], ...steps: readonly Step[]) =>
    gotTwice(
      run.map((id) => rehearsed(id, 0)),
      had,
      having(...steps),
      having(...steps),
    );

  const [was, is] = [once("was"), once("is")];
  it("is found by the words, under another name", () => {
    expect(find(["is"], [sentBefore("was")], was, is)).toEqual(["is"]);
    expect(find(["is"], [sentBefore("was", "queued")], was, is)).toEqual(["is"]);
    expect(find(["was", "is"], [], was, is)).toEqual(["is"]);
    expect(find(["is"], [sentBefore("was")], was, once("is", { subject: { en: "New" } }))).toEqual(
      [],
    );
    expect(find(["is"], [sentBefore("was")], was, once("is", { body: { en: "New" } }))).toEqual([]);
  });

  it("is none of what was planned but never went out, nor of the same step", () => {
    for (const state of ["planned", "held", "folded", "skipped", "cancelled"] as const)
      expect(find(["is"], [sentBefore("was", state)], was, is)).toEqual([]);
    expect(find(["was"], [sentBefore("was")], was)).toEqual([]);
  });

  it.each([
    ["event", { event: "meet-team" }, { event: "other" }],
    ["quiz", { quiz: "product" }, { quiz: "other" }],
    ["survey", { survey: "mood" }, { survey: "other" }],
  ] as const)("is found by the %s that it brings, whatever the words", (kind, one, other) => {
    const before = once("was", { kind, ...one });
    const words = { subject: { en: "Other words" } };
    const again = once("is", { kind, ...one, ...words });
    const another = once("is", { kind, ...other });
    expect(find(["is"], [sentBefore("was")], before, again)).toEqual(["is"]);
    expect(find(["is"], [sentBefore("was")], before, another)).toEqual([]);
  });

  it("is found of a digest by its own words", () => {
    const digest = (id: string, intro: string) =>
      once(id, { kind: "digest", intro: { en: intro } });
    expect(find(["is"], [sentBefore("was")], digest("was", "A"), digest("is", "A"))).toEqual([
      "is",
    ]);
    expect(find(["is"], [sentBefore("was")], digest("was", "A"), digest("is", "B"))).toEqual([]);
  });

  it("is none of what comes again by its nature, and none of a step that is gone", () => {
    const weekly = { ...DIGEST, id: "was" };
    expect(find(["is"], [sentBefore("was")], weekly, { ...DIGEST, id: "is" })).toEqual([]);
    expect(find(["gone"], [sentBefore("gone")], was)).toEqual([]);
    const fixed: Step = {
      ...is,
      when: { kind: "fixed", on: Temporal.PlainDate.from("2026-06-01"), at: "09:00" },
    };
    expect(find(["is"], [sentBefore("was")], was, fixed)).toEqual(["is"]);
  });

  it("is looked up in the version that it was sent in, and in the one that the person follows", () => {
    const live = having(was);
    const draft = having(once("was", { subject: { en: "New" } }), is);
    expect(gotTwice([rehearsed("is", 0)], [sentBefore("was")], live, draft)).toEqual(["is"]);
    expect(gotTwice([rehearsed("is", 0)], [sentBefore("was")], draft, live)).toEqual([]);
  });
});
