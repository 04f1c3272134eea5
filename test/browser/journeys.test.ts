import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { createApp } from "#server/http/app";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { rehearseAll, stepFields } from "../kit/journeys.ts";
import { askSecondPerson } from "../kit/library.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, type Web } from "../kit/web.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;
const CAMPUS = "/hr/journeys/campus";

/** Steps of every trigger, each saved over the one before. */
const STEPS: readonly Readonly<Record<string, string>>[] = [
  { id: "papers", brings: "message", checklist: "prepare", class: "contract" },
  { id: "growth-map", when: "did-read", "of-articles": "first-year", hours: "24", brings: "entry" },
  { id: "mentor-call", when: "silence", days: "14", brings: "call", from: "mentor" },
  { id: "hurrah", side: "after", milestone: "graduation", amount: "1", unit: "days" },
  { id: "month", side: "after", amount: "30", unit: "days", brings: "quiz", quiz: "product" },
  { id: "lights", when: "fixed", on: "2027-06-09", "country:CN": "on", from: "manager" },
];
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  papers: ["The papers for your first day", "报到那天要带的材料"],
  "growth-map": ["Your growth map, a little further", "再看一眼成长地图"],
  "mentor-call": ["Ask how the thesis goes", "问问论文写得怎样"],
  hurrah: ["Congratulations on your degree", "祝贺你毕业"],
  month: ["How well do you know our product?", "你了解我们的产品吗？"],
  lights: ["A happy Dragon Boat Festival", "端午安康"],
};

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
  for (const [revision, step] of STEPS.entries()) {
    const [en = "", zh = ""] = NAMES[step["id"] ?? ""] ?? [];
    const words = { "subject-en": en, "subject-zh-Hans": zh, "body-en": en, "body-zh-Hans": zh };
    const fields = stepFields({ ...words, ...step, revision: String(revision) });
    await web.post(`${CAMPUS}/new-step`, fields, { cookie });
  }
  const revision = String(STEPS.length);
  await web.post(`${CAMPUS}/rehearse`, { revision, middle: "go-on" }, { cookie });
  await rehearseAll(web);
  await web.post(`${CAMPUS}/publish`, { revision, middle: "go-on" }, { cookie });
  const lights = stepFields({ when: "fixed", on: "2027-06-07", "subject-en": "A happy festival" });
  await web.post(`${CAMPUS}/lights`, lights, { cookie });
  await web.post(`${CAMPUS}/rehearse`, { revision: "1", middle: "go-on" }, { cookie });
  await rehearseAll(web);
  const late: { app?: ReturnType<typeof createApp> } = {};
  served = await serveOnLoopback(async (request) => late.app?.fetch(request) ?? new Response());
  late.app = createApp({ ...web.deps, settings: { ...web.deps.settings, baseUrl: served.url } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["journeys", () => "/hr/journeys"],
  ["journey", () => CAMPUS],
  ["journey-step", () => `${CAMPUS}/papers?for=${life.yutong.id}&in=zh-Hans`],
  ["journey-new-step", () => `${CAMPUS}/new-step`],
  ["journey-step-done", () => `${CAMPUS}/growth-map`],
  ["journey-rehearsal", () => `${CAMPUS}/rehearsal`],
  ["journey-history", () => `${CAMPUS}/history`],
  ["rules", () => "/hr/rules"],
];

describe.each(LOOKS)("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const at = {
      name,
      url: served.url + path(),
      cookie,
      unfold: name === "journey" || name === "journey-rehearsal",
    };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

it.each([
  ["ar", "journey", CAMPUS],
  ["ja", "journey", CAMPUS],
  ["ar", "journey-step", `${CAMPUS}/month`],
  ["ar", "journey-history", `${CAMPUS}/history`],
] as const)(
  "reads in %s, and from right to left where that is so: %s",
  async (language, name, path) => {
    const looks = ([1280, 390] as const).map((width) =>
      lookAt(
        browser,
        { width, scheme: "dark", language },
        { name, url: served.url + path, cookie },
      ),
    );
    expect(await Promise.all(looks)).toEqual([NOTHING_WRONG, NOTHING_WRONG]);
  },
);

/** A page for somebody in English, without scripts. */
async function opened(session: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = "", value = ""] = session.split("=");
  await context.addCookies([
    { name, value, url: served.url },
    { name: "keepwarm-language", value: "en", url: served.url },
  ]);
  return context.newPage();
}

const shownNames = (page: Page) =>
  page
    .locator(".kinds input:visible, .kinds select:visible")
    .evaluateAll((all) =>
      all
        .map((one) => one.getAttribute("name") ?? "")
        .filter((name) => !name.startsWith("subject")),
    );

describe("a step's fields, without JavaScript", () => {
  it.each([
    ["relative", "message", ["amount", "unit", "side", "milestone", "at"], ["checklist"]],
    ["fixed", "event", ["on", "at"], ["event"]],
    ["weekly", "digest", ["weekday", "since", "until", "openWeeks", "at"], []],
    ["question-asked", "answer", [], []],
    ["changed", "quiz", [], ["quiz"]],
    ["did-read", "entry", ["hours", "of-articles"], []],
    ["silence", "survey", ["days", "at"], ["survey"]],
  ])("are those of %s and of %s alone", async (when, brings, whenNames, bringsNames) => {
    const page = await opened(cookie);
    await page.goto(`${served.url}${CAMPUS}/new-step`);
    await page.getByLabel("Trigger").selectOption(when);
    await page.getByLabel("Kind").selectOption(brings);
    const shown = await shownNames(page);
    await page.context().close();
    expect(shown).toEqual(["when", ...whenNames, "brings", ...bringsNames]);
  });

  it("follow the keyboard, and Tab goes from the kind to the first of its fields", async () => {
    const page = await opened(cookie);
    await page.goto(`${served.url}${CAMPUS}/new-step`);
    await page.getByLabel("Trigger").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    const focused = await page.locator(":focus").getAttribute("name");
    await page.context().close();
    expect(focused).toBe("on");
  });

  it("are all there in a browser that can't tell the kind, and the chosen kind's are taken", async () => {
    const page = await opened(cookie);
    await page.route(/keepwarm\.[0-9a-f]+\.css/, async (route) => {
      const sheet = await (await route.fetch()).text();
      const older = sheet.replace("@supports selector(:has(", "@supports selector(:unheard-of(");
      await route.fulfill({ contentType: "text/css", body: older });
    });
    await page.goto(`${served.url}${CAMPUS}/hurrah`);
    const names = await shownNames(page);
    const hints = await page.locator(".kinds-hint:visible").count();
    await page.getByLabel("Trigger").selectOption("silence");
    await page.getByLabel("Days of silence").fill("20");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.goto(served.url + CAMPUS);
    const said = await page.locator("main").textContent();
    await page.context().close();
    const kept = said?.includes("Nothing heard for 20 days");
    expect({ all: names.length, hints, kept }).toEqual({
      all: 22,
      hints: 2,
      kept: true,
    });
  });
});

describe("someone of HR, without JavaScript", () => {
  it("edits a step, reads the letter, rehearses, has it approved, and publishes", async () => {
    await askSecondPerson(web);
    const page = await opened(cookie);
    await page.goto(`${served.url}${CAMPUS}/papers`);
    await page.getByLabel("Subject").first().fill("Bring these on your first day");
    await page.getByRole("button", { name: "Save the draft" }).click();
    const saved = await page.getByRole("status").textContent();
    await page.getByLabel("For", { exact: true }).selectOption({ label: "Maya Fischer" });
    await page.getByLabel("In", { exact: true }).selectOption("zh-Hans");
    await page.getByRole("button", { name: "Show" }).click();
    const letter = await page.locator("#preview h3").first().textContent();
    await page.goto(served.url + CAMPUS);
    await page.getByRole("button", { name: "Rehearse until" }).click();
    const waits = await page.locator("main").textContent();
    await rehearseAll(web);
    await page.goto(`${served.url}${CAMPUS}/rehearsal`);
    const verdict = await page.locator(".notice.good").textContent();
    await page.goto(served.url + CAMPUS);
    const alone = await page.getByRole("button", { name: "Approve" }).count();
    const other = await opened((await signedIn(web, ["hr"])).cookie);
    await other.goto(served.url + CAMPUS);
    await other.getByRole("button", { name: "Approve" }).click();
    await other.getByRole("button", { name: "Publish" }).click();
    const published = await other.getByRole("status").textContent();
    await other.goto(`${served.url}${CAMPUS}/history`);
    const history = await other.locator("main").textContent();
    await Promise.all([page.context().close(), other.context().close()]);
    expect({ letter, alone, said: [saved, waits, verdict, published, history] }).toEqual({
      letter: "报到那天要带的材料",
      alone: 0,
      said: [
        expect.stringContaining("Saved as a draft."),
        expect.stringContaining("people rehearsed"),
        expect.stringContaining("Nothing speaks against publishing it."),
        expect.stringContaining("Published."),
        expect.stringContaining("Bring these on your first day"),
      ],
    });
  });
});
