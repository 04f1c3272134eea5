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

const POLL_MS = 2;
/** Work that falls due within this long of each other is done together. */
const STRIDE = { seconds: 60 };
/** While everybody who works waits for a moment, time goes there, in steps that Z (20 s) is longer than. */
const HOP = { seconds: 15 };
/** A request may be on its way between two processes for so long. */
const HOP_AFTER_MS = 6;
/** While somebody waits for what a stopped worker holds, time goes on like this. */
const HELD_HOP = { seconds: 4 };
const HELD_HOP_AFTER_MS = 120;
/** Whoever is idle looks again after this long while others work. */
const NUDGE_MS = 1_000;
/** After so long the others wait for what a stopped worker holds in the database. */
const HELD_MS = 3_000;
/** A run in which nothing comes to rest for so long is broken. */
const STUCK_MS = 600_000;

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

/** Resolves when a worker lives, and all that do have nothing to do in this epoch. */
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
    const until = restsUntil(crew, clock);
    if (weather.underWay() > 0 || !(held || until !== undefined)) restless = now;
    if (now - restless > (until === undefined ? HELD_HOP_AFTER_MS : HOP_AFTER_MS)) {
      clock.jumpTo(hopTo(clock, until));
      restless = now;
      await agenda.run(clock.now());
    }
    if (now - nudged > NUDGE_MS && crew.workers().some((each) => isIdle(each, clock))) {
      look(stage);
      nudged = now;
    }
  }
}

/** Nobody waits for one that is starting while others work: what it held comes free by time. */
function isQuiet(crew: Crew, clock: MovedClock): boolean {
  const working = crew.workers().filter(({ left, ready }) => ready && !left);
  return working.length > 0 && working.every((each) => !each.frozen && isIdle(each, clock));
}

function isIdle({ ready, idleIn }: Worker, clock: MovedClock): boolean {
  return ready && idleIn === clock.epoch();
}

/** The first moment that somebody waits for, while nobody does anything else; else undefined. */
function restsUntil(crew: Crew, clock: MovedClock): number | undefined {
  const working = crew.workers().filter(({ left, ready }) => ready && !left);
  const awake = working.filter((each) => !isIdle(each, clock));
  const moments = awake.map(({ frozen, restsUntil: until }) => (frozen ? undefined : until));
  const known = moments.filter((each) => each !== undefined);
  return known.length > 0 && known.length === moments.length ? Math.min(...known) : undefined;
}

function hopTo(clock: MovedClock, until: number | undefined): Temporal.Instant {
  if (until === undefined) return clock.now().add(HELD_HOP);
  const most = clock.now().add(HOP);
  const wanted = Temporal.Instant.fromEpochMilliseconds(Math.ceil(until));
  return Temporal.Instant.compare(wanted, most) < 0 ? wanted : most;
}

function said({ clock, crew, weather, troubles }: Stage): string {
  const underWay = weather.underWay();
  const newest = troubles().slice(-5);
  return JSON.stringify({ epoch: clock.epoch(), workers: crew.workers(), underWay, newest });
}
