import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const SENT = { sentOn: "2026-03-02", startsOn: "2026-04-06" };

it("invites ten days before the start, and once, although the start moves after that", async () => {
  const { house, offer, accept, moveStart, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-28T00:00:00Z");
  const before = lettersOf("invitation", hire);
  await moveStart(hire, "2026-04-27");
  await house.runTo("2026-04-27T12:00:00Z");
  expect({ before, after: lettersOf("invitation", hire) }).toEqual({
    before: ["Fri 2026-03-27 09:00 invitation"],
    after: ["Fri 2026-03-27 09:00 invitation"],
  });
});

it("moves everything that has not gone out, and the digests go on until the new start", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-17T00:00:00Z");
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-04-20T12:00:00Z");
  expect(letters(hire).filter((letter) => !letter.includes("digest"))).toEqual([
    "Tue 2026-03-03 09:00 welcome",
    "Mon 2026-03-16 09:00 preparation",
    "Mon 2026-04-06 09:00 training",
    "Fri 2026-04-10 09:00 invitation",
  ]);
  expect(letters(hire).findLast((letter) => letter.includes("digest"))).toBe(
    "Fri 2026-04-17 09:00 digest 2026-W16",
  );
});

it("moves the calendar entry of someone who signed up, once and to the new day", async () => {
  const { house, vendors, offer, accept, moveStart, signUp } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await signUp();
  await house.runTo("2026-03-10T00:00:00Z");
  const before = vendors.entries().map(entry);
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-11T00:00:00Z");
  expect({ before, after: vendors.entries().map(entry) }).toEqual({
    before: ["live 2026-03-30T19:00"],
    after: ["live 2026-04-13T19:00"],
  });
});

it("holds everything when the start vanishes, and goes on when it is back", async () => {
  const { house, offer, accept, moveStart, letters, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-12T00:00:00Z");
  await moveStart(hire, null);
  await house.runTo("2026-03-24T00:00:00Z");
  const held = await house.read((tx) =>
    sql<{ hold: string }>`select distinct hold from touches where state = 'held'`.execute(tx),
  );
  const status = await house.read((tx) => sql`select status from people`.execute(tx));
  const meanwhile = letters(hire);
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-04-20T12:00:00Z");
  expect({ meanwhile, held: held.rows, status: status.rows }).toEqual({
    meanwhile: ["Tue 2026-03-03 09:00 welcome", "Fri 2026-03-06 09:00 digest 2026-W10"],
    held: [{ hold: "doubtful" }],
    status: [{ status: "on-hold" }],
  });
  expect({
    preparation: lettersOf("preparation", hire),
    training: lettersOf("training", hire),
    invitation: lettersOf("invitation", hire),
  }).toEqual({
    preparation: ["Mon 2026-03-30 09:00 preparation"],
    training: ["Mon 2026-04-06 09:00 training"],
    invitation: ["Fri 2026-04-10 09:00 invitation"],
  });
});

it("sends nothing by surprise for a start in the past", async () => {
  const { house, offer, accept, letters } = story();
  const hire = await offer({ sentOn: "2026-01-05", startsOn: "2026-02-02" });
  await accept(hire);
  await house.runTo("2026-03-20T00:00:00Z");
  expect(letters(hire)).toEqual([]);
});

it("does not count back from a start that was never known, and begins to once it is", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer({ ...SENT, startsOn: null });
  await accept(hire);
  await house.runTo("2026-03-20T00:00:00Z");
  const unknown = letters(hire);
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-31T00:00:00Z");
  expect({ unknown, known: letters(hire).slice(1) }).toEqual({
    unknown: ["Tue 2026-03-03 09:00 welcome"],
    known: [
      "Fri 2026-03-20 09:00 digest 2026-W12",
      "Fri 2026-03-27 09:00 digest 2026-W13",
      "Mon 2026-03-30 09:00 preparation",
    ],
  });
});

function entry(each: { state: string; startsAt: Temporal.ZonedDateTime }): string {
  const there = each.startsAt.withTimeZone("Asia/Shanghai").toPlainDateTime();
  return `${each.state} ${there.toString({ smallestUnit: "minute" })}`;
}
