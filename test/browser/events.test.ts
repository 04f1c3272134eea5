import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { ARTEFACTS, launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, hire, linkTo, seedHire, signedIn, type Web } from "../kit/web.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
let life: Seeded;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
  for (let index = 0; index < 6; index++) {
    const person = hire({ name: { given: `P${index}`, family: "Lee" } });
    await seedHire(web, person);
    await web.post(`${linkTo("candidate", person.id)}/survey/mood`, {
      forward: String((index % 3) + 3),
      likes: index % 2 === 0 ? "growth" : "team",
      map: `What a night shift is like, ${index}`,
      shares: "yes",
    });
  }
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

describe.each(LOOKS)("events and surveys at $width pixels, $scheme, in $language", (look) => {
  it.each<readonly [string, () => string]>([
    ["events", () => "/hr/events"],
    ["event", () => `/hr/events/meet-team?for=${life.maya.id}`],
    ["quizzes", () => "/hr/quizzes"],
    ["quiz", () => "/hr/quizzes/product?question=who"],
    ["surveys", () => "/hr/surveys"],
    ["survey-results", () => "/hr/surveys/mood?add=choice"],
    ["suggestions", () => "/hr/suggestions"],
    ["host", () => linkTo("host", life.occasion)],
    ["candidate-survey", () => `${linkTo("candidate", life.yutong.id)}/survey/mood`],
    ["candidate-event", () => `${linkTo("candidate", life.maya.id)}/event/meet-team`],
  ])("meets no barrier on %s", async (name, path) => {
    const url = served.url + path();
    const seen = await lookAt(browser, look, { name, url, cookie, unfold: true });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

/** A page in English, without scripts. */
async function opened(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([
    { name, value, url: served.url },
    { name: "keepwarm-language", value: "en", url: served.url },
  ]);
  return context.newPage();
}

/** What stands on a sheet of paper. */
async function printed(path: string, name: string): Promise<string> {
  const page = await opened();
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.goto(served.url + path);
  await page.screenshot({ path: `${ARTEFACTS}${name}-print.png`, fullPage: true });
  const text = await page.locator("body").innerText();
  await page.context().close();
  return text;
}

describe("on paper, for whoever stands at the door", () => {
  it.each([
    ["HR's page", "event", () => "/hr/events/meet-team"],
    ["the host's page", "host", () => linkTo("host", life.occasion)],
  ])(
    "%s has the time, the place to join, and who comes, and nothing to press",
    async (_, name, path) => {
      await web.write((tx) =>
        sql`update occasions set join_url = 'https://meet.example/abc' where id = ${life.occasion}::uuid`.execute(
          tx,
        ),
      );
      const sheet = await printed(path(), name);
      const has = (words: string) => sheet.includes(words);
      expect({
        said: ["Meet the team first", "May 23 19:00", "周雨桐", "Fischer"].map(has),
        pressed: ["Sign out", "Save who was there", "Journeys", "In the calendar", "Change"].map(
          has,
        ),
      }).toEqual({ said: [true, true, true, true], pressed: [false, false, false, false, false] });
    },
  );
});

describe("in people's hands", () => {
  it("HR marks who was there, plans another event and publishes it", async () => {
    const page = await opened();
    await page.goto(`${served.url}/hr/events`);
    await page.getByRole("link", { name: "Meet the team first" }).first().click();
    await page.getByLabel("周雨桐 was there").check();
    await page.getByRole("button", { name: "Save who was there" }).click();
    const marked = await page.getByText("1 were there, 0 missed it").isVisible();
    await page.goto(`${served.url}/hr/events`);
    await page.getByText("Plan a new event").click();
    await page.getByLabel("Name in English").fill("Office tour");
    await page.getByRole("button", { name: "Begin a draft" }).click();
    await page.getByLabel("Places").fill("12");
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.goto(`${served.url}/hr/events`);
    const row = await page.getByRole("row", { name: /Office tour/ }).innerText();
    await page.context().close();
    expect([marked, row.includes("12")]).toEqual([true, true]);
  });

  it("a candidate answers in a minute, changes it, and takes it back", async () => {
    const page = await opened();
    await page.goto(`${served.url}${linkTo("candidate", life.maya.id)}/survey/mood`);
    await page.getByRole("radio", { name: "4" }).check();
    await page.getByRole("radio", { name: "The team" }).check();
    await page.getByRole("button", { name: "Send" }).click();
    const sent = await page.getByRole("status").innerText();
    await page.getByRole("radio", { name: "2" }).check();
    await page.getByRole("button", { name: "Save the change" }).click();
    const kept = await page.getByRole("radio", { name: "2" }).isChecked();
    await page.locator("summary", { hasText: "Take my answers back" }).click();
    await page.getByRole("button", { name: "Take my answers back" }).click();
    const back = await page.getByRole("status").innerText();
    await page.context().close();
    expect([sent.includes("Thank you"), kept, back.includes("Nothing of your answers")]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
