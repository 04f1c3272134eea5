import { sql } from "kysely";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { createApp } from "#server/http/app";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, TENANT, type Web } from "../kit/web.ts";
import { seedMailboxes, seedParked, seedWelcomes } from "../kit/web-parked.ts";
import { seedLife } from "../kit/web-seed.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
const path = { mail: "", stage: "" };

beforeAll(async () => {
  web = await freshWeb(await freshMemory(), {
    connectors: new Map([
      ["outlook", { title: "Outlook", scopes: [], sendsPerMinute: 28, sendsPerDay: 10_000 }],
      ["greenhouse", { title: "Greenhouse", scopes: [] }],
    ]),
  });
  const { yutong, maya } = await seedLife(web);
  await seedMailboxes(web, ["welcome@galaxy.example"]);
  await seedWelcomes(web, 1_000, "2027-05-28T01:00:00Z");
  ({ cookie } = await signedIn(web, ["hr", "it_admin", "auditor"]));
  const touch = `${yutong.id}/campus/weekly/2027-W21`;
  await web.write((tx) =>
    sql`update touches set state = 'queued', subject = '本周给你的', due_at = '2027-05-22T01:00:00Z'
      where key = ${touch}`.execute(tx),
  );
  const mail = {
    kind: "mail",
    mailbox: "welcome@galaxy.example",
    to: "",
    messageId: "",
    mime: "",
  } as const;
  const first = await seedParked(web, { person: yutong.id, touch, payload: mail, token: "AAMk" });
  const handoff = "6f1a1a52-0004-4000-8000-000000000004";
  await web.write((tx) =>
    sql`insert into handoff_items (tenant_id, id, person_id, kind, module, state, title, body, stage,
        occurrence, created_at, updated_at)
      values (${TENANT}::uuid, ${handoff}::uuid, ${maya.id}::uuid, 'onboarding', 'onboarding',
        'offered', 'Onboarding of Maya Fischer', '', 'applicant', 'b', '2027-05-20T00:00:00Z',
        '2027-05-20T00:00:00Z')`.execute(tx),
  );
  const cause = `handoff/${handoff}/applicant`;
  const second = await seedParked(web, {
    person: maya.id,
    handoff,
    cause,
    why: "attempts-used-up",
  });
  const done = await seedParked(web, { person: maya.id });
  const gone = await seedParked(web, { person: yutong.id, cause: "note/2/warm" });
  await web.post(`/hr/parked/${done}/arrived`, {}, { cookie });
  await web.post(`/hr/parked/${gone}/again`, {}, { cookie });
  await web.write((tx) =>
    sql`update effects set state = 'confirmed' where cause = 'note/2/warm' and revision = 1`.execute(
      tx,
    ),
  );
  path.mail = `/hr/parked/${first}`;
  path.stage = `/hr/parked/${second}`;
  const late: { app?: ReturnType<typeof createApp> } = {};
  served = await serveOnLoopback(async (request) => late.app?.fetch(request) ?? new Response());
  const settings = { ...web.deps.settings, baseUrl: served.url };
  late.app = createApp({ ...web.deps, settings });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["parked", () => "/hr/parked"],
  ["parked-mail", () => path.mail],
  ["parked-again", () => `${path.mail}?choice=again`],
  ["parked-arrived", () => `${path.stage}?choice=arrived`],
  ["capacity", () => "/hr/capacity"],
  ["cohort-warned", () => "/hr"],
];

describe.each(LOOKS)("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("meets no barrier on %s", async (name, at) => {
    const seen = await lookAt(browser, look, {
      name,
      url: served.url + at(),
      cookie,
      unfold: true,
    });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

describe("without a script", () => {
  it("HR decides with the words that a screen reader hears, and takes it back", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([
      { name, value, url: served.url },
      { name: "keepwarm-language", value: "en", url: served.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${served.url}/hr/parked`);
    await page.getByRole("link", { name: "Send again: 本周给你的" }).click();
    await page.getByRole("button", { name: "Yes, send again" }).click();
    const said = await page.getByRole("status").textContent();
    await page.getByRole("button", { name: "Take back: 本周给你的" }).click();
    const back = await page.getByRole("status").textContent();
    await context.close();
    expect([said?.trim(), back?.trim()]).toEqual([
      expect.stringContaining("It is made once more."),
      "Taken back. It is parked again.",
    ]);
  });
});
