import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { experiment, publishOptional, seedExperiment, seedUse } from "../kit/experiments.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, type Web } from "../kit/web.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
const OVER = experiment({
  id: "5c7a1a52-0003-4000-8000-000000000017",
  step: "welcome",
  readAt: Temporal.Instant.from("2027-05-20T00:00:00Z"),
});

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  ({ cookie } = await signedIn(web, ["hr"]));
  await web.write((tx) => publishOptional(tx, web.ambient.now()));
  await seedUse(web);
  await seedExperiment(web, OVER, { given: [22, 30], withheld: [9, 30] });
  await seedExperiment(web, experiment({ step: "other" }), { given: [1, 6], withheld: [1, 6] });
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const PAGES = [
  ["results", "/hr/results"],
  ["results-few", "/hr/results?country=FR"],
  ["suggestions", "/hr/results/suggestions"],
  ["effect", "/hr/results/effect"],
  ["effect-new", "/hr/results/effect/new/campus/news"],
  ["effect-over", `/hr/results/effect/${OVER.id}`],
  ["effect-hidden", `/hr/results/effect/${experiment().id}`],
] as const;
const ARABIC = { width: 390, scheme: "light", language: "ar" } as const;

describe.each([...LOOKS, ARABIC])("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const seen = await lookAt(browser, look, { name, url: served.url + path, cookie });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

describe("in the hands of HR, without scripts", () => {
  it("a suggestion is refused with a reason, and comes no more", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([
      { name, value, url: served.url },
      { name: "keepwarm-language", value: "en", url: served.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${served.url}/hr/results/suggestions`);
    const before = await page.getByText("Growing here: every").count();
    await page.locator("summary", { hasText: "Refuse" }).first().click();
    await page.getByLabel("Why not").first().fill("The library has nothing new");
    await page.getByRole("button", { name: "Refuse" }).first().click();
    const seen = {
      before,
      notice: await page.getByRole("status").innerText(),
      why: await page.getByText("The library has nothing new").count(),
      forms: await page.locator("form[action$='/accept']").count(),
    };
    await context.close();
    expect(seen).toMatchObject({ before: 1, why: 1 });
    expect(seen.notice).toContain("Noted.");
  });
});
