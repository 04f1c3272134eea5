import { describe, expect, it } from "vitest";
import type { Person } from "#nurture/model/person";
import type { HoldReason, StoredTouch, Touch, TouchState } from "#nurture/model/touch";
import { horizon, keepReason } from "#nurture/plan/plan-person";
import { reconcile } from "#nurture/plan/reconcile";
import { rowsOf } from "#nurture/plan/rows";
import {
  ANSWER,
  at,
  DIGEST,
  hire,
  INVITATION,
  journey,
  step,
  touch,
  verbsOf,
  wall,
  WELCOME,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-23T10:00", SHANGHAI);
const soon = (hours: number) => NOW.add({ hours });
const change = (
  wanted: (Partial<Touch> & { readonly weekly?: boolean }) | undefined,
  stored: (Partial<Touch> & { readonly state: TouchState; readonly why?: string }) | undefined,
  keep?: HoldReason,
) =>
  reconcile(
    wanted === undefined ? [] : [{ weekly: false, ...touch({ dueAt: soon(24), ...wanted }) }],
    stored === undefined ? [] : [{ ...touch({ dueAt: soon(24), ...stored }), state: stored.state }],
    { now: NOW, keep: () => keep },
  );

describe("reconcile", () => {
  const late = { dueAt: soon(-100) }; // useful for 72 hours
  const sameTime = {};
  const moved = { dueAt: soon(48) };
  const heldBack = { state: "held", hold: "no-zone" } as const;

  it.each([
    // title, wanted, stored, verb
    ["new", sameTime, undefined, "create"],
    ["new and held", { hold: "no-zone" }, undefined, "create"],
    ["new and overdue, but useful", { dueAt: soon(-72) }, undefined, "create"],
    ["new and too late to be useful, by its rule", late, undefined, "fold"],
    ["new and too late, left out by its rule", { ...late, late: "leave-out" }, undefined, "skip"],
    ["new, too late and weekly", { ...late, weekly: true }, undefined, undefined],
    [
      "new, too late, weekly and held",
      { ...late, weekly: true, hold: "paused" },
      undefined,
      undefined,
    ],
    [
      "new, too late and held: looked at when the hold ends",
      { ...late, hold: "no-address" },
      undefined,
      "create",
    ],
    ["new, useful and weekly", { weekly: true }, undefined, "create"],
    ["planned as it was", sameTime, { state: "planned" }, undefined],
    ["planned at another time", moved, { state: "planned" }, "move"],
    [
      "due, and put off by queueing",
      { dueAt: soon(0), usefulUntil: soon(72) },
      { state: "planned", usefulUntil: soon(72), dueAt: soon(8) },
      undefined,
    ],
    [
      "due, and stored earlier",
      { dueAt: soon(0), usefulUntil: soon(72) },
      { state: "planned", usefulUntil: soon(72), dueAt: soon(-8) },
      "move",
    ],
    [
      "not yet due, and stored later",
      { dueAt: soon(1), usefulUntil: soon(72) },
      { state: "planned", usefulUntil: soon(72), dueAt: soon(8) },
      "move",
    ],
    ["due because its date moved", { dueAt: soon(0) }, { state: "planned" }, "move"],
    ["planned and useful for longer", { usefulUntil: soon(500) }, { state: "planned" }, "move"],
    ["planned in another version", { version: 2 }, { state: "planned" }, "move"],
    ["planned with another rule for lateness", { late: "leave-out" }, { state: "planned" }, "move"],
    ["planned on another channel", { channel: "sms" }, { state: "planned" }, "move"],
    ["planned, now to be held", { hold: "paused" }, { state: "planned" }, "hold"],
    ["planned, too late by now", late, { state: "planned", ...late }, "fold"],
    [
      "planned, moved into a past too far",
      { ...late, late: "leave-out" },
      { state: "planned" },
      "skip",
    ],
    [
      "planned, weekly, too late by now",
      { ...late, weekly: true },
      { state: "planned", ...late },
      "fold",
    ],
    ["held for the same reason", { hold: "no-zone" }, heldBack, undefined],
    ["held for the same reason at another time", { hold: "no-zone", ...moved }, heldBack, "hold"],
    ["held for another reason", { hold: "paused" }, heldBack, "hold"],
    [
      "held and too late, as long as it is held",
      { ...late, hold: "no-zone" },
      { ...heldBack, ...late },
      undefined,
    ],
    ["held, and nothing holds it any more", sameTime, heldBack, "release"],
    ["held, released too late", late, heldBack, "fold"],
    [
      "a stale reason on a planned touch",
      { hold: "no-zone" },
      { state: "planned", hold: "no-zone" },
      "hold",
    ],
    ["cancelled and wanted again", sameTime, { state: "cancelled" }, "move"],
    ["cancelled and wanted again, but held", { hold: "no-zone" }, { state: "cancelled" }, "move"],
    ["cancelled and too late", late, { state: "cancelled" }, undefined],
    ["queued", moved, { state: "queued" }, undefined],
    ["sent", moved, { state: "sent" }, undefined],
    ["folded", moved, { state: "folded" }, undefined],
    ["skipped", moved, { state: "skipped" }, undefined],
    ["planned and not wanted", undefined, { state: "planned" }, "cancel"],
    ["held and not wanted", undefined, heldBack, "cancel"],
    ["queued and not wanted", undefined, { state: "queued" }, undefined],
    ["sent and not wanted", undefined, { state: "sent" }, undefined],
    ["folded and not wanted", undefined, { state: "folded" }, undefined],
    ["skipped and not wanted", undefined, { state: "skipped" }, undefined],
    ["cancelled and not wanted", undefined, { state: "cancelled" }, undefined],
  ] as const)("%s", (_title, wanted, stored, verb) => {
    const expected = verb === undefined ? {} : { [verb]: ["welcome/offer-1"] };
    expect(verbsOf(change(wanted, stored))).toEqual(expected);
  });

  it.each([
    ["planned", { state: "planned" }, "hold"],
    ["held for another reason", heldBack, "hold"],
    ["planned with a stale reason", { state: "planned", hold: "date-missing" }, "hold"],
    ["held for that reason", { state: "held", hold: "date-missing" }, undefined],
    ["sent", { state: "sent" }, undefined],
    ["cancelled", { state: "cancelled" }, undefined],
  ] as const)("holds what lost its date instead of cancelling it: %s", (_title, stored, verb) => {
    const expected = verb === undefined ? {} : { [verb]: ["welcome/offer-1"] };
    expect(verbsOf(change(undefined, stored, "date-missing"))).toEqual(expected);
  });

  it("holds what is doubtful at the time it had", () => {
    const wanted = { ...moved, version: 2, hold: "doubtful" } as const;
    expect([
      change(wanted, { state: "planned" }).hold,
      verbsOf(change(wanted, { state: "held", hold: "doubtful" })),
    ]).toEqual([[touch({ dueAt: soon(24), hold: "doubtful" })], {}]);
  });

  it("says what to write: the touch as wanted, without what only the plan needs to know", () => {
    expect([
      change(sameTime, undefined).create,
      change(moved, { state: "planned" }).move,
      change(sameTime, heldBack).release,
    ]).toEqual([[touch({ dueAt: soon(24) })], [touch(moved)], [touch({ dueAt: soon(24) })]]);
  });
});

describe("rowsOf", () => {
  it.each([
    ["create", () => change({}, undefined), "planned", undefined, undefined],
    ["create held", () => change({ hold: "no-zone" }, undefined), "held", "no-zone", undefined],
    [
      "move",
      () => change({ dueAt: soon(48) }, { state: "planned" }),
      "planned",
      undefined,
      undefined,
    ],
    [
      "revive",
      () => change({}, { state: "cancelled", why: "no-zone" }),
      "planned",
      undefined,
      undefined,
    ],
    ["hold", () => change({ hold: "paused" }, { state: "planned" }), "held", "paused", undefined],
    [
      "release",
      () => change({}, { state: "held", hold: "paused" }),
      "planned",
      undefined,
      undefined,
    ],
    ["fold", () => change({ dueAt: soon(-100) }, undefined), "folded", undefined, undefined],
    [
      "skip",
      () => change({ dueAt: soon(-100), late: "leave-out" }, undefined),
      "skipped",
      undefined,
      "too-late",
    ],
  ] as const)("%s becomes one row", (_title, changes, state, hold, why) => {
    const rows = rowsOf(changes(), []);
    expect(rows.map((row) => [row.state, row.hold, row.why])).toEqual([[state, hold, why]]);
  });

  it("keeps of a cancelled touch what it was held for", () => {
    const stored: StoredTouch[] = [
      { ...touch({ occurrence: "a", hold: "no-zone" }), state: "held" },
      { ...touch({ occurrence: "b" }), state: "planned" },
      { ...touch({ occurrence: "c" }), state: "sent" },
    ];
    const changes = reconcile([], stored, { now: NOW, keep: () => undefined });
    expect(rowsOf(changes, stored)).toEqual([
      { ...touch({ occurrence: "a" }), state: "cancelled", why: "no-zone" },
      { ...touch({ occurrence: "b" }), state: "cancelled" },
    ]);
  });
});

describe("keepReason", () => {
  const undated = hire({ offer: { milestones: {} } });
  const fixed = step({
    id: "card",
    when: { kind: "fixed", on: Temporal.PlainDate.from("2026-12-24"), at: "10:00" },
  });
  const journeys = [journey([WELCOME, INVITATION, DIGEST, ANSWER, fixed])];
  const keep = (person: Person, facts: Partial<Touch>) =>
    keepReason(journeys, person, touch(facts), NOW);

  it.each([
    ["a step whose milestone vanished", undated, { step: "invitation" }, "date-missing"],
    [
      "a weekly step, whatever its week",
      undated,
      { step: "digest", occurrence: "2026-W50" },
      "date-missing",
    ],
    ["a step whose milestone is known", hire(), { step: "invitation" }, undefined],
    [
      "a step of an earlier offer",
      undated,
      { step: "invitation", occurrence: "offer-0" },
      undefined,
    ],
    ["a step that is no longer there", undated, { step: "gone" }, undefined],
    [
      "a journey that is no longer there",
      undated,
      { step: "invitation", journey: "gone" },
      undefined,
    ],
    ["a step that needs no milestone", undated, { step: "card" }, undefined],
    ["a question", undated, { step: "answer", occurrence: "q1" }, undefined],
    [
      "anything of a doubtful person",
      hire({ doubtful: "two starts" }),
      { step: "gone" },
      "doubtful",
    ],
    [
      "a declined offer, doubtful or not",
      hire({ doubtful: "two starts", offer: { status: "declined" } }),
      {},
      undefined,
    ],
    [
      "someone who unsubscribed",
      hire({ offer: { milestones: {} }, preferences: { unsubscribedAt: NOW } }),
      { step: "invitation" },
      undefined,
    ],
  ] as const)("%s", (_title, person, facts, expected) => {
    expect(keep(person, facts)).toBe(expected);
  });

  it("plans five weeks ahead", () => {
    expect(wall(horizon(NOW), SHANGHAI)).toBe("Mon 2026-12-28 10:00");
  });
});
