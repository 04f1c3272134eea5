import { z } from "zod";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Journey } from "#nurture/model/journey";
import { Programme } from "#nurture/model/programme";
import { journeyOf } from "#nurture/plan/journey-of";
import type { Draft } from "#nurture/publish/draft";
import { MIDDLES, publishedWith, withoutFinished } from "#nurture/publish/publish-draft";
import { smallProgramme } from "../kit/programme.ts";

const PROGRAMME = z.decode(Programme, smallProgramme);
const [CAMPUS] = PROGRAMME.journeys;
if (CAMPUS === undefined) throw new Error("a programme without its journey");
const T1 = Temporal.Instant.from("2026-06-01T00:00:00Z");
const T2 = T1.add({ hours: 24 });
const T3 = T2.add({ hours: 24 });

type Version = Omit<Partial<Journey>, "opensAt" | "closesAt"> & {
  readonly opensAt?: Temporal.Instant | undefined;
  readonly closesAt?: Temporal.Instant | undefined;
};
const campus = (facts: Version): Journey => ({ ...CAMPUS, ...facts });
const having = (...journeys: readonly Journey[]): Programme => ({
  ...PROGRAMME,
  journeys: [...journeys],
});
const written = (facts: object = {}): Draft => {
  const [doc] = smallProgramme.journeys;
  return { kind: "journey", id: "campus", doc: { ...doc, name: { en: "Written" }, ...facts } };
};
/** "campus 1 …2026-06-01" as a line each. */
const lines = ({ journeys }: Programme) =>
  journeys.map(({ id, version, opensAt, closesAt }) =>
    [
      id,
      version,
      `${opensAt?.toString().slice(5, 10) ?? ""}…${closesAt?.toString().slice(5, 10) ?? ""}`,
    ].join(" "),
  );

describe("publishing a journey", () => {
  it.each([
    ["go-on", [campus({})], ["campus 2 …"]],
    ["finish", [campus({})], ["campus 1 …06-02", "campus 2 06-02…"]],
    ["go-on", [campus({ closesAt: T1 }), campus({ version: 2, opensAt: T1 })], ["campus 3 …"]],
    [
      "finish",
      [campus({ closesAt: T1 }), campus({ version: 2, opensAt: T1 })],
      ["campus 1 …06-01", "campus 2 06-01…06-02", "campus 3 06-02…"],
    ],
    ["go-on", [], ["campus 1 …"]],
    ["finish", [], ["campus 1 …"]],
    [
      "finish",
      [campus({ id: "first" }), campus({}), campus({ id: "last" })],
      ["first 1 …", "campus 1 …06-02", "campus 2 06-02…", "last 1 …"],
    ],
    [
      "go-on",
      [
        campus({ id: "first" }),
        campus({}),
        campus({ id: "last" }),
        campus({ version: 7, opensAt: T1 }),
      ],
      ["first 1 …", "campus 8 …", "last 1 …"],
    ],
    ["finish", [campus({ id: "first" })], ["first 1 …", "campus 1 …"]],
  ] as const)("with %s leaves the versions that are followed: %#", (middle, before, after) => {
    const published = publishedWith(having(...before), written(), { middle, now: T2 });
    expect(lines(published)).toEqual(after);
    expect(published.journeys.filter(({ name }) => name.en === "Written")).toHaveLength(1);
  });

  it("takes every version out where the journey is taken out", () => {
    const before = having(
      campus({ closesAt: T1 }),
      campus({ id: "last" }),
      campus({ version: 2, opensAt: T1 }),
    );
    const draft = { ...written(), doc: null };
    expect(lines(publishedWith(before, draft, { middle: "finish", now: T2 }))).toEqual([
      "last 1 …",
    ]);
  });

  it("keeps the words of catching up, and takes neither number nor bounds from what was written", () => {
    const text = { subject: { en: "S" }, body: { en: "B" } };
    const draft = written({
      version: 9,
      opensAt: T3.toString(),
      closesAt: T3.toString(),
      catchUp: text,
    });
    const { journeys } = publishedWith(PROGRAMME, draft, { middle: "go-on", now: T2 });
    expect(journeys).toMatchObject([{ version: 2, catchUp: text }]);
    expect(journeys.map((journey) => Object.keys(journey).toSorted())).toEqual([
      ["catchUp", "id", "name", "steps", "version"],
    ]);
    const [plain] = publishedWith(PROGRAMME, written(), { middle: "go-on", now: T2 }).journeys;
    expect(Object.keys(plain ?? {})).not.toContain("catchUp");
  });

  it("refuses a journey that goes by another id", () => {
    const draft = written({ id: "other" });
    expect(() => publishedWith(having(), draft, { middle: "go-on", now: T2 })).toThrow(
      new TypeError("a draft without its journey"),
    );
  });

  it("changes no journey where the draft is of something else", () => {
    const draft = { kind: "rules", id: "rules", doc: { secondPerson: true } } as const;
    const after = publishedWith(PROGRAMME, draft, { middle: "finish", now: T2 });
    expect(after.journeys).toEqual(PROGRAMME.journeys);
    expect(after.rules.secondPerson).toBe(true);
  });

  it("never leaves anybody without a version, nor with two, and moves nobody who may finish", () => {
    const hours = fc.nat(500);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...MIDDLES), hours), { maxLength: 6 }),
        hours,
        (turns, seen) => {
          const seenAt = T1.add({ hours: seen });
          let now = T1;
          let programme = having();
          let newest = 0;
          for (const [middle, later] of [["go-on", 0] as const, ...turns]) {
            newest += 1;
            now = now.add({ hours: later });
            const was = journeyOf(programme.journeys, "campus", seenAt)?.version;
            programme = publishedWith(programme, written(), { middle, now });
            const is = journeyOf(programme.journeys, "campus", seenAt)?.version;
            expect(is).toBeDefined();
            const isInTheMiddle = Temporal.Instant.compare(seenAt, now) < 0;
            if (middle === "finish" && was !== undefined && isInTheMiddle) expect(is).toBe(was);
            if (middle === "go-on" || !isInTheMiddle) expect(is).toBe(newest);
          }
        },
      ),
    );
  });
});

describe("versions in which nobody is left", () => {
  const three = having(
    campus({ closesAt: T1 }),
    campus({ id: "other", closesAt: T3 }),
    campus({ version: 2, opensAt: T1, closesAt: T2 }),
    campus({ version: 3, opensAt: T2 }),
    campus({ id: "other", version: 2, opensAt: T3 }),
  );
  const OTHERS = ["other 1 …06-03", "other 2 06-03…"];
  const over = (...versions: readonly number[]) =>
    lines(
      withoutFinished(three, ({ id, version }) => id === "campus" && versions.includes(version)),
    );

  it.each([
    [[], ["campus 1 …06-01", "campus 2 06-01…06-02", "campus 3 06-02…"]],
    [[1], ["campus 2 …06-02", "campus 3 06-02…"]],
    [[2], ["campus 1 …06-01", "campus 3 06-01…"]],
    [[1, 2], ["campus 3 …"]],
    [[1, 2, 3], ["campus 3 …"]],
    [[3], ["campus 1 …06-01", "campus 2 06-01…06-02", "campus 3 06-02…"]],
  ])("%j are taken out, and whoever comes back follows the one after", (versions, left) => {
    const found = over(...versions);
    expect(found.filter((line) => line.startsWith("campus"))).toEqual(left);
    expect(found.filter((line) => line.startsWith("other"))).toEqual(OTHERS);
  });

  it("never change what anybody follows in a version that stays, nor leave a moment without one", () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3]), fc.integer({ min: -30, max: 90 }), (versions, hour) => {
        const seenAt = T1.add({ hours: hour });
        const was = journeyOf(three.journeys, "campus", seenAt)?.version ?? 0;
        const left = withoutFinished(three, ({ version }) => versions.includes(version));
        const is = journeyOf(left.journeys, "campus", seenAt)?.version ?? 0;
        const stays = was === 3 || !versions.includes(was);
        expect(stays ? is === was : is > was).toBe(true);
      }),
    );
  });
});
