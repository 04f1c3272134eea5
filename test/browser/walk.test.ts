import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { verifyExport } from "#nurture/ledger/verify-file";
import { createApp } from "#server/http/app";
import { createDemoIssuer, type DemoUser } from "#server/http/demo-oidc";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { freshWeb, TENANT, type Web } from "../kit/web.ts";
import { seedLife } from "../kit/web-seed.ts";

const CLIENT = { clientId: "keepwarm", clientSecret: "only-for-this-test" };
const USERS: readonly DemoUser[] = [
  { subject: "lin", name: "林晓", role: "hr" },
  { subject: "ada", name: "Ada", role: "it_admin" },
  { subject: "li", name: "李雷", role: "auditor" },
  { subject: "zhao", name: "赵敏", role: "answerer" },
];

let web: Web;
let served: Served;
let issuer: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const late: { app?: ReturnType<typeof createApp>; oidc?: ReturnType<typeof createApp> } = {};
  served = await serveOnLoopback(async (request) => late.app?.fetch(request) ?? new Response());
  issuer = await serveOnLoopback(async (request) => late.oidc?.fetch(request) ?? new Response());
  late.oidc = await createDemoIssuer({
    issuer: issuer.url,
    ...CLIENT,
    redirectUri: `${served.url}/sign-in/done`,
    users: USERS,
    ambient: { now: () => Temporal.Now.instant() },
  });
  web = await freshWeb(await freshMemory());
  await seedLife(web);
  const { settings } = web.deps;
  late.app = createApp({
    ...web.deps,
    settings: { ...settings, baseUrl: served.url, oidc: { issuer: issuer.url, ...CLIENT } },
  });
  await web.write(async (tx) => {
    for (const { subject, name, role } of USERS) {
      await sql`insert into users (tenant_id, id, issuer, subject, name, roles, department) values
        (${TENANT}::uuid, gen_random_uuid(), ${issuer.url}, ${subject}, ${name}, ${[role]}::jsonb, 'it')`.execute(
        tx,
      );
    }
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await issuer.close();
  await web.deps.database.close();
});

beforeEach(async () => {
  context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "en-GB",
    acceptDownloads: true,
  });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

async function signIn(role: string): Promise<void> {
  await page.goto(served.url);
  await page.getByRole("link", { name: "Sign in with" }).click();
  await page.getByRole("button", { name: role }).click();
  const { origin } = new URL(served.url);
  await page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith("/sign-in"));
}

describe("without a script, and with words that a screen reader hears", () => {
  it("HR signs in, filters the cohort, and switches to Chinese and back", async () => {
    await signIn("HR");
    await page.getByRole("link", { name: "Waiting for us" }).click();
    const waiting = await page.getByRole("row").count();
    await page.getByLabel("Name").fill("Maya");
    await page.getByRole("button", { name: "Show" }).click();
    const kept = new URL(page.url()).searchParams;
    await page.locator(".languages summary").click();
    await page.getByRole("button", { name: "简体中文" }).click();
    const chinese = await page.getByRole("heading", { level: 1 }).textContent();
    await page.locator(".languages summary").click();
    await page.getByRole("button", { name: "English" }).click();
    expect({
      waiting,
      status: kept.get("status"),
      // The name that was looked for is sealed: it is in no address.
      name: kept.get("q")?.slice(0, 3),
      chinese,
      path: new URL(page.url()).pathname,
    }).toEqual({
      waiting: 2,
      status: "waiting-for-us",
      name: "v1.",
      chinese: "校招新人",
      path: "/hr",
    });
  });

  it("an IT admin reads the rights, tests a connection, pauses it and resumes it", async () => {
    await signIn("IT admin");
    await page.getByRole("button", { name: "Test connection: greenhouse" }).click();
    const asked = await page.getByText("A run is asked for").count();
    await page.getByRole("button", { name: "Pause: greenhouse" }).click();
    const paused = await page.getByRole("status").textContent();
    await page.getByRole("button", { name: "Resume: greenhouse" }).click();
    const resumed = await page.getByRole("status").textContent();
    expect([asked, paused, resumed]).toEqual([
      1,
      expect.stringContaining("Nothing is read or written there"),
      expect.stringContaining("Resumed"),
    ]);
  });

  it("an auditor verifies the log and takes a copy that verifies elsewhere", async () => {
    await signIn("Auditor");
    const started = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Export/ }).click();
    const file = await readFile(await (await started).path(), "utf8");
    await page.getByRole("navigation").getByRole("link", { name: "Verify" }).click();
    await page.getByRole("button", { name: "Verify now" }).click();
    const verdict = await page.getByRole("status").textContent();
    expect([verifyExport(file.split("\n"), undefined).ok, verdict?.trim()]).toEqual([
      true,
      expect.stringMatching(/^All \d+ entries hold\./),
    ]);
  });

  it("an owner of answers answers, and signs out", async () => {
    await signIn("Owner of answers");
    await page.getByRole("link", { name: /laptop/ }).click();
    await page.getByLabel("Your answer").fill("You get one on your first day.");
    await page.getByRole("button", { name: "Send the answer" }).click();
    const told = await page.getByRole("status").textContent();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(`${served.url}/answers`);
    expect([told, new URL(page.url()).pathname]).toEqual([
      expect.stringContaining("Your answer is saved"),
      "/sign-in",
    ]);
  });

  it("a keyboard reaches the content first", async () => {
    await signIn("HR");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
  });
});
