import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOnLoopback, type Served } from "#connectors/kit/serve";
import type { ProfileFact } from "#nurture/model/profile";
import { removeFact } from "#nurture/profile/correct";
import { ARTEFACTS, launchBrowser } from "../kit/browser.ts";
import { candidateSide, type Them } from "../kit/candidate.ts";
import { freshMemory } from "../kit/databases.ts";
import { LOOKS, lookAt, NOTHING_WRONG } from "../kit/looks.ts";
import { freshWeb, hire, signedIn, type Web } from "../kit/web.ts";

const AT = Temporal.Instant.from("2027-05-02T04:00:00Z");
const fact = (topic: ProfileFact["topic"], value: string, record: string): ProfileFact => ({
  topic,
  value,
  source: `greenhouse.${record}`,
  at: AT,
  expiresAt: AT.add({ hours: 24 * 365 }),
  confidence: "recorded",
});

const FACTS = [
  fact("discipline", "technical", "department.3"),
  fact("study", "Computer Science", "candidate-education.4"),
  fact("interview-note", "Asks good questions; curious about the team's tools.", "scorecard.12"),
  fact("competency", "Problem solving: 4/5 (STAR, 5 levels)", "report.1.competency.a"),
  fact("interview-transcript", "What made you choose this? ".repeat(40), "report.1.transcript"),
  fact("offer-preference", "A mentor for the first year", "candidate.1"),
];

let web: Web;
let served: Served;
let browser: Browser;
let them: Them;
let busy: Them;
let hr: string;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  const side = candidateSide(web);
  them = await side.someone({ profile: FACTS });
  const said = removeFact({ ...hire(), profile: FACTS.slice(0, 4) }, FACTS[1]!, AT);
  const asked = fact("study", "Physics", "candidate-education.9");
  busy = await side.someone({ ...said, id: hire().id, unsettled: [asked] });
  hr = (await signedIn(web, ["hr"])).cookie;
  served = await serveOnLoopback((request) => web.app.fetch(request));
  browser = await launchBrowser();
  const page = await open();
  await remove(page, busy, "From the interview");
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await web.deps.database.close();
});

/** A browser without JavaScript, in English. */
async function open(width: 390 | 1280 = 390): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: false,
  });
  await context.addCookies([{ name: "keepwarm-language", value: "en", url: served.url }]);
  context.setDefaultTimeout(8_000);
  return context.newPage();
}

const line = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

async function remove(page: Page, who: Them, words: string): Promise<void> {
  await page.goto(`${served.url}${who.home}/about-me`);
  await line(page, words).getByRole("button", { name: "Remove" }).click();
}

describe.each(LOOKS)("what is known at $width pixels, $scheme, in $language", (look) => {
  it.each([
    ["c-known", () => ({ url: `${served.url}${them.home}/about-me` })],
    ["c-known-asks", () => ({ url: `${served.url}${busy.home}/about-me?did=fact-removed` })],
    ["c-preferences-known", () => ({ url: `${served.url}${them.home}/preferences` })],
    ["hr-person-facts", () => ({ url: `${served.url}/hr/people/${busy.person.id}`, cookie: hr })],
  ] as const)("meets no barrier on %s", async (name, at) => {
    expect(await lookAt(browser, look, { name, unfold: true, ...at() })).toEqual(NOTHING_WRONG);
  });
});

describe.each([390, 1280] as const)("without JavaScript at %i pixels", (width) => {
  it("a fact is corrected, another removed and brought back", async () => {
    const page = await open(width);
    await page.goto(`${served.url}${them.home}/preferences`);
    await page.getByRole("link", { name: "What we hold about me" }).click();
    const study = line(page, "Studies").first();
    await study.getByText("Correct it").click();
    await study.getByLabel("How is it right?").fill("Applied Physics");
    await page.screenshot({ path: `${ARTEFACTS}c-known-fix-${width}.png`, fullPage: true });
    await study.getByRole("button", { name: "Save" }).click();
    const corrected = await page.getByRole("status").textContent();
    const own = await line(page, "Applied Physics").textContent();
    await remove(page, them, "Matters to you");
    const removed = await page.getByRole("status").textContent();
    await page.locator("#struck").getByRole("button", { name: "Bring it back" }).first().click();
    const back = await page.getByRole("status").textContent();
    await page.locator("#struck").getByRole("button", { name: "Bring it back" }).first().click();
    const study2 = await line(page, "Studies").first().textContent();
    await page.context().close();
    expect([
      corrected?.startsWith("Corrected"),
      own?.includes("from yourself"),
      removed?.startsWith("Removed"),
      back?.startsWith("Brought back"),
      study2?.includes("Computer Science"),
    ]).toEqual([true, true, true, true, true]);
  });
});
