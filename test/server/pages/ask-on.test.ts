import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { setDepartmentActive } from "#server/store/departments";
import {
  currentProgramme,
  lockProgramme,
  publishProgramme,
  saveAnswerer,
} from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, linkTo, TENANT, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let database: Database;
let web: Web;
let life: Seeded;

beforeAll(async () => {
  database = await freshMemory();
  web = await freshWeb(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
});

const newest = async () =>
  (
    await web.write((tx) =>
      sql<Record<string, unknown>>`select body, topic, owner, confidential from questions
        order by asked_at desc limit 1`.execute(tx),
    )
  ).rows[0];

/** About pay, which this person alone answers by now; Chen answered it. */
async function payIsOf(named: string): Promise<void> {
  await web.write(async (tx) => {
    for (const slug of ["chen", "wu"]) {
      const mail = `${slug}@example.com`;
      const zone = "Asia/Shanghai";
      await saveAnswerer(tx, TENANT, { slug, name: { en: slug }, mail, country: "CN", zone });
    }
    await lockProgramme(tx, TENANT);
    const { programme } = (await currentProgramme(tx))!;
    const words = { id: "pay", label: { en: "pay" }, owner: "hr", words: ["salary"] };
    const pay = { ...words, people: [named], confidential: true as const };
    const routing = { ...programme.routing, topics: [...programme.routing.topics, pay] };
    const by = { by: "test", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, routing }, by);
    await sql`update questions set confidential = true, topic = 'pay', owner = 'chen'
      where id = ${LIFE_ANSWERED}::uuid`.execute(tx);
  });
}

describe("asking on about an answer", () => {
  it.each(["chen", "wu"])("stays confidential, and is of whoever is named: %s", async (named) => {
    await payIsOf(named);
    const ask = `${linkTo("candidate", life.yutong.id)}/ask`;
    await web.post(`${ask}?about=${LIFE_ANSWERED}`, { text: "还有呢？" });
    const secret = { topic: "pay", owner: named, confidential: true };
    expect(await newest()).toEqual({ body: "还有呢？", ...secret });
  });

  it("goes to the same department while that is open", async () => {
    const ask = `${linkTo("candidate", life.yutong.id)}/ask`;
    const on = `${ask}?about=${LIFE_ANSWERED}`;
    const offered = (await (await web.get(ask)).text()).includes(`${on}#ask`);
    const again = await web.post(on, { text: " " });
    await web.post(on, { text: "什么时候？" });
    const first = await newest();
    await web.write(async (tx) => {
      await setDepartmentActive(tx, "it", false);
      await sql`update questions set topic = 'gone' where id = ${LIFE_ANSWERED}::uuid`.execute(tx);
    });
    web.ambient.advance({ minutes: 1 });
    await web.post(on, { text: "还有呢？" });
    expect([offered, (await again.text()).includes(on), first, await newest()]).toEqual([
      true,
      true,
      { body: "什么时候？", topic: "equipment", owner: "it", confidential: false },
      { body: "还有呢？", topic: "gone", owner: "hr", confidential: false },
    ]);
  });

  it("is for one's own answered questions alone", async () => {
    const ask = `${linkTo("candidate", life.maya.id)}/ask`;
    await web.post(`${ask}?about=${LIFE_ANSWERED}`, { text: "And when?" });
    expect(await newest()).toMatchObject({ topic: "other", owner: "hr" });
  });
});

describe("a question that is late", () => {
  it("says that its owner was reminded only where they were", async () => {
    const own = async () =>
      (await web.get(`${linkTo("candidate", life.maya.id)}/ask?lang=en`)).text();
    const late = (reminded: string | null) =>
      web.write((tx) =>
        sql`update questions set due_at = '2027-05-23T20:00:00Z', reminded_at = ${reminded}::timestamptz
          where id = ${life.openQuestion}::uuid`.execute(tx),
      );
    await late(null);
    const before = await own();
    await late("2027-05-23T18:00:00Z");
    const after = await own();
    expect(
      [before, after].map((page) => [
        page.includes("owed you an answer by"),
        page.includes("They have been reminded."),
      ]),
    ).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});
