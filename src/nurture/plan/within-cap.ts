import type { Journey } from "../model/journey.ts";
import type { Person } from "../model/person.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import { leavesAt, type Leaving } from "../time/leaves-at.ts";
import { letterDays, roomFor } from "./cap.ts";
import { stepOf } from "./journey-of.ts";
import { leavingOf } from "./leaving-of.ts";
import type { PlanContext } from "./plan.ts";
import type { WantedTouch } from "./wanted-touch.ts";
import { SETTLED } from "./reconcile.ts";
import { isTooLate, tooLateWhenDue } from "./too-late.ts";
import { isCounted } from "./wanted.ts";

/**
 * The plan of one person within the frequency cap. Nurture letters alone are counted: what the
 * contract needs is never delayed, and comes on top, because nobody chose to send it and a burst of
 * it must not silence the rest for a week. Weekly letters find their days first, since they gather
 * what finds none; then everything else in the order in which it falls due.
 */
export function withinCap(
  wanted: readonly WantedTouch[],
  stored: readonly StoredTouch[],
  followed: readonly Journey[],
  person: Person,
  context: PlanContext,
): readonly WantedTouch[] {
  const { rules, letters, now } = context;
  if (rules.capPerWeek === undefined) return wanted;
  const leaving = leavingOf(person, context);
  const days = letterDays(rules.capPerWeek, leaving.zone, letters);
  const over = new Set(stored.filter(({ state }) => SETTLED.includes(state)).map(({ key }) => key));
  const placed = new Map<TouchKey, WantedTouch>();
  const counted = (touch: WantedTouch) => {
    const step = stepOf(followed, touch);
    return step !== undefined && isCounted(step) && looksForRoom(touch, over, context);
  };
  for (const touch of wanted.filter(counted).toSorted(inTurn)) {
    const from = fromWhen(touch, now, leaving);
    const at = roomFor(touch, from, days, leaving);
    if (at !== undefined) days.add(at);
    placed.set(touch.key, at?.equals(from) === true ? touch : putOff(touch, at));
  }
  return wanted.map((touch) => placed.get(touch.key) ?? touch);
}

/** Whatever is near enough to be sure of; a pause is the only hold whose end is known. */
function looksForRoom(
  touch: WantedTouch,
  over: ReadonlySet<TouchKey>,
  { now, until }: PlanContext,
): boolean {
  if (over.has(touch.key) || isTooLate(touch, now)) return false;
  if (touch.hold !== undefined && touch.hold !== "paused") return false;
  return Temporal.Instant.compare(touch.dueAt, until) <= 0;
}

function inTurn(a: WantedTouch, b: WantedTouch): number {
  if (a.weekly !== b.weekly) return a.weekly ? -1 : 1;
  return Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.key < b.key ? -1 : 1);
}

/** What is due already leaves as soon as anything may. */
function fromWhen({ dueAt }: WantedTouch, now: Temporal.Instant, leaving: Leaving) {
  if (Temporal.Instant.compare(dueAt, now) > 0) return dueAt;
  return leavesAt(now, leaving, dueAt.toZonedDateTimeISO(leaving.zone).toPlainTime());
}

/** Without room while it is useful, a touch is named in another letter or left out when it falls due. */
function putOff(touch: WantedTouch, at: Temporal.Instant | undefined): WantedTouch {
  if (at !== undefined) return { ...touch, dueAt: at, waits: "cap" };
  return {
    ...touch,
    ...tooLateWhenDue(touch.dueAt, touch.weekly ? "fold" : touch.late),
    waits: "cap",
  };
}
