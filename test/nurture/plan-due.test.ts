import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import type { StoredTouch, Touch } from "#nurture/model/touch";
import { atDue, type AtDue } from "#nurture/plan/due";
import { nextPlanning } from "#nurture/plan/next-planning";
import {
  ANSWER,
  at,
  day,
  DIGEST,
  hire,
  hireIn,
  INVITATION,
  planning,
  step,
  touch,
  wall,
  WELCOME,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const DUE = at("2026-11-27T09:00", SHANGHAI);
const FRIDAY = { step: "digest", occurrence: "2026-W48", dueAt: DUE, late: "leave-out" } as const;

/** The decision in one line, with times as the person's clock shows them. */
function decided(what: AtDue, zone = SHANGHAI): string {
  if (typeof what === "string") return what;
  return "hold" in what ? `hold ${what.hold}` : `not before ${wall(what.defer, zone)}`;
}

const decide = (
  now: string,
  facts: Partial<Touch> = {},
  person = hire(),
  one: Step | undefined = DIGEST,
) => decided(atDue(touch({ ...FRIDAY, ...facts }), person, one, planning(at(now, SHANGHAI))));

describe("atDue", () => {
  it.each([
    ["2026-11-27T08:59", {}, "not before Fri 2026-11-27 09:00"],
    ["2026-11-27T09:00", {}, "send"],
    ["2026-11-27T20:59", {}, "send"],
    ["2026-11-27T21:00", {}, "not before Sat 2026-11-28 08:00"],
    ["2026-11-28T02:00", {}, "not before Sat 2026-11-28 08:00"],
    ["2026-11-28T08:00", {}, "send"],
    ["2026-11-30T09:00", {}, "send"],
    ["2026-11-30T09:01", {}, "skip"],
    ["2026-11-30T09:01", { late: "fold" }, "fold"],
    ["2026-12-01T23:00", { late: "fold" }, "fold"],
  ] as const)("at %s, given %o: %s", (now, facts, expected) => {
    expect(decide(now, facts)).toBe(expected);
  });

  it("keeps quiet in the person's own night", () => {
    const person = hireIn("America/New_York");
    const what = atDue(touch(FRIDAY), person, DIGEST, planning(at("2026-11-27T10:00", SHANGHAI)));
    expect(decided(what, "America/New_York")).toBe("not before Fri 2026-11-27 08:00");
  });

  const preferences = (facts: Partial<Person["preferences"]>) => hire({ preferences: facts });
  const pausedUntil = at("2026-12-07T10:00", SHANGHAI);
  const noon = "2026-11-27T12:00";

  it.each([
    ["declined", hire({ offer: { status: "declined" } }), "cancel"],
    ["withdrawn", hire({ offer: { status: "withdrawn" } }), "cancel"],
    ["unsubscribed since", preferences({ unsubscribedAt: DUE }), "cancel"],
    ["paused since", preferences({ pausedUntil }), "hold paused"],
    ["back from a pause", preferences({ pausedUntil: DUE }), "send"],
    ["doubtful since", hire({ doubtful: "two starts" }), "hold doubtful"],
    ["without a zone", hireIn(undefined), "hold no-zone"],
    ["without an address", hire({ addresses: [] }), "hold no-address"],
  ])("asks again whether it is wanted: %s", (_title, person, expected) => {
    expect(decide(noon, {}, person)).toBe(expected);
  });

  it("is not paused by a pause that ends when it is due", () => {
    const what = decide("2026-11-27T08:59", {}, preferences({ pausedUntil: DUE }));
    expect(what).toBe("not before Fri 2026-11-27 09:00");
  });

  it("holds before it is too late to, so that a held touch is not left out", () => {
    expect(decide("2026-12-20T12:00", {}, hireIn(undefined))).toBe("hold no-zone");
  });

  it("cancels what its journey no longer has, or no longer has for this person", () => {
    const elsewhere = step({ ...DIGEST, audience: { countries: ["DE"] } });
    const offer = { step: "invitation", occurrence: "offer-1" };
    const fixed = step({
      id: "card",
      when: { kind: "fixed", on: Temporal.PlainDate.from("2026-11-27"), at: "09:00" },
    });
    const again = hire({ offer: { occurrence: "offer-2" } });
    expect([
      decided(atDue(touch(FRIDAY), hire(), undefined, planning(DUE))),
      decide(noon, {}, hire(), elsewhere),
      decide(noon, offer, hire(), INVITATION),
      decide(noon, offer, again, INVITATION),
      decide(noon, offer, again, fixed),
      decide(noon, {}, again, DIGEST),
    ]).toEqual(["cancel", "cancel", "send", "cancel", "cancel", "send"]);
  });

  it.each([
    ["contract-critical steps", { ...WELCOME, class: "contract" as const }, "offer-1"],
    ["given answers", ANSWER, "q1"],
  ])("%s go out to those who unsubscribed or paused", (_title, one, occurrence) => {
    const person = preferences({ unsubscribedAt: DUE, pausedUntil });
    expect(decide(noon, { step: one.id, occurrence }, person, one)).toBe("send");
  });

  it("a given answer goes out to another offer's person too", () => {
    const again = hire({ offer: { occurrence: "offer-2" } });
    expect(decide(noon, { step: "answer", occurrence: "q1" }, again, ANSWER)).toBe("send");
  });

  it("sends only while it is due, useful and not quiet, and defers only forward", () => {
    const zones = [SHANGHAI, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 7_000 }),
        fc.constantFrom(...zones),
        (minutes, zone) => {
          const now = DUE.add({ minutes });
          const what = atDue(touch(FRIDAY), hireIn(zone), DIGEST, planning(now));
          const hour = now.toZonedDateTimeISO(zone).hour;
          const fits = minutes >= 0 && minutes <= 72 * 60 && hour >= 8 && hour < 21;
          expect(what === "send").toBe(fits);
          const back =
            typeof what === "object" &&
            "defer" in what &&
            Temporal.Instant.compare(what.defer, now) <= 0;
          expect(back).toBe(false);
        },
      ),
    );
  });
});

describe("nextPlanning", () => {
  const NOW = at("2026-11-23T10:00", SHANGHAI);
  const planned: readonly StoredTouch[] = [{ ...touch(), state: "planned" }];
  const next = (person: Person, touches = planned, now = NOW) => {
    const again = nextPlanning(touches, person, now);
    return again === undefined ? undefined : wall(again, SHANGHAI);
  };
  const fact = (expires: string) => ({
    topic: "interest" as const,
    value: "growth",
    source: "hr",
    at: NOW,
    expiresAt: at(expires, SHANGHAI),
    confidence: "stated" as const,
  });

  it.each([
    ["in a week at the latest", hire(), "Mon 2026-11-30 10:00"],
    [
      "when a pause ends",
      hire({ preferences: { pausedUntil: at("2026-11-25T08:00", SHANGHAI) } }),
      "Wed 2026-11-25 08:00",
    ],
    [
      "not for a pause that is over",
      hire({ preferences: { pausedUntil: NOW } }),
      "Mon 2026-11-30 10:00",
    ],
    [
      "when the first fact expires",
      hire({
        profile: [fact("2026-11-29T10:00"), fact("2026-11-24T10:00"), fact("2026-11-01T10:00")],
      }),
      "Tue 2026-11-24 10:00",
    ],
    ["never once the offer is over", hire({ offer: { status: "withdrawn" } }), undefined],
  ])("%s", (_title, person, expected) => {
    expect(next(person)).toBe(expected);
  });

  it.each([
    // 400 days after the start day is over
    ["2028-02-16T00:00", "sent", "Wed 2028-02-23 00:00"],
    ["2028-02-16T00:01", "sent", undefined],
    ["2028-02-16T00:01", "planned", "Wed 2028-02-23 00:01"],
    ["2028-02-16T00:01", "held", "Wed 2028-02-23 00:01"],
  ] as const)("at %s with a touch %s: %s", (now, state, expected) => {
    const person = hire({ offer: { milestones: { start: day("2027-01-11") } } });
    const touches = [
      { ...touch(), state: "sent" as const },
      { ...touch(), state },
    ];
    expect(next(person, touches, at(now, SHANGHAI))).toBe(expected);
  });

  it("goes by the last milestone, and not at all without one or anything open", () => {
    const offer = { milestones: { offerSent: day("2020-01-01"), start: day("2027-01-11") } };
    expect([next(hire({ offer }), []), next(hire({ offer: { milestones: {} } }), [])]).toEqual([
      "Mon 2026-11-30 10:00",
      undefined,
    ]);
  });
});
