import { describe, expect, it } from "vitest";
import type { Programme } from "#nurture/model/programme";
import type { StoredTouch } from "#nurture/model/touch";
import type { Judged } from "#nurture/plan/judge-run";
import type { Left } from "#nurture/plan/letters";
import type { Rehearsed } from "#nurture/plan/rehearse";
import {
  CALL,
  CONTRACT,
  found,
  judged,
  measure,
  OTHER,
  programme,
  rehearsed,
  SHANGHAI,
  STEPS,
} from "../kit/judging.ts";
import { at, journey, touch, WELCOME } from "../kit/planning.ts";

const left = (wall: string, facts: Partial<Left> = {}): Left => ({
  ...{ journey: "campus", step: "welcome", version: 1, leftAt: at(wall, SHANGHAI) },
  ...facts,
});
describe("the cap of one person's run", () => {
  it.each<[string, readonly Left[], readonly string[]]>([
    ["nothing", [], []],
    ["a letter six days before", [left("2026-11-18T09:00")], ["over-cap other"]],
    ["a letter seven days before", [left("2026-11-17T09:00")], []],
    ["a letter longer ago than anybody counts", [left("2026-11-01T09:00")], []],
    ["what the contract needs", [left("2026-11-20T09:00", { step: "contract" })], []],
    ["a call", [left("2026-11-20T09:00", { step: "call" })], []],
    ["a step that is gone", [left("2026-11-20T09:00", { step: "gone" })], ["over-cap other"]],
  ])("counts what left before it: %s", (_, before, findings) => {
    const run = judged([rehearsed("other", "2026-11-24T09:00")], { left: before });
    expect(found(run, measure({}, { capPerWeek: 1 }))).toEqual(findings);
    expect(found(run, measure())).toEqual([]);
  });
});

describe("the run of somebody who finishes an older version", () => {
  const until = at("2026-11-10T10:00", SHANGHAI);
  const changed = [
    { ...WELCOME, brings: CALL.brings },
    { ...CONTRACT, class: "nurture" as const },
    { ...OTHER, brings: CONTRACT.brings },
  ];
  const draft: Programme = {
    ...programme([], { capPerWeek: 1, workingDaysOnly: true }),
    journeys: [
      { ...journey(STEPS, 1), closesAt: until },
      { ...journey(changed, 2), opensAt: until },
    ],
  };
  const both = (facts: Partial<Judged>, ...run: readonly Rehearsed[]) =>
    [until.subtract({ hours: 1 }), until].map((firstSeenAt) =>
      found(judged(run, { firstSeenAt, ...facts }), measure({ draft })),
    );
  const sent: StoredTouch = { ...touch({ step: "welcome" }), state: "sent" };

  it.each<[string, readonly (readonly string[])[], readonly (readonly string[])[]]>([
    ["what left as another kind", both({ stored: [sent] }), [[], ["kind-changed welcome message"]]],
    [
      "days off that only the new one keeps",
      both({}, rehearsed("contract", "2026-11-28T09:00")),
      [[], ["in-quiet contract"]],
    ],
    [
      "what comes too late",
      both({}, rehearsed("contract", "2026-11-23T09:00", { state: "skipped" })),
      [["contract-late contract "], []],
    ],
    [
      "the same words a second time",
      both({ stored: [{ ...sent, step: "contract", key: "c" }] }, rehearsed("other")),
      [[], ["twice other"]],
    ],
    [
      "letters that count",
      both({ left: [left("2026-11-20T09:00", { step: "other" })] }, rehearsed("contract")),
      [[], ["over-cap contract"]],
    ],
  ])("judges %s by that version", (_, findings, expected) => {
    expect(findings).toEqual(expected);
  });
});
