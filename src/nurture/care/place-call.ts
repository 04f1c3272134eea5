import type { QuietHours } from "../time/quiet-hours.ts";
import type { Workplace } from "../time/working-hours.ts";
import { callDays, callHours, type CallHours } from "./call-time.ts";

/** Somebody of the HR team with the calls that they already have, by day ("2026-12-01"). */
export interface Caller {
  /** Undefined: nobody in particular; the team shares the list. */
  readonly id?: string;
  readonly place: Workplace;
  readonly load: ReadonlyMap<string, number>;
}

export interface CallNeed {
  /** Where the person is awake. */
  readonly zone: string;
  readonly quiet: QuietHours;
  readonly notBefore: Temporal.Instant;
  /** The call is on a day before this instant as far as there is one. */
  readonly before: Temporal.Instant;
}

export interface PlacedCall extends CallHours {
  readonly caller?: string;
  /** Everybody had as many calls as a day bears. */
  readonly isOver: boolean;
}

/** Where no working day is left before the end, the next ones after it: two weeks hold one anywhere. */
const LATER_DAYS = 21;

interface Slot extends CallHours {
  readonly caller: Caller;
  readonly calls: number;
}

/**
 * The day and the caller with the fewest calls before the end; of equal ones the latest day, so
 * that the person may still be heard by themselves, and the first caller. Where every day is full,
 * the least full one; where there is none any more, the soonest after.
 */
export function placeCall(
  { zone, quiet, notBefore, before }: CallNeed,
  callers: readonly Caller[],
  perDayMax: number,
): PlacedCall | undefined {
  const slotsUntil = (until: Temporal.Instant) =>
    callers
      .flatMap((caller) => slotsOf(caller, notBefore, until, { zone, quiet }))
      .toSorted((a, b) => Temporal.Instant.compare(a.from, b.from));
  const inTime = slotsUntil(before).filter(
    ({ from }) => Temporal.Instant.compare(from, before) < 0,
  );
  const free = inTime.filter(({ calls }) => calls < perDayMax);
  if (free.length > 0) return placed(leastFull(free.toReversed()), perDayMax);
  if (inTime.length > 0) return placed(leastFull(inTime), perDayMax);
  const [soonest, ...others] = slotsUntil(notBefore.add({ hours: 24 * LATER_DAYS }));
  if (soonest === undefined) return undefined;
  const open = [soonest, ...others].find(({ calls }) => calls < perDayMax);
  return placed(open ?? soonest, perDayMax);
}

function slotsOf(
  caller: Caller,
  notBefore: Temporal.Instant,
  until: Temporal.Instant,
  { zone, quiet }: Pick<CallNeed, "zone" | "quiet">,
): readonly Slot[] {
  return callDays(notBefore, until, caller.place).flatMap((day) => {
    const hours = callHours(day, caller.place, zone, quiet);
    if (hours === undefined || Temporal.Instant.compare(hours.until, notBefore) <= 0) return [];
    const from = Temporal.Instant.compare(hours.from, notBefore) < 0 ? notBefore : hours.from;
    return [{ caller, from, until: hours.until, calls: caller.load.get(day.toString()) ?? 0 }];
  });
}

/** The first of those with the fewest. */
function leastFull(slots: readonly Slot[]): Slot {
  return slots.reduce((best, slot) => (slot.calls < best.calls ? slot : best));
}

function placed({ caller, from, until, calls }: Slot, perDayMax: number): PlacedCall {
  return {
    from,
    until,
    isOver: calls >= perDayMax,
    ...(caller.id === undefined ? {} : { caller: caller.id }),
  };
}
