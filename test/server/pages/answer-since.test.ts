import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { changeFact, readFact, setFactState } from "#server/store/facts";
import { setFact } from "#server/store/kept-question";
import { freshMemory } from "../../kit/databases.ts";
import { factWords, KEPT_FACT, keepFactAs, tellFact } from "../../kit/facts.ts";
import { emptied, freshWeb, linkTo, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { LIFE_ANSWERED, seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };
let owner: { readonly cookie: string };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
  owner = await signedIn(web, ["answerer"], "it");
});

const OWN = `/answers/${LIFE_ANSWERED}`;
const HR = `/hr/questions/${LIFE_ANSWERED}`;
const link = () => linkTo("answer", LIFE_ANSWERED);
const ask = () => `${linkTo("candidate", life.yutong.id)}/ask`;
const text = async (path: string, session: Readonly<Record<string, string>> = {}) =>
  (await (await web.get(path, session)).text()).replaceAll(/\s+/g, " ");
const rows = async (query: string) =>
  (await web.write((tx) => sql.raw<Record<string, unknown>>(query).execute(tx))).rows;
const everywhere = async () => [
  await text(ask()),
  await text(HR, hr),
  await text(OWN, owner),
  await text(link()),
];

describe("what is added to an answer", () => {
  it("by its owner, by the link and by HR goes out once and stands on every page", async () => {
    const sent = [
      await web.post(`${OWN}/add`, { more: "And a monitor." }, owner),
      await web.post(`${OWN}/add`, { more: "And a monitor." }, owner),
      await web.post(`${link()}/add`, { more: "And a keyboard.", "more-by": "Min" }),
      await web.post(`${HR}/add`, { more: "And a chair." }, hr),
    ];
    const pages = await everywhere();
    expect({
      sent: sent.map(({ status }) => status),
      waiting: await rows(
        "select body, said_by from answer_additions where sent_at is null order by body",
      ),
      shown: pages.map((page) =>
        ["And a monitor.", "And a keyboard.", "And a chair.", "Min"].every((each) =>
          page.includes(each),
        ),
      ),
      log: (await rows("select body from log_entries where what = 'question.added-to'")).length,
    }).toEqual({
      sent: [303, 303, 303, 303],
      waiting: [
        { body: "And a chair.", said_by: "林晓" },
        { body: "And a keyboard.", said_by: "Min" },
        { body: "And a monitor.", said_by: "林晓" },
      ],
      shown: [true, true, true, true],
      log: 3,
    });
  });

  it("needs words and by the link a name, is for its owner, and for given answers only", async () => {
    const other = await signedIn(web, ["answerer"], "hr");
    const seen = [
      await web.post(`${OWN}/add`, { more: " " }, owner),
      await web.post(`${link()}/add`, { more: "And a monitor." }),
      await web.post(`${OWN}/add`, { more: "And a monitor." }, other),
      await web.post(`/answers/${life.openQuestion}/add`, { more: "And a monitor." }, owner),
    ];
    const back = await seen[1]?.text();
    expect([
      seen.map(({ status }) => status),
      back?.includes("And a monitor.") && back.includes('id="more-by-error"'),
      await rows("select 1 as one from answer_additions"),
    ]).toEqual([[422, 422, 404, 404], true, []]);
  });

  it("to a confidential answer is for its named people", async () => {
    await rows(`update questions set confidential = true where id = '${LIFE_ANSWERED}'`);
    await web.post(`${link()}/add`, { more: "And a monitor.", "more-by": "Min" });
    const refused = await web.post(`${HR}/add`, { more: "And a chair." }, hr);
    expect([refused.status, (await text(HR, hr)).includes("And a monitor.")]).toEqual([404, false]);
  });

  it("without a name is its owner's", async () => {
    await web.write((tx) =>
      sql`insert into answer_additions (tenant_id, id, question_id, body, said_by, at, send_at)
        values (${TENANT}::uuid, gen_random_uuid(), ${LIFE_ANSWERED}::uuid, 'More.', '', now(), now())`.execute(
        tx,
      ),
    );
    expect(await text(HR, hr)).toMatch(/Added: [^<]+ · IT/);
  });
});

describe("a correction that was sent", () => {
  const told = async (correctedTo: number) => {
    await keepFactAs(web, KEPT_FACT, factWords());
    await tellFact(web, KEPT_FACT, life.yutong.id);
    await web.write(async (tx) => {
      await setFact(tx, LIFE_ANSWERED, KEPT_FACT);
      const says = { en: { question: "Laptop?", answer: "Bring your own." } };
      if (correctedTo > 0)
        await changeFact(
          tx,
          TENANT,
          (await readFact(tx, KEPT_FACT))!,
          factWords({ says }),
          web.ambient.now(),
        );
      else await setFactState(tx, KEPT_FACT, "withdrawn", web.ambient.now());
    });
    const before = await text(ask());
    await rows(`update fact_told set correct_at = '2027-05-24T00:30:00Z', corrected_at = '2027-05-24T00:30:00Z',
      correct_to = ${String(correctedTo)}, corrected_to = ${String(correctedTo)}`);
    return before;
  };

  it("stands where the answer stood, which is struck and folded below", async () => {
    const before = await told(2);
    const pages = await everywhere();
    const struck = /<details>(?:(?!<\/details>).)*<del>(?:(?!<\/details>).)*不用，第一天就有。/;
    expect({
      before: before.includes("Bring your own."),
      now: pages.map((page) => page.indexOf("Bring your own.") < page.indexOf("<del>")),
      struck: pages.map((page) => struck.test(page)),
      on: pages[0]?.includes("更正：5月24日 08:30"),
    }).toEqual({
      before: false,
      now: [true, true, true, true],
      struck: [true, true, true, true],
      on: true,
    });
  });

  it("says that it holds no longer, and nothing of a question that was answered later", async () => {
    await told(0);
    const gone = await text(ask());
    await rows("update questions set answered_at = '2027-05-24T00:45:00Z'");
    const later = await text(ask());
    expect([gone, later].map((page) => page.includes("已失效：5月24日"))).toEqual([true, false]);
  });

  it("is shown where an earlier answer helped and nobody wrote one", async () => {
    await told(2);
    await rows(
      `update questions set state = 'closed', answer = null, answered_by = null, answered_at = null where id = '${LIFE_ANSWERED}'`,
    );
    const page = await text(ask());
    expect([page.includes("Bring your own."), page.includes("<del>")]).toEqual([true, false]);
  });
});

describe("kept answers that differ", () => {
  it("are no pair once one of them holds no longer, and one again when it is put back", async () => {
    const leave = {
      question: "How many days of leave?",
      answer: "15 days of leave.",
      language: "en",
      topic: "equipment",
      owner: "it",
    };
    await web.post(`${HR}/keep`, { ...leave, until: "2027-05-23" }, hr);
    await web.post(`${HR}/keep`, { ...leave, owner: "hr", answer: "20 days of leave." }, hr);
    const over = await rows("select id from fact_pairs");
    const [old] = await rows("select id from facts where valid_until is not null");
    await web.post(`/hr/answers/${String(old?.["id"])}/state`, { state: "live" }, hr);
    const back = await text("/hr/answers?show=differing&lang=en", hr);
    await rows("update facts set valid_until = '2027-05-23' where owner = 'it'");
    const later = await text("/hr/answers?show=differing&lang=en", hr);
    expect([
      over,
      back.includes("They name different numbers"),
      later.includes("No two answers contradict"),
    ]).toEqual([[], true, true]);
  });
});
