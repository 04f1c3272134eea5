import { expect, it } from "vitest";
import { reserveSlots } from "#server/store/rate";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const NOW = Temporal.Instant.from("2026-11-02T09:00:00Z");

describeOnEveryDatabase("the rate budget", (fresh) => {
  it("gives places apart from each other, to each key its own, and goes on where it stopped", async () => {
    const database = await fresh();
    const reserve = (wanted: Record<string, number>, now: Temporal.Instant) =>
      database.owner(async (tx) => {
        const asked = Object.entries(wanted).map(
          ([key, count]) => [key, { apartMs: 2_000, count }] as const,
        );
        const slots = await reserveSlots(tx, new Map(asked), now);
        return Object.fromEntries(
          [...slots].map(([key, places]) => [key, places.map((each) => seconds(each))]),
        );
      });
    const first = await reserve({ a: 3, b: 1 }, NOW);
    const second = await reserve({ a: 2 }, NOW.add({ seconds: 1 }));
    const later = await reserve({ a: 1, b: 2 }, NOW.add({ seconds: 60 }));
    expect({ first, second, later }).toEqual({
      first: { a: [0, 2, 4], b: [0] },
      second: { a: [6, 8] },
      later: { a: [60], b: [60, 62] },
    });
  });
});

function seconds(instant: Temporal.Instant): number {
  return instant.since(NOW).total("seconds");
}
