import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { openLink } from "#server/links";
import { saveEscalation } from "#server/store/programmes";
import { ESCALATED } from "#server/store/question-hand";
import { confide, rerouteQuestion, saveAnswer, saveQuestion } from "#server/store/write-question";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  HOUSE_LINK_KEYS,
  HOUSE_TENANT,
  lettersTo,
  makeOffer,
  mailsTo,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const IT = "it@xinghe.example";
const BOSS = "boss@xinghe.example";

describeOnEveryDatabase("questions", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-02T01:00:00Z"));
    vendors = await startVendors(() => clock.now());
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "outlook"],
    });
    makeOffer(vendors, { mail: "lan.wu@example.org" });
    await house.hear();
    return () => vendors.close();
  });

  const ask = async (owner = "it"): Promise<string> => {
    const id = randomUUID();
    const askedAt = clock.now();
    await house.read(async (tx) => {
      const { rows } = await sql<{ id: PersonId }>`select id from people`.execute(tx);
      await saveQuestion(tx, HOUSE_TENANT, {
        id,
        personId: rows[0]?.id ?? ("" as PersonId),
        topic: "equipment",
        owner,
        text: "Do I need a laptop of my own?",
        askedAt,
        remindAt: askedAt.add({ hours: 18 }),
        dueAt: askedAt.add({ hours: 24 }),
      });
    });
    return id;
  };
  const answer = (id: string) =>
    house.read((tx) =>
      saveAnswer(tx, id, { text: "No, it waits on your desk.", by: "Chen", at: clock.now() }),
    );

  it("reach their owner at once and once, and are reminded of once at three quarters", async () => {
    await ask();
    await house.runTo("2026-03-05T00:00:00Z");
    expect({
      letters: lettersTo(vendors, IT),
      log: (await happened(house)).filter((what) => what === "question.reminded"),
    }).toEqual({
      letters: ["Mon 2026-03-02 09:00 forward", "Tue 2026-03-03 03:00 remind"],
      log: ["question.reminded"],
    });
  });

  it("that come back to a department are told there again", async () => {
    const id = await ask();
    const passOn = async (owner: string, until: string) => {
      await house.read((tx) => rerouteQuestion(tx, id, owner, clock.now()));
      await house.runTo(until);
    };
    await house.runTo("2026-03-02T02:00:00Z");
    await passOn("hr", "2026-03-02T03:00:00Z");
    await passOn("it", "2026-03-02T04:00:00Z");
    await passOn("hr", "2026-03-02T05:00:00Z");
    const told = (mail: string) =>
      lettersTo(vendors, mail).map((letter) => letter.replace(/^\S+ \S+ (\d+):\d+/, "$1h"));
    expect([told(IT), told("people@xinghe.example")]).toEqual([
      ["09h forward", "11h forward"],
      ["10h forward", "12h forward"],
    ]);
  });

  it("bring what was said with them to whoever they are passed on to", async () => {
    const id = await ask();
    await house.runTo("2026-03-02T02:00:00Z");
    await house.read((tx) => rerouteQuestion(tx, id, "hr", clock.now(), "Not ours, sorry."));
    await house.runTo("2026-03-02T03:00:00Z");
    const [letter] = mailsTo(vendors, "people@xinghe.example");
    expect(JSON.stringify(letter)).toContain("Not ours, sorry.");
  });

  /** The mail that is written next waits half an hour to leave. */
  const holdLetter = async (until: string) => {
    const busy = { kind: "rate-limit", retryAfterSeconds: 1_800, on: /POST .*\/send$/ } as const;
    vendors.outlook.failNext(busy);
    await house.runTo(until);
  };

  it("that are passed on while a letter waits to leave go to the new owner alone", async () => {
    const id = await ask();
    await holdLetter("2026-03-02T01:01:00Z");
    await house.read((tx) => confide(tx, { id, topic: "pay", owner: "hr" }, clock.now()));
    await house.runTo("2026-03-02T02:00:00Z");
    const hr = lettersTo(vendors, "people@xinghe.example");
    expect([lettersTo(vendors, IT), hr.map((letter) => letter.split(" ").at(-1))]).toEqual([
      [],
      ["forward"],
    ]);
  });

  it("that become confidential while it waits to be told that they are late keep their words", async () => {
    await house.read((tx) => saveEscalation(tx, "it", BOSS));
    const id = await ask();
    await house.runTo("2026-03-03T00:59:00Z");
    await holdLetter("2026-03-03T01:01:00Z");
    await house.read((tx) => confide(tx, { id, topic: "pay", owner: "it" }, clock.now()));
    await house.runTo("2026-03-03T02:00:00Z");
    const { rows } = await house.read((tx) =>
      sql`select state, why from effects where cause like '%/escalate/it'`.execute(tx),
    );
    expect([lettersTo(vendors, BOSS), rows]).toEqual([
      [],
      [{ state: "cancelled", why: "passed-on" }],
    ]);
  });

  it("that are late open to whoever is told so, behind a link that is no owner's", async () => {
    await house.read((tx) => saveEscalation(tx, "it", BOSS));
    await ask();
    await house.runTo("2026-03-03T02:00:00Z");
    const owners = [IT, BOSS].map((mail) => {
      const letter = mailsTo(vendors, mail).at(-1);
      const token = /\/answer\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
      return openLink("answer", token, clock.now(), HOUSE_LINK_KEYS);
    });
    expect(owners).toMatchObject([{ owner: "it" }, { owner: ESCALATED }]);
  });

  it("bring the answer to the person once, and no reminder", async () => {
    const id = await ask();
    await house.runTo("2026-03-02T04:00:00Z");
    await answer(id);
    await house.runTo("2026-03-03T00:30:00Z");
    const [mail] = mailsTo(vendors, "lan.wu@example.org");
    expect({
      owner: lettersTo(vendors, IT).length,
      person: lettersTo(vendors, "lan.wu@example.org"),
      says:
        mail?.text.includes("No, it waits on your desk.") === true &&
        mail.text.includes("laptop of my own"),
    }).toEqual({ owner: 1, person: ["Mon 2026-03-02 12:00 answer"], says: true });
  });

  it("are answered in the morning when the answer comes at night", async () => {
    const id = await ask();
    await house.runTo("2026-03-02T15:00:00Z");
    await answer(id);
    await house.runTo("2026-03-03T00:30:00Z");
    expect(lettersTo(vendors, "lan.wu@example.org")).toEqual(["Tue 2026-03-03 08:00 answer"]);
  });

  it("of a department that nobody set up stay open and are lost to nobody", async () => {
    await ask("nobody");
    const steps = await house.runTo("2026-03-02T06:00:00Z");
    const { rows } = await house.read((tx) =>
      sql`select state, forwarded_at from questions`.execute(tx),
    );
    const { rows: people } = await house.read((tx) =>
      sql`select status, open_questions from people`.execute(tx),
    );
    expect({ question: rows[0], person: people[0] }).toEqual({
      question: { state: "asked", forwarded_at: null },
      person: { status: "waiting-for-us", open_questions: 1 },
    });
    expect(steps).toBeLessThan(20);
  });

  it("reach the owner in one mail when they come so late that their reminder is due", async () => {
    await ask();
    house.outageTo("2026-03-03T02:00:00Z");
    await house.runTo("2026-03-03T06:00:00Z");
    expect(lettersTo(vendors, IT).map((letter) => letter.split(" ").at(-1))).toEqual(["forward"]);
  });
});
