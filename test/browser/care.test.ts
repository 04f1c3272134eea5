import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, linkTo, signedIn, type Web } from "../kit/web.ts";
import { LIFE_CALL, seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;
let look: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
  const looked = await web.post(`/hr/people/${life.yutong.id}/care/look`, {}, { cookie });
  look = looked.headers.get("location") ?? "";
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

describe.each(LOOKS)("calls and reasons at $width pixels, $scheme, in $language", (way) => {
  it.each<readonly [string, () => string]>([
    ["calls", () => "/hr/calls"],
    ["call", () => `/hr/calls/${LIFE_CALL}`],
    ["care", () => "/hr/care"],
    ["person-care", () => look],
    ["person-care-closed", () => `/hr/people/${life.yutong.id}/care`],
    ["cohort-attention", () => "/hr?attention=yes"],
    ["own-care", () => `${linkTo("candidate", life.yutong.id)}/calls`],
  ])("meets no barrier on %s", async (name, path) => {
    const url = served.url + path();
    const seen = await lookAt(browser, way, { name, url, cookie });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

/** A page for HR in English, without scripts. */
async function opened(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([
    { name, value, url: served.url },
    { name: "keepwarm-language", value: "en", url: served.url },
  ]);
  return context.newPage();
}

describe("a call in the hands of HR", () => {
  it("is found on the list, noted as made, and taken back", async () => {
    const page = await opened();
    await page.goto(`${served.url}/hr/calls`);
    await page.getByRole("link", { name: "周雨桐" }).first().click();
    await page.getByLabel("Left a message").check();
    await page.getByLabel("Note").fill("Back on Monday");
    await page.getByRole("button", { name: "Save how it went" }).click();
    const made = await page.locator(".tag").first().innerText();
    await page.getByRole("button", { name: "Take the outcome back" }).click();
    const open = await page.locator(".tag").first().innerText();
    await page.context().close();
    expect([made, open]).toEqual(["Left a message", "Waits"]);
  });
});
