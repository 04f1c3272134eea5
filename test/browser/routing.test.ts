import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { sealedFilter } from "#server/pages/filters";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, TENANT, type Web } from "../kit/web.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;
let secret: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
  const hr = { cookie };
  await web.post(
    "/hr/routing/person",
    {
      "person-name": "Chen Li",
      "person-mail": "chen@example.com",
      "person-country": "CN",
      "person-zone": "Asia/Shanghai",
    },
    hr,
  );
  for (const at of ["01", "02", "03"]) {
    const id = await ask("Does the VPN work abroad?", `2027-05-${at}T00:00:00Z`, false);
    await web.post(`/hr/questions/${id}/reroute`, { owner: "it" }, hr);
  }
  secret = await ask("When is the salary paid?", "2027-05-22T00:00:00Z", true);
  await web.post("/hr/routing/topic", { name: "Pay and contract", revision: "0" }, hr);
  await web.write((tx) =>
    sql`update questions set via = 'mail', escalated_at = '2027-05-24T00:00:00Z',
        escalated_to = 'boss@example.com' where id = ${life.openQuestion}::uuid`.execute(tx),
  );
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

async function ask(text: string, at: string, confidential: boolean): Promise<string> {
  const id = randomUUID();
  await web.write((tx) =>
    sql`insert into questions (tenant_id, id, person_id, topic, owner, routed_to, body, via, state,
        asked_at, remind_at, due_at, confidential)
      values (${TENANT}::uuid, ${id}::uuid, ${life.maya.id}::uuid, 'other', 'hr', 'hr', ${text},
        'portal', 'asked', ${at}, '2027-05-30T00:00:00Z', '2027-05-31T00:00:00Z', ${confidential})`.execute(
      tx,
    ),
  );
  return id;
}

const PAGES = [
  ["routing", () => `/hr/routing?try=${sealedFilter(web.deps.sealer, "try", "My laptop")}`],
  ["routing-topic", () => "/hr/routing/equipment"],
  ["department", () => "/hr/departments/it"],
  ["department-new", () => "/hr/departments/new"],
  ["questions", () => "/hr/questions"],
  ["question", () => `/hr/questions/${life.openQuestion}`],
  ["question-confidential", () => `/hr/questions/${secret}`],
] as const;

it.each(PAGES.flatMap(([name, path]) => LOOKS.map((look) => ({ name, path, look, ...look }))))(
  "$name at $width pixels, $scheme, in $language has no barrier",
  async ({ name, path, look }) => {
    const at = { name, url: served.url + path(), cookie };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  },
);

it("a word is added, tried out and published without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: served.url }]);
  const page = await context.newPage();
  await page.goto(`${served.url}/hr/routing`);
  const vpn = page.locator("form", { hasText: "“vpn” went to IT" });
  await vpn.getByRole("button", { name: "Add it to the draft" }).click();
  await page.getByLabel("Where would this question go?").fill("Is there a VPN?");
  await page.getByRole("button", { name: "Try it" }).click();
  const tried = await page.getByRole("status").last().innerText();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByLabel("Where would this question go?").fill("vpn");
  await page.getByRole("button", { name: "Try it" }).click();
  const now = await page.getByRole("status").last().innerText();
  expect([tried, now].map((text) => text.replaceAll(/\s+/g, " "))).toEqual([
    "No topic’s word is in it, so People team answers. Draft It goes to Equipment, answered by IT, because of “vpn”.",
    "It goes to Equipment, answered by IT, because of “vpn”.",
  ]);
  await context.close();
});

it("a department is added and closed without JavaScript, with errors beside their fields", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: served.url }]);
  const page = await context.newPage();
  await page.goto(`${served.url}/hr/routing`);
  await page.getByRole("link", { name: "Add a department" }).click();
  await page.getByLabel("Name · English").fill("Facilities");
  await page.getByLabel("Mail address").fill("facilities");
  await page.getByLabel("Country", { exact: true }).fill("DE");
  await page.getByLabel("Time zone").fill("Europe/Berlin");
  await page.getByRole("button", { name: "Save the department" }).click();
  const wrong = await page.locator("#mail-error").innerText();
  await page.getByLabel("Mail address").fill("facilities@example.com");
  await page.getByRole("button", { name: "Save the department" }).click();
  await page.getByRole("link", { name: "Facilities" }).click();
  await page.getByRole("button", { name: "Close this department" }).click();
  await page.getByRole("button", { name: "Open it again" }).click();
  expect([wrong.slice(0, 24), await page.getByRole("status").innerText()]).toEqual([
    "This is no mail address.",
    "Saved. It holds from the next letter on.",
  ]);
  await context.close();
});

it("what was no question is turned back and brought back by its buttons", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: served.url }]);
  const page = await context.newPage();
  await page.goto(`${served.url}/hr/questions/${life.openQuestion}`);
  await page.getByRole("button", { name: "It was no question" }).click();
  const gone = await page.getByRole("status").innerText();
  await page.getByRole("button", { name: "Make it a question again" }).click();
  expect([gone.slice(0, 12), await page.getByLabel("Your answer").isVisible()]).toEqual([
    "Turned back.",
    true,
  ]);
  await context.close();
});
