import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../../kit/browser.ts";
import { freshMemory } from "../../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../../kit/looks.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";

const PATH = "/admin/operations";
const BANNER = "mails and entries are held until an IT admin lets them go";
let web: Web;
let admin: { readonly cookie: string };
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  admin = await signedIn(web, ["it_admin"]);
  hr = await signedIn(web, ["hr"]);
});
afterAll(() => web.deps.database.close());

const words = async (path: string, who: { readonly cookie: string }, language = "en") =>
  (await (await web.get(path, { cookie: `${who.cookie}; keepwarm-language=${language}` })).text())
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

const rows = <T>(text: string) =>
  web.write(async (tx) => (await sql.raw<T>(text).execute(tx)).rows);

describe("while a restore stands", () => {
  it("the operations page tells what the backup lacks and how far the looks have come", async () => {
    await seedRestore();
    const shown = await words(PATH, admin);
    const told = [
      "It lacks what was done from May 23 22:00 UTC until May 23 23:00 UTC.",
      "Held since 2 hours ago",
      "Found outside, done before 2 ",
      "Looked for, still to be sent 3 ",
      "Not looked for yet 1 ",
      "Could not be looked for 1 ",
      "2 effects have not been looked for.",
      "Send what is still to be sent",
    ];
    expect(told.filter((sentence) => !shown.includes(sentence))).toEqual([]);
    expect(await words(PATH, admin, "zh-Hans")).toContain("发送仍待发送的内容");
  });

  it("HR sees one line on each page, and the admin where to go", async () => {
    expect(await words("/hr", hr)).not.toContain(BANNER);
    await seedRestore();
    const [forHr, forAdmin] = [await words("/hr", hr), await words("/admin", admin)];
    expect([forHr.includes(BANNER), forHr.includes("Look and let go")]).toEqual([true, false]);
    expect([forAdmin.includes(BANNER), forAdmin.includes("Look and let go")]).toEqual([true, true]);
  });

  it("nobody but an IT admin lets go", async () => {
    await seedRestore();
    const answer = await web.post(`${PATH}/send-held`, {}, hr);
    expect([answer.status, await rows("select 1 from restores where ended_at is null")]).toEqual([
      403,
      [{ "?column?": 1 }],
    ]);
  });

  it("an IT admin lets go once; it is logged with who, and what was held is due now", async () => {
    await seedRestore();
    const answers = [
      await web.post(`${PATH}/send-held`, {}, admin),
      await web.post(`${PATH}/send-held`, {}, admin),
    ];
    const due = `not_before = timestamptz '${web.ambient.now().toString()}'`;
    const logged = await rows<{ actor: string; body: string }>(
      "select actor, body from log_entries where what = 'database.released'",
    );
    expect({
      next: answers.map(({ headers }) => headers.get("location")),
      due: (await rows(`select 1 from effects where why = 'restored' and ${due}`)).length,
      ended: await rows("select ended_by ~ '^user:' as by from restores"),
      actors: logged.map(({ actor }) => actor.startsWith("user:")),
      facts: logged.map(({ body }) => (JSON.parse(body) as { facts: { held: number } }).facts.held),
      shown: (await words(PATH, admin)).includes("Restored from a backup"),
    }).toEqual({
      next: [`${PATH}?did=sent-held`, PATH],
      due: 3,
      ended: [{ by: true }],
      actors: [true],
      facts: [3],
      shown: false,
    });
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
    "at $width pixels, $scheme, in $language both pages have no barrier and fit their window",
    async (look) => {
      await seedRestore();
      const operations = { name: "restore", url: served.url + PATH, cookie: admin.cookie };
      const cohort = { name: "restore-banner", url: `${served.url}/hr`, cookie: hr.cookie };
      expect(await lookAt(browser, look, operations)).toEqual(NOTHING_WRONG);
      expect(await lookAt(browser, look, cohort)).toEqual(NOTHING_WRONG);
    },
  );
});

/** Restored two hours ago from a backup of an hour before that. */
async function seedRestore(): Promise<void> {
  const now = web.ambient.now();
  await web.write(async (tx) => {
    await sql`insert into restores (tenant_id, id, how, began_at, lacks_from)
      values (${TENANT}::uuid, ${randomUUID()}::uuid, 'noticed', ${now.subtract({ hours: 2 })}, ${now.subtract({ hours: 3 })})`.execute(
      tx,
    );
    const add = async (state: string, why: string | null, failures = 0, hoursAgo = 1) => {
      const settled = state === "confirmed" ? now.subtract({ hours: hoursAgo }) : null;
      await sql`insert into effects (tenant_id, op_id, kind, channel, mode, cause, state, why, failures,
          payload_sealed, payload_sha256, intended_at, settled_at)
        values (${TENANT}::uuid, ${randomUUID()}, 'mail', 'mail', 'live', ${randomUUID()}, ${state}, ${why}, ${failures},
          '', '', ${now.subtract({ hours: 1 })}, ${settled}::timestamptz)`.execute(tx);
    };
    for (let index = 0; index < 3; index++) await add("intent", "restored");
    for (let index = 0; index < 2; index++) await add("confirmed", null);
    await add("confirmed", null, 0, 5);
    await add("intent", null);
    await add("unknown", "504", 2);
  });
}
