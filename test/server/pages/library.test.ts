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
const logged = () =>
  web.write(async (tx) => {
    const { rows } = await sql<{ what: string }>`
      select what from log_entries order by index`.execute(tx);
    return rows.map(({ what }) => what);
  });

describe("the list of the library", () => {
  it("counts by state, and keeps its filters in the link", async () => {
    const all = await words("/hr/library");
    const videos = await words("/hr/library?kind=video&q=walk");
    const inJapanese = await words("/hr/library?lacks=en");
    expect({
      counts: all.includes("4 All 4 Published 0 With a draft 0 Approved 1 Due for review"),
      has: ["A walk through the office", "Three projects", "Getting ready"].map((one) =>
        all.includes(one),
      ),
      videos: [videos.includes("A walk through"), videos.includes("Three projects")],
      none: inJapanese.includes("Nothing fits all of this."),
      review: (await words("/hr/library?state=review")).includes("Getting ready"),
    }).toEqual({
      counts: true,
      has: [true, true, true],
      videos: [true, false],
      none: true,
      review: false,
    });
  });

  it("says where to begin when there is nothing at all", async () => {
    await web.write((tx) =>
      sql`update programmes set doc = jsonb_set(jsonb_set(doc, '{articles}', '[]'), '{checklists}', '[]')`.execute(
        tx,
      ),
    );
    expect(await words("/hr/library")).toContain("Nothing here yet. Write the first guide");
  });

  it("is for HR alone", async () => {
    const auditor = await signedIn(web, ["auditor"]);
    const paths = [
      "/hr/library",
      NEW,
      "/hr/library/article/first-year/preview",
      "/hr/library/article/first-year/mail",
    ];
    const answers = await Promise.all(paths.map((path) => web.get(path, auditor)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

describe("writing an article", () => {
  it("begins as a draft under an id of its own, with the minutes that its length suggests", async () => {
    const saved = await send(NEW, articleFields({ body: "word ".repeat(450) }));
    const again = await send(NEW, articleFields());
    expect([saved.status, saved.to, again.to, await article("your-first-week")]).toEqual([
      303,
      `${WEEK}?text=en&did=draft-saved`,
      "/hr/library/article/your-first-week-2?text=en&did=draft-saved",
      undefined,
    ]);
    expect(await words(WEEK)).toContain("Draft");
  });

  it("goes on in another language, and publishes all of them at once", async () => {
    await send(NEW, articleFields({ then: "zh-Hans" }));
    await send(
      `${WEEK}?text=zh-Hans`,
      articleFields({ revision: "1", title: "第一周", body: "九点到。" }),
    );
    const published = await send(`${WEEK}/publish`, { revision: "2" });
    expect([published.to, await article("your-first-week")]).toEqual([
      `${WEEK}?did=draft-published`,
      {
        id: "your-first-week",
        kind: "guide",
        topic: "life",
        audience: {},
        title: { en: "Your first week", "zh-Hans": "第一周" },
        body: { en: "Come at **nine**.", "zh-Hans": "九点到。" },
        minutes: 1,
        publishedOn: "2027-05-20",
      },
    ]);
    expect(await logged()).toEqual(["draft.saved", "draft.saved", "programme.published"]);
  });

  it("takes a language out when both its fields are left empty", async () => {
    await send(
      "/hr/library/article/first-year?text=zh-Hans",
      articleFields({ title: "", body: "" }),
    );
    await send("/hr/library/article/first-year/publish", { revision: "1" });
    expect(Object.keys((await article("first-year"))?.title ?? {})).toEqual(["en"]);
  });

  it.each([
    ["title", { title: " " }, "Please fill this in."],
    ["body", { body: "" }, "Please fill this in."],
    ["validUntil", { validUntil: "2027-05-19" }, "before the day it is shown from"],
    ["link", { kind: "video" }, "A video needs its link."],
    ["link", { link: "http://plain.example" }, "can’t be used"],
    ["link", { link: "javascript:alert(1)" }, "can’t be used"],
    ["minutes", { minutes: "0" }, "can’t be used"],
    ["others", { others: "design, women" }, "protected"],
    ["others", { others: "nationality:CN" }, "protected"],
  ])(
    "says what is wrong beside %s for %j, and keeps what was typed",
    async (field, changes, says) => {
      const answer = await send(NEW, articleFields({ body: "Kept **words**.", ...changes }));
      const error = new RegExp(`id="${field}-error">([^<]*)<`).exec(answer.text)?.[1] ?? "";
      expect([
        answer.status,
        error.includes(says) || error,
        answer.text.includes("Your first week") || field,
      ]).toEqual([422, true, field === "title" ? "title" : true]);
    },
  );

  it("keeps whom it is for, ticked and named", async () => {
    await send(
      NEW,
      articleFields({
        "country:CN": "on",
        "discipline:design": "on",
        "offer:accepted": "on",
        others: "legal",
      }),
    );
    await send(`${WEEK}/publish`, { revision: "1" });
    expect((await article("your-first-week"))?.audience).toEqual({
      countries: ["CN"],
      disciplines: ["design", "legal"],
      offerStatuses: ["accepted"],
    });
  });

  it("tells the second of two people who edit at once, and loses neither's words silently", async () => {
    await send(NEW, articleFields());
    await send(WEEK, articleFields({ revision: "1", title: "Mine" }));
    const late = await send(WEEK, articleFields({ revision: "1", title: "Theirs" }));
    expect([
      late.status,
      late.text.includes("Theirs"),
      (await words(WEEK)).includes("Mine"),
    ]).toEqual([422, true, true]);
  });

  it("copies another with all its languages", async () => {
    await send(`${NEW}?copy=first-year`, articleFields({ title: "Four projects" }));
    await send("/hr/library/article/four-projects/publish", { revision: "1" });
    expect((await article("four-projects"))?.title).toEqual({
      en: "Four projects",
      "zh-Hans": "2025 届的她，第一年做了三个项目",
    });
  });

  it("shows the draft beside what is published, with the parts that differ", async () => {
    await send(
      "/hr/library/article/first-year",
      articleFields({ kind: "story", title: "Four projects" }),
    );
    const shown = await words("/hr/library/article/first-year");
    expect([
      /kind · .*title\.en/.test(shown),
      shown.includes("Published Three projects in her first year"),
      shown.includes("Draft Four projects"),
    ]).toEqual([true, true, true]);
  });
});

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

describe("a checklist", () => {
  const LIST = "/hr/library/checklist/prepare";
  const points = async () =>
    web.write(async (tx) => (await currentProgramme(tx))?.programme.checklists[0]?.items ?? []);

  it("keeps the id of a point that is renamed, moved or translated, and gives a new one its own", async () => {
    const given = Object.fromEntries(
      (await points()).flatMap(({ label, hint }, index) => [
        [`label-${index}`, label.en ?? ""],
        [`hint-${index}`, hint?.en ?? ""],
        [`place-${index}`, String(index + 1)],
      ]),
    );
    await send(LIST, {
      ...{ revision: "0", name: "Getting ready", ...given },
      ...{ "label-0": "A copy of your ID", "place-0": "9", "drop-1": "on" },
      ...{ "label-6": "Bank account", "place-6": "1" },
    });
    await send(`${LIST}?text=ja`, {
      revision: "1",
      name: "準備",
      "label-0": "銀行口座",
      "place-0": "1",
    });
    await send(`${LIST}/publish`, { revision: "2" });
    const now = await points();
    expect([now.map(({ id }) => id), now[0]?.label]).toEqual([
      ["bank-account", "office", "laptop", "diploma", "health", "id-copy"],
      { en: "Bank account", ja: "銀行口座" },
    ]);
  });

  it("begins empty, and needs a name and a point", async () => {
    const empty = await send("/hr/library/checklist/new", { revision: "0", name: "" });
    const pointless = await send("/hr/library/checklist/new", { revision: "0", name: "Papers" });
    const saved = await send("/hr/library/checklist/new", {
      revision: "0",
      name: "Papers",
      "label-0": "Diploma",
    });
    expect([empty.status, pointless.status, saved.to]).toEqual([
      422,
      422,
      "/hr/library/checklist/papers?text=en&did=draft-saved",
    ]);
  });
});

describe("who got an article", () => {
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
