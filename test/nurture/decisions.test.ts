import { describe, expect, it } from "vitest";
import type { Choice, Impact } from "#nurture/model/change";
import { type Decided, decisionsOf, leftOutBy, urgentAt } from "#nurture/plan/decisions";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  at,
  hire,
  INVITATION,
  journey,
  planned,
  planning,
  verbsOf,
  WELCOME,
} from "../kit/planning.ts";

const NOW = at("2026-11-23T10:00", "Asia/Shanghai");
const dueAt = at("2026-12-15T09:00", "Asia/Shanghai");
const KEEPS: Decided = { kind: "keeps", at: { dueAt, usefulUntil: dueAt.add({ hours: 10 }) } };
const WAITS: Decided = { kind: "waits" };
const withdrawn = hire({ offer: { status: "withdrawn" } });

describe("a decision about the invitation", () => {
  const stored = planned(hire(), [], NOW, [INVITATION]);
  const key = stored[0]?.key ?? "";
  const look = (by: Decided, steps = [INVITATION], person = hire(), had = stored) => {
    const context = planning(NOW, { decisions: new Map([[key, by]]) });
    const changes = planPerson([journey(steps)], person, had, context);
    const [now] = after(had, changes).filter((each) => each.key === key);
    return [verbsOf(changes), now?.state, now?.hold, now?.dueAt.toString()] as const;
  };
  const was = stored[0]?.dueAt.toString();

  const is = (verb: string, state: string, dueAt = was, hold?: string) => ({
    verb,
    ends: [state, hold, dueAt],
  });

  it.each([
    ["waits, and holds it", WAITS, INVITATION, hire(), is("hold", "held", was, "decision")],
    ["waits, though its step is gone", WAITS, WELCOME, hire(), is("hold", "held", was, "decision")],
    ["waits no more than the offer", WAITS, INVITATION, withdrawn, is("cancel", "cancelled")],
    ["keeps another time", KEEPS, INVITATION, hire(), is("move", "planned", dueAt.toString())],
    [
      "keeps it, though its step is gone",
      KEEPS,
      WELCOME,
      hire(),
      is("move", "planned", dueAt.toString()),
    ],
    ["keeps no more than the offer", KEEPS, INVITATION, withdrawn, is("cancel", "cancelled")],
  ])("%s", (_, by, step, person, expected) => {
    const [verbs, ...ends] = look(by, [step], person);
    expect({ verb: Object.keys(verbs).find((each) => each === expected.verb), ends }).toEqual(
      expected,
    );
  });

  it("waits of one that is new, and stores it held", () => {
    expect(look(WAITS, [INVITATION], hire(), [])).toEqual([
      { create: ["invitation/offer-1"] },
      "held",
      "decision",
      was,
    ]);
  });

  it("of another touch says nothing of this one", () => {
    const context = planning(NOW, { decisions: new Map([["other", KEEPS]]) });
    expect(verbsOf(planPerson([journey([INVITATION])], hire(), stored, context))).toEqual({});
    expect(verbsOf(planPerson([journey([WELCOME])], hire(), stored, context))).toEqual({
      fold: ["welcome/offer-1"],
      cancel: ["invitation/offer-1"],
    });
  });
});

describe("changes that stand", () => {
  const times = (on: string) => {
    const at = Temporal.Instant.from(`2026-12-${on}T01:00:00Z`);
    return { dueAt: at, usefulUntil: at.add({ hours: 24 }) };
  };
  const decision = (
    key: string,
    more: Partial<Extract<Impact, { answer: "decision" }>>,
  ): Impact => ({
    ...{ answer: "decision", what: "touch", key, step: key, ask: "start-far", isContract: false },
    ...more,
  });
  const moves = decision("moves", { from: times("10"), to: times("20") });
  const comes = decision("comes", { to: times("21"), isContract: true });
  const goes = decision("goes", { from: times("12"), isContract: true });
  const entry = decision("entry/team", { what: "meeting", from: times("11"), to: times("22") });
  const again = decision("entry/again", { what: "meeting", to: times("23") });
  const safe: Impact = {
    answer: "added",
    what: "touch",
    key: "safe",
    step: "safe",
    to: times("24"),
  };
  const impacts = [moves, comes, goes, entry, again, safe];
  const said = (state: "waiting" | "decided" | "overtaken", choice?: Choice) =>
    [...decisionsOf([{ state, choice, impacts }])].map(([key, by]) =>
      by.kind === "waits" ? key : `${key} ${by.at.dueAt.toString().slice(8, 10)}`,
    );

  it.each([
    ["waiting", undefined, ["moves", "comes", "goes", "entry/team", "entry/again"]],
    ["decided", "apply", []],
    ["decided", "keep", ["moves 10", "goes 12", "entry/team 11", "entry/again 23"]],
    ["decided", "leave-out", ["entry/team 11", "entry/again 23"]],
    ["decided", undefined, []],
    ["overtaken", undefined, []],
  ] as const)("%s (%s) say of what was asked about: %j", (state, choice, expected) => {
    expect(said(state, choice)).toEqual(expected);
  });

  it("let a touch wait that another one keeps", () => {
    const both = [
      { state: "waiting" as const, impacts: [moves] },
      { state: "decided" as const, choice: "keep" as const, impacts: [moves] },
    ];
    expect(decisionsOf(both).get("moves")).toEqual({ kind: "waits" });
  });

  it("leave out all letters, or those that would have been new", () => {
    expect({
      all: leftOutBy(impacts, "leave-out"),
      new: leftOutBy(impacts, "keep"),
      none: leftOutBy(impacts, "apply"),
    }).toEqual({ all: ["moves", "comes", "goes"], new: ["comes"], none: [] });
  });

  it("are urgent two days before a contract-critical touch was due, or will be", () => {
    expect([urgentAt(impacts), urgentAt([moves, safe])].map(String)).toEqual([
      "2026-12-10T01:00:00Z",
      "undefined",
    ]);
  });
});
