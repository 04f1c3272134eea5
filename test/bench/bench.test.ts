import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ratiosOf, spreadOf, tallyOf } from "./figures.ts";
import { unitsOf } from "./load.ts";
import { startProvider, type Provider } from "./provider-process.ts";
import { limitAxios, limitUndici, naive } from "./reference.ts";

describe("the bench's figures", () => {
  it.each([
    [[3, 1, 2], { median: 2, min: 1, max: 3 }],
    [[4, 1, 2, 3], { median: 2.5, min: 1, max: 4 }],
    [[7], { median: 7, min: 7, max: 7 }],
  ])("of %j the middle, the least and the most count", (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it("compares each round with the reference of the same round", () => {
    expect(ratiosOf([10, 40], [10, 20])).toEqual({ median: 1.5, min: 1, max: 2 });
  });

  it("counts a mail that never came, one that came twice and a field that was not written", async () => {
    const units = await unitsOf(3);
    const [first, second] = units;
    const counts = {
      delivered: { [first!.to]: 3, [second!.to]: 1 },
      written: { [first!.record]: "warm", [second!.record]: "cold" },
      requests: {},
      mailboxAtOnce: 0,
      refused: 0,
      cut: 0,
    };
    expect(tallyOf(units, counts, ["mail", "fields"])).toEqual({
      lost: 1,
      doubled: 2,
      unwritten: 2,
    });
  });
});

describe("the bench's provider", () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider();
  });
  afterAll(() => provider.stop());

  it.each([
    ["limit-undici", limitUndici, 7],
    ["limit-axios", limitAxios, 7],
    ["naive", naive, 2],
  ])("counts each mail of %s once, from its bytes", async (_, open, requestsEach) => {
    const units = await unitsOf(40);
    await provider.reset({ latencyMs: 0, seed: 1, faults: false });
    const reference = open(provider.url);
    await reference.run(units);
    await reference.close();
    const counts = await provider.counts();
    const requests = Object.values(counts.requests).reduce((sum, each) => sum + each, 0);
    expect({
      ...tallyOf(units, counts, ["mail", "fields"]),
      requests,
      atOnce: counts.mailboxAtOnce <= 4,
    }).toEqual({
      lost: 0,
      doubled: 0,
      unwritten: 0,
      requests: 40 * requestsEach,
      atOnce: true,
    });
  });

  it("refuses one and cuts one of a thousand requests, and the references get over it", async () => {
    const units = await unitsOf(150);
    await provider.reset({ latencyMs: 0, seed: 3, faults: true });
    const reference = limitUndici(provider.url);
    await reference.run(units);
    await reference.close();
    const counts = await provider.counts();
    expect({
      ...tallyOf(units, counts, ["mail", "fields"]),
      refused: counts.refused,
      cut: counts.cut,
    }).toEqual({
      lost: 0,
      doubled: 0,
      unwritten: 0,
      refused: 1,
      cut: 1,
    });
  });
});
