import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { currentProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { articleFields } from "../../kit/library.ts";
import { emptied, freshWeb, signedIn, type Web } from "../../kit/web.ts";

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
    ["link", { link: "http://plain.example" }, "it begins with https://"],
    ["link", { link: "javascript:alert(1)" }, "it begins with https://"],
    ["minutes", { minutes: "0" }, "Write a whole number"],
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
        "city:New York": "on",
        "department:Health: EU": "on",
        "discipline:design": "on",
        "offer:accepted": "on",
        others: "legal",
      }),
    );
    await send(`${WEEK}/publish`, { revision: "1" });
    expect((await article("your-first-week"))?.audience).toEqual({
      countries: ["CN"],
      cities: ["New York"],
      departments: ["Health: EU"],
      disciplines: ["design", "legal"],
      offerStatuses: ["accepted"],
    });
    const shown = (await (await web.get(WEEK, hr)).text()).match(
      /name="(?:city|department):[^"]*" checked/g,
    );
    expect(shown).toEqual(['name="city:New York" checked', 'name="department:Health: EU" checked']);
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
