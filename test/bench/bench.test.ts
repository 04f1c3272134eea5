import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchArguments, SECTIONS, type BenchArguments } from "./arguments.ts";
import { runBench } from "./bench.ts";
import { ratiosOf, spreadOf, tallyOf } from "./figures.ts";
import { unitsOf } from "./load.ts";
import { report } from "./report.ts";
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

describe("the bench", () => {
  const folder = mkdtempSync(join(tmpdir(), "kwbench-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const silent = () => undefined;
  /** Some fifteen processes are started, on a machine that may be busy with other tests. */
  const TIMEOUT_MS = 400_000;

  /** So little of everything that only right and wrong can be told, never how fast. */
  const tiny: BenchArguments = {
    ...benchArguments(["--json", join(folder, "bench.json")]),
    rounds: 1,
    pacedRounds: 1,
    burst: 12,
    cpu: 12,
    quota: 3,
    quotaMailboxes: [1],
    storm: 6,
    crash: 16,
    kills: 1,
    lagsMs: [0],
    ticks: [100, 1_000],
  };

  const rowsOf = (results: Awaited<ReturnType<typeof runBench>>) =>
    Object.fromEntries(
      results.sections.map(({ name, rows }) => [name, [...new Set(rows.map(([row]) => row))]]),
    );

  it(
    "loses and doubles nothing with one worker and with four, beside its reference rows",
    async () => {
      const results = await runBench({ ...tiny, only: ["burst-1k", "cpu-10k"] }, silent);
      const rows = [
        "limit-undici",
        "limit-axios",
        "naive",
        "keepwarm-pglite",
        "keepwarm-postgres-1",
        "keepwarm-postgres-4",
      ];
      const { failed, text } = report(results);
      const { sections } = JSON.parse(readFileSync(join(folder, "bench.json"), "utf8")) as {
        readonly sections: readonly unknown[];
      };
      expect({
        rows: rowsOf(results),
        failed,
        written: sections.length,
        says: /FALLS SHORT|met: /.test(text),
      }).toEqual({
        rows: { "burst-1k": rows, "cpu-10k": rows },
        failed: false,
        written: 2,
        says: true,
      });
    },
    TIMEOUT_MS,
  );

  it(
    "has every other row, and loses and doubles nothing under quotas, refusals and a kill",
    async () => {
      const only = SECTIONS.filter((name) => name !== "burst-1k" && name !== "cpu-10k");
      const results = await runBench({ ...tiny, only, engines: ["keepwarm-pglite"] }, silent);
      const wrong = results.sections.flatMap((section) => section.wrong);
      expect({ rows: rowsOf(results), wrong }).toEqual({
        rows: {
          "quota-graph": ["paced-axios", "keepwarm-pglite"],
          "quota-gmail": ["paced-axios", "keepwarm-pglite"],
          storm: ["told-axios", "all-at-once", "keepwarm-pglite"],
          "crash-20": ["keepwarm-pglite"],
          "tick-idle": ["keepwarm-pglite"],
          render: [
            "template html",
            "keepwarm html",
            "template mail",
            "keepwarm mail",
            "mjml each time",
          ],
        },
        wrong: [],
      });
    },
    TIMEOUT_MS,
  );

  it("says what falls short instead of hiding it, and fails when something was lost", () => {
    const base = { title: "", terms: [], header: [], rows: [], data: null };
    const is = { median: 2, min: 2, max: 2 };
    const verdict = { row: "a row", what: "time", is, target: 1, unit: "x", met: false };
    const section = { ...base, name: "storm", verdicts: [verdict], wrong: ["one lost"] };
    const { text, failed } = report({ args: tiny, sizes: "", tookSeconds: 0, sections: [section] });
    expect({ failed, text }).toEqual({
      failed: true,
      text: expect.stringMatching(
        /FALLS SHORT: storm a row time: 2.00.*\nWRONG: one lost/s,
      ) as string,
    });
  });

  it("refuses a row that it does not have", () => {
    expect(() => benchArguments(["--only", "burst-1k,speed"])).toThrow("There is no speed");
  });
});
