import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { KEPT_FACT, seedFacts } from "../kit/facts.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, linkTo, signedIn, type Web } from "../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  await seedFacts(web, life);
  ({ cookie } = await signedIn(web, ["hr"]));
  await web.post(`${linkTo("candidate", life.maya.id)}/ask`, {
    text: "Do I get a laptop, or may I bring my own?",
  });
  await web.post(
    `/hr/questions/${LIFE_ANSWERED}/promise`,
    { what: "毕业后加入机器人项目组。", until: "2027-09-01" },
    { cookie },
  );
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

describe.each(LOOKS)("kept answers at $width pixels, $scheme, in $language", (look) => {
  it.each([
    ["answers", () => "/hr/answers"],
    ["answers-differing", () => "/hr/answers?show=differing"],
    ["answers-one", () => `/hr/answers/${KEPT_FACT}?in=en`],
    ["answers-keep", () => `/hr/questions/${LIFE_ANSWERED}/keep`],
    ["answers-promise", () => `/hr/questions/${LIFE_ANSWERED}/promise`],
    ["answers-question", () => `/hr/questions/${life.openQuestion}`],
    ["answers-person", () => `/hr/people/${life.yutong.id}`],
    ["answers-offered", () => `${linkTo("candidate", life.maya.id)}/ask`],
  ])("meet no barrier on %s", async (name, path) => {
    const at = { name, url: served.url + path(), cookie, unfold: true };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

async function opened(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([
    { name, value, url: served.url },
    { name: "keepwarm-language", value: "en", url: served.url },
  ]);
  return context.newPage();
}

it("an answer is kept, found in Chinese, changed, taken out and put back without JavaScript", async () => {
  const page = await opened();
  await page.goto(`${served.url}/hr/questions/${LIFE_ANSWERED}`);
  await page.locator("a.button", { hasText: "Keep this answer" }).click();
  await page.getByLabel("Question").fill("显示器会发吗？");
  await page.getByLabel("The answer").fill("会发一台。");
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await page.goto(`${served.url}/hr/answers`);
  await page.getByLabel("Search").fill("显示器");
  await page.getByRole("button", { name: "Show" }).click();
  const found = await page.locator("tbody tr").count();
  await page.getByRole("link", { name: "显示器会发吗？" }).click();
  await page.getByText("Change it").click();
  await page.getByLabel("The answer").fill("会发两台。");
  await page.getByRole("button", { name: "Save" }).click();
  const listed = await page.getByRole("button", { name: "Send 1 correction" }).count();
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByRole("button", { name: "Put it back" }).click();
  const told = await page.getByRole("status").innerText();
  await page.context().close();
  expect([found, listed, told]).toEqual([1, 1, "It holds again."]);
});
