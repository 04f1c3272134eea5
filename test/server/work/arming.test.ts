import { expect, it } from "vitest";
import { untilTurn } from "#server/work/arming";
import type { Ride } from "#server/work/outside";

const NOW = Temporal.Instant.from("2026-03-03T01:00:00Z");

/** Where mails come to their arming at the same moment, and how long each then sleeps. */
function mailroom() {
  const slept: number[] = [];
  const ambient = { now: () => NOW, sleep: (ms: number) => Promise.resolve(slept.push(ms)) };
  const turn = { deps: { ambient, armAt: new Map() }, signal: new AbortController().signal };
  const come = async (kind: string, mailbox: string, placeMs = 15_000) => {
    const [effect, opened] = [{ kind, connection: "c", mailbox }, { sendsPerMinute: 28 }];
    const placeUntil = NOW.add({ milliseconds: placeMs });
    await untilTurn({ turn, effect, opened, placeUntil } as unknown as Ride);
    return slept.splice(0);
  };
  return { come };
}

it("lets two go at once and each further one of the mailbox at its pace", async () => {
  const { come } = mailroom();
  const slept = [];
  for (let mail = 0; mail < 5; mail++) slept.push(...(await come("mail", "a")));
  expect([slept, await come("mail", "b")]).toEqual([[286, 2_429, 4_572], []]);
});

it("keeps nobody longer than the place lasts, and counts no turn for those", async () => {
  const { come } = mailroom();
  for (let mail = 0; mail < 2; mail++) await come("mail", "a");
  expect([
    await come("mail", "a", 200),
    await come("mail", "a", -1_000),
    await come("mail", "a"),
  ]).toEqual([[200], [], [286]]);
});

it("keeps nothing but mails apart", async () => {
  const { come } = mailroom();
  const slept = [];
  for (let entry = 0; entry < 9; entry++) slept.push(...(await come("entry", "a")));
  expect(slept).toEqual([]);
});
