import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OpenConnection } from "#connectors/connector";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import type { Opened } from "#server/work/deps";
import { freshMemory } from "../kit/databases.ts";
import { emptied, HOUSE_URL, lettersTo, mailsTo, openHouse, type TestHouse } from "../kit/house.ts";
import {
  record,
  ref,
  scriptedSource,
  type ScriptedSource,
  type Told,
} from "../server/work/scripted.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Two records of one human, until the recruiter merges the first into the second. */
describe("two people who turn out to be one", () => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let ats: ScriptedSource;
  let house: TestHouse;
  beforeAll(async () => {
    database = await freshMemory();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    vendors = await startVendors(() => clock.now());
    ats = scriptedSource();
    house = await openHouse({
      ...{ database: await emptied(database), vendors, clock },
      only: ["greenhouse", "outlook"],
      ports: ({ role, ports }: Opened): OpenConnection =>
        role === "ats" ? { check: () => Promise.resolve(), people: ats } : ports,
    });
    return () => vendors.close();
  });

  const FIRST: Told = { startsOn: "2026-06-01" };
  /** The second one's own offer came to nothing; after the merge they have the first one's. */
  const second = (after: boolean) => {
    const own = record("2", { status: "withdrawn", changedAt: "2026-03-08T01:00:00Z" });
    const moved = record("2", { ...FIRST, application: "a1", changedAt: "2026-03-09T01:00:00Z" });
    return after
      ? {
          ...moved,
          alsoKnownAs: [ref("a1", "application"), ref("a2", "application")],
          offers: [...moved.offers, ...own.offers],
        }
      : record("2", { startsOn: "2026-06-01" });
  };
  const merge = () =>
    ats.say({ records: [second(true)], gone: [{ ref: ref("1"), mergedInto: ref("2") }] });
  const oneByOne = async () => {
    ats.say({ records: [record("1", FIRST), second(false)] });
    await house.hear();
    await house.runTo("2026-03-09T02:00:00Z");
  };

  it("get no step again that one of them has had, and go on as one", async () => {
    await oneByOne();
    merge();
    await house.hear();
    await house.runTo("2026-03-14T00:00:00Z");
    expect([lettersTo(vendors, "c1@example.org"), lettersTo(vendors, "c2@example.org")]).toEqual([
      ["Tue 2026-03-03 09:00 welcome", "Fri 2026-03-06 09:00 digest 2026-W10"],
      [
        "Tue 2026-03-03 09:00 welcome",
        "Fri 2026-03-06 09:00 digest 2026-W10",
        "Fri 2026-03-13 09:00 digest 2026-W11",
      ],
    ]);
  });

  it("get no article again that one of them has had", async () => {
    ats.say({ records: [record("1", FIRST)] });
    await house.hear();
    await house.runTo("2026-03-09T02:00:00Z");
    ats.say({ records: [record("2", { startsOn: "2026-06-01" })] });
    await house.hear();
    merge();
    await house.hear();
    await house.runTo("2026-03-14T00:00:00Z");
    const { rows } = await house.read((tx) =>
      sql<{ person: string; brought: string[] }>`
        select p.private_mail as person, brought from touches t join people p on p.id = t.person_id
         where step = 'digest' and t.state = 'sent' order by t.due_at`.execute(tx),
    );
    const [first, then] = rows;
    expect([
      rows.map(({ person }) => person),
      then?.brought.filter((id) => first?.brought.includes(id)),
    ]).toEqual([["c1@example.org", "c2@example.org"], []]);
  });

  it("are unsubscribed as one when either of them was", async () => {
    await oneByOne();
    await house.read((tx) =>
      sql`update people set doc = jsonb_set(doc, '{preferences,unsubscribedAt}', '"2026-03-08T01:00:00Z"')
        where private_mail = 'c1@example.org'`.execute(tx),
    );
    merge();
    await house.hear();
    await house.runTo("2026-03-14T00:00:00Z");
    expect(lettersTo(vendors, "c2@example.org").length).toBe(2);
  });

  it("are unsubscribed as one by the link of a letter that came before", async () => {
    await oneByOne();
    const [welcome] = mailsTo(vendors, "c1@example.org");
    merge();
    await house.hear();
    await house.app.request(/<(.*)>/.exec(welcome?.headers["list-unsubscribe"] ?? "")?.[1] ?? "", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    await house.runTo("2026-03-14T00:00:00Z");
    expect(lettersTo(vendors, "c2@example.org").length).toBe(2);
  });

  it("have one home, and one question, behind the link of either", async () => {
    await oneByOne();
    const [first] = mailsTo(vendors, "c1@example.org");
    const [second] = mailsTo(vendors, "c2@example.org");
    const homeIn = (mail = first) => /http:\S*\/c\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    merge();
    await house.hear();
    const pages = await Promise.all(
      [first, second].map(async (mail) => {
        const answer = await house.app.request(`/c/${homeIn(mail)}/about-me`);
        return (await answer.text()).includes("c2@example.org");
      }),
    );
    await house.app.request(`/renew/${homeIn(first)}`, {
      method: "POST",
      headers: { origin: HOUSE_URL },
    });
    const { rows } = await house.read((tx) =>
      sql`select p.private_mail as mail from questions q join people p on p.id = q.person_id`.execute(
        tx,
      ),
    );
    expect([pages, rows]).toEqual([[true, true], [{ mail: "c2@example.org" }]]);
  });

  it("are one for a reply to a letter that the other had, and for the address they share", async () => {
    await oneByOne();
    const [welcome] = mailsTo(vendors, "c1@example.org");
    merge();
    await house.hear();
    vendors.outlook.reply({
      messageId: welcome?.messageId ?? "",
      from: "other@example.org",
      text: "Thank you",
    });
    await house.hear();
    const { rows } = await house.read((tx) =>
      sql`select p.private_mail as mail, m.matched_by from inbound_messages m
        join people p on p.id = m.person_id`.execute(tx),
    );
    expect(rows).toEqual([{ mail: "c2@example.org", matched_by: "thread" }]);
  });

  it("stay one when the survivor is merged as well", async () => {
    await oneByOne();
    ats.say({ records: [record("3", { ...FIRST, sentOn: "2026-03-09" })] });
    merge();
    await house.hear();
    ats.say({
      records: [
        {
          ...record("3", { ...FIRST, application: "a1", changedAt: "2026-03-10T01:00:00Z" }),
          alsoKnownAs: [ref("a1", "application")],
        },
      ],
      gone: [{ ref: ref("2"), mergedInto: ref("3") }],
    });
    await house.hear();
    await house.runTo("2026-03-12T00:00:00Z");
    expect(lettersTo(vendors, "c3@example.org")).toEqual([]);
  });
});
