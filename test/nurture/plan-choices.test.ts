import { describe, expect, it } from "vitest";
import type { Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import { planTouches } from "#nurture/plan/plan";
import type { WantedTouch } from "#nurture/plan/wanted-touch";
import { FixedRule } from "#nurture/triggers/rules";
import {
  ANSWER,
  at,
  DIGEST,
  hire,
  hireIn,
  INVITATION,
  journey,
  planning,
  question,
  step,
  wall,
  WELCOME,
} from "../kit/planning.ts";

const NOW = at("2026-11-23T10:00", "Asia/Shanghai");

const plan = (person: Person, steps: readonly Step[], now = NOW) =>
  planTouches(journey(steps), person, planning(now));

/** One line a touch: step, due, useful until, hold; as clocks in Shanghai show it. */
const lines = (touches: readonly WantedTouch[], zone = "Asia/Shanghai") =>
  touches.map(({ step: id, dueAt, usefulUntil, hold }) =>
    [id, wall(dueAt, zone), wall(usefulUntil, zone), hold].filter(Boolean).join(" | "),
  );

const prefers = (preferences: Partial<Person["preferences"]>) => hire({ preferences });
const answered = question({
  id: "q1",
  state: "answered",
  answer: { text: "On the 10th.", by: "hr", at: at("2026-11-23T09:00", "Asia/Shanghai") },
});

describe("what holds a touch", () => {
  const bounced = hire().addresses.map((one) => ({ ...one, state: "bounced" as const }));
  const paused = { preferences: { pausedUntil: at("2027-02-01T00:00") } };

  it.each([
    ["nothing", hire(), undefined],
    [
      "a doubtful person, before all",
      hireIn(undefined, { doubtful: "two starts", addresses: [] }),
      "doubtful",
    ],
    ["no zone, before the address", hireIn(undefined, { addresses: [], ...paused }), "no-zone"],
    [
      "no address that works, before the pause",
      hire({ addresses: bounced, ...paused }),
      "no-address",
    ],
    ["a pause", hire(paused), "paused"],
  ])("%s", (_title, person, hold) => {
    const touches = plan(person, [WELCOME, INVITATION]);
    expect(touches.map((touch) => touch.hold)).toEqual([hold, hold]);
  });
});

describe("a pause", () => {
  const person = prefers({ pausedUntil: at("2026-12-07T10:00", "Asia/Shanghai") });
  const when = FixedRule.decode({ kind: "fixed", on: "2026-12-01", at: "10:00" });
  const card = step({ id: "card", when, late: "leave-out" });

  it("moves what falls into it to its end, and nothing else", () => {
    expect(lines(plan(person, [card, INVITATION]))).toEqual([
      "card | Mon 2026-12-07 10:00 | Thu 2026-12-10 10:00 | paused",
      "invitation | Fri 2027-01-01 09:00 | Mon 2027-01-04 09:00",
    ]);
  });

  it("leaves what it moved there when it is over", () => {
    const over = at("2026-12-07T10:00", "Asia/Shanghai");
    expect(lines(plan(person, [card], over))).toEqual([
      "card | Mon 2026-12-07 10:00 | Thu 2026-12-10 10:00",
    ]);
  });

  it("ends outside of quiet hours", () => {
    const night = prefers({ pausedUntil: at("2026-12-07T00:00", "Asia/Shanghai") });
    expect(lines(plan(night, [card]))).toEqual([
      "card | Mon 2026-12-07 08:00 | Thu 2026-12-10 08:00 | paused",
    ]);
  });

  it("folds the digests in it into the first after it, instead of sending them all at its end", () => {
    const digests = plan(person, [DIGEST]).filter((touch) => touch.occurrence >= "2026-W49");
    expect(
      digests.map(({ occurrence, dueAt, late, hold }) => [
        occurrence,
        wall(dueAt, "Asia/Shanghai"),
        late,
        hold,
      ]),
    ).toEqual([
      ["2026-W49", "Fri 2026-12-04 09:00", "fold", "paused"],
      ["2026-W50", "Fri 2026-12-11 09:00", "leave-out", undefined],
      ["2026-W51", "Fri 2026-12-18 09:00", "leave-out", undefined],
      ["2026-W52", "Fri 2026-12-25 09:00", "leave-out", undefined],
    ]);
  });

  it("that outlasts the start leaves an invitation useless, not late", () => {
    const long = prefers({ pausedUntil: at("2027-02-01T10:00", "Asia/Shanghai") });
    expect(lines(plan(long, [INVITATION]))).toEqual([
      "invitation | Mon 2027-02-01 10:00 | Mon 2027-01-11 09:00 | paused",
    ]);
  });

  it.each([
    [
      "contract-critical steps",
      { ...card, class: "contract" as const },
      "card | Tue 2026-12-01 10:00 | Fri 2026-12-04 10:00",
    ],
    [
      "given answers, whatever the step says",
      ANSWER,
      "answer | Mon 2026-11-23 09:00 | Thu 2026-11-26 09:00",
    ],
  ])("does not stop %s", (_title, one, expected) => {
    const touches = planTouches(journey([one]), person, planning(NOW, { questions: [answered] }));
    expect(lines(touches)).toEqual([expected]);
  });
});

describe("what a person chose", () => {
  it("unsubscribing leaves contract-critical steps and answers", () => {
    const person = prefers({ unsubscribedAt: at("2026-11-10T00:00") });
    const contract = { ...WELCOME, class: "contract" as const };
    const steps = [contract, DIGEST, INVITATION, ANSWER];
    const touches = planTouches(journey(steps), person, planning(NOW, { questions: [answered] }));
    expect(touches.map((touch) => touch.step)).toEqual(["welcome", "answer"]);
  });

  it("less brings every second digest, and everything else as before", () => {
    const card = { ...DIGEST, id: "card", brings: WELCOME.brings };
    const touches = plan(prefers({ rhythm: "less" }), [DIGEST, card, INVITATION]);
    const weeks = (id: string) =>
      touches.filter((touch) => touch.step === id).map((touch) => touch.occurrence);
    expect([weeks("digest"), weeks("card").length, weeks("invitation").length]).toEqual([
      ["2026-W46", "2026-W48", "2026-W50", "2026-W52"],
      8,
      1,
    ]);
  });

  it("less counts weeks on the person's calendar", () => {
    const person = hireIn("Pacific/Auckland", { preferences: { rhythm: "less" } });
    const monday = { ...DIGEST, when: { ...DIGEST.when, weekday: 1 } as Step["when"] };
    expect(plan(person, [monday]).map((touch) => touch.occurrence)).toEqual([
      "2026-W46",
      "2026-W48",
      "2026-W50",
      "2026-W52",
    ]);
  });
});
