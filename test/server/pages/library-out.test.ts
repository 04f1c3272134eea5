import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { currentProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { articleFields, askSecondPerson } from "../../kit/library.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let hr: { readonly cookie: string };
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

const NEW = "/hr/library/article/new";
const WEEK = "/hr/library/article/your-first-week";

/** The words of a page in English, without its tags and with single spaces. */
async function words(path: string, who = hr): Promise<string> {
  const cookie = `${who.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  const [, main = ""] = text.split("<main");
  return main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}
const send = async (path: string, form: Readonly<Record<string, string>> = {}, who = hr) => {
  const answer = await web.post(path, form, { cookie: `${who.cookie}; keepwarm-language=en` });
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
const articles = () =>
  web.write(async (tx) => (await currentProgramme(tx))?.programme.articles ?? []);
const article = async (id: string) => (await articles()).find((one) => one.id === id);

describe("a second person, where the tenant asks for one", () => {
  it("approves before anybody can publish, and is never who wrote it", async () => {
    await askSecondPerson(web);
    await send(NEW, articleFields());
    const tooSoon = await send(`${WEEK}/publish`, { revision: "1" });
    const own = await send(`${WEEK}/approve`, { revision: "1" });
    const other = await signedIn(web, ["hr"]);
    const approved = await send(`${WEEK}/approve`, { revision: "1" }, other);
    const published = await send(`${WEEK}/publish`, { revision: "1" });
    expect([tooSoon.status, own.status, approved.to, published.to]).toEqual([
      409,
      403,
      `${WEEK}?did=draft-approved`,
      `${WEEK}?did=draft-published`,
    ]);
  });
});

describe("a press on a draft that somebody changed meanwhile", () => {
  it.each(["publish", "approve", "drop"])("does nothing for %s, and shows it", async (verb) => {
    await askSecondPerson(web);
    await send(NEW, articleFields());
    await send(WEEK, articleFields({ revision: "1", body: "Come at ten." }));
    const other = await signedIn(web, ["hr"]);
    const pressed = await send(`${WEEK}/${verb}`, { revision: "1" }, other);
    const page = await words(pressed.to ?? "");
    expect([pressed.to, page.includes("Nothing was done: somebody has changed")]).toEqual([
      `${WEEK}?did=draft-changed`,
      true,
    ]);
  });

  it("leads to the list where a draft that never was published is gone", async () => {
    await send(NEW, articleFields());
    await send(`${WEEK}/drop`, { revision: "1" });
    expect((await send(`${WEEK}/drop`, { revision: "1" })).to).toBe(
      "/hr/library?did=draft-changed",
    );
  });

  it("says that what is live has changed under it, and goes on once it is saved again", async () => {
    const year = "/hr/library/article/first-year";
    const edited = articleFields({ title: "A draft of hers" });
    await send(year, edited);
    await send(`${year}/publish`, { revision: "1" });
    await send(year, articleFields({ title: "Another" }));
    await web.write((tx) => sql`update drafts set based_on = 1`.execute(tx));
    const refused = await send(`${year}/publish`, { revision: "1" });
    await send(year, articleFields({ title: "Another", revision: "1" }));
    const published = await send(`${year}/publish`, { revision: "2" });
    expect([refused.to, published.to]).toEqual([
      `${year}?did=draft-outdated`,
      `${year}?did=draft-published`,
    ]);
  });
});

it("a copy of what never was published begins with the words of its draft", async () => {
  await send(NEW, articleFields());
  const page = await (await web.get(`${NEW}?copy=your-first-week`, hr)).text();
  expect(page).toContain("Come at **nine**.");
});

describe("taking something out", () => {
  const YEAR = "/hr/library/article/first-year";

  it("happens at once, and is undone with one press", async () => {
    const before = await article("first-year");
    const out = await send(`${YEAR}/take-out`);
    const gone = await article("first-year");
    const page = await words(YEAR);
    const back = await send(`${YEAR}/bring-back`);
    expect([
      out.to,
      gone,
      page.includes("Bring it back"),
      back.to,
      await article("first-year"),
    ]).toEqual([`${YEAR}?did=library-out`, undefined, true, `${YEAR}?did=library-back`, before]);
  });

  it("can keep it as a draft, which reaches nobody", async () => {
    await send(`${YEAR}/unpublish`);
    const shown = await words(YEAR);
    expect([
      await article("first-year"),
      shown.includes("Draft"),
      shown.includes("Published"),
    ]).toEqual([undefined, true, false]);
  });

  it("leaves an open draft as it is, which can still be published, before or after it is back", async () => {
    const title = async () => (await article("first-year"))?.title.en;
    const edited = { ...articleFields(), title: "A draft of hers" };
    await send(YEAR, { ...edited, revision: "0" });
    await send(`${YEAR}/take-out`);
    const out = await words(YEAR);
    await send(`${YEAR}/bring-back`);
    const back = [await title(), (await words(YEAR)).includes("Discard the draft")];
    const published = await send(`${YEAR}/publish`, { revision: "1" });
    expect({
      out: ["Discard the draft", "Bring it back"].map((each) => out.includes(each)),
      back,
      published: published.to,
      title: await title(),
    }).toEqual({
      out: [true, true],
      back: ["Three projects in her first year", true],
      published: `${YEAR}?did=draft-published`,
      title: "A draft of hers",
    });
  });

  it("comes back as a draft where a second person has a say", async () => {
    await askSecondPerson(web);
    await send(`${YEAR}/take-out`);
    const back = await send(`${YEAR}/bring-back`);
    expect([back.to, await article("first-year")]).toEqual([`${YEAR}?did=draft-saved`, undefined]);
  });

  it("is refused for a checklist that a step names, in words", async () => {
    const answer = await send("/hr/library/checklist/prepare/take-out");
    expect([answer.status, answer.text.includes("A step still brings this")]).toEqual([409, true]);
  });

  it.each(["take-out", "unpublish", "bring-back"])(
    "says that nothing is there for %s of what never was",
    async (verb) => {
      expect((await send(`/hr/library/article/never/${verb}`)).status).toBe(404);
    },
  );
});

describe("who got an article", () => {
  it("is chosen early on the person's page, each with its reason in one sentence", async () => {
    const maya = hire({ zone: "Europe/Berlin" });
    await seedHire(web, maya);
    await web.write((tx) =>
      sql`insert into interactions values (${TENANT}::uuid, gen_random_uuid(), ${maya.id}::uuid, 'clicked',
        'portal', 'office-tour', '{"topic":"life"}', ${web.ambient.now()})`.execute(tx),
    );
    const shown = await words(`/hr/people/${maya.id}`);
    expect(shown.slice(shown.indexOf("What would be chosen next"))).toMatch(
      /^What would be chosen next What the backend team finished last month For everyone who joins Three projects in her first year For everyone who joins/,
    );
  });

  it("stands on its page with the reason, and what programs opened stands apart", async () => {
    const maya = hire({ name: { given: "Maya", family: "Fischer" } });
    await seedHire(web, maya);
    await web.write(async (tx) => {
      await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
          channel, due_at, useful_until, late, state, brought, reasons, queued_at, sent_at, updated_at)
        values (${TENANT}::uuid, 'k', ${maya.id}::uuid, 'campus', 1, 'weekly', '2027-W20', 'mail', now(), now(),
          'fold', 'sent', '["backend-month","first-year"]'::jsonb,
          ${["“What the backend team finished last month”: New since last week.", "“Three projects in her first year”: Because you asked about growing here."]}::jsonb,
          now(), '2027-05-24T00:59:55Z', now())`.execute(tx);
      await sql`insert into scanner_looks values (${TENANT}::uuid, 'first-year', '2027-05-20', 3)`.execute(
        tx,
      );
      await sql`insert into interactions values (${TENANT}::uuid, gen_random_uuid(), ${maya.id}::uuid, 'opened',
        'portal', 'first-year', '{}', now())`.execute(tx);
    });
    const shown = await words("/hr/library/article/first-year");
    expect([
      shown.includes("1 person got it; 1 said they read it, 0 followed its link."),
      shown.includes("3 openings looked like a mail scanner’s"),
      /Maya Fischer Because you asked about growing here ·/.test(shown),
    ]).toEqual([true, true, true]);
  });
});
