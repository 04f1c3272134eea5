import type { ConnectionId } from "../model/ids.ts";
import type { HoldReason } from "../model/touch.ts";

/** A touch may go out this late; what is later is an alarm. */
export const LATE_MINUTES = 30;
/** What the failure rate is taken over. */
export const SETTLED_HOURS = 24;
/** One effect in so many may fail; one more is an alarm. */
const FAILED_ONE_IN = 1_000;
/** One that is parked is no rate, however few effects settled beside it: it has an alarm of its own. */
const FAILED_MIN = 2;
/** A connection without a good run for this many is not believed any more, whatever its state says. */
const RUNS_MISSED = 3;

export const ALARM_KINDS = [
  "late",
  "failing",
  "parked",
  "held",
  "unnamed",
  "connection",
  "restore",
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** Counts, step names, vendors and codes; what is personal has no place in them. */
export type AlarmFacts = Readonly<Record<string, string | number>>;

/** Why an alarm stands. Two causes with the same key are one, whatever their facts. */
export interface Cause {
  readonly key: string;
  readonly kind: AlarmKind;
  readonly connection?: ConnectionId;
  readonly facts: AlarmFacts;
}

/** Why a letter that the contract needs has not gone out: it is held, or its text can't be filled. */
export type HeldReason = Exclude<HoldReason, "paused"> | "unfilled";

/** Letters that the contract needs, held for one reason more than LATE_MINUTES past their time. */
export interface HeldLetters {
  readonly why: HeldReason;
  readonly count: number;
  readonly since: Temporal.Instant;
  readonly steps: readonly string[];
}

/** Questions that nobody reads, because nobody is named for their topic. */
export interface WaitingQuestions {
  readonly count: number;
  readonly since: Temporal.Instant;
}

/** What the words choose between; a reason's own name is no name there. */
const ABOUT = {
  "no-zone": "zone",
  "no-address": "address",
  "date-missing": "date",
  doubtful: "doubt",
  decision: "decision",
  unfilled: "text",
} as const satisfies Record<HeldReason, string>;

/** A connection's signs of life, as its row tells them. */
export interface ConnectionSigns {
  readonly id: ConnectionId;
  readonly vendor: string;
  readonly state: string;
  readonly issueCode?: string;
  readonly lastGoodAt?: Temporal.Instant;
  readonly createdAt: Temporal.Instant;
}

/** What alarms are decided by: how one tenant's work stands at a moment. */
export interface Standing {
  /** Touches more than LATE_MINUTES after their due time and not sent. */
  readonly late: number;
  readonly lateSteps: readonly string[];
  readonly oldestUnsentAt?: Temporal.Instant;
  /** Effects confirmed, rejected or parked in the last SETTLED_HOURS, and those of them that failed. */
  readonly settled: number;
  readonly failed: number;
  /** Those that a vendor refused for good: nobody makes up for them, so that each is an alarm. */
  readonly rejected: number;
  /** Effects that wait for a person, however long ago they were parked. */
  readonly parked: number;
  readonly held: readonly HeldLetters[];
  readonly unnamed?: WaitingQuestions;
  /** A restore from backup that holds what goes out, and what the backup lacks. */
  readonly restore?: { readonly lacksFrom: Temporal.Instant; readonly beganAt: Temporal.Instant };
  readonly connections: readonly ConnectionSigns[];
}

/** Every cause that stands now, each once. */
export function causesOf(
  standing: Standing,
  runEveryMinutes: number,
  now: Temporal.Instant,
): readonly Cause[] {
  const { late, lateSteps, oldestUnsentAt, settled, failed, parked, connections } = standing;
  const causes: Cause[] = [];
  if (late > 0) {
    const minutes = minutesSince(oldestUnsentAt ?? now, now);
    causes.push(plain("late", { count: late, minutes, steps: lateSteps.join(", ") }));
  }
  if (isFailing(standing)) causes.push(plain("failing", { failed, settled }));
  if (parked > 0) causes.push(plain("parked", { count: parked }));
  causes.push(...standing.held.map((held) => ofHeld(held, now)), ...ofUnnamed(standing, now));
  if (standing.restore !== undefined) causes.push(ofRestore(standing.restore));
  for (const connection of connections) {
    const code = whyUnbelievable(connection, runEveryMinutes, now);
    if (code !== undefined) causes.push(ofConnection(connection, code, now));
  }
  return causes;
}

/** Over when SETTLED_HOURS have passed without a refusal, and the rate is low. */
function isFailing({ rejected, failed, settled }: Standing): boolean {
  return rejected > 0 || (failed >= FAILED_MIN && failed * FAILED_ONE_IN > settled);
}

function plain(kind: AlarmKind, facts: AlarmFacts): Cause {
  return { key: kind, kind, facts };
}

/** One alarm a reason, whoever and however many it holds. */
function ofHeld({ why, count, since, steps }: HeldLetters, now: Temporal.Instant): Cause {
  const about = ABOUT[why];
  const facts = { about, count, minutes: minutesSince(since, now), steps: steps.join(", ") };
  return { key: `held/${about}`, kind: "held", facts };
}

function ofUnnamed({ unnamed }: Standing, now: Temporal.Instant): readonly Cause[] {
  if (unnamed === undefined) return [];
  const minutes = minutesSince(unnamed.since, now);
  return minutes < LATE_MINUTES ? [] : [plain("unnamed", { count: unnamed.count, minutes })];
}

function ofRestore({ lacksFrom, beganAt }: NonNullable<Standing["restore"]>): Cause {
  return plain("restore", { from: minuteOf(lacksFrom), until: minuteOf(beganAt) });
}

/** `2026-11-20 08:00` in UTC. */
function minuteOf(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: "minute" }).replace("T", " ").replace("Z", "");
}

function ofConnection(connection: ConnectionSigns, code: string, now: Temporal.Instant): Cause {
  const { id, vendor, lastGoodAt, createdAt } = connection;
  const minutes = minutesSince(lastGoodAt ?? createdAt, now);
  return {
    key: `connection/${id}`,
    kind: "connection",
    connection: id,
    facts: { vendor, code, minutes },
  };
}

/** An issue stands until a good run ends it, also while the next run is under way. */
function whyUnbelievable(
  { state, issueCode, lastGoodAt, createdAt }: ConnectionSigns,
  runEveryMinutes: number,
  now: Temporal.Instant,
): string | undefined {
  if (state === "paused" || state === "disabled") return undefined;
  if (issueCode !== undefined) return issueCode;
  // The first run reads everything there is and may take longer than many later ones.
  if (lastGoodAt === undefined && state === "syncing") return undefined;
  const missed = minutesSince(lastGoodAt ?? createdAt, now) > RUNS_MISSED * runEveryMinutes;
  return missed ? "no-good-run" : undefined;
}

export function minutesSince(at: Temporal.Instant, now: Temporal.Instant): number {
  return Math.floor(now.since(at).total("minutes"));
}
