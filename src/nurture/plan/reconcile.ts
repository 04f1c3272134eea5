import type { HoldReason, StoredTouch, Touch, TouchKey, TouchState } from "../model/touch.ts";
import type { WantedTouch } from "./wanted-touch.ts";
import { isTooLate, lateVerb } from "./too-late.ts";

/** What must change in the store; a key is in one list at most. A touch with `hold` is stored held. */
export interface Changes {
  readonly create: readonly Touch[];
  /** Other times, another version, or back to life after a cancellation. */
  readonly move: readonly Touch[];
  readonly hold: readonly Touch[];
  readonly release: readonly Touch[];
  readonly cancel: readonly TouchKey[];
  /** Left out as too late; may be new to the store. */
  readonly skip: readonly Touch[];
  /** To be named in the next digest; may be new to the store. */
  readonly fold: readonly Touch[];
}

export interface ReconcileContext {
  readonly now: Temporal.Instant;
  /** Why a stored touch that the plan lacks is held; undefined lets it be cancelled. */
  readonly keep: (touch: Touch) => HoldReason | undefined;
}

interface Change {
  readonly verb: keyof Changes;
  readonly touch: Touch;
}

/** States that no plan changes any more. */
export const SETTLED: readonly TouchState[] = ["queued", "sent", "folded", "skipped"];

/**
 * What must change so that the store holds the plan of one person. A settled touch is history and
 * never changes; a cancelled one that is wanted again comes back to life.
 */
export function reconcile(
  wanted: readonly WantedTouch[],
  stored: readonly StoredTouch[],
  { now, keep }: ReconcileContext,
): Changes {
  const storedByKey = new Map(stored.map((touch) => [touch.key, touch]));
  const wantedKeys = new Set(wanted.map((touch) => touch.key));
  const changes = [
    ...wanted.flatMap((touch) => changeFor(touch, storedByKey.get(touch.key), now)),
    ...stored
      .filter((touch) => isOpen(touch) && !wantedKeys.has(touch.key))
      .flatMap((touch) => changeWithout(touch, keep(touch))),
  ];
  const touchesTo = (verb: keyof Changes) =>
    changes.filter((change) => change.verb === verb).map((change) => change.touch);
  return {
    create: touchesTo("create"),
    move: touchesTo("move"),
    hold: touchesTo("hold"),
    release: touchesTo("release"),
    cancel: touchesTo("cancel").map((touch) => touch.key),
    skip: touchesTo("skip"),
    fold: touchesTo("fold"),
  };
}

function changeFor(
  wanted: WantedTouch,
  stored: StoredTouch | undefined,
  now: Temporal.Instant,
): readonly Change[] {
  const { weekly, ...touch } = wanted;
  if (stored === undefined) return changeNew(touch, weekly, now);
  if (SETTLED.includes(stored.state)) return [];
  if (stored.state !== "cancelled") return changeOpen(touch, stored, now);
  return isTooLate(touch, now) ? [] : [{ verb: "move", touch }];
}

/** Something held is never late: when the hold ends, it is looked at again. */
function changeNew(touch: Touch, weekly: boolean, now: Temporal.Instant): readonly Change[] {
  if (!isTooLate(touch, now)) return [{ verb: "create", touch }];
  if (weekly) return [];
  return [{ verb: touch.hold === undefined ? lateVerb(touch) : "create", touch }];
}

/** Nothing moves while a person is doubtful, or must decide: the touch is held at the times it had. */
function changeOpen(touch: Touch, stored: StoredTouch, now: Temporal.Instant): readonly Change[] {
  if (touch.hold === "doubtful" || touch.hold === "decision")
    return changeWithout(stored, touch.hold);
  if (touch.hold !== undefined) {
    const isHeld = stored.state === "held" && stored.hold === touch.hold;
    return isHeld && isSame(touch, stored, now) ? [] : [{ verb: "hold", touch }];
  }
  if (isTooLate(touch, now)) return [{ verb: lateVerb(touch), touch }];
  if (stored.state === "held") return [{ verb: "release", touch }];
  return isSame(touch, stored, now) ? [] : [{ verb: "move", touch }];
}

function changeWithout(stored: StoredTouch, hold: HoldReason | undefined): readonly Change[] {
  if (hold === undefined) return [{ verb: "cancel", touch: stored }];
  const { state, ...touch } = stored;
  if (state === "held" && touch.hold === hold) return [];
  return [{ verb: "hold", touch: { ...touch, hold } }];
}

function isOpen(touch: StoredTouch): boolean {
  return touch.state === "planned" || touch.state === "held";
}

function isSame(touch: Touch, stored: StoredTouch, now: Temporal.Instant): boolean {
  return (
    (touch.dueAt.equals(stored.dueAt) || isPutOff(touch, stored, now)) &&
    touch.usefulUntil.equals(stored.usefulUntil) &&
    touch.late === stored.late &&
    touch.waits === stored.waits &&
    touch.missed === stored.missed &&
    touch.version === stored.version &&
    touch.channel === stored.channel
  );
}

/** What was due and put off by queueing keeps its later time, else the two would argue all night. */
function isPutOff(touch: Touch, stored: StoredTouch, now: Temporal.Instant): boolean {
  const wasDue = Temporal.Instant.compare(touch.dueAt, now) <= 0;
  return wasDue && Temporal.Instant.compare(stored.dueAt, touch.dueAt) > 0;
}
