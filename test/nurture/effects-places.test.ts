import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterArming,
  afterReturn,
  afterTaking,
  armingTurn,
  placesNow,
  type SendPace,
  type SentSoFar,
} from "#nurture/effects/places";
import { at } from "../kit/planning.ts";

const NEW: SentSoFar = { nextAt: undefined, byHour: {} };
const CATCH_UP_MS = 4_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;
const OUTLOOK: SendPace = { apartMs: MINUTE_MS / 28, perDay: 10_000 };
/** Each claim rounds to whole milliseconds; there are fewer than so many in any minute looked at. */
const ROUNDING_MS = 50;

const begin = at("2026-03-02T00:59:30");
const after = (ms: number) => begin.add({ milliseconds: ms });

/** The budget after so many were taken and armed at once. */
function afterSending(pace: SendPace, sent: SentSoFar, now: Temporal.Instant, mails: number) {
  const nextAt = afterTaking(pace, sent, now, mails);
  return afterArming({ ...sent, nextAt }, now, mails);
}

interface Visit {
  readonly afterMs: number;
  readonly wanted: number;
}

/** When each mail left, in milliseconds from the beginning, where so many wanted to at each visit. */
function leaving(pace: SendPace, visits: readonly Visit[]): number[] {
  let [sent, ms] = [NEW, 0];
  const left: number[] = [];
  for (const { afterMs, wanted } of visits) {
    ms += afterMs;
    const places = placesNow(pace, sent, after(ms), wanted);
    sent = afterSending(pace, sent, after(ms), places);
    left.push(...Array.from({ length: places }, () => ms));
  }
  return left;
}

/** When mails are armed that come to it at these moments. */
function arming(readyMs: readonly number[]): number[] {
  let armAt: Temporal.Instant | undefined;
  return readyMs
    .toSorted((a, b) => a - b)
    .map((ms) => {
      const turn = armingTurn(OUTLOOK, armAt, after(ms));
      armAt = turn.next;
      return turn.at.since(begin).total("milliseconds");
    });
}

/** The most that left in any stretch of this length. */
function most(left: readonly number[], stretchMs: number): number {
  let [first, found] = [0, 0];
  left.forEach((ms, last) => {
    while (ms - (left[first] ?? ms) >= stretchMs) first++;
    found = Math.max(found, last - first + 1);
  });
  return found;
}

const visits = (afterMsMax: number) =>
  fc.array(fc.record({ afterMs: fc.nat(afterMsMax), wanted: fc.nat(40) }), { maxLength: 200 });

describe("a mailbox's places", () => {
  it.each([
    ["the first mail at once, and no more", NEW, 0, 1],
    ["none before the next may leave", { nextAt: after(1), byHour: {} }, 0, 0],
    ["one when it may", { nextAt: after(0), byHour: {} }, 0, 1],
    ["two after two paces", { nextAt: after(0), byHour: {} }, 2_143, 2],
    ["two after an hour in which nobody came", { nextAt: after(0), byHour: {} }, 3_600_000, 2],
  ] as const)("let %s go", (_, sent, ms, places) => {
    expect(placesNow(OUTLOOK, sent, after(ms), 100)).toBe(places);
  });

  it("are as many as are wanted where no pace is known", () => {
    expect(placesNow({ apartMs: 0 }, NEW, begin, 17)).toBe(17);
  });

  it("stay where they were when nobody takes one", () => {
    const sent: SentSoFar = { nextAt: after(9_000), byHour: { "1": 3 } };
    expect(afterSending(OUTLOOK, sent, begin, 0)).toEqual({ nextAt: after(9_000), byHour: {} });
  });

  it("give no credit for the time before the first mail", () => {
    const first = afterSending(OUTLOOK, NEW, begin, 0);
    expect([placesNow(OUTLOOK, first, begin, 9), first.nextAt]).toEqual([1, begin]);
  });

  it("count towards the day only what was armed, not what was taken", () => {
    const pace = { apartMs: 1_000, perDay: 3 };
    let [sent, taken] = [NEW, 0];
    for (let ms = 0; ms < MINUTE_MS; ms += 1_000) {
      const places = placesNow(pace, sent, after(ms), 9);
      sent = { ...sent, nextAt: afterTaking(pace, sent, after(ms), places) };
      taken += places;
    }
    expect([taken, sent.byHour]).toEqual([60, {}]);
  });

  it("come back to the day of a mail that surely did not leave, in the hour that it was armed in", () => {
    const pace = { apartMs: 2_000, perDay: 3 };
    const [early, late] = [at("2026-03-02T10:10:00"), at("2026-03-02T12:00:00")];
    const one = afterSending(pace, NEW, early, 1);
    const full = afterSending(pace, one, late, 2);
    const seen = { ...full, nextAt: afterTaking(pace, full, late, 0) };
    const freed = afterReturn(pace, seen, early, late);
    const again = afterReturn(pace, freed, late, late);
    const waits = { ...again, nextAt: undefined };
    const hour = late.epochMilliseconds / 3_600_000;
    expect([seen.nextAt, freed, again.byHour, again.nextAt]).toEqual([
      at("2026-03-03T11:00:00"),
      { nextAt: late.add({ seconds: 2 }), byHour: { [hour]: 2 } },
      { [hour]: 1 },
      late.add({ seconds: 2 }),
    ]);
    expect([
      placesNow(pace, freed, late.add({ seconds: 2 }), 9),
      afterReturn(pace, waits, late, late),
      afterReturn({ apartMs: 0, perDay: 1 }, waits, late, late).nextAt,
    ]).toEqual([1, { nextAt: undefined, byHour: {} }, undefined]);
  });

  it("reach 30 in a minute at Outlook's pace after a pause, and never 31", () => {
    const rush = Array.from({ length: 700 }, () => ({ afterMs: 100, wanted: 40 }));
    const paused = [{ afterMs: 0, wanted: 1 }, { afterMs: 3_600_000, wanted: 40 }, ...rush];
    expect(most(leaving(OUTLOOK, paused), MINUTE_MS)).toBe(30);
    fc.assert(
      fc.property(visits(5_000), (all) => {
        expect(most(leaving(OUTLOOK, all), MINUTE_MS)).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("are never more in any minute than its pace and what may be caught up with", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 20_000 }), visits(8_000), (apartMs, all) => {
        const bound = Math.floor((MINUTE_MS + CATCH_UP_MS + ROUNDING_MS) / apartMs) + 1;
        expect(most(leaving({ apartMs }, all), MINUTE_MS)).toBeLessThanOrEqual(bound);
      }),
    );
  });

  it("keep mails apart that stalled and are ready all at once: 30 in no minute are passed", () => {
    const stalls = fc.array(fc.nat(90_000), { minLength: 40, maxLength: 120 });
    fc.assert(
      fc.property(stalls, (all) => {
        const ready = all.map((stallMs, mail) => Math.ceil(mail * OUTLOOK.apartMs) + stallMs);
        expect(most(arming(ready), MINUTE_MS)).toBeLessThanOrEqual(30);
      }),
    );
    expect(arming([45_000, 45_000, 45_000, 45_000])).toEqual([45_000, 45_000, 45_286, 47_429]);
  });

  it("hold nobody up whose look took longer or shorter, as far as may be caught up with", () => {
    const looks = fc.array(fc.nat(CATCH_UP_MS - ROUNDING_MS), { maxLength: 40 });
    fc.assert(
      fc.property(looks, (all) => {
        const ready = all.map((lookMs, mail) => Math.ceil(mail * OUTLOOK.apartMs) + lookMs);
        expect(arming(ready)).toEqual(ready.toSorted((a, b) => a - b));
      }),
    );
  });

  it("are never more in any 24 hours than the vendor's day holds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), visits(6 * 3_600_000), (perDay, all) => {
        const left = leaving({ apartMs: 1_000, perDay }, all);
        expect(most(left, DAY_MS + 1)).toBeLessThanOrEqual(perDay);
      }),
    );
  });

  it("come to every mail: at the moment that is told, there is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), visits(6 * 3_600_000), (perDay, all) => {
        const pace = { apartMs: 2_000, perDay };
        let [sent, now] = [NEW, begin];
        for (const { afterMs, wanted } of all) {
          now = now.add({ milliseconds: afterMs });
          sent = afterSending(pace, sent, now, placesNow(pace, sent, now, wanted));
          const told = afterTaking(pace, sent, now, 0);
          const then = Temporal.Instant.compare(told, now) > 0 ? told : now;
          expect(placesNow(pace, sent, then, 1)).toBe(1);
          expect(then.since(now).total("milliseconds")).toBeLessThanOrEqual(DAY_MS + 3_600_000);
        }
      }),
    );
  });

  it("wait for the oldest hour to leave the day, and forget it then", () => {
    const pace: SendPace = { apartMs: 1_000, perDay: 2 };
    const one = afterSending(pace, NEW, at("2026-03-02T10:10:00"), 1);
    const last = afterSending(pace, one, at("2026-03-02T12:00:00"), 1);
    const full = { ...last, nextAt: afterTaking(pace, last, at("2026-03-02T12:00:00"), 0) };
    const free = at("2026-03-03T11:00:00");
    expect({
      until: full.nextAt,
      before: placesNow(pace, full, free.subtract({ milliseconds: 1 }), 5),
      then: placesNow(pace, full, free, 5),
      hours: Object.keys(afterSending(pace, full, free, 1).byHour).length,
    }).toEqual({ until: free, before: 0, then: 1, hours: 2 });
  });

  it("lets nothing go while more has left than a smaller day holds", () => {
    const sent = afterSending({ apartMs: 1_000 }, NEW, begin, 5);
    expect(placesNow({ apartMs: 1_000, perDay: 3 }, sent, after(60_000), 9)).toBe(0);
  });
});
