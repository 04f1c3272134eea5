import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { DemoState } from "#server/http/deps";
import { ARTEFACTS, launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { lookAt, NOTHING_WRONG, type Look } from "../kit/looks.ts";
import { freshWeb, linkTo, signedIn, type Web } from "../kit/web.ts";
import { seedMailboxes, seedParked } from "../kit/web-parked.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  const demo = {
    state: (): DemoState => ({ now: Temporal.Instant.from("2027-05-24T01:00:00Z") }),
    advance: () => undefined,
  };
  const scopes = [
    {
      name: "offers.view",
      why: { en: "Offers are where a journey begins.", "zh-Hans": "旅程从录用通知开始。" },
      touches: "offers",
    },
  ];
  web = await freshWeb(await freshMemory(), {
    demo,
    connectors: new Map([
      ["greenhouse", { title: "Greenhouse", scopes }],
      ["outlook", { title: "Outlook", scopes: [], sendsPerMinute: 28 }],
    ]),
  });
  life = await seedLife(web);
  await seedParked(web, { opId: "op-9", person: life.yutong.id, why: "attempts-used-up" });
  await seedMailboxes(web, ["hr@example.com"]);
  ({ cookie } = await signedIn(web, ["hr", "it_admin", "auditor", "answerer"], "it"));
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["c-home", () => linkTo("candidate", life.yutong.id)],
  ["c-read", () => `${linkTo("candidate", life.yutong.id)}/read/first-year`],
  ["c-quiz", () => `${linkTo("candidate", life.yutong.id)}/quiz/product`],
  ["c-ask", () => `${linkTo("candidate", life.yutong.id)}/ask`],
  ["c-preferences", () => `${linkTo("candidate", life.yutong.id)}/preferences`],
  ["cohort", () => "/hr"],
  ["person", () => `/hr/people/${life.yutong.id}`],
  ["parked", () => "/hr/parked/op-9"],
  ["capacity", () => "/hr/capacity"],
  ["connections", () => "/admin"],
  ["log", () => "/audit"],
  ["verify", () => "/audit/verify?head="],
];

/** Right to left, no spaces, long words, long sentences; on a phone and on a desk. */
const LOOKS: readonly Look[] = [
  { width: 390, scheme: "light", language: "ar" },
  { width: 1280, scheme: "light", language: "ar" },
  { width: 390, scheme: "light", language: "ja" },
  { width: 1280, scheme: "light", language: "ja" },
  { width: 390, scheme: "light", language: "de" },
  { width: 390, scheme: "light", language: "ru" },
];

describe.each(LOOKS)("at $width pixels in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const at = { name, url: served.url + path(), cookie, unfold: true };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

describe("the language switch", () => {
  /** A phone of someone who signed in, or of a candidate, without a script. */
  async function withPage<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
    const viewport = { width: 390, height: 800 };
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  }

  it("turns a candidate's page around live, stays, and turns it back", async () => {
    const seen = await withPage(async (context) => {
      const page = await context.newPage();
      const html = page.locator("html");
      const look = async () => [await html.getAttribute("lang"), await html.getAttribute("dir")];
      const home = served.url + linkTo("candidate", life.yutong.id);
      await page.goto(`${home}/ask`);
      await page.locator(".languages summary").click();
      await page.screenshot({ path: `${ARTEFACTS}languages-390.png` });
      await page.getByRole("button", { name: "العربية" }).click();
      const turned = { look: await look(), path: new URL(page.url()).pathname.endsWith("/ask") };
      await page.goto(home);
      const kept = await look();
      const line = await page.locator(".shown-in").textContent();
      await page.locator(".languages summary").click();
      await page.getByRole("button", { name: "简体中文" }).click();
      return { turned, kept, says: line?.includes("الإنجليزية"), back: await look() };
    });
    expect(seen).toEqual({
      turned: { look: ["ar", "rtl"], path: true },
      kept: ["ar", "rtl"],
      says: true,
      back: ["zh-Hans", "ltr"],
    });
  });

  it("is remembered with the user, in a browser that never saw it", async () => {
    const { cookie: session } = await signedIn(web, ["hr"], "hr");
    await web.post("/language", { language: "vi", back: "/hr" }, { cookie: session });
    const text = await (await web.get("/hr", { cookie: session })).text();
    expect(/<html lang="(\S+)"/.exec(text)?.[1]).toBe("vi");
  });
});
