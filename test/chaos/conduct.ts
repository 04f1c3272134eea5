import { setTimeout as wait } from "node:timers/promises";
import type { Due, World } from "#server/demo/world";
import type { Agenda } from "./agenda.ts";
import type { MovedClock } from "./clock.ts";
import type { Crew, Worker } from "./crew.ts";
import type { Weather } from "./weather.ts";

export interface Stage {
  readonly clock: MovedClock;
  readonly crew: Crew;
  readonly weather: Weather;
  readonly agenda: Agenda;
  readonly world: World;
  readonly settled: () => Promise<void>;
  /** What went wrong so far, for whoever looks into a run that broke. */
  readonly troubles: () => readonly string[];
  readonly onProgress: (now: Temporal.Instant) => void;
}

const POLL_MS = 4;
/** Work that falls due within this long of each other is done together. */
const STRIDE = { seconds: 60 };
/** While everybody who works waits out a vendor's word, time goes in steps like this (Z is 20 s). */
const HOP = { seconds: 4 };
const HOP_AFTER_MS = 120;
/** Whoever is idle looks again after this long while others work. */
const NUDGE_MS = 1_000;
/** After so long the others wait for what a stopped worker holds in the database. */
const HELD_MS = 3_000;
/** A run in which nothing comes to rest for so long is broken. */
const STUCK_MS = 240_000;

/** Lets the hires' lives and the workers' work happen in their order until `until`. */
export async function conduct(
  stage: Stage,
  timeline: readonly Due[],
  until: Temporal.Instant,
): Promise<void> {
  const { clock, crew, agenda, world, onProgress } = stage;
  const lives = [...timeline];
  for (;;) {
    const now = clock.now();
    onProgress(now);
    await agenda.run(now);
    for (let due = lives[0]; isDue(due, now); due = lives[0]) {
      lives.shift();
      await world.happen(due);
    }
    await stage.settled();
    look(stage);
    await quiet(stage);
    const next = crew.lastNext();
    const target = soonest(
      lives[0]?.at,
      agenda.next(),
      next === undefined ? undefined : strided(Temporal.Instant.fromEpochMilliseconds(next), clock),
    );
    if (target === undefined || Temporal.Instant.compare(target, until) > 0) break;
    clock.jumpTo(target);
  }
  clock.jumpTo(until);
}

/** Everybody looks for work again. */
function look({ clock, crew }: Stage): void {
  clock.nextEpoch();
  crew.tell({ say: "look" });
}

function isDue(due: Due | undefined, now: Temporal.Instant): due is Due {
  return due !== undefined && Temporal.Instant.compare(due.at, now) <= 0;
}

function strided(next: Temporal.Instant, clock: MovedClock): Temporal.Instant {
  const stride = clock.now().add(STRIDE);
  return Temporal.Instant.compare(next, stride) < 0 ? stride : next;
}

function soonest(
  ...moments: readonly (Temporal.Instant | undefined)[]
): Temporal.Instant | undefined {
  return moments
    .filter((each) => each !== undefined)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
}

/** Resolves when every worker lives and has nothing to do in this epoch. */
async function quiet(stage: Stage): Promise<void> {
  const { clock, crew, weather, agenda } = stage;
  const began = performance.now();
  let restless = began;
  let nudged = began;
  while (!isQuiet(crew, clock)) {
    await wait(POLL_MS);
    const now = performance.now();
    if (now - began > STUCK_MS) throw new Error(`nothing comes to rest: ${said(stage)}`);
    const held = now - began > HELD_MS && crew.workers().some(({ left }) => left);
    if (weather.underWay() > 0 || !(held || isAsleep(crew, clock))) restless = now;
    if (now - restless > HOP_AFTER_MS) {
      clock.jumpTo(clock.now().add(HOP));
      restless = now;
      await agenda.run(clock.now());
    }
    if (now - nudged > NUDGE_MS && crew.workers().some((each) => isIdle(each, clock))) {
      look(stage);
      nudged = now;
    }
  }
}

function isQuiet(crew: Crew, clock: MovedClock): boolean {
  return crew.workers().every((each) => each.left || (!each.frozen && isIdle(each, clock)));
}

function isIdle({ ready, idleIn }: Worker, clock: MovedClock): boolean {
  return ready && idleIn === clock.epoch();
}

/** Whether nobody works and somebody waits for a moment to come. */
function isAsleep(crew: Crew, clock: MovedClock): boolean {
  const awake = crew.workers().filter((each) => !each.left && !isIdle(each, clock));
  return (
    awake.some(({ asleepUntil }) => asleepUntil !== undefined) &&
    awake.every(({ ready, frozen, asleepUntil }) => ready && !frozen && asleepUntil !== undefined)
  );
}

function said({ clock, crew, weather, troubles }: Stage): string {
  const underWay = weather.underWay();
  const newest = troubles().slice(-5);
  return JSON.stringify({ epoch: clock.epoch(), workers: crew.workers(), underWay, newest });
}
