import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, TENANT, type Web } from "../kit/web.ts";
import { seedLife } from "../kit/web-seed.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  const life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
  await web.write(async (tx) => {
    for (const [id, about] of [
      ["m1", null],
      ["m2", life.openQuestion],
    ] as const) {
      const mail = { from: "min@example.net", text: "I would rather bring my own laptop." };
      const sealed = web.deps.sealer.seal(JSON.stringify(mail), id);
      await sql`insert into inbound_messages (tenant_id, connection_id, vendor_id, mailbox, person_id,
          kind, taken_as, about_question, sealed, received_at)
        values (${TENANT}::uuid, ${life.connection}::uuid, ${id}, 'hr@example.com', ${life.maya.id}::uuid,
          'reply', ${about === null ? "statement" : "stranger"}, ${about}::uuid, ${sealed},
          '2027-05-23T22:00:00Z')`.execute(tx);
    }
  });
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

it.each(LOOKS)("replies at $width pixels, $scheme, in $language have no barrier", async (look) => {
  const at = { name: "replies", url: `${served.url}/hr/replies`, cookie };
  expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
});

it("a reply is made a question without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: served.url }]);
  const page = await context.newPage();
  await page.goto(`${served.url}/hr/replies`);
  await page.getByRole("button", { name: "Make it a question" }).click();
  expect(new URL(page.url()).pathname).toMatch(/^\/hr\/questions\/[0-9a-f-]{36}$/);
  await context.close();
});
