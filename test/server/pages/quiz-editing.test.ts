import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, type Web } from "../../kit/web.ts";
import { seedLife } from "../../kit/web-seed.ts";

let web: Web;
let cookie: string;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
});

async function text(path: string): Promise<string> {
  const page = await web.get(path, { cookie: `${cookie}; keepwarm-language=en` });
  return (await page.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe("editing a quiz", () => {
  it("adds a question to the bank with its explanation, and takes one out", async () => {
    const question = {
      revision: "0",
      question: "",
      kind: "quiz",
      "ask.en": "Where are we?",
      "choices.en": "Here\nThere",
      "choices.zh-Hans": "这里",
      right: "2",
      topic: "places",
      "because.en": "Because.",
    };
    await web.post("/hr/quizzes/product/question", question, { cookie });
    const remove = { revision: "1", question: "who", kind: "quiz", remove: "yes" };
    await web.post("/hr/quizzes/product/question", remove, { cookie });
    const { rows } = await web.write((tx) =>
      sql<{
        doc: { questions: readonly { id: string }[] };
      }>`select doc from drafts where kind = 'quiz'`.execute(tx),
    );
    expect(rows[0]?.doc.questions).toMatchObject([
      { id: "price" },
      {
        id: "q3",
        ask: { en: "Where are we?" },
        choices: [
          { id: "c1", label: { en: "Here", "zh-Hans": "这里" } },
          { id: "c2", label: { en: "There" } },
        ],
        right: "c2",
        topic: "places",
        because: { en: "Because." },
      },
    ]);
  });

  it("names what a pass exempts from and the parts of the training, and drops them again", async () => {
    const settings = { "name.en": "Product", pass: "60", ask: "", attempts: "" };
    const doc = async (revision: string, form: Record<string, string>) => {
      const all = { ...settings, revision, ...form };
      const answer = await web.post("/hr/quizzes/product", all, { cookie });
      const { rows } = await web.write((tx) =>
        sql<{ doc: object }>`select doc from drafts where kind = 'quiz'`.execute(tx),
      );
      return [answer.status, rows[0]?.doc];
    };
    const named = await doc("0", {
      "exemptFrom.en": "Tools week",
      "module1.en": "Monday",
      "module1.zh-Hans": "周一",
      "module1-topics": "customers, pricing",
    });
    const kept = await doc("1", {});
    const gone = await doc("2", { "exemptFrom.en": "", "module1.en": "" });
    const modules = [
      { id: "monday", name: { en: "Monday", "zh-Hans": "周一" }, topics: ["customers", "pricing"] },
    ];
    expect({ named, kept }).toMatchObject({
      named: [303, { pass: 0.6, exemptFrom: { en: "Tools week" }, modules }],
      kept: [303, { exemptFrom: { en: "Tools week" }, modules }],
    });
    expect(gone[1]).not.toHaveProperty("exemptFrom");
    expect(gone[1]).toMatchObject({ modules: [] });
  });

  it.each([
    ["no share to pass", { pass: "" }, "pass-error"],
    ["no name", { "name.en": "" }, "name.en-error"],
    ["a part without topics", { "module1.en": "Monday" }, "module1-topics-error"],
  ])("says beside its field what refuses %s", async (_, wrong, id) => {
    const form = { revision: "0", "name.en": "Product", pass: "60", ask: "", ...wrong };
    const answer = await web.post("/hr/quizzes/product", form, { cookie });
    expect([answer.status, (await answer.text()).includes(`id="${id}"`)]).toEqual([422, true]);
  });

  it("shows how many answered right only from five people on", async () => {
    const page = await text("/hr/quizzes/product");
    expect([page.includes("Too few to show"), page.includes("asks 2 of 2")]).toEqual([true, true]);
  });
});
