import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { factWords, KEPT_FACT, keepFactAs, tellFact } from "../../kit/facts.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  await keepFactAs(web, KEPT_FACT, factWords());
  await tellFact(web, KEPT_FACT, life.maya.id);
  await tellFact(web, KEPT_FACT, life.yutong.id, LIFE_ANSWERED);
  await web.write(async (tx) => {
    await sql`insert into departments (tenant_id, slug, name, mail, country, zone, person)
      values (${TENANT}::uuid, 'chen', '{"en": "Chen"}', 'chen@example.com', 'CN', 'Asia/Shanghai', true)`.execute(
      tx,
    );
    await sql`update questions set confidential = true, owner = 'chen'
       where id = ${LIFE_ANSWERED}::uuid`.execute(tx);
    await sql`update facts set state = 'withdrawn' where id = ${KEPT_FACT}::uuid`.execute(tx);
  });
});

const PATH = `/hr/answers/${KEPT_FACT}`;

it("those told who asked confidentially are a number to HR, and written to like the others", async () => {
  const hr = await signedIn(web, ["hr"]);
  const page = await (await web.get(PATH, hr)).text();
  await web.post(`${PATH}/correct`, {}, hr);
  const asked = await web.write((tx) =>
    sql`select 1 as one from fact_told where correct_to = 0`.execute(tx),
  );
  expect({
    named: [life.maya.id, life.yutong.id].map((id) => page.includes(`/hr/people/${id}`)),
    draft: page.includes("雨桐"),
    counted: page.includes("1 person whose question is confidential"),
    button: page.includes("Send 2 corrections"),
    asked: asked.rows.length,
  }).toEqual({ named: [true, false], draft: false, counted: true, button: true, asked: 2 });
});

it("and a name to the named person of the question", async () => {
  const page = await (await web.get(PATH, await signedIn(web, ["hr"], "chen"))).text();
  expect([page.includes(`/hr/people/${life.yutong.id}`), page.includes("confidential")]).toEqual([
    true,
    false,
  ]);
});
