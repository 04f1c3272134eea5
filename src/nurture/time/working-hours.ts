import { dayBegins } from "./wall-clock.ts";
import { isWorkingDay } from "./working-day.ts";

/** Where the one whose time counts works; an unknown country works Monday to Friday. */
export interface Workplace {
  readonly country?: string | undefined;
  readonly zone: string;
}

/** Hours after an instant, nights included, standing still on whole non-working days there. */
export function addWorkingHours(
  from: Temporal.Instant,
  hours: number,
  { country, zone }: Workplace,
): Temporal.Instant {
  let left = Temporal.Duration.from({ hours });
  let at = from;
  for (;;) {
    const day = at.toZonedDateTimeISO(zone).toPlainDate();
    const dayEnds = dayBegins(day.add({ days: 1 }), zone);
    if (isWorkingDay(day, country)) {
      const today = at.until(dayEnds);
      if (Temporal.Duration.compare(left, today) <= 0) return at.add(left);
      left = left.subtract(today);
    }
    at = dayEnds;
  }
}
