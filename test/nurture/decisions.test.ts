import { describe, expect, it } from "vitest";
import type { Decided } from "#nurture/plan/decisions";
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
