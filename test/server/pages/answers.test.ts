import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { freshMemory } from "../../kit/databases.ts";
import {
  changedAt,
  factWords,
  KEPT_FACT,
  keepFactAs,
  OTHER_FACT,
  seedFacts,
  tellFact,
} from "../../kit/facts.ts";
import { emptied, freshWeb, linkTo, signedIn, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let database: Database;
let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };

beforeAll(async () => {
  database = await freshMemory();
  web = await freshWeb(database);
});
afterAll(() => database.close());
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
const text = async (path: string, session: Readonly<Record<string, string>> = hr) =>
  (await web.get(path, session)).text();
const rows = async (query: string) =>
  (await web.write((tx) => sql.raw<Record<string, unknown>>(query).execute(tx))).rows;
const facts = () =>
  rows(
    "select topic, owner, says, countries, departments, valid_until, kept_by, state, version from facts",
  );
const confide = () =>
  rows(`update questions set confidential = true where id = '${LIFE_ANSWERED}'`);

describe("a given answer", () => {
  it("is kept as it was edited, owned, dated, with its scope and end, and told to who asked", async () => {
    const filled = await text(KEEP);
    const kept = await web.post(
      KEEP,
      { ...FORM, countries: "cn, De", departments: "后端，前端", until: "2027-12-31" },
      hr,
    );
    expect({
      filled: filled.includes("不用，第一天就有。"),
      to: kept.headers.get("location")?.startsWith("/hr/answers/"),
      facts: await facts(),
      told: await rows("select version, person_id from fact_told"),
      found: (await rows("select word from fact_words where word = 'laptop'")).length,
    }).toEqual({
      filled: true,
      to: true,
      facts: [
        {
          topic: "equipment",
          owner: "it",
          says: { en: { question: FORM.question, answer: FORM.answer } },
          countries: ["CN", "DE"],
          departments: ["后端", "前端"],
          valid_until: "2027-12-31",
          kept_by: "林晓",
          state: "live",
          version: 1,
        },
      ],
      told: [{ version: 1, person_id: life.yutong.id }],
      found: 1,
    });
  });

  it.each([
    ["a name", { answer: "雨桐 gets one." }],
    ["a number", { answer: "Call +49 30 1234567." }],
    ["an address", { answer: "Write to min@example.com." }],
  ])("with %s in it comes back until somebody says that it may stay", async (_, changes) => {
    const back = await web.post(KEEP, { ...FORM, ...changes }, hr);
    const sure = await web.post(KEEP, { ...FORM, ...changes, sure: "yes" }, hr);
    const page = await back.text();
    expect([back.status, page.includes("They may stay"), sure.status]).toEqual([422, true, 303]);
  });

  it.each([
    ["a country that is none", { countries: "China" }],
    ["an owner that is none", { owner: "nobody" }],
    ["no answer", { answer: " " }],
  ])("comes back with %s", async (_, changes) => {
    const back = await web.post(KEEP, { ...FORM, ...changes }, hr);
    expect([back.status, await facts()]).toEqual([422, []]);
  });

  it("to a confidential question shows no word of it and is kept rewritten only", async () => {
    await confide();
    const link = `${linkTo("answer", LIFE_ANSWERED)}/keep`;
    const page = await text(link, {});
    const asItWas = { ...FORM, question: "需要自带电脑吗？", answer: "不用，第一天就有。" };
    const back = await web.post(link, asItWas);
    const anew = await web.post(link, FORM);
    expect([page.includes("电脑"), back.status, anew.status]).toEqual([false, 422, 303]);
  });

  it("is kept by its owner with an account and with the link of the mail, by nobody else", async () => {
    const own = await signedIn(web, ["answerer"], "it");
    const other = await signedIn(web, ["answerer"], "hr");
    const path = `/answers/${LIFE_ANSWERED}/keep`;
    const link = `${linkTo("answer", LIFE_ANSWERED)}/keep`;
    const seen = [
      (await web.get(path, other)).status,
      (await web.post(path, FORM, other)).status,
      (await web.post(path, FORM, own)).status,
      (await web.get(link)).status,
      (await web.post(link, FORM)).status,
      (await web.get(`/hr/questions/${life.openQuestion}/keep`, hr)).status,
    ];
    const by = (await facts()).map((fact) => fact["kept_by"]);
    expect([seen, by]).toEqual([
      [404, 404, 303, 200, 303, 404],
      ["林晓", "赵敏"],
    ]);
  });
});

describe("an owner", () => {
  it("is offered an earlier answer with the words in common, and takes it over", async () => {
    await keepFactAs(web, KEPT_FACT, factWords());
    const path = `/hr/questions/${life.openQuestion}`;
    const page = await text(path);
    const used = await text(`${path}?use=${KEPT_FACT}`);
    await web.post(`${path}/answer`, { answer: "You get one.", used: KEPT_FACT }, hr);
    expect({
      offered: page.includes("In common: ") && page.includes("laptop"),
      filled: /<textarea[^>]*>You get one on the first day\./.test(used),
      told: await rows("select person_id, question_id from fact_told"),
    }).toEqual({
      offered: true,
      filled: true,
      told: [{ person_id: life.maya.id, question_id: life.openQuestion }],
    });
  });

  it.each([
    ["HR", () => [`/hr/questions/${life.openQuestion}/answer`, hr] as const],
    ["the owner by a link", () => [linkTo("answer", life.openQuestion), {}] as const],
  ])("takes it over with what was typed below it: %s", async (_, at) => {
    await keepFactAs(web, KEPT_FACT, factWords());
    const [path, session] = at();
    const shown = async (fields: Readonly<Record<string, string>>) => {
      const page = await (await web.post(path, fields, session)).text();
      const answer = /<textarea[^>]*name="answer"[^>]*>([^<]*)</.exec(page)?.[1];
      return [answer, page.includes(`name="used" value="${KEPT_FACT}"`), page.includes("error")];
    };
    const kept = "You get one on the first day.";
    expect([
      await shown({ answer: "It is new.", by: "Min", use: KEPT_FACT }),
      await shown({ answer: "", use: KEPT_FACT }),
      await shown({ answer: kept, by: "Min", use: KEPT_FACT, used: KEPT_FACT }),
      (await rows("select 1 as one from fact_told")).length,
      (await rows(`select state from questions where id = '${life.openQuestion}'`))[0]?.["state"],
    ]).toEqual([
      [`${kept}\n\nIt is new.`, true, false],
      [kept, true, false],
      [kept, true, false],
      0,
      "asked",
    ]);
  });

  it("is not offered what holds elsewhere, and by the link what holds there", async () => {
    const scope = { countries: ["CN"], departments: [] };
    await keepFactAs(web, KEPT_FACT, factWords({ scope }));
    const elsewhere = await text(`/hr/questions/${life.openQuestion}`);
    await keepFactAs(web, OTHER_FACT, factWords({ scope: { ...scope, countries: ["DE"] } }));
    const there = await text(linkTo("answer", life.openQuestion), {});
    expect([elsewhere, there].map((page) => page.includes("You get one on"))).toEqual([
      false,
      true,
    ]);
  });
});

describe("a candidate who asks", () => {
  const home = () => `${linkTo("candidate", life.maya.id)}/ask`;
  const mine = () =>
    rows(`select state, forward_from is null as sent, fact_id from questions
      where person_id = '${life.maya.id}' and body like 'When%'`);
  beforeEach(() => keepFactAs(web, KEPT_FACT, factWords()));
  const asked = async () => {
    await web.post(home(), { text: "When do I get my laptop? Or do I bring my own?" });
    const [row] = await rows("select id from questions where forward_from is not null");
    return String(row?.["id"]);
  };

  it("is shown what may be the answer, and one press asks nobody", async () => {
    const question = await asked();
    const shown = await text(home(), {});
    const before = await mine();
    await web.post(`${home()}/helped`, { question, fact: KEPT_FACT });
    expect({
      shown: shown.includes("This may be your answer"),
      before,
      after: await mine(),
      told: (await rows("select 1 as one from fact_told")).length,
      gone: (await text(home(), {})).includes("This may be your answer"),
    }).toEqual({
      shown: true,
      before: [{ state: "asked", sent: false, fact_id: null }],
      after: [{ state: "closed", sent: false, fact_id: KEPT_FACT }],
      told: 1,
      gone: false,
    });
  });

  it("asks all the same with another press, and not twice", async () => {
    const question = await asked();
    await web.post(`${home()}/anyway`, { question });
    const again = await web.post(`${home()}/helped`, { question, fact: KEPT_FACT });
    expect([await mine(), again.headers.get("location")?.includes("did=")]).toEqual([
      [{ state: "asked", sent: true, fact_id: null }],
      false,
    ]);
  });

  it("asks at once where nothing fits, and a GET changes nothing", async () => {
    await web.post(home(), { text: "When does the canteen open?" });
    await text(home(), {});
    expect(await mine()).toEqual([{ state: "asked", sent: true, fact_id: null }]);
  });
});

describe("the kept answers", () => {
  it("are none at first, and say how to keep one", async () => {
    expect(await text("/hr/answers")).toContain("No answer is kept yet.");
  });

  it("are searched with the filters in the link and no searched word in it", async () => {
    await seedFacts(web, life);
    const go = await web.post("/hr/answers/search", { q: "自带", owner: "hr", topic: "" }, hr);
    const link = go.headers.get("location") ?? "";
    const page = await text(link);
    const none = await web.post("/hr/answers/search", { q: "canteen" }, hr);
    expect({
      link: [
        link.includes("owner=hr"),
        link.includes("topic"),
        decodeURIComponent(link).includes("自带"),
      ],
      rows: page.match(/\/hr\/answers\/0facf/g)?.length,
      none: (await text(none.headers.get("location") ?? "")).includes("No kept answer fits"),
    }).toEqual({ link: [true, false, false], rows: 1, none: true });
  });

  it("are changed by a new version, and whoever read the old one is listed with a drafted letter", async () => {
    await keepFactAs(web, KEPT_FACT, factWords());
    await tellFact(web, KEPT_FACT, life.yutong.id);
    const path = `/hr/answers/${KEPT_FACT}`;
    const before = await text(path);
    const same = { ...FORM, ...factWords().says.en, topic: "other" };
    const changed = () => changedAt(web, KEPT_FACT);
    await web.post(path, { ...same, changed: await changed() }, hr);
    const [unchanged] = await facts();
    await web.post(
      path,
      {
        ...FORM,
        language: "zh-Hans",
        question: "需要自带电脑吗？",
        answer: "请自带。",
        changed: await changed(),
      },
      hr,
    );
    const page = await text(path);
    const asked = await web.post(`${path}/correct`, {}, hr);
    expect({
      before: before.includes("Told what holds no longer"),
      versions: [unchanged?.["version"], (await facts())[0]?.["version"]],
      listed: page.includes("Told what holds no longer") && page.includes("雨桐"),
      draft: page.includes("请自带。") && page.includes("不用，第一天就有。"),
      asked: [asked.status, (await text(path)).includes("On its way")],
    }).toEqual({
      before: false,
      versions: [1, 2],
      listed: true,
      draft: true,
      asked: [303, true],
    });
  });

  it("are taken out, let expire and put back", async () => {
    await keepFactAs(web, KEPT_FACT, factWords());
    const seen = [];
    for (const state of ["withdrawn", "live", "expired", "live"]) {
      await web.post(`/hr/answers/${KEPT_FACT}/state`, { state }, hr);
      seen.push((await facts())[0]?.["state"]);
    }
    expect(seen).toEqual(["withdrawn", "live", "expired", "live"]);
  });
});
