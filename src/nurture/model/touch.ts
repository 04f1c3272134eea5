import type { PersonId } from "./ids.ts";
import type { Channel } from "./person.ts";
import type { StatedStart } from "./told.ts";

/** `person/journey/step/occurrence`: never changes, whatever date or version does; sent at most once. */
export type TouchKey = string;

/**
 * planned: waits for its time · held: something is missing, shown with its reason · queued: its
 * effects exist · sent: all its effects are confirmed · folded: goes into the next digest ·
 * skipped: left out, with the reason · cancelled: no longer wanted.
 */
export type TouchState =
  "planned" | "held" | "queued" | "sent" | "folded" | "skipped" | "cancelled";

/** decision: a change concerns it that a person must decide. */
export type HoldReason =
  "no-zone" | "no-address" | "date-missing" | "doubtful" | "paused" | "decision";

/** Why a touch leaves later than its step says. */
export type WaitReason = "working-day" | "cap";

/** Why a touch could not go out when it fell due: the offer, or the step, was not there yet. */
export type MissedReason = "joined-late" | "step-added";

/** One step for one person at one occurrence, as the plan wants it. */
export interface Touch {
  readonly key: TouchKey;
  readonly personId: PersonId;
  readonly journey: string;
  readonly version: number;
  readonly step: string;
  /** The offer, the ISO week ("2026-W48") or the question; never a date. */
  readonly occurrence: string;
  readonly channel: Channel;
  readonly dueAt: Temporal.Instant;
  /** After this it is folded or left out instead of going out late. */
  readonly usefulUntil: Temporal.Instant;
  /** Then it is named in the next digest, named in the one letter of catching up, or left out. */
  readonly late: "fold" | "catch-up" | "leave-out";
  readonly hold?: HoldReason;
  readonly waits?: WaitReason;
  readonly missed?: MissedReason;
}

export interface StoredTouch extends Touch {
  readonly state: TouchState;
  readonly why?: string;
  /** When it was sent or, while that is not known, written. */
  readonly leftAt?: Temporal.Instant;
  /** Of a letter that was written: the first day as it names it. */
  readonly stated?: StatedStart;
  /** Of a letter that was written: a fingerprint of what it may say of its person. */
  readonly said?: string;
}
