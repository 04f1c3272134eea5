import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { stories } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");

it("an outage of 20 hours over midnight loses nothing and sends nothing early", async () => {
  const { house, offer, letters } = story();
  const hire = await offer();
  await house.runTo("2026-03-02T10:00:00Z");
  // Down from Monday 18:00 to Tuesday 14:00: the welcome was due on Tuesday at 09:00.
  house.outageTo("2026-03-03T06:00:00Z");
  await house.runTo("2026-03-07T00:00:00Z");
  expect(letters(hire)).toEqual([
    "Tue 2026-03-03 14:00 welcome",
    "Fri 2026-03-06 09:00 digest 2026-W10",
  ]);
});

it("an outage that ends in quiet hours goes on in the morning", async () => {
  const { house, offer, letters } = story();
  const hire = await offer();
  await house.runTo("2026-03-02T10:00:00Z");
  house.outageTo("2026-03-03T15:30:00Z");
  await house.runTo("2026-03-05T00:00:00Z");
  expect(letters(hire)).toEqual(["Wed 2026-03-04 08:00 welcome"]);
});

it("an outage of weeks does not end in a heap of digests", async () => {
  const { house, offer, letters } = story();
  const hire = await offer();
  await house.runTo("2026-03-04T00:00:00Z");
  house.outageTo("2026-03-25T02:00:00Z");
  await house.runTo("2026-03-28T00:00:00Z");
  expect(letters(hire)).toEqual([
    "Tue 2026-03-03 09:00 welcome",
    "Fri 2026-03-27 09:00 digest 2026-W13",
  ]);
});

it("an invitation that an outage made too late is named in the next digest instead", async () => {
  const { house, vendors, offer, accept, letters } = story();
  const hire = await offer({ sentOn: "2026-03-02", startsOn: "2026-04-06" });
  await accept(hire);
  await house.runTo("2026-03-26T00:00:00Z");
  // The invitation of Friday 27 March 09:00 is useful for 60 hours.
  house.outageTo("2026-03-30T02:00:00Z");
  await house.runTo("2026-04-03T12:00:00Z");
  const digest = vendors.sent().findLast((mail) => mail.to.includes(hire.mail));
  expect({
    letters: letters(hire).slice(-1),
    named: digest?.text.includes("和团队先聊聊"),
  }).toEqual({
    letters: ["Fri 2026-04-03 09:00 digest 2026-W14"],
    named: true,
  });
});

it("an invitation that no digest could name any more is named in the log, once", async () => {
  const { house, offer, accept, letters } = story();
  const hire = await offer({ sentOn: "2026-03-02", startsOn: "2026-04-06" });
  await accept(hire);
  await house.runTo("2026-03-26T00:00:00Z");
  // Down from before the invitation until the last digest has become useless too.
  house.outageTo("2026-04-05T14:00:00Z");
  await house.runTo("2026-04-28T00:00:00Z");
  const { rows } = await house.read((tx) =>
    sql<{
      body: string;
    }>`select body from log_entries where what = 'touch.skipped' order by index`.execute(tx),
  );
  const touch = await house.read((tx) =>
    sql`select state, why from touches where step = 'invitation'`.execute(tx),
  );
  const said = rows.map(
    ({ body }) => (JSON.parse(body) as { facts: { step: string; why: string } }).facts,
  );
  expect({
    last: letters(hire).at(-1),
    said: said.filter(({ why }) => why === "no-digest").map(({ step }) => step),
    touch: touch.rows,
  }).toEqual({
    last: "Mon 2026-03-23 09:00 training",
    said: ["invitation"],
    touch: [{ state: "skipped", why: "no-digest" }],
  });
});

it("vendors that were away for two days are caught up with", async () => {
  const { house, vendors, offer, letters } = story();
  const first = await offer();
  for (let time = 0; time < 12; time++)
    vendors.greenhouse.failNext({ kind: "status", status: 503, on: /GET/ });
  const second = await offer({ mail: "second@example.org", sentOn: "2026-03-02" });
  await house.runTo("2026-03-05T00:00:00Z");
  expect({ first: letters(first), second: letters(second).length }).toEqual({
    first: ["Tue 2026-03-03 09:00 welcome"],
    second: 1,
  });
});
