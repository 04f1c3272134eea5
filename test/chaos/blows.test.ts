import { describe, expect, it } from "vitest";
import { chance } from "#server/demo/random";
import { agenda } from "./agenda.ts";
import { ANY_MOMENT, blows, type Blows } from "./blows.ts";
import type { MovedClock } from "./clock.ts";
import type { Crew, Worker } from "./crew.ts";
import { SURE, type Planned } from "./plan.ts";
import type { Weather } from "./weather.ts";

const NOW = Temporal.Instant.from("2026-03-02T09:00:00Z");
const CLOCK: MovedClock = {
  now: () => NOW,
  epoch: () => 1,
  close: () => undefined,
  jumpTo: () => undefined,
  nextEpoch: () => undefined,
};
const WEATHER = { afterWrite: () => undefined } as unknown as Weather;

/** Two workers that die when they are killed and are there again at once. */
function stage(plan: readonly Planned[]): { readonly hit: Blows; readonly killed: string[] } {
  const killed: string[] = [];
  const worker = (index: number): Worker => ({
    index,
    pid: index,
    ready: true,
    frozen: false,
    left: false,
  });
  const workers = [worker(0), worker(1)];
  const crew: Partial<Crew> = {
    workers: () => workers,
    tell: () => undefined,
    kill: ({ index }, why) => {
      killed.push(why);
      hit.onDeath({ worker: index, killedFor: why });
      return true;
    },
  };
  const hit = blows({
    ...{ plan, luck: chance(1), clock: CLOCK, weather: WEATHER, agenda: agenda() },
    crew: () => crew as Crew,
  });
  return { hit, killed };
}

const ASKED: Planned = {
  share: 0,
  blow: { kind: "step", step: "before question forwarded", skip: 0 },
};

describe("a planned kill", () => {
  it("is counted at its step when a worker dies there", () => {
    const { hit } = stage([ASKED]);
    hit.upTo(0.1);
    hit.onDeath({ worker: 0, awaited: 0 });
    expect([hit.killsByStep, hit.retargeted, hit.waits()]).toEqual([
      { "before question forwarded": 1 },
      [],
      [],
    ]);
  });

  it("waits at a step that every worker comes to, late in a run in which nobody came to its own", () => {
    const { hit } = stage([ASKED]);
    hit.upTo(0.5);
    expect(hit.waits().map(({ step }) => step)).toEqual(["before question forwarded"]);
    hit.upTo(0.9);
    expect(hit.waits()).toEqual([{ id: 0, step: SURE[0], skip: 0 }]);
    hit.onDeath({ worker: 1, awaited: 0 });
    expect([hit.killsByStep, hit.retargeted]).toEqual([
      { [SURE[0]]: 1 },
      [{ from: "before question forwarded", to: SURE[0] }],
    ]);
  });

  it("is made at any moment at the end, when even that did not come", async () => {
    const { hit, killed } = stage([ASKED]);
    hit.upTo(0.9);
    await hit.finish();
    await hit.end();
    expect([killed, hit.killsByStep, hit.waits()]).toEqual([[ANY_MOMENT], { [ANY_MOMENT]: 1 }, []]);
  });
});
