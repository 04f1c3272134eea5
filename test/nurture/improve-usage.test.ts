import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rhythmOf, suggestions, type UseOfAll } from "#nurture/improve/cadence";
import { everyWeek, shownCount, shownGroups, type Group } from "#nurture/improve/usage";

const group = (name: string, had: number): Group => ({ name, had, did: { read: 1 } });
const short = (groups: readonly Group[]) =>
  shownGroups(groups).map((one) => `${one.name}${one.few ? " few" : ""}`);

describe("groups", () => {
  it.each([
    [
      "the largest first, the same size by name",
      [group("b", 7), group("a", 7), group("c", 9)],
      ["c", "a", "b"],
    ],
    [
      "no group of fewer than five",
      [group("a", 9), group("b", 4), group("c", 1)],
      ["a", "b few", "c few"],
    ],
    ["five is enough", [group("a", 5)], ["a"]],
    [
      "one small group takes the next with it",
      [group("a", 9), group("b", 8), group("c", 4)],
      ["a", "b few", "c few"],
    ],
    ["one small group alone", [group("c", 4)], ["c few"]],
  ])("%s", (_, groups, shown) => {
    expect(short(groups)).toEqual(shown);
  });

  it("never tell of a small one, not even by taking away", () => {
    const anyGroups = fc.array(fc.nat(20), { maxLength: 12 });
    fc.assert(
      fc.property(anyGroups, (sizes) => {
        const groups = sizes.map((had, index) => group(`g${String(index)}`, had));
        const shown = shownGroups(groups);
        const hidden = shown.filter(({ few }) => few).length;
        const seen = shown.flatMap((one) => (one.few ? [] : [one.had]));
        expect(seen.every((had) => had >= 5) && (hidden !== 1 || groups.length === 1)).toBe(true);
      }),
    );
  });
});

describe("a count of people who did something", () => {
  it.each([
    [0, 0],
    [1, undefined],
    [4, undefined],
    [5, 5],
  ])("of %i is shown as %s", (people, shown) => {
    expect(shownCount(people)).toBe(shown);
  });
});

describe("weeks", () => {
  it("come without a gap, from the Monday before the first day", () => {
    const day = (text: string) => Temporal.PlainDate.from(text);
    const weeks = everyWeek(
      [{ week: "2027-05-10", people: 3 }],
      day("2027-05-05"),
      day("2027-05-17"),
    );
    expect(weeks.map(({ week, people }) => `${week.toString()} ${String(people)}`)).toEqual([
      "2027-05-03 0",
      "2027-05-10 3",
      "2027-05-17 0",
    ]);
  });
});

/** Growth is 40 % of what is read and 25 % of what is brought, once in four digests. */
const USE: UseOfAll = {
  topics: [
    { topic: "growth", brought: 100, used: 80, votes: 80 },
    { topic: "team", brought: 300, used: 120, votes: 120 },
  ],
  readers: 200,
  digests: 400,
};
const changes = (use: UseOfAll, current = {}, answered: Parameters<typeof suggestions>[2] = []) =>
  suggestions(use, current, answered).map(
    ({ topic, fromWeeks, toWeeks }) => `${topic} ${String(fromWeeks)} ${String(toWeeks)}`,
  );
const withTopic = (facts: object): UseOfAll => ({
  ...USE,
  topics: USE.topics.map((one) => (one.topic === "growth" ? { ...one, ...facts } : one)),
});

describe("a suggestion", () => {
  it.each<[string, UseOfAll, object, readonly string[]]>([
    ["growth every two weeks instead of every four", USE, {}, ["growth 4 2"]],
    ["by the rules where they say how often", USE, { growth: 2 }, ["growth 2 1"]],
    ["nothing more often than every week", USE, { growth: 1 }, []],
    ["nothing from fewer than twenty readers", { ...USE, readers: 19 }, {}, []],
    ["from twenty readers", { ...withTopic({ votes: 20 }), readers: 20 }, {}, ["growth 4 2"]],
    ["nothing of what was brought fewer than twenty times", withTopic({ brought: 19 }), {}, []],
    ["nothing where the interval reaches what is brought", withTopic({ votes: 60 }), {}, []],
    ["less often what hardly anybody reads", withTopic({ votes: 5 }), {}, ["growth 4 8"]],
    ["never less often than every eight weeks", withTopic({ votes: 5 }), { growth: 8 }, []],
    ["nothing of nothing", { topics: [], readers: 30, digests: 0 }, {}, []],
  ])("is %s", (_, use, current, expected) => {
    expect(changes(use, current)).toEqual(expected);
  });

  it("stands on its counts", () => {
    const [one] = suggestions(USE, {}, []);
    expect(one).toMatchObject({
      used: 80,
      usedOfAll: 200,
      brought: 100,
      broughtOfAll: 400,
      readers: 200,
      supply: 0.25,
    });
  });

  it("that was refused stays away until the interval is another", () => {
    const refused = (low: number, high: number, topic = "growth") => [
      { topic, answer: "refused" as const, fromWeeks: 4 as const, wanted: { low, high } },
    ];
    expect([
      changes(USE, {}, refused(0.3, 0.45)),
      changes(USE, {}, refused(0.2, 0.3)),
      changes(USE, {}, refused(0.5, 0.6)),
      changes(USE, {}, refused(0.3, 0.45, "team")),
    ]).toEqual([[], ["growth 4 2"], ["growth 4 2"], ["growth 4 2"]]);
  });

  it("that was accepted is followed by no other on the old counts, and is made again if nothing came of it", () => {
    const accepted = (topic = "growth") => [
      {
        topic,
        answer: "accepted" as const,
        fromWeeks: 4 as const,
        wanted: { low: 0.3, high: 0.4 },
      },
    ];
    expect([
      changes(USE, { growth: 2 }, accepted()),
      changes(USE, { growth: 2 }, accepted("team")),
      changes(USE, { growth: 4 }, accepted()),
    ]).toEqual([[], ["growth 2 1"], ["growth 4 2"]]);
  });

  it("is never made to a person, only of topics that were brought", () => {
    const anyTopic = fc.record({ brought: fc.nat(500), votes: fc.nat(300), used: fc.nat(500) });
    fc.assert(
      fc.property(anyTopic, fc.nat(300), (facts, readers) => {
        const found = suggestions({ ...withTopic(facts), readers }, {}, []);
        expect(
          found.every(
            (one) => one.fromWeeks !== one.toWeeks && one.brought >= 20 && one.readers >= 20,
          ),
        ).toBe(true);
      }),
    );
  });
});

describe("a topic with a rhythm", () => {
  const now = Temporal.Instant.from("2027-05-28T01:00:00Z");
  it.each([
    ["is owed where it was never brought", undefined, { owed: ["growth"], resting: [] }],
    [
      "is owed two weeks after, a little early",
      "2027-05-14T09:00:00Z",
      { owed: ["growth"], resting: [] },
    ],
    ["rests a week after", "2027-05-21T01:00:00Z", { owed: [], resting: ["growth"] }],
  ])("%s", (_, last, expected) => {
    const brought = new Map(last === undefined ? [] : [["growth", Temporal.Instant.from(last)]]);
    const { owed, resting } = rhythmOf({ growth: 2, team: undefined }, brought, now);
    expect({ owed: [...owed], resting: [...resting] }).toEqual(expected);
  });
});
