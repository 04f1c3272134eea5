import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../../kit/browser.ts";
import { freshMemory } from "../../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../../kit/looks.ts";
import { freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";

const PATH = "/admin/operations";
let web: Web;
let admin: { readonly cookie: string };
beforeAll(async () => {
  const connectors = new Map([["greenhouse", { title: "Greenhouse", scopes: [] }]]);
  web = await freshWeb(await freshMemory(), { connectors });
  admin = await signedIn(web, ["it_admin"]);
});
afterAll(() => web.deps.database.close());

const shown = async (language: string) =>
  (await (await web.get(PATH, { cookie: `${admin.cookie}; keepwarm-language=${language}` })).text())
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("the operations page", () => {
  it("says so where nothing is wrong", async () => {
    const page = await shown("en");
    expect(page).toContain("No alarm stands.");
    expect(page).toContain("Nothing waits");
    expect(page).toContain("There has been none.");
  });

  it("is for IT admins alone", async () => {
    const hr = await signedIn(web, ["hr"]);
    expect((await web.get(PATH, hr)).status).toBe(403);
  });

  it("shows which alarms stand since when, and those that are over, in both languages", async () => {
    await seedAlarms(web);
    const [en, zh] = [await shown("en"), await shown("zh-Hans")];
    for (const words of [
      "The connection to Greenhouse can’t be believed any more (connector/unauthorised)",
      "Since 2 hours ago · May 23 23:00 UTC",
      "To the connection",
      "One touch is more than 30 minutes late, the oldest by 31 minutes. Steps: welcome.",
      "May 20 01:45 UTC",
    ])
      expect(en).toContain(words);
    for (const words of ["与 Greenhouse 的连接不再可信", "始于2小时前", "1 次触达延迟超过 30 分钟"])
      expect(zh).toContain(words);
  });
});

describe("looked at", () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveOnLoopback((request) => web.app.fetch(request));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it.each(LOOKS)(
    "at $width pixels, $scheme, in $language it has no barrier and fits its window",
    async (look) => {
      const at = { name: "operations", url: served.url + PATH, cookie: admin.cookie };
      expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
    },
  );
});

/** One connection in trouble for two hours, and a touch that was late four days ago. */
async function seedAlarms(house: Web): Promise<void> {
  const connection = randomUUID();
  await house.write(async (tx) => {
    await sql`insert into connections (tenant_id, id, vendor, role, settings_sealed, next_run_at,
        connected_by, created_at)
      values (${TENANT}::uuid, ${connection}::uuid, 'greenhouse', 'ats', '', now(), 'test', now())`.execute(
      tx,
    );
    const alarm = async (kind: string, about: string | null, facts: object, until: string | null) =>
      sql`insert into alarms values (${TENANT}::uuid, gen_random_uuid(), ${kind}, ${kind},
        ${about}::uuid, ${facts}::jsonb, ${until === null ? "2027-05-23T23:00:00Z" : "2027-05-20T01:31:00Z"},
        ${until}::timestamptz)`.execute(tx);
    const issue = { vendor: "greenhouse", code: "connector/unauthorised", minutes: 20 };
    await alarm("connection", connection, issue, null);
    await alarm("late", null, { count: 1, minutes: 31, steps: "welcome" }, "2027-05-20T01:45:00Z");
  });
}
