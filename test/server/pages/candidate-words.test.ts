import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

async function preferences({ person }: Them): Promise<unknown> {
  return web.write(async (tx) => {
    const found = await sql<{ preferences: object }>`
      select doc->'preferences' as preferences from people where id = ${person.id}::uuid`.execute(
      tx,
    );
    return found.rows[0]?.preferences;
  });
}

describe("asking", () => {
  it("says who answers by when, routes it, and counts it as open", async () => {
    const them = await side.someone();
    const before = await side.text(`${them.home}/ask`);
    const answer = await web.post(`${them.home}/ask`, { text: "Which laptop do I get?" });
    const after = await side.text(`${them.home}/ask`);
    // Monday 09:00 in Shanghai; 24 hours of working days later is Tuesday 09:00.
    expect([
      before.includes("asked now, answered by May 25 09:00 your time"),
      answer.headers.get("location"),
      after.includes("IT answers by May 25 09:00 your time"),
      await side.rows(them, "questions", "topic, owner, via, state, remind_at, due_at"),
      await side.traces(them),
    ]).toEqual([
      true,
      expect.stringMatching(/\/ask\?did=asked#[0-9a-f-]{36}$/),
      true,
      [
        {
          topic: "equipment",
          owner: "it",
          via: "portal",
          state: "asked",
          remind_at: Temporal.Instant.from("2027-05-24T19:00:00Z"),
          due_at: Temporal.Instant.from("2027-05-25T01:00:00Z"),
        },
      ],
      { log: ["question.asked"], what: "asked", plan_soon: true, open_questions: 1 },
    ]);
  });

  it("shows the answer with who gave it", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/ask`, { text: "Where do I live?" });
    await web.write((tx) =>
      sql`update questions set state = 'answered', answer = 'With us', answered_by = '赵敏',
        answered_at = '2027-05-24T02:00:00Z' where person_id = ${them.person.id}::uuid`.execute(tx),
    );
    const shown = await side.text(`${them.home}/ask`);
    expect([
      shown.includes("With us"),
      shown.includes("赵敏 · People team · May 24 10:00"),
    ]).toEqual([true, true]);
  });

  it("lets the person take a question back, once", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/ask`, { text: "Never mind" });
    const [open] = (await side.rows(them, "questions", "id")) as { id: string }[];
    await web.post(`${them.home}/ask/close`, { question: open?.id ?? "" });
    await web.post(`${them.home}/ask/close`, { question: open?.id ?? "" });
    expect([await side.rows(them, "questions", "state"), await side.traces(them)]).toEqual([
      [{ state: "closed" }],
      {
        log: ["question.asked", "question.closed"],
        what: "closed",
        plan_soon: true,
        open_questions: 0,
      },
    ]);
  });

  it("closes nobody else's question", async () => {
    const [one, other] = [await side.someone(), await side.someone()];
    await web.post(`${one.home}/ask`, { text: "Mine" });
    const [open] = (await side.rows(one, "questions", "id")) as { id: string }[];
    await web.post(`${other.home}/ask/close`, { question: open?.id ?? "" });
    expect(await side.rows(one, "questions", "state")).toEqual([{ state: "asked" }]);
  });

  it("keeps an empty question from being sent, and a long one as typed", async () => {
    const them = await side.someone();
    const long = "x".repeat(2_001);
    const answers = [
      await web.post(`${them.home}/ask`, { text: "  " }),
      await web.post(`${them.home}/ask`, { text: long }),
    ];
    const shown = await Promise.all(answers.map((answer) => answer.text()));
    expect([
      answers.map(({ status }) => status),
      shown[1]?.includes(long),
      await side.traces(them),
    ]).toEqual([[422, 422], true, { log: [], what: null, plan_soon: false, open_questions: 0 }]);
  });
});

describe("a wish or a grievance", () => {
  it.each(["wish", "grievance"] as const)(
    "is kept as a %s, as the person calls it",
    async (kind) => {
      const them = await side.someone();
      await web.post(`${them.home}/wish`, { kind, text: "A desk at the window" });
      expect([await side.rows(them, "wishes", "kind, body"), await side.traces(them)]).toEqual([
        [{ kind, body: "A desk at the window" }],
        { log: ["candidate.wished"], what: kind, plan_soon: true, open_questions: 0 },
      ]);
      const told = await side.rows(them, "log_entries", "body like '%grievance%' as told");
      expect(told).toEqual([{ told: false }]);
    },
  );

  it("is never decided for the person", async () => {
    const them = await side.someone();
    const answer = await web.post(`${them.home}/wish`, { text: "They promised another city!" });
    expect([
      answer.status,
      (await answer.text()).includes("They promised another city!"),
      await side.rows(them, "wishes", "kind"),
    ]).toEqual([422, true, []]);
  });
});

describe("preferences", () => {
  it("pause until the day chosen, where the person is, and go on", async () => {
    const one = await side.someone();
    const page = `${one.home}/preferences`;
    await web.post(`${page}/pause`, { until: "2027-06-10" });
    const paused = await preferences(one);
    const shown = await side.text(page);
    await web.post(`${page}/resume`, {});
    expect([
      paused,
      shown.includes("Paused until June 10, 2027"),
      await preferences(one),
      await side.traces(one),
    ]).toEqual([
      { rhythm: "normal", pausedUntil: "2027-06-09T16:00:00Z" },
      true,
      { rhythm: "normal" },
      {
        log: ["candidate.changed-preferences", "candidate.changed-preferences"],
        what: "resumed",
        plan_soon: true,
        open_questions: 0,
      },
    ]);
  });

  it.each(["2027-05-24", "2027-12-24", "2027-02-30", "soon"])(
    "keep a pause until %s from being saved, and keep what was typed",
    async (until) => {
      const one = await side.someone();
      const answer = await web.post(`${one.home}/preferences/pause`, { until });
      const shown = await answer.text();
      expect([
        answer.status,
        shown.includes(`value="${until}"`),
        shown.includes("until-error"),
        await preferences(one),
      ]).toEqual([422, true, true, { rhythm: "normal" }]);
    },
  );

  it("unsubscribe and subscribe again, each with its consent", async () => {
    const one = await side.someone();
    const page = `${one.home}/preferences/letters`;
    await web.post(page, { letters: "off" });
    const off = await preferences(one);
    await web.post(page, { letters: "on" });
    expect([
      off,
      await preferences(one),
      await side.rows(one, "consents", "channel, purpose, state, source"),
    ]).toEqual([
      { rhythm: "normal", unsubscribedAt: "2027-05-24T01:00:00Z" },
      { rhythm: "normal" },
      ["withdrawn", "given"].map((state) => ({
        channel: "mail",
        purpose: "nurture",
        state,
        source: "candidate",
      })),
    ]);
  });

  it("name what always comes, and ask an unsubscribed person for no pause", async () => {
    const one = await side.someone();
    const page = `${one.home}/preferences`;
    const before = await side.text(page);
    await web.post(`${page}/letters`, { letters: "off" });
    const after = await side.text(page);
    const kept = "<li>Answer to a question</li>";
    expect([before, after].map((text) => [text.includes(kept), text.includes("/pause")])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it.each([
    ["/rhythm", { rhythm: "less" }, "less", { rhythm: "less" }],
    ["/language", { language: "ja" }, "language&lang=ja", { rhythm: "normal", language: "ja" }],
  ])("%s takes effect at once and says so", async (path, form, did, expected) => {
    const one = await side.someone();
    const answer = await web.post(`${one.home}/preferences${path}`, form);
    expect([
      answer.headers.get("location")?.endsWith(`?did=${did}`),
      await preferences(one),
    ]).toEqual([true, expected]);
  });
});

describe("what is held about me", () => {
  it("tells each fact with its source, since when and until when", async () => {
    const at = Temporal.Instant.from("2027-03-01T04:00:00Z");
    const one = await side.someone({
      profile: [
        {
          topic: "interview-note",
          value: "Asks good questions",
          source: "greenhouse.scorecard.12",
          at,
          expiresAt: Temporal.Instant.from("2027-09-01T04:00:00Z"),
          confidence: "recorded",
        },
        {
          topic: "study",
          value: "Forgotten",
          source: "hr",
          at,
          expiresAt: at,
          confidence: "stated",
        },
      ],
    });
    await web.post(`${one.home}/read/first-year`, {});
    await web.post(`${one.home}/ask`, { text: "Which laptop do I get?" });
    const shown = await side.text(`${one.home}/about-me`);
    expect({
      note: shown.includes("Asks good questions"),
      source: shown.includes("from Greenhouse, since Mar 1 · kept until Sep 1"),
      inferred: shown.includes("from what you asked"),
      expired: shown.includes("Forgotten"),
      address: shown.includes("yutong@example.com"),
    }).toEqual({ note: true, source: true, inferred: true, expired: false, address: true });
  });

  it("is corrected by asking HR, with a clock like any question", async () => {
    const one = await side.someone();
    const text = "My name is written 雨彤; the laptop is fine.";
    await web.post(`${one.home}/about-me/correct`, { text });
    expect(await side.rows(one, "questions", "owner, topic, body")).toEqual([
      { owner: "hr", topic: "other", body: text },
    ]);
  });
});
