import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { Person } from "#nurture/model/person";
import { launchBrowser } from "../kit/browser.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, hire, seedHire, signedIn, type Web } from "../kit/web.ts";

let web: Web;
let served: Served;
let browser: Browser;
let cookie: string;
let ana: Person;

/** Someone who starts in a country on a day; the clock is at Monday 24 May 2027. */
async function seed(country: string, zone: string, start: string, given: string): Promise<Person> {
  const on = Temporal.PlainDate.from(start);
  const offer = { ...hire().offer, milestones: { start: { kind: "day" as const, on } } };
  const name = { given, family: "Pereira" };
  const person = hire({ name, zone, place: { country, zone }, offer });
  await seedHire(web, person);
  return person;
}

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  ({ cookie } = await signedIn(web, ["hr"]));
  ana = await seed("US", "America/New_York", "2027-05-18", "Ana");
  const hong = await seed("HK", "Asia/Hong_Kong", "2027-07-02", "Hong");
  await seed("BR", "America/Sao_Paulo", "2027-06-01", "Bia");
  await web.post(
    `/hr/people/${hong.id}/local/field`,
    { field: "visa", state: "not-needed" },
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

describe.each(LOOKS)("local rules at $width pixels, $scheme, in $language", (look) => {
  it.each<readonly [string, () => string]>([
    ["local", () => "/hr/local"],
    ["local-none", () => "/hr/local?country=FR"],
    ["local-rules", () => "/hr/local/rules"],
    ["person-local", () => `/hr/people/${ana.id}#local`],
  ])("meets no barrier on %s", async (name, path) => {
    const url = served.url + path();
    const seen = await lookAt(browser, look, { name, url, cookie, unfold: true });
    expect(seen).toEqual(NOTHING_WRONG);
  });
});

/** A page for HR in English, without scripts. */
async function opened(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([
    { name, value, url: served.url },
    { name: "keepwarm-language", value: "en", url: served.url },
  ]);
  return context.newPage();
}

describe("a reminder in the hands of HR", () => {
  it("is found on the list, marked as done on the person's page, and taken back", async () => {
    const page = await opened();
    const items = page.locator("#local .items > li");
    const item = items.filter({ hasText: "Form I-9, section 2" });
    await page.goto(`${served.url}/hr/local?country=US`);
    await page.getByRole("link", { name: "Ana Pereira" }).first().click();
    await item.getByText("Mark: Form I-9, section 2").click();
    await item.getByLabel("How it was done").selectOption({ label: "Done in the HRIS" });
    await item.getByRole("button", { name: "Save" }).click();
    const done = await item.locator(".tag").first().innerText();
    await item.getByRole("button", { name: "Take back" }).click();
    const open = await item.locator(".tag").first().innerText();
    await page.context().close();
    expect([done, open]).toEqual(["Done", "Overdue"]);
  });

  it("prints as a list without forms and bars", async () => {
    const page = await opened();
    await page.goto(`${served.url}/hr/local`);
    await page.emulateMedia({ media: "print" });
    const seen = [".table tbody tr", ".bar nav", ".foot"].map((one) =>
      page.locator(one).first().isVisible(),
    );
    const shown = await Promise.all(seen);
    await page.context().close();
    expect(shown).toEqual([true, false, false]);
  });
});
