import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainDifferences, type LoggedChange, type SentMail } from "#nurture/plan/explain";
import type { Rehearsed } from "#nurture/plan/rehearse";
import { at } from "../kit/planning.ts";

const T = at("2026-06-01T09:00");
const later = (minutes: number) => T.add({ minutes });
const rehearsed = (step: string, minutes: number, facts: Partial<Rehearsed> = {}): Rehearsed => ({
  key: `p/campus/${step}/offer-1`,
  journey: "campus",
  step,
  occurrence: "offer-1",
  state: "sent",
  at: later(minutes),
  ...facts,
});
const mail = (step: string, minutes: number, occurrence = "offer-1"): SentMail => ({
  step,
  occurrence,
  at: later(minutes),
});
const change = (index: number, what: string, minutes: number, about?: string): LoggedChange => ({
  index,
  what,
  at: later(minutes),
  ...(about === undefined ? {} : { about }),
});
const told = (
  expected: readonly Rehearsed[],
  sent: readonly SentMail[],
  changes: readonly LoggedChange[] = [],
) =>
  explainDifferences(expected, sent, changes).map(
    ({ kind, step, because }) => `${kind} ${step} ${because?.index ?? "unexplained"}`,
  );

describe("what differs from a rehearsal", () => {
  it.each([
    ["nothing, where all was sent as rehearsed", [rehearsed("a", 0)], [mail("a", 0)], []],
    ["nothing within half an hour later", [rehearsed("a", 0)], [mail("a", 30)], []],
    ["nothing within half an hour earlier", [rehearsed("a", 30)], [mail("a", 0)], []],
    ["a letter that came later", [rehearsed("a", 0)], [mail("a", 31)], ["moved a unexplained"]],
    ["a letter that came earlier", [rehearsed("a", 31)], [mail("a", 0)], ["moved a unexplained"]],
    ["a letter that never came", [rehearsed("a", 0)], [], ["missing a unexplained"]],
    ["a letter that nobody rehearsed", [], [mail("a", 0)], ["unexpected a unexplained"]],
    [
      "another occurrence of the same step",
      [rehearsed("a", 0)],
      [mail("a", 5, "offer-2")],
      ["missing a unexplained", "unexpected a unexplained"],
    ],
    [
      "no letter for what was folded, skipped, held or called",
      (["folded", "skipped", "held", "called"] as const).map((state) =>
        rehearsed(state, 0, { state }),
      ),
      [],
      [],
    ],
    [
      "each by when the two part",
      [rehearsed("a", 90), rehearsed("b", 20)],
      [mail("c", 50), mail("a", 10)],
      ["moved a unexplained", "missing b unexplained", "unexpected c unexplained"],
    ],
  ] as const)("is %s", (_, expected, sent, differences) => {
    expect(told(expected, sent)).toEqual(differences);
  });

  it("carries both times, where both are known", () => {
    expect(explainDifferences([rehearsed("a", 0)], [mail("a", 60)], [])).toEqual([
      { kind: "moved", step: "a", occurrence: "offer-1", rehearsedAt: later(0), sentAt: later(60) },
    ]);
    expect(explainDifferences([rehearsed("a", 0)], [], [])).toEqual([
      { kind: "missing", step: "a", occurrence: "offer-1", rehearsedAt: later(0) },
    ]);
    expect(explainDifferences([], [mail("a", 60)], [])).toEqual([
      { kind: "unexpected", step: "a", occurrence: "offer-1", sentAt: later(60) },
    ]);
  });

  it.each([
    ["the last change before", [change(1, "offer.changed", -9), change(2, "person.paused", -5)], 2],
    [
      "the last by time, whatever the order",
      [change(1, "offer.changed", -5), change(2, "person.paused", -9)],
      1,
    ],
    [
      "the later entry of one moment",
      [change(4, "offer.changed", -5), change(3, "fact.added", -5)],
      4,
    ],
    ["a change at that very moment", [change(1, "offer.changed", 0)], 1],
    ["nothing that came afterwards", [change(1, "offer.changed", 1)], "unexplained"],
    ["nothing that only follows from planning", [change(1, "touch.planned", -1)], "unexplained"],
    ["a change of this very question", [change(1, "question.answered", -1, "offer-1")], 1],
    ["no change of another question", [change(1, "question.answered", -1, "q-9")], "unexplained"],
  ] as const)("is caused by %s", (_, changes, because) => {
    expect(told([rehearsed("a", 0)], [], changes)).toEqual([`missing a ${because}`]);
  });

  it.each([
    "person.created",
    "person.changed",
    "person.merged",
    "person.gone",
    "person.paused",
    "person.resumed",
    "fact.corrected",
    "fact.removed",
    "fact.restored",
    "fact.accepted",
    "fact.added",
    "offer.changed",
    "programme.published",
    "address.bounced",
    "question.asked",
    "question.answered",
    "mail.received",
    "candidate.changed-preferences",
    "candidate.signed-up",
    "candidate.signed-off",
    "candidate.took-quiz",
    "candidate.marked",
    "candidate.wished",
  ])("may be caused by %s", (what) => {
    expect(told([rehearsed("a", 0)], [], [change(1, what, -1)])).toEqual(["missing a 1"]);
  });

  it("of a letter that moved is caused before the earlier of its two times", () => {
    const changes = [change(1, "offer.changed", 10), change(2, "offer.changed", 50)];
    expect(told([rehearsed("a", 20)], [mail("a", 90)], changes)).toEqual(["moved a 1"]);
    expect(told([rehearsed("a", 90)], [mail("a", 20)], changes)).toEqual(["moved a 1"]);
  });

  it("is nothing for a run and itself, and one line for each letter that is on one side alone", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(names, names, (left, right) => {
        const expected = left.map((step) => rehearsed(step, 0));
        const sent = right.map((step) => mail(step, 0));
        expect(told(expected, expected)).toEqual([]);
        const lines = [
          ...left
            .filter((step) => !right.includes(step))
            .map((step) => `missing ${step} unexplained`),
          ...right
            .filter((step) => !left.includes(step))
            .map((step) => `unexpected ${step} unexplained`),
        ];
        expect(told(expected, sent).toSorted()).toEqual(lines.toSorted());
      }),
    );
  });
});
