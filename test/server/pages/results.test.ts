import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { itemOf } from "#nurture/publish/draft";
import { readDraft, saveDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { readSuggestionAnswers } from "#server/store/suggestion-answers";
import { freshMemory } from "../../kit/databases.ts";
import { publishOptional, seedUse } from "../../kit/experiments.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  await web.write((tx) => publishOptional(tx, web.ambient.now()));
});
afterAll(async () => {
  await web.deps.database.close();
});

const english = () => ({ cookie: `${hr.cookie}; keepwarm-language=en` });

async function page(path: string): Promise<string> {
  return (await web.get(path, english())).text();
}

/** Where a form leads to, or the status with which it was refused. */
async function send(
  path: string,
  fields: Readonly<Record<string, string>>,
  who: { readonly cookie: string } = english(),
): Promise<string> {
  const answer = await web.post(path, fields, who);
  return answer.headers.get("location") ?? String(answer.status);
}

async function logged(prefix: string): Promise<readonly string[]> {
  const { rows } = await web.write((tx) =>
    sql<{
      what: string;
    }>`select what from log_entries where what like ${`${prefix}%`} order by index`.execute(tx),
  );
  return rows.map(({ what }) => what);
}

describe("what people use", () => {
  it("is filtered by journey beside the segments, and by no journey that there is none of", async () => {
    await seedUse(web);
    await web.write((tx) =>
      sql`update touches set journey = 'other' where person_id in (
        select id from people where country = 'DE' order by id limit 4)`.execute(tx),
    );
    const fit = async (query: string) => {
      const shown = await page(`/hr/results?${query}`);
      const people = /(\d+) people fit/.exec(shown)?.[1];
      return [people, /<option value="campus"\s+selected/.test(shown)];
    };
    const links = await page("/hr/results?journey=campus&country=DE");
    expect({
      all: await fit(""),
      campus: await fit("journey=campus"),
      german: await fit("journey=campus&country=DE"),
      unknown: await fit("journey=nothing"),
      kept: links.includes("journey=campus&amp;country=DE&amp;by=language"),
    }).toEqual({
      all: ["32", false],
      campus: ["28", true],
      german: ["7", true],
      unknown: ["32", false],
      kept: true,
    });
  });
});

describe("a suggestion to bring a topic more often", () => {
  const PATH = "/hr/results/suggestions";
  const topics = async () =>
    [
      ...(await page(PATH)).matchAll(
        /accept">\s*<input type="hidden" name="topic" value="([^"]*)/g,
      ),
    ].map(([, topic]) => topic);
  const answers = () =>
    web.write(async (tx) =>
      (await readSuggestionAnswers(tx)).map(({ topic, answer, why }) => [topic, answer, why]),
    );
  const draftedWeeks = () =>
    web.write(async (tx) => {
      const draft = await readDraft(tx, "rules", "rules");
      return (draft?.doc as { topicWeeks?: object } | undefined)?.topicWeeks;
    });
  beforeEach(() => seedUse(web));

  it("becomes a draft of the rules, is kept with its answer, and is not made again", async () => {
    const before = await topics();
    const went = await send(`${PATH}/accept`, { topic: "growth" });
    expect({
      before: before.includes("growth"),
      went,
      after: await topics(),
      weeks: await draftedWeeks(),
      answers: await answers(),
      log: await logged("suggestion."),
    }).toEqual({
      before: true,
      went: `${PATH}?did=suggestion-accepted`,
      after: before.filter((topic) => topic !== "growth"),
      weeks: { growth: 2 },
      answers: [["growth", "accepted", ""]],
      log: ["suggestion.accepted"],
    });
  });

  it("is taken once, however often the button is pressed, and is back when the draft is dropped", async () => {
    await send(`${PATH}/accept`, { topic: "growth" });
    const again = await send(`${PATH}/accept`, { topic: "growth" });
    const once = (await answers()).length;
    await send("/hr/rules/drop", { revision: "1" });
    expect([again, once, (await topics()).includes("growth")]).toEqual([
      `${PATH}?did=suggestion-accepted`,
      1,
      true,
    ]);
  });

  it("is followed by none for its topic on the same counts once it is published", async () => {
    await send(`${PATH}/accept`, { topic: "growth" });
    const went = await send("/hr/rules/publish", { revision: "1" });
    expect([went, (await topics()).includes("growth")]).toEqual([
      "/hr/rules?did=draft-published",
      false,
    ]);
  });

  it("leaves what somebody else drafts in the rules as it is", async () => {
    await web.write(async (tx) => {
      const published = await currentProgramme(tx);
      if (published === undefined) throw new Error("no programme");
      const rules = itemOf(published.programme, "rules", "rules") as object;
      const doc = { ...rules, topicWeeks: { team: 8 } };
      const about = { revision: 0, basedOn: published.version, by: TENANT };
      await saveDraft(tx, TENANT, { kind: "rules", id: "rules", doc }, about, web.ambient.now());
    });
    await send(`${PATH}/accept`, { topic: "growth" });
    expect(await draftedWeeks()).toEqual({ team: 8, growth: 2 });
  });

  it("is refused with a reason, stays away, and says who refused it", async () => {
    const without = await web.post(`${PATH}/refuse`, { topic: "growth", why: " " }, english());
    const text = await without.text();
    const went = await send(`${PATH}/refuse`, { topic: "growth", why: "Nothing new in it" });
    expect({
      without: [without.status, text.includes('id="why-growth-error"')],
      went,
      after: (await topics()).includes("growth"),
      answers: await answers(),
      draft: await draftedWeeks(),
      said: (await page(PATH)).includes("Nothing new in it"),
      log: await logged("suggestion."),
    }).toEqual({
      without: [422, true],
      went: `${PATH}?did=suggestion-refused`,
      after: false,
      answers: [["growth", "refused", "Nothing new in it"]],
      draft: undefined,
      said: true,
      log: ["suggestion.refused"],
    });
  });

  it("is nobody's who is not of HR, and nothing where there is no such topic", async () => {
    const auditor = await signedIn(web, ["auditor"]);
    expect([
      await send(`${PATH}/accept`, { topic: "growth" }, auditor),
      await send(`${PATH}/accept`, { topic: "cats" }),
      await send(`${PATH}/refuse`, { topic: "cats", why: "No" }),
      await answers(),
    ]).toEqual(["403", "404", "404", []]);
  });
});
