import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { smallProgramme } from "../../kit/programme.ts";
import { freshWeb, hire, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

/** The quiz as it is seeded, but for some fields; an undefined one is taken out. */
async function withQuiz(changes: object): Promise<void> {
  const quizzes = [{ ...smallProgramme.quizzes[0], ...changes }];
  await web.write((tx) =>
    sql`update programmes set doc = jsonb_set(doc, '{quizzes}', ${quizzes}::jsonb)`.execute(tx),
  );
}

describe("opening any page of a candidate", () => {
  it.each([
    "",
    "/read/first-year",
    "/event/meet-team",
    "/quiz/product",
    "/ask",
    "/wish",
    "/preferences",
    "/about-me",
  ])("changes nothing: %s", async (path) => {
    const them = await side.someone();
    const answers = [await web.get(`${them.home}${path}`), await web.get(`${them.home}${path}`)];
    expect([answers.map(({ status }) => status), await side.traces(them)]).toEqual([
      [200, 200],
      { log: [], what: null, plan_soon: false, open_questions: 0 },
    ]);
  });

  it.each(["/read/nothing", "/event/nothing", "/quiz/nothing"])(
    "says that there is nothing at %s",
    async (path) => {
      const { home } = await side.someone();
      expect((await web.get(`${home}${path}`)).status).toBe(404);
    },
  );
});

describe("the reading of the week", () => {
  it("is what the newest digest brought, with the reason and without the title twice", async () => {
    const them = await side.someone();
    await web.write((tx) =>
      sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
          channel, due_at, useful_until, late, state, brought, reasons, queued_at, updated_at)
        values (${TENANT}::uuid, 'k', ${them.person.id}::uuid, 'campus', 1, 'weekly', '2027-W20',
          'mail', now(), now(), 'fold', 'sent', '["backend-month"]'::jsonb,
          ${["《后端组上个月做成的事》：因为你问过团队。"]}::jsonb, now(), now())`.execute(tx),
    );
    const shown = await side.text(them.home, "zh-Hans");
    expect({
      article: shown.includes("/read/backend-month"),
      reason: shown.includes("<bdi>因为你问过团队</bdi> ·"),
      twice: shown.includes("《后端组上个月做成的事》"),
      other: shown.includes("/read/first-year"),
    }).toEqual({ article: true, reason: true, twice: false, other: false });
  });

  it("counts as read once, when the person says so", async () => {
    const them = await side.someone();
    const page = `${them.home}/read/first-year`;
    await web.post(page, {});
    await web.post(page, {});
    expect([
      await side.rows(them, "interactions", "kind, what, detail"),
      await side.traces(them),
    ]).toEqual([
      [{ kind: "opened", what: "first-year", detail: { topic: "growth" } }],
      { log: ["candidate.marked"], what: "opened", plan_soon: true, open_questions: 0 },
    ]);
  });
});

describe("a meeting", () => {
  it("shows its time on the person's wall and on the office's", async () => {
    const { home } = await side.someone({ zone: "Europe/Berlin" });
    expect(await side.text(`${home}/event/meet-team`)).toContain(
      "Jun 21 (Mon), 13:00 your time · Jun 21 19:00 in 上海",
    );
  });

  it("takes a sign-up, a change, a sign-off and its undo, each a new revision", async () => {
    const them = await side.someone();
    const page = `${them.home}/event/meet-team`;
    await web.post(page, { ask: "Growth", note: "" });
    await web.post(page, { ask: "Growth", note: "I am shy" });
    const off = await web.post(`${page}/off`, {});
    const [gone] = await side.rows(
      them,
      "signups",
      "fields, revision, cancelled_at is null as stands",
    );
    const shown = await side.text(page);
    await web.post(page, { ask: "Growth", note: "I am shy" });
    expect([
      off.headers.get("location")?.endsWith("?did=signed-off"),
      gone,
      shown.includes('value="I am shy"'),
      await side.rows(them, "signups", "revision, cancelled_at is null as stands"),
      await side.traces(them),
    ]).toEqual([
      true,
      { fields: { ask: "Growth", note: "I am shy" }, revision: 3, stands: false },
      true,
      [{ revision: 4, stands: true }],
      {
        log: [
          "candidate.signed-up",
          "candidate.signed-up",
          "candidate.signed-off",
          "candidate.signed-up",
        ],
        what: "signed-up",
        plan_soon: true,
        open_questions: 0,
      },
    ]);
  });

  it("keeps what was typed when a field is missing", async () => {
    const them = await side.someone();
    const answer = await web.post(`${them.home}/event/meet-team`, { ask: " ", note: "Hello" });
    const shown = await answer.text();
    expect([
      answer.status,
      shown.includes('aria-invalid="true"'),
      shown.includes('value="Hello"'),
      await side.rows(them, "signups", "meeting"),
    ]).toEqual([422, true, true, []]);
  });

  it("takes nobody once it is over", async () => {
    const day = Temporal.PlainDate.from("2027-05-30");
    const offer = { ...hire().offer, milestones: { start: { kind: "day", on: day } as const } };
    const them = await side.someone({ offer });
    const answer = await web.post(`${them.home}/event/meet-team`, { ask: "Growth" });
    expect([answer.status, await side.rows(them, "signups", "meeting")]).toEqual([422, []]);
  });
});

describe("the quiz", () => {
  it("exempts who knows, and keeps every attempt", async () => {
    const them = await side.someone();
    const page = `${them.home}/quiz/product`;
    await web.post(page, { who: "banks", price: "much" });
    const first = await side.text(page);
    await web.post(page, { who: "shops", price: "free" });
    const second = await side.text(page);
    expect([
      first.includes("Recommended") && first.includes("Who uses it?"),
      second.includes("Exempt") && second.includes("Product basics"),
      second.includes("Try again"),
      await side.rows(them, "quiz_results", "attempt, right_count, passed, weak_topics"),
      await side.traces(them),
    ]).toEqual([
      true,
      true,
      false,
      [
        { attempt: 1, right_count: 0, passed: false, weak_topics: ["customers", "pricing"] },
        { attempt: 2, right_count: 2, passed: true, weak_topics: [] },
      ],
      {
        log: ["candidate.took-quiz", "candidate.took-quiz"],
        what: "quiz",
        plan_soon: true,
        open_questions: 0,
      },
    ]);
  });

  it("asks again for what was left open and keeps the rest", async () => {
    const them = await side.someone();
    const answer = await web.post(`${them.home}/quiz/product`, { who: "shops" });
    const shown = await answer.text();
    expect([
      answer.status,
      /value="shops"\s+checked/.test(shown),
      shown.includes('id="price-error"'),
      await side.rows(them, "quiz_results", "attempt"),
    ]).toEqual([422, true, true, []]);
  });

  it.each(["/quiz/product", "/ask", "/wish"])(
    "leaves nothing on %s for the browser to say in its own language",
    async (path) => {
      const them = await side.someone();
      const text = await (await web.get(`${them.home}${path}`)).text();
      expect(/<(?:input|textarea)[^>]*\srequired\b/.test(text)).toBe(false);
    },
  );

  it("counts one press of two, and no attempt after a pass", async () => {
    const them = await side.someone();
    const page = `${them.home}/quiz/product`;
    const wrong = { _attempt: "1", who: "banks", price: "much" };
    const shown = await side.text(page);
    await web.post(page, wrong);
    await web.post(page, wrong);
    const once = await side.rows(them, "quiz_results", "passed");
    await web.post(page, { ...wrong, _attempt: "2", who: "shops" });
    await web.post(page, { ...wrong, _attempt: "3" });
    expect([
      shown.includes('name="_attempt" value="1"'),
      once,
      await side.rows(them, "quiz_results", "passed"),
    ]).toEqual([true, [{ passed: false }], [{ passed: false }, { passed: true }]]);
  });

  it("shows the best attempt and the answers of the newest", async () => {
    await withQuiz({ pass: 1 });
    const them = await side.someone();
    const page = `${them.home}/quiz/product`;
    await web.post(page, { who: "shops", price: "much" });
    await web.post(page, { who: "banks", price: "much" });
    const text = await side.text(page);
    await withQuiz({ pass: 0.5 });
    expect([
      text.includes("<h2>1 of 2 right</h2>"),
      text.includes("the best one counts"),
      text.split("Not right").length - 1,
    ]).toEqual([true, true, 2]);
  });

  it("exempts from nothing where the quiz names nothing", async () => {
    await withQuiz({ exemptFrom: undefined });
    const them = await side.someone();
    await web.post(`${them.home}/quiz/product`, { who: "shops", price: "free" });
    const text = await side.text(`${them.home}/quiz/product`);
    await withQuiz({});
    expect([text.includes("Passed"), /exempt|leave out/i.test(text)]).toEqual([true, false]);
  });

  it("has an end", async () => {
    const them = await side.someone();
    const page = `${them.home}/quiz/product`;
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await web.post(page, { who: "banks", price: "much" });
    }
    expect(await side.rows(them, "quiz_results", "count(*)::int as attempts")).toEqual([
      { attempts: 10 },
    ]);
  });
});
