import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { currentProgramme, publishProgramme } from "#server/store/programmes";
import { replacePairs, settlePair } from "#server/store/fact-pairs";
import {
  askCorrections,
  changeFact,
  factsNear,
  markTold,
  readFact,
  readTold,
  saveFact,
  searchFacts,
  setFactState,
} from "#server/store/facts";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import { factWords } from "../../kit/facts.ts";
import {
  emptied,
  happened,
  HOUSE_TENANT,
  mailsTo,
  makeOffer,
  openHouse,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const MAIL = "lan.wu@example.org";
const NEW = {
  en: { question: "Do I get a laptop, or do I bring my own?", answer: "Bring your own." },
};

describeOnEveryDatabase("kept answers", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  let person: PersonId;
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
    makeOffer(vendors, { mail: MAIL });
    await house.hear();
    const { rows } = await house.read((tx) =>
      sql<{ id: PersonId }>`select id from people`.execute(tx),
    );
    person = rows[0]!.id;
    return () => vendors.close();
  });

  const by = () => ({ by: "Min", at: clock.now() });
  const keep = async (changes: Parameters<typeof factWords>[0] = {}): Promise<string> => {
    const id = randomUUID();
    await house.read((tx) => saveFact(tx, HOUSE_TENANT, id, factWords(changes), by()));
    return id;
  };
  const tell = (id: string, version = 1) =>
    house.read((tx) =>
      markTold(tx, HOUSE_TENANT, { id, version }, { person, question: undefined, at: clock.now() }),
    );
  const change = (id: string, says: ReturnType<typeof factWords>["says"] = NEW) =>
    house.read(async (tx) => {
      const before = (await readFact(tx, id))!;
      return changeFact(tx, HOUSE_TENANT, before, factWords({ says }), clock.now());
    });
  const told = (id: string, isGone = false) =>
    house.read(async (tx) => readTold(tx, (await readFact(tx, id))!, isGone));
  const ask = (id: string, isGone = false) =>
    house.read(async (tx) => askCorrections(tx, (await readFact(tx, id))!, isGone, clock.now()));
  const letters = (words: string) =>
    mailsTo(vendors, MAIL).filter(({ text }) => text.includes(words)).length;
  const states = async (text: string) =>
    house.read(async (tx) => {
      const filter = { text, topic: undefined, owner: undefined, state: undefined, page: 1 };
      const today = Temporal.PlainDate.from("2026-03-02");
      return (await searchFacts(tx, { ...filter, today })).rows.map(({ id }) => id);
    });

  it("send one correction to whoever was told the old one, however often the loop runs", async () => {
    const id = await keep();
    await tell(id);
    await change(id);
    const [listed] = await told(id);
    const asked = [await ask(id), await ask(id)];
    await house.runTo("2026-03-02T03:00:00Z");
    await house.tick();
    await house.runTo("2026-03-03T03:00:00Z");
    expect({
      listed: [listed?.person, listed?.version],
      asked,
      letters: letters("Bring your own."),
      log: (await happened(house)).filter((what) => what === "answer.corrected"),
      left: (await told(id)).length,
    }).toEqual({
      listed: [person, 1],
      asked: [1, 0],
      letters: 1,
      log: ["answer.corrected"],
      left: 0,
    });
  });

  it("send it once although the process dies between asking and sending, and two run at once", async () => {
    const id = await keep();
    await tell(id);
    await change(id);
    await ask(id);
    const other = await openHouse({ database, vendors, clock, only: ["greenhouse", "outlook"] });
    const stopped = new AbortController();
    const dying = house.tick(stopped.signal).catch(() => 0);
    stopped.abort();
    await Promise.all([dying, other.tick()]);
    await other.runTo("2026-03-02T06:00:00Z");
    expect(letters("Bring your own.")).toBe(1);
  });

  it("wait for the morning of the person", async () => {
    const id = await keep();
    await tell(id);
    await house.runTo("2026-03-02T15:00:00Z");
    await change(id);
    await ask(id);
    await house.runTo("2026-03-02T16:00:00Z");
    const atNight = letters("Bring your own.");
    await house.runTo("2026-03-03T01:00:00Z");
    expect([atNight, letters("Bring your own.")]).toEqual([0, 1]);
  });

  it("wait for the morning that HR published", async () => {
    await house.read(async (tx) => {
      const live = await currentProgramme(tx);
      const rules = { ...live!.programme.rules, quiet: { from: "20:00", until: "11:00" } };
      const programme = { ...live!.programme, rules };
      await publishProgramme(tx, HOUSE_TENANT, programme, { by: "hr", now: clock.now() });
    });
    const id = await keep();
    await tell(id);
    await change(id);
    await ask(id);
    await house.runTo("2026-03-02T02:30:00Z");
    const early = letters("Bring your own.");
    await house.runTo("2026-03-02T03:30:00Z");
    expect([early, letters("Bring your own.")]).toEqual([0, 1]);
  });

  it("are corrected again after the next change, because the correction was read", async () => {
    const id = await keep();
    await tell(id);
    await change(id);
    await ask(id);
    await house.runTo("2026-03-02T03:00:00Z");
    await change(id, { en: { question: NEW.en.question, answer: "Two wait for you." } });
    const asked = await ask(id);
    await house.runTo("2026-03-02T05:00:00Z");
    expect([asked, letters("Bring your own."), letters("Two wait for you.")]).toEqual([1, 2, 1]);
  });

  it("are told anew when they come back, go again, and come back with other words", async () => {
    const id = await keep();
    await tell(id);
    const sent: number[] = [];
    const set = (state: "live" | "withdrawn") =>
      house.read((tx) => setFactState(tx, id, state, clock.now()));
    const turn = async (state: "live" | "withdrawn", at: string) => {
      await set(state);
      sent.push(await ask(id, state === "withdrawn"), await ask(id, state === "withdrawn"));
      await house.runTo(at);
    };
    await turn("withdrawn", "2026-03-02T02:00:00Z");
    await turn("live", "2026-03-02T03:00:00Z");
    await turn("withdrawn", "2026-03-02T04:00:00Z");
    await set("live");
    sent.push(await ask(id));
    await set("withdrawn");
    await house.runTo("2026-03-02T04:30:00Z");
    await change(id);
    await set("live");
    sent.push(await ask(id));
    await house.runTo("2026-03-02T05:00:00Z");
    await house.runTo("2026-03-03T05:00:00Z");
    expect({
      sent,
      gone: letters("如果对你仍然重要"),
      back: letters("之后我们告诉过你这条答复已经失效。现在以此为准："),
      revised: letters("Bring your own."),
      left: (await told(id)).length,
    }).toEqual({ sent: [1, 0, 1, 0, 1, 0, 1, 1], gone: 2, back: 2, revised: 1, left: 0 });
  });

  it("that expire by themselves are corrected too, and taken back before that are not", async () => {
    const id = await keep({ validUntil: Temporal.PlainDate.from("2026-03-03") });
    await tell(id);
    await house.runTo("2026-03-05T02:00:00Z");
    await ask(id, true);
    await house.read((tx) => setFactState(tx, id, "live", clock.now()));
    await house.runTo("2026-03-05T04:00:00Z");
    const undone = letters("不用，第一天就有。");
    await house.read((tx) => setFactState(tx, id, "expired", clock.now()));
    await ask(id, true);
    await house.runTo("2026-03-05T06:00:00Z");
    expect([undone, letters("不用，第一天就有。")]).toEqual([0, 1]);
  });

  it("that differ are told to both owners once, and not after they were settled", async () => {
    const [one, other, third] = [await keep(), await keep({ owner: "hr" }), await keep()];
    const flag = (fact: string, to: string, id: string) => {
      const [about, pair] = [
        { id: fact, isReworded: true },
        { id, other: to, why: "words" as const },
      ];
      return house.read((tx) => replacePairs(tx, HOUSE_TENANT, about, [pair], clock.now()));
    };
    const settled = randomUUID();
    await flag(third, other, settled);
    await house.read((tx) => settlePair(tx, settled, "both", "Min", clock.now()));
    await house.runTo("2026-03-02T02:00:00Z");
    const early = ["it", "people"].map((who) => mailsTo(vendors, `${who}@xinghe.example`).length);
    await flag(one, other, randomUUID());
    await house.runTo("2026-03-02T03:00:00Z");
    await house.runTo("2026-03-03T03:00:00Z");
    const late = ["it", "people"].map((who) => mailsTo(vendors, `${who}@xinghe.example`).length);
    const said = ["it", "people"].map((who) =>
      ["不用，第一天就有。", "You get one", "/hr/answers"].map((words) =>
        mailsTo(vendors, `${who}@xinghe.example`).some(({ text }) => text.includes(words)),
      ),
    );
    expect({ early, late, said }).toEqual({
      early: [0, 0],
      late: [1, 1],
      said: [
        [true, false, false],
        [true, false, true],
      ],
    });
  });

  it("that differ wait for a mailbox, and are no news where one holds no longer", async () => {
    const until = Temporal.PlainDate.from("2026-03-01");
    const over = await keep({ validUntil: until, owner: "hr" });
    const [one, other] = [await keep(), await keep({ owner: "hr" })];
    const flag = (fact: string, to: string) => {
      const pair = { id: randomUUID(), other: to, why: "words" as const };
      const about = { id: fact, isReworded: true };
      return house.read((tx) => replacePairs(tx, HOUSE_TENANT, about, [pair], clock.now()));
    };
    await flag(over, one);
    await house.runTo("2026-03-02T01:30:00Z");
    const gone = mailsTo(vendors, "it@xinghe.example").length;
    await house.read((tx) =>
      sql`update connections set state = 'disabled' where vendor = 'outlook'`.execute(tx),
    );
    await flag(one, other);
    await house.runTo("2026-03-02T02:00:00Z");
    const { rows } = await house.read((tx) =>
      sql<{
        told: number;
        waits: boolean;
      }>`select count(told_at)::int as told, max(tell_at) > ${clock.now()} as waits
        from fact_pairs where one = ${one}::uuid and other = ${other}::uuid or one = ${other}::uuid and other = ${one}::uuid`.execute(
        tx,
      ),
    );
    await house.read((tx) =>
      sql`update connections set state = 'connected' where vendor = 'outlook'`.execute(tx),
    );
    await house.runTo("2026-03-02T09:00:00Z");
    expect([gone, rows, mailsTo(vendors, "it@xinghe.example").length]).toEqual([
      0,
      [{ told: 0, waits: true }],
      1,
    ]);
  });

  it("are found by all the words that are searched, in Chinese by parts of words", async () => {
    const id = await keep();
    const says = { en: { question: "Where do I park?", answer: "Behind the house." } };
    const other = await keep({ says });
    expect({
      english: await states("laptop day"),
      chinese: await states("自带电脑"),
      others: await states("park"),
      nothing: await states("laptop park"),
      empty: await states("the"),
      near: await house.read(async (tx) =>
        (await factsNear(tx, "电脑", other)).map((row) => row.id),
      ),
    }).toEqual({
      english: [id],
      chinese: [id],
      others: [other],
      nothing: [],
      empty: [],
      near: [id],
    });
  });
});
