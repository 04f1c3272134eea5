import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(() => emptied(web));

describe("editing a survey", () => {
  type Question = Record<string, unknown> & {
    id: string;
    choices?: { id: string; label: object }[];
  };
  const post = async (path: string, form: Record<string, string>) => {
    const { cookie } = await signedIn(web, ["hr"]);
    const drafted = await web.write((tx) =>
      sql<{ revision: number }>`select revision from drafts where kind = 'survey'`.execute(tx),
    );
    const revision = String(drafted.rows[0]?.revision ?? 0);
    return (await web.post(`/hr/surveys/mood${path}`, { revision, ...form }, { cookie })).status;
  };
  const question = async (id: string) => {
    const { rows } = await web.write((tx) =>
      sql<{
        doc: { questions: Question[]; cooldownDays: number };
      }>`select doc from drafts where kind = 'survey'`.execute(tx),
    );
    return rows[0]?.doc.questions.find((each) => each.id === id);
  };
  const LIKES = {
    question: "likes",
    kind: "choice",
    "ask.en": "What would you read?",
    keeps: "interest",
  };
  const PLAIN = { question: "", kind: "choice", "ask.en": "Which?" };
  const ids = async (id: string) => (await question(id))?.choices?.map((each) => each.id);

  it("keeps to each choice its own answers as lines go, come and move", async () => {
    await post("/question", {
      ...PLAIN,
      "choices.en": "One\nTwo\nThree",
      "choices.zh-Hans": "一\n二\n三",
    });
    const id = "q6";
    const edit = (english: string, chinese: string) =>
      post("/question", {
        ...PLAIN,
        question: id,
        "choices.en": english,
        "choices.zh-Hans": chinese,
      });
    const fresh = await ids(id);
    await edit("Two\nThree", "一\n二\n三");
    const gone = await question(id);
    await edit("Zero\nThree\nTwo", "零\n三\n二");
    const moved = await ids(id);
    await edit("Nought\nThree\nTwo", "零\n三\n二");
    const worded = await ids(id);
    expect({ fresh, gone: gone?.choices, moved, worded }).toEqual({
      fresh: ["c1", "c2", "c3"],
      gone: [
        { id: "c2", label: { en: "Two", "zh-Hans": "二" } },
        { id: "c3", label: { en: "Three", "zh-Hans": "三" } },
      ],
      moved: ["c3-2", "c3", "c2"],
      worded: ["c3-2", "c3", "c2"],
    });
  });

  it("keeps an answer as an interest only by the closed list", async () => {
    const renamed = await post("/question", { ...LIKES, "choices.en": "How you grow\nThe team" });
    const kept = await ids("likes");
    const added = await post("/question", {
      ...LIKES,
      "choices.en": "How you grow\nThe team\nPay",
    });
    await post("/question", { ...PLAIN, "choices.en": "A\nB" });
    const plain = await question("q6");
    await post("/question", { ...PLAIN, question: "q6", "choices.en": "A\nB", keeps: "interest" });
    const listed = await question("q6");
    await post("/question", { ...LIKES, keeps: "", "choices.en": "How you grow\nThe team\nPay" });
    expect({
      renamed,
      kept,
      added,
      plain: plain?.["fact"],
      listed: [
        listed?.["fact"],
        listed?.choices?.map((each) => each.id),
        listed?.choices?.[0]?.label,
      ],
      open: (await question("likes"))?.["fact"],
    }).toMatchObject({
      renamed: 303,
      kept: ["growth", "team"],
      added: 422,
      plain: undefined,
      listed: [
        "interest",
        ["growth", "team", "product", "tools", "life"],
        { de: expect.any(String) as string },
      ],
      open: undefined,
    });
  });

  it("makes of a text a suggestion or a fact, and neither again", async () => {
    const TEXT = { question: "better", kind: "text", "ask.en": "Better?" };
    const said = async (form: Record<string, string>) => {
      await post("/question", { ...TEXT, ...form });
      const saved = await question("better");
      return [saved?.["fact"], saved?.["suggests"]];
    };
    expect([
      await said({ keeps: "", suggests: "yes" }),
      await said({ keeps: "offer-preference" }),
      await said({ keeps: "manager" }),
    ]).toEqual([
      [undefined, "growth-map"],
      ["offer-preference", undefined],
      [undefined, undefined],
    ]);
  });

  it("says so where the days of peace are left empty", async () => {
    const { cookie } = await signedIn(web, ["hr"]);
    const form = { revision: "0", "name.en": "Mood", "about.en": "Short.", cooldownDays: "" };
    const answer = await web.post("/hr/surveys/mood", form, { cookie });
    expect([answer.status, (await answer.text()).includes('id="cooldownDays-error"')]).toEqual([
      422,
      true,
    ]);
  });
});
