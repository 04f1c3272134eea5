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
  readonly late: "fold" | "leave-out";
  readonly hold?: HoldReason;
}

export interface StoredTouch extends Touch {
  readonly state: TouchState;
  readonly why?: string;
  /** Of a letter that was written: the first day as it names it. */
  readonly stated?: StatedStart;
}
