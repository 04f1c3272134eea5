import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DAY_QUESTIONS_MAX,
  enoughAsked,
  OPEN_QUESTIONS_MAX,
  type Asked,
} from "#nurture/questions/enough";
import { at } from "../kit/planning.ts";

const ZONE = "Asia/Shanghai";
const NOW = at("2026-11-20T09:00", ZONE);

function many(count: number, state: string, askedAt: string): readonly Asked[] {
  return Array.from({ length: count }, () => ({ state, askedAt: at(askedAt, ZONE) }));
}

describe("asking once more", () => {
  it.each<readonly [string, readonly Asked[], string | undefined]>([
    ["is free to begin with", [], undefined],
    ["is free below both limits", many(9, "asked", "2026-11-20T08:00"), undefined],
    ["rests after ten on one day", many(10, "asked", "2026-11-20T00:00"), "today"],
    ["rests after ten that were answered", many(10, "answered", "2026-11-20T08:59"), "today"],
    ["is free on the day after", many(10, "asked", "2026-11-19T23:59"), undefined],
    ["is free with nineteen that wait", many(19, "asked", "2026-11-10T08:00"), undefined],
    ["rests while twenty wait", many(20, "asked", "2026-11-10T08:00"), "open"],
    ["is free where twenty were closed", many(20, "closed", "2026-11-10T08:00"), undefined],
    ["says first that many wait", many(20, "asked", "2026-11-20T08:00"), "open"],
  ])("%s", (_, questions, expected) => {
    expect(enoughAsked(questions, NOW, ZONE)).toBe(expected);
  });

  it("never lets more wait than the limit, nor more on one day, however it is tried", () => {
    const anyHours = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 120 });
    fc.assert(
      fc.property(anyHours, fc.constantFrom("Asia/Kathmandu", "UTC"), (waits, zone) => {
        const kept: Asked[] = [];
        let now = NOW;
        for (const minutes of waits.map((wait) => wait * 10)) {
          now = now.add({ minutes });
          if (enoughAsked(kept, now, zone) === undefined)
            kept.push({ state: "asked", askedAt: now });
        }
        const days = Map.groupBy(kept, ({ askedAt }) =>
          askedAt.toZonedDateTimeISO(zone).toPlainDate().toString(),
        );
        const most = Math.max(0, ...[...days.values()].map(({ length }) => length));
        expect(most).toBeLessThanOrEqual(DAY_QUESTIONS_MAX);
        expect(kept.length).toBeLessThanOrEqual(OPEN_QUESTIONS_MAX);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(waits.length, DAY_QUESTIONS_MAX));
      }),
    );
  });
});
