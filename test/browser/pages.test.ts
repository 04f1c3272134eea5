import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { DemoState } from "#server/http/deps";
import { launchBrowser, missingFont } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, linkOf, linkTo, passedOnce, signedIn, type Web } from "../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let served: Served;
let browser: Browser;
let cookie: string;

beforeAll(async () => {
  const demo = {
    state: (): DemoState => ({
      now: Temporal.Instant.from("2027-05-24T01:00:00Z"),
      nextTouchAt: Temporal.Instant.from("2027-05-28T01:00:00Z"),
    }),
    advance: () => undefined,
  };
  web = await freshWeb(await freshMemory(), {
    demo,
    connectors: new Map([
      [
        "greenhouse",
        {
          title: "Greenhouse",
          scopes: [
            {
              name: "offers.view",
              why: { en: "Offers are where a journey begins.", "zh-Hans": "旅程从录用通知开始。" },
              touches: "offers",
            },
          ],
        },
      ],
      ["frappe-hrms", { title: "Frappe HRMS", scopes: [] }],
    ]),
  });
  life = await seedLife(web);
  await passedOnce(web, LIFE_ANSWERED);
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
  ["sign-in", () => "/sign-in"],
  ["unknown", () => "/nothing-here"],
  ["expired", () => linkTo("candidate", life.yutong.id, "2020-01-01T00:00:00Z")],
  ["demo", () => "/demo"],
  ["cohort", () => "/hr"],
  ["cohort-none", () => "/hr?country=FR"],
  ["connections", () => "/admin"],
  ["skipped", () => `/admin/${life.connection}/skipped`],
  ["log", () => "/audit"],
  ["verify", () => "/audit/verify?head="],
  ["answers", () => "/answers"],
  ["answer", () => `/answers/${life.openQuestion}`],
  ["unsubscribe", () => linkTo("unsubscribe", life.yutong.id)],
  ["answer-link", () => linkTo("answer", life.openQuestion)],
  ["answer-passed", () => `${linkTo("answer", LIFE_ANSWERED)}/passed`],
];

describe.each(LOOKS)("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const at = { name, url: served.url + path(), cookie, unfold: true };
    expect(await lookAt(browser, look, at)).toEqual(NOTHING_WRONG);
  });
});

it("an owner passes a question on by the link of the mail, without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en" });
  const page = await context.newPage();
  await page.goto(served.url + linkOf(life.openQuestion, "it"));
  await page.getByRole("button", { name: "Pass it on" }).click();
  const asked = await page.getByText("Please choose one.").count();
  await page.getByLabel("Department that should answer").selectOption("People team");
  await page.getByLabel("A word with it").fill("It is about the contract.");
  await page.getByRole("button", { name: "Pass it on" }).click();
  const told = await page.getByRole("status").innerText();
  await page.goto(served.url + linkOf(life.openQuestion, "hr"));
  const read = await page.getByText("It is about the contract.").count();
  await context.close();
  expect([asked, told, read]).toEqual([
    1,
    "It was passed on to People team. You need do nothing more.",
    1,
  ]);
});

describe("the pictures", () => {
  it("show Chinese letters where this machine has a font for them", ({ skip }) => {
    const missing = missingFont();
    if (missing !== undefined) skip(`Chinese shows as boxes: apt-get install -y ${missing}`);
    expect(missing).toBeUndefined();
  });
});
