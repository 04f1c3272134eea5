import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { passOn } from "#server/pages/pass-on";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { ESCALATED } from "#server/store/question-hand";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, linkOf, linkTo, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
});

const WHY = "It is about the contract.";
const shown = async (path: string, who = {}) => (await web.get(path, who)).text();
const question = async () => {
  const { rows } = await web.write((tx) =>
    sql<Record<string, unknown>>`select owner, pass_note, forwarded_at, due_at::text,
        passed->-1->>'from' as from from questions where id = ${life.openQuestion}::uuid`.execute(
      tx,
    ),
  );
  return rows[0];
};
const logged = async () => {
  const { rows } = await web.write((tx) =>
    sql`select actor, body::jsonb->'facts' as facts from log_entries where what = 'question.rerouted'`.execute(
      tx,
    ),
  );
  return rows;
};

/** About pay, which Chen and Wu answer; Chen has it. */
async function confide(): Promise<void> {
  await web.write(async (tx) => {
    for (const slug of ["chen", "wu", "lin"]) {
      await sql`insert into departments (tenant_id, slug, name, mail, country, zone, person)
        values (${TENANT}::uuid, ${slug}, ${{ en: slug }}::jsonb, ${`${slug}@example.com`}, 'CN',
          'Asia/Shanghai', true)`.execute(tx);
    }
    await lockProgramme(tx, TENANT);
    const { programme } = (await currentProgramme(tx))!;
    const pay = { id: "pay", label: { en: "pay" }, owner: "hr", words: ["salary"] };
    const named = { ...pay, people: ["chen", "wu"], confidential: true as const };
    const routing = { ...programme.routing, topics: [...programme.routing.topics, named] };
    const by = { by: "test", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, routing }, by);
    await sql`update questions set confidential = true, topic = 'pay', owner = 'chen'`.execute(tx);
  });
}

describe("an owner whose question it is not", () => {
  it.each([
    ["by the link of the mail", "answer-link", () => linkOf(life.openQuestion, "it"), undefined],
    ["by an older link", "answer-link", () => linkTo("answer", life.openQuestion), undefined],
    ["with an account", /^user:/, () => `/answers/${life.openQuestion}`, "it"],
  ] as const)("passes it on %s, and the clock goes on", async (_, actor, path, department) => {
    const who = department === undefined ? {} : await signedIn(web, ["answerer"], department);
    const before = await question();
    const form = await shown(path(), who);
    const sent = await web.post(`${path()}/pass`, { owner: "hr", why: WHY }, who);
    const done = await shown(sent.headers.get("location") ?? "", who);
    expect({
      form: form.includes('name="why"'),
      status: sent.status,
      done: done.includes("passed on to People team. You need do nothing more."),
      question: await question(),
      log: await logged(),
      note: (await shown(linkOf(life.openQuestion, "hr"))).includes(WHY),
    }).toEqual({
      form: true,
      status: 303,
      done: true,
      question: {
        owner: "hr",
        pass_note: WHY,
        forwarded_at: null,
        due_at: before?.["due_at"],
        from: "it",
      },
      log: [
        {
          actor: expect.stringMatching(actor) as string,
          facts: { question: life.openQuestion, from: "it", owner: "hr" },
        },
      ],
      note: true,
    });
  });

  it.each([
    ["nobody", { owner: "" }, 422],
    ["somebody who is none", { owner: "nobody" }, 422],
    ["itself", { owner: "it" }, 422],
    ["another with a long story", { owner: "hr", why: "x".repeat(301) }, 422],
  ])("who chooses %s gets the form back", async (_, fields, status) => {
    const sent = await web.post(`${linkOf(life.openQuestion, "it")}/pass`, fields);
    expect([sent.status, (await question())?.["owner"]]).toEqual([status, "it"]);
  });

  it("passes it on once: it is another's then, whom the old link can still help out", async () => {
    const old = linkOf(life.openQuestion, "it");
    await web.post(`${old}/pass`, { owner: "hr" });
    const again = await web.post(`${old}/pass`, { owner: "it" });
    const page = await shown(old);
    const answer = await web.post(old, { answer: "You get one.", by: "Anna" });
    expect([again.status, page.includes('name="why"'), answer.status]).toEqual([410, false, 303]);
  });

  it("passes nothing on that was answered", async () => {
    const link = linkOf(life.openQuestion, "it");
    await web.post(link, { answer: "You get one.", by: "Anna" });
    expect((await web.post(`${link}/pass`, { owner: "hr" })).status).toBe(409);
  });

  it("is told so on no page of a question that never was theirs", async () => {
    await web.post(`${linkOf(life.openQuestion, "it")}/pass`, { owner: "hr" });
    const path = `/answers/${life.openQuestion}/passed`;
    const hr = await signedIn(web, ["answerer"], "hr");
    const it = await signedIn(web, ["answerer"], "it");
    const statuses = [(await web.get(path, hr)).status, (await web.get(path, it)).status];
    expect([...statuses, (await web.get("/answers/x/passed", it)).status]).toEqual([404, 200, 404]);
  });
});

describe("a confidential question", () => {
  beforeEach(confide);
  const SECRET = "laptop";

  it("goes to those alone who may have it, and takes its words and the note along", async () => {
    const link = linkOf(life.openQuestion, "chen");
    const offered = [...(await shown(link)).matchAll(/<option value="([a-z]+)"/g)];
    const statuses = [];
    for (const owner of ["it", "hr", "lin", "wu"])
      statuses.push((await web.post(`${link}/pass`, { owner, why: WHY })).status);
    const hr = await shown(
      `/hr/questions/${life.openQuestion}`,
      await signedIn(web, ["hr", "it_admin"], "it"),
    );
    expect({
      offered: offered.map(([, slug]) => slug),
      statuses,
      hr: [hr.includes(WHY), hr.includes(SECRET)],
    }).toEqual({ offered: ["wu"], statuses: [422, 422, 422, 303], hr: [false, false] });
  });

  it.each([
    ["a link of whoever had it", () => linkOf(life.openQuestion, "chen")],
    ["a link from before links named their owner", () => linkTo("answer", life.openQuestion)],
  ])("is shut for %s, on every page of the link", async (_, link) => {
    const open = await shown(link());
    await web.post(`${link()}/pass`, { owner: "wu" });
    const shut = await web.get(link());
    const page = await shut.text();
    const others = [];
    for (const each of ["/keep", "/promise"]) others.push((await web.get(link() + each)).status);
    expect({
      open: open.includes(SECRET),
      shut: [shut.status, page.includes(SECRET), page.includes("This question was passed on")],
      others,
      answer: (await web.post(link(), { answer: "It is 1.", by: "Chen" })).status,
      passed: (await shown(`${link()}/passed`)).includes("passed on to wu."),
      now: (await shown(linkOf(life.openQuestion, "wu"))).includes(SECRET),
    }).toEqual({
      open: true,
      shut: [410, false, true],
      others: [410, 410],
      answer: 410,
      passed: true,
      now: true,
    });
  });

  it("opens again for whom it came back to", async () => {
    await web.post(`${linkOf(life.openQuestion, "chen")}/pass`, { owner: "wu" });
    await web.post(`${linkOf(life.openQuestion, "wu")}/pass`, { owner: "chen" });
    expect(await shown(linkOf(life.openQuestion, "chen"))).toContain(SECRET);
  });

  it("goes nowhere by a form from before it was confidential, or somebody else's", async () => {
    const before = { id: life.openQuestion, topic: "equipment" };
    const tried = (owner: string, confidential: boolean) =>
      web.write((tx) => {
        const asked = { tx, deps: web.deps, now: web.ambient.now() };
        const to = { owner: "hr", actor: "answer-link" };
        return passOn(asked, { ...before, owner, confidential }, to);
      });
    const code = { code: "question/passed-on" };
    await expect(tried("chen", false)).rejects.toMatchObject(code);
    await expect(tried("it", true)).rejects.toMatchObject(code);
    expect((await question())?.["owner"]).toBe("chen");
  });

  it("is shut for whoever was told of it while it was open and late", async () => {
    const late = linkOf(life.openQuestion, ESCALATED);
    const shut = await web.get(late);
    await web.write((tx) => sql`update questions set confidential = false`.execute(tx));
    const open = await web.get(late);
    expect([shut.status, open.status, (await open.text()).includes(SECRET)]).toEqual([
      410,
      200,
      true,
    ]);
  });

  it("says where nobody else may have it", async () => {
    await web.write((tx) => sql`delete from departments where slug = 'wu'`.execute(tx));
    expect(await shown(linkOf(life.openQuestion, "chen"))).toContain("Nobody else is named");
  });
});
