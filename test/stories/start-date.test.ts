import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { mailsTo } from "../kit/house.ts";
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
    "Tue 2026-03-17 08:00 start-moved",
    "Mon 2026-04-06 09:00 training",
    "Fri 2026-04-10 09:00 invitation",
  ]);
  expect(letters(hire).findLast((letter) => letter.includes("digest"))).toBe(
    "Fri 2026-04-17 09:00 digest 2026-W16",
  );
});

it("tells everyone who has read of another first day, once each change", async () => {
  const { house, vendors, offer, accept, moveStart, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T03:00:00Z");
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-16T03:00:00Z");
  await moveStart(hire, "2026-04-27");
  await house.runTo("2026-04-27T12:00:00Z");
  const bodies = mailsTo(vendors, hire.mail)
    .filter((mail) => (mail.headers["x-keepwarm-about"] ?? "").startsWith("campus/start-moved "))
    .map(({ text }) => [...text.matchAll(/(\d{4}年)?(\d+)月(\d+)日/g)].map((found) => found[0]));
  expect({ letters: lettersOf("start-moved", hire), bodies }).toEqual({
    letters: ["Tue 2026-03-10 11:00 start-moved", "Mon 2026-03-16 11:00 start-moved"],
    bodies: [
      ["2026年4月6日", "2026年4月20日"],
      ["2026年4月20日", "2026年4月27日"],
    ],
  });
});

it("says nothing of a move to someone whom no letter has told a first day", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-04T03:00:00Z");
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-06T03:00:00Z");
  expect(letters(hire)).toEqual([
    "Tue 2026-03-03 09:00 welcome",
    "Fri 2026-03-06 09:00 digest 2026-W10",
  ]);
});

it("says nothing when the start is back where it was before anybody heard", async () => {
  const { house, offer, accept, moveStart, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T15:00:00Z");
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-10T20:00:00Z");
  await moveStart(hire, "2026-04-06");
  await house.runTo("2026-03-12T03:00:00Z");
  expect(lettersOf("start-moved", hire)).toEqual([]);
});

it("tells an unsubscribed person too, in the morning when it moved at night", async () => {
  const { house, offer, accept, moveStart, lettersOf } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-10T15:00:00Z");
  await house.read((tx) =>
    sql`update people set doc = jsonb_set(doc, '{preferences,unsubscribedAt}', '"2026-03-10T15:00:00Z"')`.execute(
      tx,
    ),
  );
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-12T03:00:00Z");
  expect(lettersOf("start-moved", hire)).toEqual(["Wed 2026-03-11 08:00 start-moved"]);
});

it("writes a letter again that had not left when the start moved", async () => {
  const { house, vendors, offer, accept, moveStart, letters } = story();
  const hire = await offer(SENT);
  await accept(hire);
  await house.runTo("2026-03-06T00:59:30Z");
  // The mailbox stands still: Friday's digest is written and waits.
  const pause = (state: string) =>
    house.read((tx) =>
      sql`update connections set state = ${state} where role = 'mail'`.execute(tx),
    );
  await pause("paused");
  await house.runTo("2026-03-06T03:00:00Z");
  await moveStart(hire, "2026-04-20");
  await pause("connected");
  await house.runTo("2026-03-06T05:00:00Z");
  const digest = mailsTo(vendors, hire.mail).at(-1);
  expect({ letters: letters(hire).slice(1), named: digest?.text.includes("4月20日") }).toEqual({
    letters: ["Fri 2026-03-06 11:00 digest 2026-W10"],
    named: true,
  });
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

it("writes every week while the start is not known, and counts back from it once it is", async () => {
  const { house, offer, accept, moveStart, letters } = story();
  const hire = await offer({ ...SENT, startsOn: null });
  await accept(hire);
  await house.runTo("2026-03-20T00:00:00Z");
  const unknown = letters(hire);
  await moveStart(hire, "2026-04-20");
  await house.runTo("2026-03-31T00:00:00Z");
  expect({ unknown, known: letters(hire).slice(3) }).toEqual({
    unknown: [
      "Tue 2026-03-03 09:00 welcome",
      "Fri 2026-03-06 09:00 digest 2026-W10",
      "Fri 2026-03-13 09:00 digest 2026-W11",
    ],
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
