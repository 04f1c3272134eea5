import { describe, expect, it } from "vitest";
import type { PlannedFacts } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import { factsOf, kindsBetween, withPart } from "#nurture/plan/changes";
import { impactOf, isOpen } from "#nurture/plan/impact";
import { programmeImpact } from "#nurture/plan/programme-impact";
import {
  SHANGHAI,
  NOW,
  SENT,
  MEETING,
  PREPARATION,
  TRAINING,
  STEPS,
  said,
  changes,
  starts,
  led,
} from "../kit/impact.ts";
import { day, hire, hireIn, INVITATION, journey, planned, planning } from "../kit/planning.ts";

describe("several changes at once", () => {
  it("are told apart, each with what follows from it alone", () => {
    const is = starts("2027-02-01", {
      zone: "Asia/Tokyo",
      place: { country: "CN", zone: "Asia/Tokyo" },
    });
    expect(changes({ is, steps: [INVITATION] })).toEqual({
      start: ["moved invitation 2027-01-01 09:00 > 2027-01-22 09:00"],
      place: ["moved invitation 2027-01-22 09:00 > 2027-01-22 08:00"],
    });
  });

  it("are found part by part", () => {
    const a = factsOf(hire(), 1, NOW);
    const b: PlannedFacts = {
      ...factsOf(led("Wang Lei"), 2, NOW),
      ...{ status: "sent", start: day("2027-02-01"), place: { country: "DE" }, zone: undefined },
    };
    expect(kindsBetween(a, b)).toEqual(["offer", "start", "place", "manager", "journey"]);
    const stepwise = kindsBetween(a, b).reduce((facts, kind) => withPart(facts, kind, b), a);
    expect(kindsBetween(stepwise, b)).toEqual([]);
    expect(stepwise.occurrence).toBe("offer-1");
  });

  it("know neither zone nor start where the person has none", () => {
    const nowhere = hireIn(undefined, { offer: { milestones: { offerSent: SENT } } });
    expect(factsOf(nowhere, 3, NOW)).toEqual({
      ...{ occurrence: "offer-1", status: "accepted", programme: 3 },
      place: { country: "CN", zone: SHANGHAI },
    });
  });
});

describe("a whole cohort", () => {
  const part = (steps: readonly Step[]) => ({ journeys: [journey(steps)], meetings: [MEETING] });
  const one = (person: Person, steps: readonly Step[]) => ({
    ...{ person, stored: planned(person, [], NOW, steps), context: planning(NOW), meetings: [] },
  });

  it("is counted by what becomes of its touches, and lists whom anything concerns", () => {
    const german = hire({ place: { country: "DE" } });
    const chinese = { ...INVITATION, audience: { countries: ["CN"] } };
    const [before, after] = [
      [PREPARATION, INVITATION],
      [chinese, TRAINING],
    ];
    const found = programmeImpact(part(before), part(after), [
      one(hire(), before),
      one(german, before),
    ]);
    expect(found.counts).toEqual({ added: 2, moved: 0, skipped: 1, sent: 0, decision: 2 });
    expect(found.people.map(({ impacts }) => impacts.length)).toEqual([2, 3]);
  });

  it("has nobody where nothing changes", () => {
    const nothing = programmeImpact(part(STEPS), part(STEPS), [one(hire(), STEPS)]);
    expect(nothing).toEqual({
      counts: { added: 0, moved: 0, skipped: 0, sent: 0, decision: 0 },
      people: [],
    });
  });
});

it("a touch that the store has lost counts as left out", () => {
  const side = { person: hire(), journeys: [journey([INVITATION])] };
  const before = planned(hire(), [], NOW, [INVITATION]);
  expect(impactOf([side, side], [before, []], NOW).map(said)).toEqual([
    "skipped invitation not-due",
  ]);
});

it("open is what waits for its time or for something", () => {
  const states = ["planned", "held", "queued", "sent", "folded", "skipped", "cancelled"] as const;
  expect(states.filter((state) => isOpen({ state }))).toEqual(["planned", "held"]);
});
