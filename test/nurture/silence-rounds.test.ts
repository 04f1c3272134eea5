import { describe, expect, it } from "vitest";
import { silenceOf } from "#nurture/care/silence";
import { day, hire, wall } from "../kit/planning.ts";

const instant = (text: string) => Temporal.Instant.from(text);

describe("a silence that lasts longer than its budget of 21 days", () => {
  it.each([
    ["2026-11-16T15:59:59Z", "0 Tue 2026-11-24, next Tue 2026-12-15"],
    ["2026-12-07T15:59:59Z", "0 Tue 2026-11-24, next Tue 2026-12-15"],
    ["2026-12-07T16:00:00Z", "1 Tue 2026-12-15, next Tue 2027-01-05"],
    ["2026-12-20T02:00:00Z", "1 Tue 2026-12-15, next Tue 2027-01-05"],
    ["2026-12-30T02:00:00Z", "2 Tue 2027-01-05, next none"],
    ["2027-01-20T02:00:00Z", "2 Tue 2027-01-05, next none"],
    ["2027-01-22T02:00:00Z", undefined],
  ])("goes on with another until the first day on 21 January: at %s %s", (now, expected) => {
    const given = {
      person: hire({
        offer: { milestones: { offerSent: day("2026-11-02"), start: day("2027-01-21") } },
      }),
      interactions: [],
      questions: [],
      calls: [],
    };
    const found = silenceOf(given, 21, instant(now));
    const on = (at?: Temporal.Instant) =>
      at === undefined ? "none" : wall(at, "Asia/Shanghai").slice(0, 14);
    expect(found && `${found.round} ${on(found.endsAt)}, next ${on(found.nextEndsAt)}`).toBe(
      expected,
    );
  });
});
