import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { createApp } from "#server/http/app";
import type { Person } from "#nurture/model/person";
import { factsOf } from "#nurture/plan/changes";
import { launchBrowser } from "../kit/browser.ts";
import { startOn } from "../kit/changes-side.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { asked, seedChange, times } from "../kit/web-changes.ts";
import { freshWeb, signedIn, type Web } from "../kit/web.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  life = await seedLife(web);
  await seedChanges(life);
  ({ cookie } = await signedIn(web, ["hr"]));
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

async function seedChanges({ yutong, maya }: Seeded): Promise<void> {
  const facts = (person: Person) => factsOf(person, 1, web.ambient.now());
  for (const person of [yutong, maya]) {
    const sent = { what: "touch" as const, key: `${person.id}/campus/welcome/o`, step: "welcome" };
    const at = times("2027-05-02T01:00:00Z");
    await seedChange(web, person, {
      ...{ id: randomUUID(), kind: "start", asks: ["start-far"] },
      from: { ...facts(person), ...startOn("2027-07-01") },
      to: { ...facts(person), ...startOn("2028-07-03") },
      impacts: [
        asked(person, "welcome", { isContract: true, from: times("2027-05-25T01:00:00Z") }),
        asked(person, "weekly"),
        { answer: "sent", ...sent, at, named: "start", corrected: true },
      ],
    });
  }
  await seedChange(web, maya, {
    ...{ id: randomUUID(), kind: "manager", asks: ["manager-named"], source: "hr" },
    from: { ...facts(maya), manager: "Chen Hui" },
    to: { ...facts(maya), manager: "Wang Lei" },
  });
  await seedChange(web, yutong, {
    ...{ id: randomUUID(), kind: "place" },
    from: { ...facts(maya) },
    to: facts(yutong),
    impacts: [
      {
        ...{ answer: "moved", what: "meeting", key: "entry/meet-team", step: "meet-team" },
        from: times("2027-06-21T11:00:00Z"),
        to: times("2027-06-21T17:00:00Z"),
      },
    ],
  });
}

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["changes", () => "/hr/changes"],
  ["changes-none", () => "/hr/changes?kind=offer&country=DE"],
  ["changes-person", () => `/hr/people/${life.maya.id}`],
];

describe.each(LOOKS)("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const at = { name, url: served.url + path(), cookie, unfold: true };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

it("reads from right to left in Arabic, and in Japanese", async () => {
  const looks = (["ar", "ja"] as const).map((language) =>
    lookAt(
      browser,
      { width: 1280, scheme: "light", language },
      { name: "changes", url: `${served.url}/hr/changes`, cookie },
    ),
  );
  expect(await Promise.all(looks)).toEqual([NOTHING_WRONG, NOTHING_WRONG]);
});

describe("someone of HR, without JavaScript", () => {
  it("ticks one with the keyboard, does as proposed, and takes it back", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([
      { name, value, url: served.url },
      { name: "keepwarm-language", value: "en", url: served.url },
    ]);
    const page = await context.newPage();
    await page.goto(`${served.url}/hr/changes?kind=start`);
    await page.getByRole("checkbox", { name: "Choose Maya Fischer" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Do as proposed for those ticked" }).click();
    const done = await page.getByRole("status").textContent();
    const waits = await page.getByRole("button", { name: /^Do as proposed: First day/ }).count();
    await page.getByRole("button", { name: "Take back: First day, Maya Fischer" }).click();
    const back = await page.getByRole("status").textContent();
    const url = page.url();
    await page.getByRole("button", { name: "Leave out: First day, Maya Fischer" }).click();
    const out = await page.getByRole("status").textContent();
    await context.close();
    expect([done, waits, back, out, url].map((each) => String(each).trim())).toEqual([
      expect.stringContaining("Done as proposed for each of them."),
      "1",
      "Taken back. It waits for a decision again.",
      expect.stringContaining("Left out."),
      `${served.url}/hr/changes?kind=start&did=change-back`,
    ]);
  });
});
