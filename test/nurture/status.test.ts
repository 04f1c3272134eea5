import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATUSES, statusOf, type Standing } from "#nurture/status/status";
import { statusFields } from "#nurture/status/status-fields";
import { hire, hireIn } from "../kit/planning.ts";

const NOW = Temporal.Instant.from("2026-11-10T00:00:00Z");
const SENT = [{ state: "planned" }, { state: "sent" }] as const;
const TAKEN = [
  { kind: "onboarding", state: "accepted" },
  { kind: "wish", state: "not-taken" },
] as const;
const employed = hire({ employed: true });

function standing(facts: Partial<Standing> = {}): Standing {
  return { person: hire(), openQuestions: 0, handoff: [], touches: SENT, ...facts };
}

describe("where a person stands", () => {
  it.each([
    ["not-started", { touches: [{ state: "planned" }] }],
    ["warm", {}],
    ["waiting-for-us", { openQuestions: 1 }],
    ["waiting-for-us", { openQuestions: 1, person: employed, handoff: TAKEN }],
    ["paused", { person: hire({ preferences: { pausedUntil: NOW.add({ hours: 1 }) } }) }],
    ["warm", { person: hire({ preferences: { pausedUntil: NOW } }) }],
    ["paused", { person: hire({ preferences: { unsubscribedAt: NOW } }) }],
    [
      "waiting-for-us",
      { openQuestions: 1, person: hire({ preferences: { unsubscribedAt: NOW } }) },
    ],
    ["on-hold", { person: hire({ doubtful: "start date vanished" }), openQuestions: 1 }],
    ["on-hold", { person: hireIn(undefined) }],
    ["handed-over", { person: employed, handoff: TAKEN }],
    ["warm", { handoff: TAKEN }],
    ["warm", { person: employed, handoff: [...TAKEN, { kind: "wish", state: "waiting" }] }],
    ["warm", { person: employed, handoff: [{ kind: "onboarding", state: "not-taken" }] }],
    ["warm", { person: employed, handoff: [{ kind: "wish", state: "accepted" }] }],
    [
      "withdrawn",
      { person: hire({ offer: { status: "withdrawn" }, doubtful: "x" }), openQuestions: 2 },
    ],
    ["declined", { person: hire({ offer: { status: "declined" } }) }],
  ] as const)("is %s with %o", (expected, facts) => {
    expect(statusOf(standing(facts), NOW)).toBe(expected);
  });

  it("is always one of the eight words, and nothing but its end for an offer that is over", () => {
    const any = fc.record({
      openQuestions: fc.nat(3),
      status: fc.constantFrom("sent", "accepted", "declined", "withdrawn"),
      doubt: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ openQuestions, status, doubt }) => {
        const person = hire({ offer: { status }, ...(doubt && { doubtful: "x" }) });
        const is = statusOf(standing({ person, openQuestions }), NOW);
        expect(STATUSES).toContain(is);
        expect(is === status).toBe(status === "declined" || status === "withdrawn");
      }),
    );
  });
});

describe("the fields that the ATS shows", () => {
  const link = "https://kw.example/hr/people/1";
  it.each([
    ["not-started", "not started"],
    ["warm", "warm"],
    ["waiting-for-us", "waiting for us"],
    ["paused", "paused"],
    ["on-hold", "on hold"],
    ["handed-over", "handed over"],
    ["withdrawn", "withdrawn"],
    ["declined", "withdrawn"],
  ] as const)("say %s as %s", (status, words) => {
    expect(statusFields({ status, link })).toEqual({
      keepwarm_status: words,
      keepwarm_last_touch: "",
      keepwarm_next_touch: "",
      keepwarm_link: link,
    });
  });

  it.each([
    ["Asia/Shanghai", "2026-11-07", "2026-11-13"],
    [undefined, "2026-11-06", "2026-11-12"],
  ])("count days in zone %s", (zone, last, next) => {
    const lastTouchAt = Temporal.Instant.from("2026-11-06T17:00:00Z");
    const nextTouchAt = Temporal.Instant.from("2026-11-12T16:30:00Z");
    const fields = statusFields({ status: "warm", lastTouchAt, nextTouchAt, zone, link });
    expect([fields.keepwarm_last_touch, fields.keepwarm_next_touch]).toEqual([last, next]);
  });

  it.each(["withdrawn", "declined"] as const)("name no next touch once it is %s", (status) => {
    expect(statusFields({ status, nextTouchAt: NOW, link }).keepwarm_next_touch).toBe("");
  });

  it("are the same all day long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        const lastTouchAt = Temporal.Instant.from("2026-11-05T16:00:00Z").add({ seconds });
        const fields = statusFields({ status: "warm", lastTouchAt, zone: "Asia/Shanghai", link });
        expect(fields.keepwarm_last_touch).toBe("2026-11-06");
      }),
    );
  });
});
