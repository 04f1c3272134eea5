import { describe, expect, it } from "vitest";
import { changesOf } from "#nurture/plan/changes";
import {
  NOW,
  PREPARATION,
  TRAINING,
  MOVED,
  SOON,
  STEPS,
  changes,
  lookOf,
  starts,
  sentBefore,
} from "../kit/impact.ts";
import { INVITATION, WELCOME } from "../kit/planning.ts";

describe("a start that moves", () => {
  it("by three weeks moves what has not gone out, and asks nobody", () => {
    expect(changes({ is: starts("2027-02-01") })).toEqual({
      start: [
        "moved call 2026-12-27 09:00 > 2027-01-17 09:00",
        "moved invitation 2027-01-01 09:00 > 2027-01-22 09:00",
        "moved preparation 2026-12-21 09:00 > 2027-01-11 09:00",
        "moved training 2026-12-28 09:00 > 2027-01-18 09:00",
      ],
    });
  });

  it.each([
    ["60 days later is done", "2027-03-12", "start"],
    ["61 days later is asked about", "2027-03-13", "start start-far"],
    ["a year earlier is asked about as past", "2026-01-11", "start start-past"],
    ["into yesterday is asked about", "2026-11-22", "start start-past"],
  ])("%s", (_, to, asked) => {
    expect(Object.keys(changes({ is: starts(to), steps: [PREPARATION] }))).toEqual([asked]);
  });

  it("to today is not past", () => {
    expect(Object.keys(changes({ is: starts("2026-11-23"), steps: [PREPARATION] }))).toEqual([
      "start",
    ]);
  });

  it("from one past day to another is nobody's question", () => {
    const was = starts("2026-11-20");
    expect(Object.keys(changes({ was, is: starts("2026-11-18") }))).toEqual(["start"]);
  });

  it("far away holds the contract-critical too, and the correction", () => {
    const told = {
      starts: [
        {
          offer: "offer-1",
          start: Temporal.PlainDate.from("2027-01-11"),
          at: NOW.subtract({ hours: 24 }),
          left: true,
        },
      ],
      versions: 2,
      since: NOW,
      firstSeenAt: NOW,
    };
    const stated = { offer: "offer-1", start: Temporal.PlainDate.from("2027-01-11") };
    expect(
      changes({
        is: starts("2027-06-07"),
        steps: [WELCOME, PREPARATION, MOVED],
        stored: sentBefore("welcome", { stated }),
        context: { told },
      }),
    ).toEqual({
      "start start-far": [
        "decision preparation start-far 2026-12-21 09:00 > 2027-05-17 09:00 contract",
        "decision start-moved start-far — > 2026-11-23 10:00 contract",
        "sent welcome start corrected",
      ],
    });
  });

  it("tells that a letter named the old day, and that nothing corrects it where no step does", () => {
    const stated = { offer: "offer-1", start: Temporal.PlainDate.from("2027-01-11") };
    const of = (facts: typeof stated) =>
      changes({
        is: starts("2027-02-01"),
        steps: [WELCOME],
        stored: sentBefore("welcome", { stated: facts }),
      });
    expect(of(stated)).toEqual({ start: ["sent welcome start"] });
    expect(of({ ...stated, offer: "offer-0" })).toEqual({ start: [] });
    expect(of({ ...stated, start: Temporal.PlainDate.from("2027-02-01") })).toEqual({ start: [] });
  });

  it("says how much stays as it is, and how much is out", () => {
    const [change] = changesOf(
      lookOf({
        is: starts("2027-02-01"),
        steps: [WELCOME, SOON, INVITATION],
        stored: sentBefore("welcome"),
        meetings: ["team"],
      }),
    );
    expect({ ...change, impacts: change?.impacts.map(({ step }) => step) }).toMatchObject({
      impacts: ["invitation", "team"],
      kept: 1,
      sent: 1,
    });
  });

  it("near asks about three letters of nurture at once, and lets the contract-critical go", () => {
    expect(changes({ is: starts("2026-12-03"), steps: STEPS })).toEqual({
      "start at-once": [
        "decision call at-once 2026-12-27 09:00 > 2026-11-18 09:00",
        "decision invitation at-once 2027-01-01 09:00 > 2026-11-23 09:00",
        "decision training at-once 2026-12-28 09:00 > 2026-11-19 09:00",
        "skipped preparation folded",
      ],
    });
  });

  it("near with two letters asks nobody", () => {
    expect(
      Object.keys(changes({ is: starts("2026-12-03"), steps: [TRAINING, INVITATION] })),
    ).toEqual(["start"]);
  });

  it("moves a meeting that is far, and asks about one that is near or was held", () => {
    const meeting = (was: string, is: string) =>
      changes({ was: starts(was), is: starts(is), steps: [WELCOME], meetings: ["team", "gone"] });
    expect([
      meeting("2027-01-11", "2027-01-18"),
      meeting("2026-12-04", "2026-12-20"),
      meeting("2026-12-20", "2026-12-04"),
      meeting("2026-11-30", "2026-12-20"),
    ]).toEqual([
      { start: ["moved team 2027-01-01 19:00 > 2027-01-08 19:00"] },
      { "start meeting-soon": ["decision team meeting-soon 2026-11-24 19:00 > 2026-12-10 19:00"] },
      { "start meeting-soon": ["decision team meeting-soon 2026-12-10 19:00 > 2026-11-24 19:00"] },
      { "start meeting-soon": ["decision team meeting-soon 2026-11-20 19:00 > 2026-12-10 19:00"] },
    ]);
  });

  it("that becomes known adds, and asks nobody", () => {
    expect(
      changes({
        was: starts(undefined),
        is: starts("2027-01-11"),
        steps: [INVITATION],
        meetings: ["team"],
      }),
    ).toEqual({
      start: ["added invitation 2027-01-01 09:00", "added team 2027-01-01 19:00"],
    });
  });

  it("that is not known any more leaves the meeting out", () => {
    expect(changes({ is: starts(undefined), steps: [], meetings: ["team"] })).toEqual({
      start: ["skipped team not-due"],
    });
  });

  it("far away asks nothing about what does not hang on it", () => {
    expect(changes({ is: starts("2027-06-07"), steps: [SOON], meetings: [] })).toEqual({
      start: [],
    });
  });

  it("far away holds what names the first day, though its time stays", () => {
    const said = (body: string) => ({
      ...SOON,
      brings: { kind: "message" as const, subject: { en: "Hi" }, body: { en: body } },
    });
    const found = (body: string, to = "2027-06-07") =>
      changes({ is: starts(to), steps: [said(body)], meetings: [] });
    expect([
      found("{hasStart, select, yes {See you on {startDate}} other {}}"),
      found("{daysToStart} days"),
      found("{startDate}", "2027-02-01"),
    ]).toEqual([
      { "start start-far": ["decision soon start-far 2026-11-27 09:00 > 2026-11-27 09:00"] },
      { "start start-far": ["decision soon start-far 2026-11-27 09:00 > 2026-11-27 09:00"] },
      { start: [] },
    ]);
  });

  it("that is back where it was is no change", () => {
    expect(changes({})).toEqual({});
  });
});
