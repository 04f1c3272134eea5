import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { changedAt, factWords, keepFactAs, OTHER_FACT, seedFacts } from "../../kit/facts.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});

const KEEP = `/hr/questions/${LIFE_ANSWERED}/keep`;
const FORM = {
  question: "Do new colleagues bring a laptop?",
  answer: "No, one waits on the first day.",
  language: "en",
  topic: "equipment",
  owner: "it",
};
const text = async (path: string) => (await web.get(path, hr)).text();
const rows = async (query: string) =>
  (await web.write((tx) => sql.raw<Record<string, unknown>>(query).execute(tx))).rows;
const facts = () => rows("select state from facts");

describe("a given answer that says something else than a kept one", () => {
  const other = (changes: object = {}) =>
    keepFactAs(
      web,
      OTHER_FACT,
      factWords({
        owner: "hr",
        says: { "zh-Hans": { question: "需要自带电脑吗？", answer: "需要，第3天才发。" } },
        ...changes,
      }),
    );
  const AT = `/hr/questions/${LIFE_ANSWERED}?lang=en`;
  const said = async (path = AT, session: Readonly<Record<string, string>> = hr) =>
    /A kept answer of ([^<]*) says something else:/.exec(
      await (await web.get(path, session)).text(),
    )?.[1];

  it("says so at once to HR, with a way to change the kept one", async () => {
    const before = await said();
    await other();
    const page = await text(AT);
    expect([before, await said(), page.includes(`href="/hr/answers/${OTHER_FACT}"`)]).toEqual([
      undefined,
      "People team",
      true,
    ]);
  });

  it("says so to its owner, who changes only what is their own", async () => {
    await other();
    const it = await signedIn(web, ["answerer"], "it");
    const own = async () => {
      const page = await (await web.get(`/answers/${LIFE_ANSWERED}`, it)).text();
      return page.includes(`href="/answers/kept/${OTHER_FACT}"`);
    };
    const seen = [
      await said(`/answers/${LIFE_ANSWERED}?lang=en`, it),
      await said(`${linkTo("answer", LIFE_ANSWERED)}?lang=en`, {}),
      await own(),
    ];
    await rows("update facts set owner = 'it'");
    expect([...seen, await own()]).toEqual(["People team", "People team", false, true]);
  });

  it("is none elsewhere, once the kept one ended, once it is kept itself, or for other eyes", async () => {
    await other({ scope: { countries: ["DE"], departments: [] } });
    const elsewhere = await said();
    await rows(`update facts set countries = '[]', valid_until = '2027-05-01'`);
    const ended = await said();
    await rows("update facts set valid_until = null");
    const there = await said();
    await rows(`update questions set confidential = true where id = '${LIFE_ANSWERED}'`);
    const secret = await said();
    await rows("update questions set confidential = false");
    const words = {
      question: "需要自带电脑吗？",
      answer: "不用，第1天就有。",
      language: "zh-Hans",
    };
    await web.post(KEEP, { ...FORM, ...words }, hr);
    const pairs = (await rows("select 1 as one from fact_pairs")).length;
    expect({ elsewhere, ended, there, secret, kept: await said(), pairs }).toEqual({
      ...{ elsewhere: undefined, ended: undefined, there: "People team" },
      ...{ secret: undefined, kept: undefined, pairs: 1 },
    });
  });
});

describe("kept answers", () => {
  it("that differ are a pair until somebody says which one holds", async () => {
    const path = `/hr/questions/${LIFE_ANSWERED}/keep`;
    const leave = { ...FORM, question: "How many days of leave?", answer: "15 days of leave." };
    await web.post(path, leave, hr);
    await web.post(path, { ...leave, owner: "hr", answer: "20 days of leave." }, hr);
    const page = await text("/hr/answers?show=differing");
    const [pair] = await rows("select id, why, one from fact_pairs");
    await web.post("/hr/answers/settle", { pair: String(pair?.["id"]), holds: "one" }, hr);
    const again = await web.post(
      "/hr/answers/settle",
      { pair: String(pair?.["id"]), holds: "other" },
      hr,
    );
    expect({
      said: ["IT said", "People team said", "They name different numbers"].map((each) =>
        page.includes(each),
      ),
      why: pair?.["why"],
      live: await rows("select id from facts where state = 'live'"),
      again: again.headers.get("location")?.includes("did="),
      empty: (await text("/hr/answers?show=differing")).includes("No two answers contradict"),
    }).toEqual({
      said: [true, true, true],
      why: "numbers",
      live: [{ id: pair?.["one"] }],
      again: false,
      empty: true,
    });
  });

  it("that differ no longer are no pair any more, and both may hold", async () => {
    await seedFacts(web, life);
    const [pair] = await rows("select id from fact_pairs");
    await web.post("/hr/answers/settle", { pair: String(pair?.["id"]), holds: "both" }, hr);
    const live = (await facts()).filter(({ state }) => state === "live").length;
    const says = { ...FORM, ...factWords().says.en, changed: await changedAt(web, OTHER_FACT) };
    const changed = await web.post(`/hr/answers/${OTHER_FACT}`, says, hr);
    expect([
      live,
      changed.status,
      await rows("select resolved from fact_pairs where resolved is null"),
    ]).toEqual([2, 303, []]);
  });

  it("that differ and both hold are no news when a place, an owner or a last day changes", async () => {
    const leave = { ...FORM, question: "How many days of leave?", answer: "15 days of leave." };
    await web.post(KEEP, leave, hr);
    await web.post(KEEP, { ...leave, owner: "hr", answer: "20 days of leave." }, hr);
    await web.post(KEEP, { ...leave, owner: "hr", answer: "25 days of leave." }, hr);
    await rows(`update fact_pairs set resolved = 'both' where id = (select id from fact_pairs
      where one = (select id from facts where owner = 'it') or other = (select id from facts where owner = 'it') limit 1)`);
    const pairs = () => rows("select id, resolved from fact_pairs order by resolved, id");
    const before = await pairs();
    const [fact] = await rows("select id from facts where owner = 'it'");
    const path = `/hr/answers/${String(fact?.["id"])}`;
    const changed = async (changes: object) => {
      const seen = await changedAt(web, String(fact?.["id"]));
      return (await web.post(path, { ...leave, ...changes, changed: seen }, hr)).status;
    };
    const moved = await changed({ until: "2027-12-31", owner: "hr", topic: "other" });
    const same = await pairs();
    const reworded = await changed({ answer: "16 days of leave." });
    const open = (await pairs()).filter(({ resolved }) => resolved === null).length;
    const log = await rows("select 1 as one from log_entries where what = 'answer.differs'");
    expect({ moved, same, reworded, open, log: log.length }).toEqual({
      moved: 303,
      same: before,
      reworded: 303,
      open: 3,
      log: 5,
    });
  });
});
