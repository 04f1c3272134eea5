import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** A mail left for them so many seconds ago. */
async function sentAgo({ person }: Them, seconds: number): Promise<void> {
  const at = web.ambient.now().subtract({ seconds });
  await web.write((tx) =>
    sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel, due_at,
        useful_until, late, state, sent_at, updated_at)
      values (${TENANT}::uuid, ${person.id}, ${person.id}::uuid, 'campus', 1, 'weekly', '2027-W20', 'mail', now(), now(),
        'fold', 'sent', ${at}, now())`.execute(tx),
  );
}
/** Looks counted since the last time, by what was opened. */
async function looks(): Promise<unknown> {
  return web.write(async (tx) => {
    const { rows } = await sql<{ what: string; looks: number }>`
      delete from scanner_looks returning what, looks`.execute(tx);
    return Object.fromEntries(rows.map((row) => [row.what, row.looks]));
  });
}

describe("an opening of a candidate's page within seconds of a mail", () => {
  it("is counted as a program's, by article, and is no click and nothing heard", async () => {
    const them = await side.someone();
    await sentAgo(them, 5);
    await web.get(`${them.home}/read/first-year`);
    await web.get(`${them.home}/away/office-tour/0`);
    await web.get(`${them.home}/ask`);
    expect([
      await looks(),
      await side.traces(them),
      await side.rows(them, "interactions", "kind"),
    ]).toEqual([
      { "first-year": 1, "office-tour": 1, "": 1 },
      { log: [], what: null, plan_soon: false, open_questions: 0 },
      [],
    ]);
  });

  it("is a person's a minute later, and then counts nowhere", async () => {
    const them = await side.someone();
    await sentAgo(them, 60);
    await web.get(`${them.home}/read/first-year`);
    expect(await looks()).toEqual({});
  });

  it("of many pages in a minute is a program's, without any mail; a minute on it is forgotten", async () => {
    const them = await side.someone();
    for (let index = 0; index < 14; index++)
      await web.get(`${them.home}/read/first-year?n=${index}`);
    const same = await looks();
    const paths = [
      "",
      "/read/first-year",
      "/read/backend-month",
      "/read/office-tour",
      "/away/office-tour/0",
      "/away/office-tour/1",
      "/ask",
      "/wish",
      "/preferences",
      "/about-me",
      "/event/meet-team",
      "/quiz/product",
    ];
    for (const path of paths) await web.get(`${them.home}${path}`);
    const twelve = await looks();
    await web.get(`${them.home}/`);
    await web.get(`${them.home}/read/nothing`);
    web.ambient.advance({ minutes: 2 });
    await web.get(`${them.home}/read/first-year`);
    expect([same, twelve, await looks()]).toEqual([{}, {}, {}]);
  });

  it("changes nothing for a link that isn't ours", async () => {
    expect([(await web.get("/c/broken/read/first-year")).status, await looks()]).toEqual([404, {}]);
  });
});
