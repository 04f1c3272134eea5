import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyExport } from "#nurture/ledger/verify-file";
import { createApp } from "#server/http/app";
import { readHead } from "#server/store/log";
import { freshMemory } from "../../kit/databases.ts";
import { BASE_URL, emptied, freshWeb, linkTo, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

async function read<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> {
  return web.write(async (tx) => (await query.execute(tx)).rows);
}

async function lastNote(): Promise<string> {
  const rows = await read(
    sql<{ body: string }>`select body from log_entries order by index desc limit 1`,
  );
  return rows[0]?.body ?? "";
}

describe("an IT admin", () => {
  it.each([
    ["test", { state: "partially-synced", pull_soon: true }, "connection.tested"],
    ["pause", { state: "paused", pull_soon: false }, "connection.paused"],
  ])("can %s a connection, which is a row and a note", async (act, row, what) => {
    const session = await signedIn(web, ["it_admin"]);
    const answer = await web.post(`/admin/${act}`, { connection: life.connection }, session);
    const rows = await read(
      sql`select state, pull_soon from connections where id = ${life.connection}::uuid`,
    );
    expect([answer.status, rows, (await lastNote()).includes(what)]).toEqual([303, [row], true]);
  });

  it("resumes what was paused, and it runs at once", async () => {
    const session = await signedIn(web, ["it_admin"]);
    await web.post("/admin/pause", { connection: life.connection }, session);
    await web.post("/admin/resume", { connection: life.connection }, session);
    const rows = await read(
      sql`select state, pull_soon from connections where id = ${life.connection}::uuid`,
    );
    expect(rows).toEqual([{ state: "connected", pull_soon: true }]);
  });

  it("sees cause and cure of an issue, and why records are skipped", async () => {
    const session = await signedIn(web, ["it_admin"]);
    const health = await (await web.get("/admin?lang=en", session)).text();
    const skipped = await (
      await web.get(`/admin/${life.connection}/skipped?lang=en`, session)
    ).text();
    expect({
      cure: health.includes("Reconnect with a fresh one"),
      since: health.includes("Since 3 hours ago, ongoing"),
      counts: health.includes("212 read · 4 changed · 2 skipped · 1 held"),
      why: skipped.includes("It has no private mail address."),
    }).toEqual({ cure: true, since: true, counts: true, why: true });
  });

  it("reads which settings of the set-up file hold the credential that was refused", async () => {
    const session = await signedIn(web, ["it_admin"]);
    const facts = { title: "Frappe", scopes: [], credentials: ["apiKey", "apiSecret"] };
    const app = createApp({ ...web.deps, connectors: new Map([["frappe-hrms", facts]]) });
    const page = await app.request(`${BASE_URL}/admin?lang=en`, { headers: session });
    expect((await page.text()).replaceAll(/\s+/g, " ")).toContain(
      "under connections, vendor: frappe-hrms, replace apiKey, apiSecret",
    );
  });

  it("may not do an auditor's or HR's work", async () => {
    const session = await signedIn(web, ["it_admin"]);
    const answers = [
      await web.get("/audit", session),
      await web.get("/hr", session),
      await web.post("/audit/export", {}, session),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});

describe("an auditor", () => {
  it.each([
    // filter                                     entries shown
    ["", 3],
    ["what=touch.sent", 1],
    ["actor=work/pull", 2],
    ["from=2027-05-02&until=2027-05-02", 1],
    ["from=2027-05-03", 1],
    ["person=not-an-id", 3],
    ["what=no.such_thing", 3],
    ["page=99", 0],
  ])("sees with ?%s so many entries: %i", async (query, entries) => {
    const session = await signedIn(web, ["auditor"]);
    const text = await (await web.get(`/audit?${query}`, session)).text();
    expect(text.match(/<time /g)?.length ?? 0).toBe(entries);
  });

  it("exports a file that verifies without a server, and that is noted", async () => {
    const session = await signedIn(web, ["auditor"]);
    const answer = await web.post("/audit/export", {}, session);
    const lines = (await answer.text()).split("\n");
    const head = answer.headers.get("keepwarm-log-head") ?? "";
    expect([
      verifyExport(lines, head),
      answer.headers.get("keepwarm-log-entries"),
      answer.headers.get("content-disposition"),
      (await lastNote()).includes("log.exported"),
    ]).toEqual([
      { ok: true, entries: 3, head, covered: 3 },
      "3",
      'attachment; filename="keepwarm-log-2027-05-24.jsonl"',
      true,
    ]);
  });

  it("verifies against a head kept elsewhere", async () => {
    const session = await signedIn(web, ["auditor"]);
    const { hash } = await web.write((tx) => readHead(tx, TENANT));
    const answer = await web.post("/audit/verify", { head: hash }, session);
    const shown = await (
      await web.get(`${answer.headers.get("location") ?? ""}&lang=en`, session)
    ).text();
    expect([shown.includes("The first 3 are what they were"), await lastNote()]).toEqual([
      true,
      expect.stringContaining('"entries":3'),
    ]);
  });

  it("is told which entry was rewritten", async () => {
    await web.write((tx) =>
      sql`update log_entries set body = replace(body, 'welcome', 'goodbye') where index = 1`.execute(
        tx,
      ),
    );
    const session = await signedIn(web, ["auditor"]);
    await web.post("/audit/verify", { head: "" }, session);
    const shown = await (await web.get("/audit/verify?head=&lang=en", session)).text();
    expect(shown).toContain("Entry 1 does not hold. It was rewritten.");
  });

  it("keeps what was typed when a head is no head", async () => {
    const session = await signedIn(web, ["auditor"]);
    const answer = await web.post("/audit/verify", { head: "abc" }, session);
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringMatching(/value="abc"[\s\S]*head-error/),
    ]);
  });
});

describe("an owner of answers", () => {
  const answered = () =>
    read(sql`select q.state, answer, answered_by, p.open_questions, p.plan_soon
      from questions q join people p on p.id = q.person_id where q.id = ${life.openQuestion}::uuid`);

  it("answers from the list of their department", async () => {
    const session = await signedIn(web, ["answerer"], "it");
    const path = `/answers/${life.openQuestion}`;
    const answer = await web.post(path, { answer: "You get one." }, session);
    expect([answer.headers.get("location"), await answered(), await lastNote()]).toEqual([
      `${path}?did=answered`,
      [
        {
          state: "answered",
          answer: "You get one.",
          answered_by: "林晓",
          open_questions: 0,
          plan_soon: true,
        },
      ],
      expect.not.stringContaining("You get one"),
    ]);
  });

  it("answers by the link from the mail, with a name and no account", async () => {
    const path = linkTo("answer", life.openQuestion);
    const answer = await web.post(path, { answer: "You get one.", by: "赵敏" });
    expect([answer.status, await answered()]).toEqual([
      303,
      [expect.objectContaining({ state: "answered", answered_by: "赵敏" })],
    ]);
  });

  it("can't answer twice", async () => {
    const path = linkTo("answer", life.openQuestion);
    await web.post(path, { answer: "One.", by: "赵敏" });
    const again = await web.post(`${path}?lang=en`, { answer: "Two.", by: "Kim" });
    const page = await again.text();
    expect([again.status, await answered()]).toEqual([
      422,
      [expect.objectContaining({ answer: "One." })],
    ]);
    expect({
      why: page.includes("A colleague answered while you were writing"),
      toAdd: /<textarea[^>]+name="more"[^>]*>Two\.<\/textarea>/.test(page),
      by: /name="more-by"[^>]*value="Kim"|value="Kim"[^>]*name="more-by"/.test(page),
    }).toEqual({ why: true, toAdd: true, by: true });
  });

  it("who presses twice has answered", async () => {
    const path = linkTo("answer", life.openQuestion);
    const said = { answer: "One.", by: "赵敏" };
    const pressed = [await web.post(path, said), await web.post(path, said)];
    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
  });

  it.each([
    ["by the link", () => Promise.resolve([linkTo("answer", life.openQuestion), {}] as const)],
    [
      "on HR's page",
      async () =>
        [`/hr/questions/${life.openQuestion}/answer`, await signedIn(web, ["hr"])] as const,
    ],
  ])("loses no word %s where the question was closed meanwhile", async (_, at) => {
    const [path, session] = await at();
    await web.write((tx) => sql`update questions set state = 'closed'`.execute(tx));
    const back = await web.post(
      `${path}?lang=en`,
      { answer: "You get a laptop.", by: "K" },
      session,
    );
    const page = await back.text();
    expect([
      back.status,
      page.includes("The question was closed while you were writing"),
      /<textarea[^>]+readonly[^>]*>You get a laptop\.<\/textarea>/.test(page),
    ]).toEqual([422, true, true]);
  });

  it.each([
    ["nothing", { answer: " ", by: "赵敏" }],
    ["no name", { answer: "One." }],
    ["too much", { answer: "x".repeat(4_001), by: "赵敏" }],
  ])("who sends %s gets the form back", async (_, fields) => {
    const answer = await web.post(linkTo("answer", life.openQuestion), fields);
    expect([answer.status, await answered()]).toEqual([
      422,
      [expect.objectContaining({ state: "asked" })],
    ]);
  });

  it("sees nothing of another department", async () => {
    const session = await signedIn(web, ["answerer"], "hr");
    const list = await (await web.get("/answers", session)).text();
    const one = await web.get(`/answers/${life.openQuestion}`, session);
    expect([list.includes("laptop"), one.status]).toEqual([false, 404]);
  });

  it("without a department owes nothing", async () => {
    const session = await signedIn(web, ["answerer"]);
    expect((await (await web.get("/answers", session)).text()).includes("laptop")).toBe(false);
  });
});
