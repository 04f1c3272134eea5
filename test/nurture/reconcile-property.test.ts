import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import type { StoredTouch, TouchState } from "#nurture/model/touch";
import { planPerson } from "#nurture/plan/plan-person";
import {
  after,
  ANSWER,
  at,
  day,
  DIGEST,
  hireIn,
  instant,
  INVITATION,
  journey,
  planning,
  sent,
  question,
  verbsOf,
  WELCOME,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-23T10:00", SHANGHAI);
const soon = (hours: number) => NOW.add({ hours });
const STATES = ["planned", "held", "queued", "sent", "folded", "skipped", "cancelled"] as const;
const SETTLED: readonly TouchState[] = ["queued", "sent", "folded", "skipped"];

describe("any plan, saved", () => {
  const zones = [SHANGHAI, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", undefined];
  const anyPerson = fc
    .record({
      zone: fc.constantFrom(...zones),
      startIn: fc.option(fc.integer({ min: -30, max: 200 }), { nil: undefined }),
      status: fc.constantFrom("sent" as const, "accepted" as const, "declined" as const),
      doubtful: fc.boolean(),
      address: fc.boolean(),
      pauseHours: fc.option(fc.integer({ min: -500, max: 1_000 }), { nil: undefined }),
      rhythm: fc.constantFrom("normal" as const, "less" as const),
    })
    .map((facts) =>
      hireIn(facts.zone, {
        ...(facts.doubtful ? { doubtful: "two starts" } : {}),
        ...(facts.address ? {} : { addresses: [] }),
        offer: {
          status: facts.status,
          milestones: {
            offerSent: instant("2026-11-02T02:00:00Z"),
            ...(facts.startIn === undefined
              ? {}
              : {
                  start: day(
                    Temporal.PlainDate.from("2026-11-23").add({ days: facts.startIn }).toString(),
                  ),
                }),
          },
        },
        preferences: {
          rhythm: facts.rhythm,
          ...(facts.pauseHours === undefined ? {} : { pausedUntil: soon(facts.pauseHours) }),
        },
      }),
    );
  const anyNow = fc.integer({ min: -600, max: 2_000 }).map(soon);
  const anyStates = fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 5 });
  const answered = question({
    id: "q1",
    state: "answered",
    answer: { text: "On the 10th.", by: "hr", at: NOW },
  });
  const changesAt = (person: Person, stored: readonly StoredTouch[], now: Temporal.Instant) =>
    planPerson(
      [journey([WELCOME, DIGEST, INVITATION, ANSWER])],
      person,
      stored,
      planning(now, { questions: [answered] }),
    );
  /** What an earlier plan left, in any state. */
  const history = (person: Person, now: Temporal.Instant, states: readonly TouchState[]) =>
    after([], changesAt(person, [], now)).map((one, index) => ({
      ...one,
      state: states[index % states.length] ?? one.state,
    }));

  /** An answer that was left for a digest goes out on its own once digests are stopped. */
  const isStranded = (one: StoredTouch, { preferences }: Person, now: Temporal.Instant) =>
    one.step === "answer" &&
    one.state === "folded" &&
    Temporal.Instant.compare(preferences.pausedUntil ?? now, now) > 0;

  it("leaves nothing to do", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyNow, anyNow, anyStates, (was, is, then, now, states) => {
        const stored = history(was, then, states);
        const next = after(stored, changesAt(is, stored, now));
        expect(verbsOf(changesAt(is, next, now))).toEqual({});
      }),
    );
  });

  it("never changes what is settled, and names each touch once", () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyNow, anyNow, anyStates, (was, is, then, now, states) => {
        const stored = history(was, then, states);
        const changes = changesAt(is, stored, now);
        const keys = Object.values(verbsOf(changes)).flat();
        const settled = stored
          .filter((one) => SETTLED.includes(one.state))
          .filter((one) => !isStranded(one, is, now));
        const next = after(stored, changes);
        expect(new Set(keys).size).toBe(keys.length);
        expect(next.filter((one) => settled.includes(one))).toEqual(settled);
      }),
    );
  });

  it("sends each touch at most once, never early, never at night, never too late", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPerson, anyNow), { maxLength: 6 }), (moments) => {
        let stored: readonly StoredTouch[] = [];
        const went: string[] = [];
        for (const [person, now] of moments.toSorted((a, b) =>
          Temporal.Instant.compare(a[1], b[1]),
        )) {
          stored = after(stored, changesAt(person, stored, now));
          const next = sent(person, stored, now, [WELCOME, DIGEST, INVITATION, ANSWER]);
          const fresh = next.filter((one, index) => one !== stored[index]);
          went.push(...fresh.map((one) => one.key));
          const hour = now.toZonedDateTimeISO(person.zone ?? "UTC").hour;
          const wrong = fresh.filter(
            (one) =>
              hour < 8 ||
              hour >= 21 ||
              Temporal.Instant.compare(now, one.dueAt) < 0 ||
              Temporal.Instant.compare(now, one.usefulUntil) > 0 ||
              person.offer.status === "declined" ||
              person.doubtful !== undefined ||
              person.zone === undefined,
          );
          expect(wrong).toEqual([]);
          stored = next;
        }
        expect(new Set(went).size).toBe(went.length);
      }),
    );
  });
});
