import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Impact } from "#nurture/model/change";
import type { OfferStatus } from "#nurture/model/offer";
import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import { changesOf, factsOf } from "#nurture/plan/changes";
import type { Decisions } from "#nurture/plan/decisions";
import { impactOf, isOpen, plannedBy } from "#nurture/plan/impact";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  at,
  day,
  DIGEST,
  hireIn,
  instant,
  INVITATION,
  journey,
  planning,
  step,
  verbsOf,
  WELCOME,
} from "../kit/planning.ts";

const NOW = at("2026-11-23T10:00", "Asia/Shanghai");
const STATES = ["planned", "held", "queued", "sent", "folded", "skipped", "cancelled"] as const;
const OLD = [WELCOME, DIGEST, INVITATION];
const NEW = [
  WELCOME,
  INVITATION,
  step({ id: "moved", when: { kind: "changed", fact: "start" }, class: "contract" }),
];

const anyPerson = fc
  .record({
    zone: fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", undefined),
    startIn: fc.option(fc.integer({ min: -20, max: 150 }), { nil: undefined }),
    status: fc.constantFrom<OfferStatus>("sent", "accepted", "declined", "withdrawn"),
  })
  .map(({ zone, startIn, status }) => {
    const start = day(
      Temporal.PlainDate.from("2026-11-23")
        .add({ days: startIn ?? 0 })
        .toString(),
    );
    const country = zone === "Europe/Berlin" ? "DE" : "CN";
    return hireIn(zone, {
      place: { country },
      offer: {
        status,
        milestones: {
          offerSent: instant("2026-11-02T02:00:00Z"),
          ...(startIn === undefined ? {} : { start }),
        },
      },
    });
  });
const anyJourney = fc.constantFrom(journey(OLD), journey(NEW, 2));
const anyStates = fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 5 });
const history = (person: Person, states: readonly StoredTouch["state"][]) =>
  after([], planPerson([journey(OLD)], person, [], planning(NOW.subtract({ hours: 240 })))).map(
    (one, index) => ({ ...one, state: states[index % states.length] ?? one.state }),
  );
const openKeys = (touches: readonly StoredTouch[]) => touches.filter(isOpen).map(({ key }) => key);
const isSent = ({ state }: StoredTouch) => state === "sent" || state === "queued";

describe("whatever changes", () => {
  it("every open touch of before or after is told of exactly once, and what was sent is no other", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyJourney, anyStates, (was, is, next, states) => {
        const stored = history(was, states);
        const sides = [
          { person: was, journeys: [journey(OLD)] },
          { person: is, journeys: [next] },
        ] as const;
        const before = plannedBy(sides[0], stored, planning(NOW));
        const now = plannedBy(sides[1], before, planning(NOW));
        const impacts = impactOf(sides, [before, now], NOW);
        const keys = (of: (impact: Impact) => boolean) =>
          impacts
            .filter(of)
            .map(({ key }) => key)
            .toSorted();
        const open = [...new Set([...openKeys(before), ...openKeys(now)])].toSorted();
        expect(keys(({ answer }) => answer !== "sent")).toEqual(open);
        expect(keys(({ answer }) => answer === "sent")).toEqual(
          stored
            .filter(isSent)
            .map(({ key }) => key)
            .toSorted(),
        );
        expect(impacts.filter(isMoved).every(hasMoved)).toBe(true);
      }),
    );
  });

  it("nothing is told where nothing changed", () => {
    fc.assert(
      fc.property(anyPerson, anyStates, (person, states) => {
        const published = { version: 1, programme: { journeys: [journey(OLD)], meetings: [] } };
        const look = {
          ...{ person, stored: history(person, states), context: planning(NOW), meetings: [] },
          ...{ before: factsOf(person, 1, NOW), was: published, is: published },
        };
        expect(changesOf(look)).toEqual([]);
        const side = { person, journeys: [journey(OLD)] };
        const touches = plannedBy(side, look.stored, look.context);
        const answers = impactOf([side, side], [touches, touches], NOW).map(({ answer }) => answer);
        expect(answers.filter((answer) => answer !== "kept" && answer !== "sent")).toEqual([]);
      }),
    );
  });

  it("what waits for a person stays where it is, everything else goes on as if nothing waited", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyJourney, anyStates, (was, is, next, states) => {
        const stored = history(was, states);
        const open = openKeys(stored).filter((_, index) => index % 2 === 0);
        const decisions: Decisions = new Map(open.map((key) => [key, { kind: "waits" }]));
        const side = { person: is, journeys: [next] };
        const free = plannedBy(side, stored, planning(NOW));
        const held = plannedBy(side, stored, planning(NOW, { decisions }));
        const others = (touches: readonly StoredTouch[]) =>
          touches.filter(({ key }) => !open.includes(key));
        expect(others(held)).toEqual(others(free));
        const isLive = is.offer.status === "sent" || is.offer.status === "accepted";
        const waiting = held.filter(({ key }) => open.includes(key));
        const timeOf = (key: string) => stored.find((one) => one.key === key)?.dueAt.toString();
        expect(
          waiting.filter((one) =>
            isLive
              ? one.hold !== "decision" || one.dueAt.toString() !== timeOf(one.key)
              : one.state !== "cancelled",
          ),
        ).toEqual([]);
      }),
    );
  });

  it("a decision leaves nothing to do on the second look, whichever it is", () => {
    const anyKind = fc.constantFrom("waits" as const, "keeps" as const);
    fc.assert(
      fc.property(anyPerson, anyPerson, anyStates, anyKind, (was, is, states, kind) => {
        const stored = history(was, states);
        const decisions: Decisions = new Map(
          openKeys(stored).map((key) => {
            const dueAt = NOW.add({ hours: 100 });
            const at = { dueAt, usefulUntil: dueAt.add({ hours: 72 }) };
            return [key, kind === "waits" ? { kind } : { kind, at }];
          }),
        );
        const context = planning(NOW, { decisions });
        const once = plannedBy({ person: is, journeys: [journey(OLD)] }, stored, context);
        expect(verbsOf(planPerson([journey(OLD)], is, once, context))).toEqual({});
      }),
    );
  });
});

function isMoved(impact: Impact): impact is Extract<Impact, { answer: "moved" }> {
  return impact.answer === "moved";
}

function hasMoved({ from, to }: Extract<Impact, { answer: "moved" }>): boolean {
  return !from.dueAt.equals(to.dueAt);
}
