import { describe, expect, it } from "vitest";
import { armOf } from "#nurture/improve/experiment";
import { readingOf, resultOf, verdictOf } from "#nurture/improve/result";
import { PersonId } from "#nurture/model/ids";
import { experiment } from "../kit/experiments.ts";

const at = (text: string) => Temporal.Instant.from(text);
const RUNNING = at("2027-04-01T02:00:00Z");

describe("a result", () => {
  const OVER = at("2027-06-07T00:00:00Z");
  const count = (some: number, of: number) => ({ count: some, of });
  const HELPS = [30, 40, 10, 40] as const;
  const EARLY = { endedAt: RUNNING, endedHow: "early" } as const;
  it.each([
    ["is hidden before its day", {}, HELPS, "hidden", at("2027-06-06T23:59:59Z")],
    ["helps", {}, HELPS, "helps", OVER],
    ["hurts", {}, [10, 40, 30, 40], "hurts", OVER],
    ["is too early to tell where chance explains it", {}, [22, 40, 18, 40], "chance", OVER],
    ["is too early to tell of few", {}, [40, 40, 0, 4], "few", OVER],
    ["is read of five", {}, [40, 40, 0, 5], "helps", OVER],
    ["is too early to tell if it was ended", EARLY, HELPS, "ended-early", OVER],
    [
      "is too early to tell if its step was changed",
      { endedAt: RUNNING, endedHow: "changed" },
      HELPS,
      "ended-changed",
      OVER,
    ],
    ["says that it was ended even of few", EARLY, [1, 2, 1, 2], "ended-early", OVER],
    [
      "is read where it ended as planned",
      { endedAt: OVER, endedHow: "as-planned" },
      HELPS,
      "helps",
      OVER,
    ],
  ] as const)("%s", (_, facts, [did, had, others, without], verdict, now) => {
    const outcomes = { given: count(did, had), withheld: count(others, without) };
    const found = resultOf(experiment(facts), outcomes, now);
    expect("why" in found ? found.why : found.verdict).toBe(verdict);
  });

  it.each([
    [[28, 40, 18, 40], "helps"],
    [[18, 40, 28, 40], "hurts"],
    [[27, 40, 18, 40], undefined],
  ] as const)(
    "of %o is what the exact test and the interval say together: %s",
    (counts, verdict) => {
      const [did, had, others, without] = counts;
      const reading = readingOf({ given: count(did, had), withheld: count(others, without) });
      const { low, high } = reading.difference;
      expect([verdictOf(reading), low >= 0 || high <= 0]).toEqual([verdict, verdict !== undefined]);
    },
  );
});

/** The same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** One experiment on a step that does nothing; `looksEvery` people somebody looks at it. */
function falseAlarm(run: number, draw: () => number, looksEvery: number): boolean {
  const one = experiment({ id: `5c7a1a52-0001-4000-8000-${String(run).padStart(12, "0")}` });
  const arms = { given: { count: 0, of: 0 }, withheld: { count: 0, of: 0 } };
  for (let index = 1; index <= 160; index += 1) {
    const person = PersonId.parse(`33333333-3333-4333-8333-${String(index).padStart(12, "0")}`);
    const arm = arms[armOf(one, person)];
    arm.of += 1;
    if (draw() < 0.4) arm.count += 1;
    if (index % looksEvery !== 0 || Math.min(arms.given.of, arms.withheld.of) < 5) continue;
    if (verdictOf(readingOf(arms)) !== undefined) return true;
  }
  return false;
}

describe("four hundred steps that do nothing", () => {
  const RUNS = 400;
  const alarms = (looksEvery: number) => {
    const draw = seeded(17);
    return Array.from({ length: RUNS }, (_, run) => falseAlarm(run, draw, looksEvery)).filter(
      Boolean,
    ).length;
  };

  it("raise a false alarm at most 5 times in 100, read once at the end", () => {
    expect(alarms(160) / RUNS).toBeLessThanOrEqual(0.05);
  });

  it("would raise more if somebody could look every ten people and stop", () => {
    expect(alarms(10) / RUNS).toBeGreaterThan(0.05);
  });
});
