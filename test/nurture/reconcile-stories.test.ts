import { describe, expect, it } from "vitest";
import type { StoredTouch } from "#nurture/model/touch";
import {
  at,
  day,
  DIGEST,
  hire,
  hireIn,
  instant,
  INVITATION,
  planned,
  sent,
  step,
  wall,
  WELCOME,
} from "../kit/planning.ts";

const SHANGHAI = "Asia/Shanghai";
const NOW = at("2026-11-23T10:00", SHANGHAI);
const soon = (hours: number) => NOW.add({ hours });
const shown = (stored: readonly StoredTouch[], id: string) =>
  stored
    .filter((one) => one.step === id)
    .map((one) => [wall(one.dueAt, SHANGHAI), one.state, one.hold].filter(Boolean).join(" "));

const starting = (on: string) =>
  hire({ offer: { milestones: { offerSent: instant("2026-11-02T02:00:00Z"), start: day(on) } } });

describe("a start date that moves", () => {
  const fired = at("2027-01-01T09:00", SHANGHAI);
  const stored = sent(starting("2027-01-11"), planned(starting("2027-01-11"), [], fired), fired);

  it("after ten days before has fired never fires it again", () => {
    const later = planned(starting("2027-02-08"), stored, fired.add({ hours: 24 }));
    const again = sent(starting("2027-02-08"), later, at("2027-01-29T09:00", SHANGHAI));
    expect([shown(stored, "invitation"), shown(again, "invitation")]).toEqual([
      ["Fri 2027-01-01 09:00 sent"],
      ["Fri 2027-01-01 09:00 sent"],
    ]);
  });

  it("moves everything that has not", () => {
    const first = planned(starting("2027-01-11"), [], NOW);
    const moved = planned(starting("2026-12-14"), first, NOW);
    expect([shown(moved, "invitation"), shown(moved, "digest")]).toEqual([
      ["Fri 2026-12-04 09:00 planned"],
      [
        "Fri 2026-11-27 09:00 planned",
        "Fri 2026-12-04 09:00 planned",
        "Fri 2026-12-11 09:00 planned",
        "Fri 2026-12-18 09:00 cancelled",
        "Fri 2026-12-25 09:00 cancelled",
      ],
    ]);
  });

  it.each([
    ["into the past leaves out what it made useless", "2026-11-20", "Tue 2026-11-10 09:00 folded"],
    ["near enough to be useful sends it late", "2026-12-02", "Sun 2026-11-22 09:00 planned"],
    ["too near folds it", "2026-11-29", "Thu 2026-11-19 09:00 folded"],
  ])("%s", (_title, start, expected) => {
    const first = planned(starting("2027-01-11"), [], NOW);
    expect(shown(planned(starting(start), first, NOW), "invitation")[0]).toContain(
      expected.split(" ").at(-1),
    );
    expect(shown(planned(starting(start), [], NOW), "invitation")).toEqual([expected]);
  });

  it("and vanishes holds what hangs on it; when it is back, everything goes on", () => {
    const first = planned(starting("2027-01-11"), [], NOW);
    const gone = hire({ offer: { milestones: { offerSent: instant("2026-11-02T02:00:00Z") } } });
    const without = planned(gone, first, NOW);
    const back = planned(starting("2027-01-18"), without, NOW);
    expect([shown(without, "invitation"), shown(back, "invitation")]).toEqual([
      ["Fri 2027-01-01 09:00 held date-missing"],
      ["Fri 2027-01-08 09:00 planned"],
    ]);
    expect(shown(without, "digest").every((line) => line.endsWith("date-missing"))).toBe(true);
  });
});

describe("an outage", () => {
  const friday = "2026-11-27T09:00";

  it("over midnight loses nothing, sends nothing early and nothing at night", () => {
    const stored = planned(hire(), [], NOW);
    const states = ["2026-11-27T08:59", "2026-11-28T02:00", "2026-11-28T08:00"].map((time) =>
      shown(
        sent(hire(), planned(hire(), stored, at(time, SHANGHAI)), at(time, SHANGHAI)),
        "digest",
      ).find((line) => line.includes(friday.slice(0, 10))),
    );
    expect(states).toEqual([
      "Fri 2026-11-27 09:00 planned",
      "Fri 2026-11-27 09:00 planned",
      "Fri 2026-11-27 09:00 sent",
    ]);
  });

  it("of a week leaves out what is useless by then, and nothing comes at once", () => {
    const back = at("2026-12-07T12:00", SHANGHAI);
    const stored = sent(hire(), planned(hire(), planned(hire(), [], NOW), back), back);
    expect([shown(stored, "digest"), shown(stored, "invitation")]).toEqual([
      [
        "Fri 2026-11-27 09:00 skipped",
        "Fri 2026-12-04 09:00 skipped",
        "Fri 2026-12-11 09:00 planned",
        "Fri 2026-12-18 09:00 planned",
        "Fri 2026-12-25 09:00 planned",
        "Fri 2027-01-01 09:00 planned",
        "Fri 2027-01-08 09:00 planned",
      ],
      ["Fri 2027-01-01 09:00 planned"],
    ]);
  });
});

describe("a new version of a journey", () => {
  const now = at("2026-11-04T10:00", SHANGHAI);
  const had = sent(hire(), planned(hire(), [], now), now);

  it("sends nobody what they already had", () => {
    const longer = { ...WELCOME, brings: INVITATION.brings, usefulHours: 500 };
    const next = planned(hire(), had, now, [longer, DIGEST, INVITATION], 2);
    const line = next.map((one) => `${one.step} ${one.state} v${one.version}`);
    expect([line[0], line.at(-1)]).toEqual(["welcome sent v1", "invitation planned v2"]);
    expect(
      sent(hire(), next, now, [longer, DIGEST, INVITATION]).filter((one) => one.state === "sent")
        .length,
    ).toBe(1);
  });

  it("reaches those for whom an added step is not too late, and cancels a removed one", () => {
    const added = (id: string, hours: number, late: "fold" | "leave-out") =>
      step({
        ...WELCOME,
        id,
        when: { kind: "relative", milestone: "offerSent", offset: { hours } },
        usefulHours: 24,
        late,
      });
    const steps = [
      WELCOME,
      added("missed", 1, "leave-out"),
      added("told", 1, "fold"),
      added("early", 96, "fold"),
    ];
    const next = planned(hire(), had, now, steps, 2);
    expect(Object.fromEntries(next.map((one) => [one.step, one.state]))).toEqual({
      welcome: "sent",
      digest: "cancelled",
      invitation: "cancelled",
      missed: "skipped",
      told: "folded",
      early: "planned",
    });
  });

  it("that brings a removed step back brings its touch back to life", () => {
    const without = planned(hire(), had, now, [WELCOME], 2);
    const back = planned(hire(), without, now, [WELCOME, INVITATION], 3);
    expect(shown(back, "invitation")).toEqual(["Fri 2027-01-01 09:00 planned"]);
  });
});

describe("an offer that ends", () => {
  it.each(["declined", "withdrawn"] as const)(
    "%s: cancels everything not queued at once",
    (status) => {
      const steps = [DIGEST, INVITATION];
      const first = planned(hire(), [], NOW, steps);
      const stored = planned(hireIn(undefined), first, NOW, steps).map((one, index) =>
        index === 0 ? { ...one, state: "queued" as const } : one,
      );
      const next = planned(
        hire({ doubtful: "two answers", offer: { status } }),
        stored,
        NOW,
        steps,
      );
      expect([...new Set(next.slice(1).map((one) => one.state)), next[0]?.state]).toEqual([
        "cancelled",
        "queued",
      ]);
    },
  );

  it("and comes again as a new one has touches of its own", () => {
    const stored = planned(hire(), [], NOW, [INVITATION]);
    const next = planned(hire({ offer: { occurrence: "offer-2" } }), stored, NOW, [INVITATION]);
    expect(next.map((one) => [one.occurrence, one.state])).toEqual([
      ["offer-1", "cancelled"],
      ["offer-2", "planned"],
    ]);
  });
});

describe("a pause", () => {
  const pausedUntil = at("2026-12-14T10:00", SHANGHAI);
  const person = hire({ preferences: { pausedUntil } });
  const card = step({
    id: "card",
    when: { kind: "fixed", on: Temporal.PlainDate.from("2026-12-01"), at: "10:00" },
    late: "leave-out",
  });
  const steps = [card, DIGEST];

  it("moves what falls into it and sends it at its end, never drops it", () => {
    const before = planned(hire(), [], NOW, steps);
    const during = sent(person, planned(person, before, NOW, steps), soon(240), steps);
    const over = planned(person, during, pausedUntil, steps);
    expect(
      [before, during, over, sent(person, over, pausedUntil, steps)].map((one) =>
        shown(one, "card"),
      ),
    ).toEqual([
      ["Tue 2026-12-01 10:00 planned"],
      ["Mon 2026-12-14 10:00 held paused"],
      ["Mon 2026-12-14 10:00 planned"],
      ["Mon 2026-12-14 10:00 sent"],
    ]);
  });

  it("ends in one digest and not in all that were due", () => {
    const during = planned(person, [], NOW, steps);
    const over = planned(person, during, at("2026-12-18T09:00", SHANGHAI), steps);
    expect(shown(over, "digest").slice(0, 4)).toEqual([
      "Fri 2026-11-27 09:00 folded",
      "Fri 2026-12-04 09:00 folded",
      "Fri 2026-12-11 09:00 folded",
      "Fri 2026-12-18 09:00 planned",
    ]);
  });
});
