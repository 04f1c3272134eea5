import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CONNECTORS } from "#connectors/index";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedMailboxes, seedWelcomes } from "../../kit/web-parked.ts";

let web: Web;
let hr: { readonly cookie: string };
let it_admin: { readonly cookie: string };
beforeAll(async () => {
  const { title, sendsPerMinute = 0, sendsPerDay = 0 } = CONNECTORS.get("outlook") ?? { title: "" };
  web = await freshWeb(await freshMemory(), {
    connectors: new Map([["outlook", { title, scopes: [], sendsPerMinute, sendsPerDay }]]),
  });
});
beforeEach(async () => {
  await emptied(web);
  // A warning is kept for five minutes.
  web.ambient.advance({ minutes: 6 });
  hr = await signedIn(web, ["hr"]);
  it_admin = await signedIn(web, ["it_admin"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

async function words(path: string, who = hr, language = "en"): Promise<string> {
  const cookie = `${who.cookie}; keepwarm-language=${language}`;
  const text = await (await web.get(path, { cookie })).text();
  const [, main = ""] = text.split("<main");
  return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}
/** 09:00 on a Friday in Shanghai, where both departments of the house are. */
const NINE = "2027-05-28T01:00:00Z";
const WARNED =
  "On May 28 at 09:00, 1,000 mails take 36 minutes to leave from one mailbox. The promise is 30 minutes. With 2 mailboxes: 18 minutes.";

describe("what the coming days' mails will take", () => {
  it("warns before the first leaves that one Outlook mailbox needs 36 minutes and two 18", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 1_000, NINE);
    const shown = [
      await words("/hr"),
      await words("/hr/capacity"),
      await words("/admin/capacity", it_admin),
    ];
    expect(shown.map((each) => each.includes(WARNED))).toEqual([true, true, true]);
  });

  it("tells each day in words, and what each mailbox bears", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 1_000, NINE);
    const shown = await words("/hr/capacity");
    const told = [
      "Days and times are local time in Asia/Shanghai.",
      "Mon May 24 Nothing is planned Tue May 25",
      "Fri May 28 1,000 36 minutes 1,000 mails from 09:00; the last leaves at 09:36 Up to 36 minutes With 2 mailboxes: 18 minutes",
      "a@example.com Outlook 28 10,000 0",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  });

  it("warns of nothing where two mailboxes share those who are new", async () => {
    await seedMailboxes(web, ["a@example.com", "b@example.com"]);
    await seedWelcomes(web, 1_000, NINE);
    const shown = await words("/hr/capacity");
    expect([
      (await words("/hr")).includes("The promise is"),
      // Half of them each, but for chance: who hears from which is told by the person alone, and
      // 90 more than half, which would be five standard deviations, are 21 minutes.
      /(1[89]|2[01]) minutes 1,000 mails from 09:00; the last leaves at 09:\1 Holds/.test(shown),
    ]).toEqual([false, true]);
  });

  it("says that evenly shared they would do, where everyone hears from one of two", async () => {
    await seedMailboxes(web, ["a@example.com", "b@example.com"]);
    await seedWelcomes(web, 1_000, NINE);
    await web.write((tx) => sql`update people set mailbox = 'a@example.com'`.execute(tx));
    const shown = await words("/hr/capacity");
    expect([
      shown.includes("Evenly shared, 2 mailboxes would do: 18 minutes"),
      shown.includes("a@example.com Outlook 28 10,000 1,000"),
    ]).toEqual([true, true]);
  });

  it("counts what is late already, and mails that are written down and wait", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    const now = web.ambient.now();
    await seedWelcomes(web, 1_000, now.subtract({ minutes: 10 }).toString());
    await web.write((tx) =>
      sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, mailbox, state,
          payload_sealed, payload_sha256, intended_at)
        values (${TENANT}::uuid, 'op-1', 'mail', 'mail', 'live', 'c', 'a@example.com', 'intent', 'x',
          'y', ${now.subtract({ minutes: 1 })})`.execute(tx),
    );
    expect(await words("/hr/capacity")).toContain("Mon May 24 1,001 46 minutes 1,001 mails from 0");
  });

  it("tells of what has been late since yesterday today", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    const before = web.ambient.now().subtract({ minutes: 23 * 60 + 30 });
    await seedWelcomes(web, 2, before.toString());
    expect(await words("/hr/capacity")).toContain("Mon May 24 2 24 hours 2 mails from ");
  });

  it("knows until when the vendor asked to wait", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 1, NINE);
    await web.write((tx) =>
      sql`insert into budgets (tenant_id, connection_id, mailbox, paused_until)
        select tenant_id, id, 'a@example.com', '2027-05-28T04:00:00Z' from connections where role = 'mail'`.execute(
        tx,
      ),
    );
    expect(await words("/hr/capacity")).toContain("Fri May 28 1 180 minutes One mail from 09:00");
  });

  it("counts the mails of the last 24 hours towards the day's limit", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 10_000, NINE);
    const sentNow = { [Math.floor(web.ambient.now().epochMilliseconds / 3_600_000)]: 10_000 };
    await web.write((tx) =>
      sql`insert into budgets (tenant_id, connection_id, mailbox, sent_by_hour)
        select tenant_id, id, 'a@example.com', ${sentNow}::jsonb from connections where role = 'mail'`.execute(
        tx,
      ),
    );
    await web.write((tx) =>
      sql`update touches set due_at = ${web.ambient.now()} where key in
        (select key from touches order by key limit 1)`.execute(tx),
    );
    expect(await words("/hr/capacity")).toContain("Mon May 24 1 25 hours One mail from 09:");
  });

  it("leaves out what is held, other channels, and what comes later", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 4, NINE);
    await web.write(async (tx) => {
      const change = (set: ReturnType<typeof sql>, offset: number) =>
        sql`update touches set ${set} where key =
          (select key from touches order by key offset ${offset}::int limit 1)`.execute(tx);
      await change(sql`state = 'held'`, 0);
      await change(sql`channel = 'portal'`, 1);
      await change(sql`due_at = '2027-06-06T16:00:00Z'`, 2);
    });
    expect(await words("/hr/capacity")).toContain(
      "Fri May 28 1 Each leaves when it is planned Holds",
    );
  });

  it("says so where no mailbox is connected, or its credential can't be opened", async () => {
    await seedWelcomes(web, 3, NINE);
    const none = await words("/hr/capacity");
    await seedMailboxes(web, ["a@example.com"]);
    await web.write((tx) => sql`update connections set settings_sealed = 'x'`.execute(tx));
    const broken = await words("/hr/capacity");
    const sentence =
      "No sender mailbox is connected, so nothing can leave yet. 3 mails are planned.";
    expect([none.includes(sentence), broken.includes(sentence)]).toEqual([true, true]);
  });

  it("reckons the cohort page's warning anew only after five minutes", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    const warned = async () => (await words("/hr")).includes("The promise is");
    const before = await warned();
    await seedWelcomes(web, 1_000, NINE);
    web.ambient.advance({ minutes: 4 });
    const kept = await warned();
    web.ambient.advance({ minutes: 2 });
    expect([before, kept, await warned()]).toEqual([false, false, true]);
  });

  it("speaks Chinese", async () => {
    await seedMailboxes(web, ["a@example.com"]);
    await seedWelcomes(web, 1_000, NINE);
    expect(await words("/hr/capacity", hr, "zh-Hans")).toContain(
      "5月28日 09:00，1,000 封邮件从 1 个邮箱发完要 36 分钟。承诺是 30 分钟。 有 2 个邮箱时：18 分钟",
    );
  });

  it("is for HR and IT", async () => {
    const auditor = await signedIn(web, ["auditor", "answerer"]);
    const asked = [
      await web.get("/hr/capacity", auditor),
      await web.get("/admin/capacity", auditor),
      await web.get("/hr/capacity", it_admin),
      await web.get("/admin/capacity", hr),
      await web.get("/admin/capacity", it_admin),
    ];
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 200]);
  });
});

describe("the paces", () => {
  it.each([
    ["outlook", 28, 10_000],
    ["google", 43, 2_000],
  ])("of %s are %i a minute and %i in 24 hours", (vendor, perMinute, perDay) => {
    const connector = CONNECTORS.get(vendor);
    expect([connector?.sendsPerMinute, connector?.sendsPerDay]).toEqual([perMinute, perDay]);
  });
});
