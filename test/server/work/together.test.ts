import { describe, expect, it } from "vitest";
import { together } from "#server/work/together";

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe("what is asked together", () => {
  it("is answered in one run, each asker their own answer", async () => {
    const runs: number[][] = [];
    const ask = together<number, string>(
      async (asks) => {
        runs.push([...asks]);
        await pause();
        return asks.map(String);
      },
      (one) => Promise.resolve(`alone ${one}`),
    );
    const answers = await Promise.all([ask(1), ask(2), ask(3)]);
    expect({ answers, runs }).toEqual({ answers: ["1", "2", "3"], runs: [[1, 2, 3]] });
  });

  it("gathers while a run is under way, and goes in the next one", async () => {
    const runs: number[][] = [];
    const ask = together<number, number>(
      async (asks) => {
        runs.push([...asks]);
        await pause();
        return asks;
      },
      (one) => Promise.resolve(one),
    );
    const first = [ask(1), ask(2)];
    await new Promise((resolve) => setTimeout(resolve, 2));
    await Promise.all([...first, ask(3), ask(4)]);
    expect(runs).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("is asked again one by one when the run fails, so that one bad ask fails alone", async () => {
    const ask = together<number, number>(
      () => Promise.reject(new Error("all of it was rolled back")),
      (one) => (one === 2 ? Promise.reject(new Error("two is bad")) : Promise.resolve(one * 10)),
    );
    const answers = await Promise.allSettled([ask(1), ask(2), ask(3)]);
    expect(
      answers.map((each) => (each.status === "fulfilled" ? each.value : String(each.reason))),
    ).toEqual([10, "Error: two is bad", 30]);
  });

  it("is asked alone where the run left it out", async () => {
    const ask = together<number, string>(
      (asks) => Promise.resolve(asks.map((each) => (each === 2 ? undefined : "together"))),
      () => Promise.resolve("alone"),
    );
    expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual(["together", "alone", "together"]);
  });

  it("never makes a run larger than two hundred", async () => {
    const sizes: number[] = [];
    const ask = together<number, number>(
      (asks) => {
        sizes.push(asks.length);
        return Promise.resolve(asks);
      },
      (one) => Promise.resolve(one),
    );
    await Promise.all(Array.from({ length: 450 }, (_, index) => ask(index)));
    expect(sizes).toEqual([200, 200, 50]);
  });
});
