import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Journey } from "#nurture/model/journey";
import { journeyOf, journeysOf, stepOf, stepPlanned } from "#nurture/plan/journey-of";
import { z } from "zod";
import { at, DIGEST, INVITATION, journey, touch, WELCOME } from "../kit/planning.ts";

const MARCH = at("2026-03-01T00:00");
const APRIL = at("2026-04-01T00:00");
const OLD: Journey = { ...journey([WELCOME, DIGEST], 1), closesAt: MARCH };
const NEW: Journey = { ...journey([WELCOME, INVITATION], 2), opensAt: MARCH };
const BOTH = [OLD, NEW];

const versionAt = (journeys: readonly Journey[], seen: string) =>
  journeyOf(journeys, "campus", at(seen))?.version;

describe("journeyOf", () => {
  it.each([
    ["somebody in the middle finishes the old version", BOTH, "2026-02-28T23:59:59", 1],
    ["whoever is first seen when the new one opens follows it", BOTH, "2026-03-01T00:00", 2],
    ["and so does everyone later", BOTH, "2027-03-01T00:00", 2],
    ["the order in the list does not matter", [NEW, OLD], "2026-02-01T00:00", 1],
    ["of two that are open, the newest", [journey([DIGEST], 3), NEW, OLD], "2026-03-02T00:00", 3],
    ["the newest, wherever it stands", [NEW, OLD, journey([DIGEST], 3)], "2026-03-02T00:00", 3],
    ["none before any is open", [NEW], "2026-02-01T00:00", undefined],
    ["none after all are closed", [OLD], "2026-03-01T00:00", undefined],
    ["none in between", [{ ...NEW, opensAt: APRIL }, OLD], "2026-03-15T00:00", undefined],
  ])("%s", (_title, journeys, seen, version) => {
    expect(versionAt(journeys, seen)).toBe(version);
  });

  it("asks each journey for itself", () => {
    const other = { ...journey([WELCOME], 9), id: "trainees" };
    const followed = journeysOf([other, ...BOTH], MARCH);
    expect(followed.map(({ id, version }) => `${id} ${version}`)).toEqual([
      "trainees 9",
      "campus 2",
    ]);
  });

  it("is one of each journey at most, open to the person, whatever stands side by side", () => {
    const moment = fc.integer({ min: 0, max: 100 }).map((days) => MARCH.add({ hours: 24 * days }));
    const anyJourney = fc
      .record({
        id: fc.constantFrom("campus", "trainees"),
        version: fc.integer({ min: 1, max: 6 }),
        opensAt: fc.option(moment, { nil: undefined }),
        closesAt: fc.option(moment, { nil: undefined }),
      })
      .map((facts): Journey => ({ ...journey([WELCOME]), ...facts }));
    fc.assert(
      fc.property(fc.array(anyJourney, { maxLength: 8 }), moment, (journeys, seen) => {
        const followed = journeysOf(journeys, seen);
        const open = journeys.filter(
          ({ opensAt, closesAt }) =>
            Temporal.Instant.compare(opensAt ?? seen, seen) <= 0 &&
            (closesAt === undefined || Temporal.Instant.compare(closesAt, seen) > 0),
        );
        const newest = (id: string) =>
          Math.max(...open.filter((each) => each.id === id).map(({ version }) => version));
        expect(new Set(followed.map(({ id }) => id))).toEqual(new Set(open.map(({ id }) => id)));
        expect(followed.map(({ version }) => version)).toEqual(
          followed.map(({ id }) => newest(id)),
        );
      }),
    );
  });
});

describe("the step of a touch", () => {
  const welcome = touch({ step: "welcome" });

  it("is the one of the version that its person follows", () => {
    const followed = journeysOf(BOTH, MARCH);
    expect([
      stepOf(followed, welcome),
      stepOf(followed, touch({ step: "digest" })),
      stepOf(followed, { ...welcome, journey: "trainees" }),
    ]).toEqual([WELCOME, undefined, undefined]);
  });

  it.each([
    ["the version that the touch names", "welcome", 1, 240],
    ["the newest that has it, where that one has it no more", "digest", 2, 72],
    ["the newest, where the version is gone", "welcome", 7, 120],
    ["none, where it never was", "quiz", 1, undefined],
  ])("or, where nobody knows that, of %s", (_title, id, version, usefulHours) => {
    const journeys = [{ ...OLD, steps: [{ ...WELCOME, usefulHours: 240 }, DIGEST] }, NEW];
    expect(stepPlanned(journeys, touch({ step: id, version }))?.usefulHours).toBe(usefulHours);
  });
});

it("a journey goes into a database and comes back the same, with all that it may have or with none", () => {
  const whole = { ...NEW, closesAt: APRIL, catchUp: { subject: { en: "S" }, body: { en: "B" } } };
  for (const each of [whole, journey([WELCOME])])
    expect(z.decode(Journey, structuredClone(z.encode(Journey, each)))).toEqual(each);
});
