import { isKeyForgotten } from "#nurture/effects/forgotten-key";
import type { EffectRecord, Outcome, Protocol, Sighting } from "#nurture/effects/effect";
import { isSettled, nextMove, type Learned, type Next } from "#nurture/effects/next-move";

/**
 * The bounds of a pretend world, in seconds: pause Z, late execution D, visibility lag L, and how long
 * a draft can still be sent after a send of it was done, W.
 */
export const BOUNDS = { pause: 3, late: 3, lag: 2, sendable: 3 } as const;
/** S = Z + D + L: at this settle time nothing may be doubled or lost. */
export const SETTLE_MS = (BOUNDS.pause + BOUNDS.late + BOUNDS.lag) * 1_000;

/** How a vendor takes one kind of operation. */
export interface Operation {
  readonly name: string;
  readonly prepares: boolean;
  /**
   * token: a draft is used up by its one send, W later · key: the vendor drops a second request with the same
   * id · absolute: writing the same value again is the same · none: every request makes one more.
   */
  readonly dedupe: "token" | "key" | "absolute" | "none";
  /**
   * Seconds for which the vendor drops a second request with the same id, where that ends: then a
   * person may also delete what was made without a trace, and nobody work until the id is forgotten.
   */
  readonly keyLasts?: number;
  /** Whether a look says that it is unclear, once that time is over, instead of absent. */
  readonly minds?: boolean;
  /** Whether a look without a token finds a draft (Graph by Message-ID; Gmail can't). */
  readonly findsDrafts: boolean;
}

/** The six operations of the facts, section 4.4. */
export const OPERATIONS: readonly Operation[] = [
  { name: "Graph mail by draft", prepares: true, dedupe: "token", findsDrafts: true },
  { name: "Gmail by draft", prepares: true, dedupe: "token", findsDrafts: false },
  {
    ...{ name: "Graph entry by transactionId", prepares: false, dedupe: "key", findsDrafts: false },
    ...{ keyLasts: 30, minds: true },
  },
  { name: "Google entry by own id", prepares: false, dedupe: "key", findsDrafts: false },
  { name: "HRIS field, absolute", prepares: false, dedupe: "absolute", findsDrafts: false },
  { name: "HRIS task or ATS note by marker", prepares: false, dedupe: "none", findsDrafts: false },
];

export interface Played {
  /** How many changes stand outside at the end. */
  readonly happened: number;
  readonly record: EffectRecord;
  /** The size of each choice that was made, in order, so that all others can be tried. */
  readonly sizes: readonly number[];
}

export const INTENT: EffectRecord = {
  opId: "op",
  kind: "note",
  mode: "live",
  state: "intent",
  attempt: 0,
  absences: 0,
  failures: 0,
};

export const START = Temporal.Instant.from("2026-11-02T09:00:00Z");
const MOVES_MAX = 600;

export type Decide = (
  record: EffectRecord,
  learned: Learned,
  now: Temporal.Instant,
  protocol: Protocol,
) => Next;

const ours: Decide = (record, learned, now, protocol) =>
  nextMove(record, learned, now, { protocol, pretend: true });

/** What a transport that repeats on 504 does: whatever is not known is asked for once more. */
export const retryOn504: Decide = (record, learned, now, protocol) =>
  learned.of === "act" && learned.outcome.kind === "unknown" && record.attempt < 3
    ? { record: { ...record, attempt: record.attempt + 1 }, move: { do: "act" } }
    : ours(record, learned, now, protocol);

/**
 * Plays one effect against a vendor. Each choice is a fault or none (0): a crash before or after a
 * durable write, a lost answer, an execution late by up to D or never, a pause of up to Z between
 * arming and writing, a look that fails. When choices are used up, everything goes well.
 */
export function play(
  operation: Operation,
  protocol: Protocol,
  choices: readonly number[],
  faultsMax = 3,
  decide: Decide = ours,
): Played {
  const sizes: number[] = [];
  const outside = vendor(operation);
  let faults = 0;
  let second = 0;
  const choose = (of: number): number => {
    if (faults >= faultsMax) return 0;
    const next = (choices[sizes.length] ?? 0) % of;
    sizes.push(of);
    if (next > 0) faults += 1;
    return next;
  };
  const world: World = { operation, outside, choose, now: () => second };
  let record = INTENT;
  let learned: Learned = { of: "claim" };
  for (let moves = 0; moves < MOVES_MAX && !isSettled(record); moves++) {
    const next = decide(record, learned, START.add({ seconds: second }), protocol);
    const crash = isSame(next.record, record) ? 0 : choose(3);
    // 1: died before the write, the record is as it was · 2: died after it, the move is not made.
    if (crash !== 1) record = next.record;
    const { move } = next;
    if (crash > 0) learned = { of: "claim" };
    else if (move.do === "wait") {
      second = Math.max(second, Math.ceil(move.until.since(START).total("seconds")));
      if (operation.keyLasts !== undefined && choose(2) === 1) second += operation.keyLasts;
      learned = { of: "claim" };
    } else if (move.do !== "end") learned = perform(world, move.do, record);
  }
  return { happened: outside.count(), record, sizes };
}

function isSame(a: EffectRecord, b: EffectRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface Vendor {
  execute(at: number): void;
  draft(): void;
  /** A person deletes what was made, and it leaves no trace. */
  vanish(): void;
  look(at: number, token: string | undefined): Sighting;
  count(): number;
}

function vendor({ dedupe, findsDrafts, keyLasts = Infinity }: Operation): Vendor {
  const executions: number[] = [];
  let gone = 0;
  let drafts = 0;
  return {
    execute: (at) => {
      const isSendable = executions.every((each) => Math.abs(at - each) < BOUNDS.sendable);
      const isForgotten = executions.every((each) => Math.abs(at - each) >= keyLasts);
      const isOneMore =
        dedupe === "none" ||
        (dedupe === "token" && isSendable) ||
        (dedupe === "key" && isForgotten);
      if (isOneMore || executions.length === 0) executions.push(at);
      else executions[0] = Math.min(executions[0] ?? at, at);
    },
    draft: () => (drafts += 1),
    vanish: () => (gone = executions.length),
    look: (at, token) => {
      const there = executions.slice(gone);
      if (there.some((each) => each + BOUNDS.lag <= at)) return { seen: "done", receipt: {} };
      const used = executions.some((each) => each + BOUNDS.sendable <= at);
      const seesDraft = drafts > 0 && !used && (findsDrafts || token !== undefined);
      return seesDraft ? { seen: "prepared", token: "draft" } : { seen: "absent" };
    },
    count: () => executions.length,
  };
}

interface World {
  readonly operation: Operation;
  readonly outside: Vendor;
  readonly choose: (of: number) => number;
  readonly now: () => number;
}

const LOST: Outcome = { kind: "unknown", why: "lost" };

function perform(world: World, move: "look" | "prepare" | "act", record: EffectRecord): Learned {
  const { outside, choose } = world;
  const at = world.now();
  if (move === "look") {
    if (choose(2) === 1) return { of: "look-failed", why: "503" };
    const sighting = outside.look(at, record.token);
    return { of: "look", sighting: isForgotten(world, record) ? orUnclear(sighting) : sighting };
  }
  if (move === "prepare") {
    const fate = choose(3);
    if (fate !== 2) outside.draft();
    const prepared: Outcome = { kind: "prepared", token: "draft" };
    return { of: "prepare", outcome: fate === 0 ? prepared : LOST };
  }
  return act(world, at);
}

/** A request may be made Z + D after the look that it follows from. */
function isForgotten({ operation, now }: World, { firstArmedAt }: EffectRecord): boolean {
  const { keyLasts, minds } = operation;
  if (keyLasts === undefined || minds !== true) return false;
  const lastsMs = (keyLasts - BOUNDS.pause - BOUNDS.late) * 1_000;
  return isKeyForgotten(firstArmedAt, lastsMs, START.add({ seconds: now() }));
}

function orUnclear(sighting: Sighting): Sighting {
  return sighting.seen === "absent" ? { seen: "unclear", evidence: "no trace" } : sighting;
}

/** `claim` stands for a death while armed: the next worker finds the record as it was. */
function act({ operation, outside, choose }: World, at: number): Learned {
  const { pause, late } = BOUNDS;
  const whenExecuted = [at, at, undefined, at + late, at + pause, at + pause + late, at, undefined];
  const mayVanish = operation.keyLasts !== undefined;
  const fate = choose(whenExecuted.length + (mayVanish ? 1 : 0));
  const isDeleted = fate === whenExecuted.length;
  const when = isDeleted ? at : whenExecuted[fate];
  if (when !== undefined) outside.execute(when);
  if (isDeleted) outside.vanish();
  if (fate === 6 || fate === 7) return { of: "claim" };
  return { of: "act", outcome: fate === 0 ? { kind: "done", receipt: {} } : LOST };
}

/** Every play with at most `faultsMax` faults, one after the other; answers how many there were. */
export function explore(
  operation: Operation,
  protocol: Protocol,
  faultsMax: number,
  see: (played: Played, choices: readonly number[]) => boolean,
  decide: Decide = ours,
): number {
  let choices: number[] = [];
  for (let plays = 1; ; plays++) {
    const played = play(operation, protocol, choices, faultsMax, decide);
    if (!see(played, choices)) return plays;
    const next = successor(choices, played.sizes);
    if (next === undefined) return plays;
    choices = next;
  }
}

/** The next branch: the last choice that can still be raised is, and what follows begins at none. */
function successor(choices: readonly number[], sizes: readonly number[]): number[] | undefined {
  for (let index = sizes.length - 1; index >= 0; index--) {
    const raised = (choices[index] ?? 0) + 1;
    if (raised < (sizes[index] ?? 0))
      return [...sizes.slice(0, index).map((_, i) => choices[i] ?? 0), raised];
  }
  return undefined;
}
