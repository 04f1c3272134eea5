import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import { launchBrowser } from "../kit/browser.ts";
import { candidateSide } from "../kit/candidate.ts";
import { freshMemory } from "../kit/databases.ts";
import { articleFields, askSecondPerson, withOwnMail } from "../kit/library.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, signedIn, type Web } from "../kit/web.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
const TOUR = "/hr/library/article/office-tour";

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  ({ cookie } = await signedIn(web, ["hr"]));
  await withOwnMail(web, "lin@galaxy.example");
  await web.post(TOUR, articleFields({ kind: "video", link: "https://video.example/2" }), {
    cookie,
  });
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

describe.each(LOOKS)("the library at $width pixels, $scheme, in $language", (look) => {
  it.each([
    ["library", "/hr/library"],
    ["library-article", TOUR],
    ["library-checklist", "/hr/library/checklist/prepare"],
    ["library-preview-ja", `${TOUR}/preview?in=ja&scheme=dark`],
    ["library-preview-ar", `${TOUR}/preview?in=ar&channel=portal`],
  ])("meets no barrier on %s", async (name, path) => {
    const seen = await lookAt(browser, look, {
      name,
      url: served.url + path,
      cookie,
      unfold: true,
    });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

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

describe("an article from its first word to its reader", () => {
  it("is written in two languages, approved by somebody else, published and read", async () => {
    await askSecondPerson(web);
    const page = await opened(cookie);
    await page.goto(`${served.url}/hr/library/article/new`);
    await page.getByLabel("Title in English").fill("A good week");
    await page.getByLabel("Text in English").fill("Come at **nine**.");
    await page.getByLabel("After saving, go on in").selectOption("zh-Hans");
    await page.getByRole("button", { name: "Save draft" }).click();
    await page.getByLabel("Title in Simplified Chinese").fill("好的一周");
    await page.getByLabel("Text in Simplified Chinese").fill("**九点**到。");
    await page.getByRole("button", { name: "Save draft" }).click();
    const previews = [];
    for (const language of ["ar", "ja"]) {
      await page.goto(`${served.url}/hr/library/article/a-good-week/preview?in=${language}`);
      previews.push(await page.frameLocator("iframe.mail").getByText("nine").innerText());
    }
    const other = await opened((await signedIn(web, ["hr"])).cookie);
    await other.goto(`${served.url}/hr/library/article/a-good-week`);
    await other.getByRole("button", { name: "Approve" }).click();
    await other.getByRole("button", { name: "Publish" }).click();
    const them = await candidateSide(web).someone();
    const read = await candidateSide(web).text(`${them.home}/read/a-good-week`, "zh-Hans");
    await page.context().close();
    await other.context().close();
    expect([previews, read.includes("<strong>九点</strong>到。")]).toEqual([
      ["nine", "nine"],
      true,
    ]);
  });
});
