import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { ARTEFACTS, launchBrowser } from "../kit/browser.ts";
import { candidateSide, type Them } from "../kit/candidate.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, linkTo, type Web } from "../kit/web.ts";
import { seedLife } from "../kit/web-seed.ts";

let web: Web;
let busy: string;
let paused: string;
let fresh: Them;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  const side = candidateSide(web);
  const { yutong, maya } = await seedLife(web);
  busy = linkTo("candidate", yutong.id);
  await web.post(`${busy}/read/backend-month`, {});
  await web.post(`${busy}/event/meet-team`, { ask: "头一个月最没想到的事", note: "" });
  await web.post(`${busy}/ask`, { text: "宿舍可以住到什么时候？" });
  await web.post(`${busy}/wish`, { kind: "wish", text: "希望座位靠窗。" });
  paused = linkTo("candidate", maya.id);
  await web.post(`${paused}/preferences/pause`, { until: "2027-06-10" });
  await web.post(`${paused}/preferences/letters`, { letters: "off" });
  fresh = await side.someone();
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["c-home", () => busy],
  ["c-home-new", () => fresh.home],
  ["c-read", () => `${busy}/read/first-year`],
  ["c-read-done", () => `${busy}/read/backend-month?did=read`],
  ["c-event", () => `${fresh.home}/event/meet-team`],
  ["c-event-in", () => `${busy}/event/meet-team?did=signed-up`],
  ["c-quiz", () => `${fresh.home}/quiz/product`],
  ["c-quiz-done", () => `${busy}/quiz/product?did=graded`],
  ["c-ask", () => `${busy}/ask?did=asked`],
  ["c-ask-new", () => `${fresh.home}/ask`],
  ["c-wish", () => `${busy}/wish?did=wished`],
  ["c-preferences", () => `${busy}/preferences`],
  ["c-preferences-off", () => `${paused}/preferences?did=paused`],
  ["c-about-me", () => `${busy}/about-me`],
];

describe.each(LOOKS)("a candidate at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("meets no barrier on %s", async (name, path) => {
    const at = { name, url: served.url + path(), unfold: true };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

describe("a phone without JavaScript", () => {
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      javaScriptEnabled: false,
    });
    await context.addCookies([{ name: "keepwarm-language", value: "en", url: served.url }]);
    context.setDefaultTimeout(8_000);
    return context.newPage();
  };

  it("is all one needs from the first tick to the answered question", async () => {
    const page = await open();
    await page.goto(served.url + fresh.home);
    await page
      .getByRole("button", { name: /Copy of your ID/ })
      .first()
      .click();
    const ticked = await page.getByRole("status").textContent();
    await page.getByRole("link", { name: /Sign up/ }).click();
    await page.getByLabel("What would you like to hear?").fill("Growth");
    await page.getByRole("button", { name: "Sign up" }).click();
    const signedUp = await page.getByRole("status").textContent();
    await page.getByRole("link", { name: /Back to my page/ }).click();
    await page.getByRole("link", { name: "Write a question" }).click();
    await page.getByLabel("Your question").fill("Which laptop do I get?");
    await page.getByRole("button", { name: "Send the question" }).click();
    const asked = await page.getByRole("article").textContent();
    await page.context().close();
    expect([
      ticked?.startsWith("Marked"),
      signedUp?.startsWith("You are signed up"),
      asked?.includes("IT answers by May 25 09:00"),
    ]).toEqual([true, true, true]);
  });

  it("keeps what was typed when something is missing", async () => {
    const page = await open();
    await page.goto(`${served.url}${fresh.home}/wish`);
    await page.getByLabel("In your words").fill(" ");
    await page.getByRole("radio", { name: /A wish/ }).check();
    await page.getByRole("button", { name: "Send it" }).click();
    await page.screenshot({ path: `${ARTEFACTS}c-wish-refused-390.png`, fullPage: true });
    const isKept = await page.getByRole("radio", { name: /A wish/ }).isChecked();
    const error = await page.locator("#text-error").textContent();
    await page.context().close();
    expect([isKept, error]).toEqual([true, "Please write a few words, at most 2,000 characters."]);
  });
});
