import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { DemoState } from "#server/http/deps";
import { ARTEFACTS, launchBrowser, missingFont } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { freshWeb, linkTo, signedIn, type Web } from "../kit/web.ts";
import { seedLife, type Seeded } from "../kit/web-seed.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  ({ cookie } = await signedIn(web, ["hr", "it_admin", "auditor", "answerer"], "it"));
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

const LOOKS = [
  { width: 1280, scheme: "light", language: "en" },
  { width: 1280, scheme: "dark", language: "zh-Hans" },
  { width: 390, scheme: "light", language: "zh-Hans" },
  { width: 390, scheme: "dark", language: "en" },
] as const;

const home = () => linkTo("candidate", life.yutong.id);

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ["sign-in", () => "/sign-in"],
  ["unknown", () => "/nothing-here"],
  ["expired", () => linkTo("candidate", life.yutong.id, "2020-01-01T00:00:00Z")],
  ["demo", () => "/demo"],
  ["cohort", () => "/hr"],
  ["cohort-none", () => "/hr?q=nobody&country=CN"],
  ["connections", () => "/admin"],
  ["skipped", () => `/admin/${life.connection}/skipped`],
  ["log", () => "/audit"],
  ["verify", () => "/audit/verify?head="],
  ["answers", () => "/answers"],
  ["answer", () => `/answers/${life.openQuestion}`],
  ["answer-link", () => linkTo("answer", life.openQuestion)],
  ["home", home],
];

async function open(look: (typeof LOOKS)[number]): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    javaScriptEnabled: true,
    extraHTTPHeaders: { cookie: `${cookie}; keepwarm-language=${look.language}` },
  });
}

describe.each(LOOKS)("at $width pixels, $scheme, in $language", (look) => {
  it.each(PAGES)("%s has no barrier and fits its window", async (name, path) => {
    const context = await open(look);
    const page = await context.newPage();
    await page.goto(served.url + path());
    const picture = `${name}-${look.width}-${look.scheme}-${look.language}.png`;
    await page.screenshot({ path: `${ARTEFACTS}${picture}`, fullPage: true });
    await page.evaluate(axe);
    const found = await page.evaluate<AxeResults>("axe.run()");
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    await context.close();
    const barriers = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
    expect({ barriers, overflow }).toEqual({ barriers: [], overflow: 0 });
  });
});

describe("the pictures", () => {
  it("show Chinese letters where this machine has a font for them", ({ skip }) => {
    const missing = missingFont();
    if (missing !== undefined) skip(`Chinese shows as boxes: apt-get install -y ${missing}`);
    expect(missing).toBeUndefined();
  });
});
