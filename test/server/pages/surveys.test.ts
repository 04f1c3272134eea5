import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, hire, signedIn, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(() => web.deps.database.close());
beforeEach(() => emptied(web));

const ANSWERS = { forward: "4", likes: "growth", map: "Show the night shift", shares: "yes" };

async function hrText(path: string): Promise<string> {
  const { cookie } = await signedIn(web, ["hr"]);
  const page = await web.get(path, { cookie: `${cookie}; keepwarm-language=en` });
  return (await page.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

async function known(them: Them): Promise<readonly string[] | undefined> {
  const { rows } = await web.write((tx) =>
    sql<{
      profile: readonly { readonly value: string }[];
    }>`select doc->'profile' as profile from people where id = ${them.person.id}::uuid`.execute(tx),
  );
  return rows[0]?.profile.map(({ value }) => value);
}

describe("a survey", () => {
  it("keeps answers, the words sealed, a fact in the profile, and the suggestion for HR", async () => {
    const them = await side.someone();
    const answer = await web.post(`${them.home}/survey/mood`, ANSWERS);
    const { rows } = await web.write((tx) =>
      sql`select question, value, text_sealed is null as plain from survey_answers order by question`.execute(
        tx,
      ),
    );
    const facts = await web.write((tx) =>
      sql`select doc->'profile' as profile from people`.execute(tx),
    );
    expect({
      next: answer.headers.get("location")?.split("?")[1],
      rows,
      facts: facts.rows,
      traces: await side.traces(them),
      suggestion: (await hrText("/hr/suggestions")).includes("Show the night shift"),
    }).toMatchObject({
      next: "did=survey-sent",
      rows: [
        { question: "forward", value: "4", plain: true },
        { question: "likes", value: "growth", plain: true },
        { question: "map", value: null, plain: false },
      ],
      facts: [
        {
          profile: [{ topic: "interest", value: "growth", source: "candidate.survey.mood.likes" }],
        },
      ],
      traces: { log: ["candidate.answered-survey"], what: "survey", plan_soon: true },
      suggestion: true,
    });
  });

  it("is corrected in its place, and taken back without a trace of the answers", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/survey/mood`, ANSWERS);
    await web.post(`${them.home}/survey/mood`, { forward: "2" });
    const changed = await side.rows(them, "survey_responses", "survey, shares");
    await web.post(`${them.home}/survey/mood/back`, {});
    const { rows } = await web.write((tx) =>
      sql`select (select count(*) from survey_answers) as answers, (select count(*) from suggestions) as suggestions`.execute(
        tx,
      ),
    );
    expect([changed, rows, await side.rows(them, "survey_responses", "survey")]).toEqual([
      [{ survey: "mood", shares: false }],
      [{ answers: 0, suggestions: 0 }],
      [],
    ]);
  });

  it("changes what is known of the person as its answer changes, and takes it back whole", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/about-me/like`, { interest: "life" });
    await web.post(`${them.home}/survey/mood`, ANSWERS);
    const first = await known(them);
    await web.post(`${them.home}/survey/mood`, { likes: "team", matters: "A quiet desk" });
    const changed = await known(them);
    await web.post(`${them.home}/survey/mood/back`, {});
    expect([first, changed, await known(them)]).toEqual([
      ["life", "growth"],
      ["life", "team", "A quiet desk"],
      ["life"],
    ]);
  });

  it("changes and takes back what an answer told before it was kept where that came from", async () => {
    const after = async (form: Record<string, string>, path = "") => {
      const them = await side.someone();
      await web.post(`${them.home}/about-me/like`, { interest: "life" });
      await web.post(`${them.home}/survey/mood`, ANSWERS);
      await web.write((tx) =>
        sql`update people set doc = replace(doc::text, 'candidate.survey.mood.likes', 'candidate')::jsonb`.execute(
          tx,
        ),
      );
      await web.post(`${them.home}/survey/mood${path}`, form);
      return known(them);
    };
    expect([
      await after({ likes: "team" }),
      await after({ ...ANSWERS, forward: "2" }),
      await after({}, "/back"),
    ]).toEqual([["life", "team"], ["life", "growth"], ["life"]]);
  });

  it("takes back what was answered an earlier time, too", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/survey/mood`, ANSWERS);
    await web.write((tx) =>
      sql`update survey_responses set at = at - interval '60 days'`.execute(tx),
    );
    await web.post(`${them.home}/survey/mood`, { forward: "2" });
    const before = await side.rows(them, "survey_responses", "survey");
    await web.post(`${them.home}/survey/mood/back`, {});
    expect([before.length, await side.rows(them, "survey_responses", "survey")]).toEqual([2, []]);
  });

  it("asks for consent by name to what HR reads by consent alone", async () => {
    const them = await side.someone({ language: "en" });
    const page = (await side.text(`${them.home}/survey/mood`)).replaceAll(/\s+/g, " ");
    const label = /<label class="choice" ><input type="checkbox" name="shares".*?<\/label/.exec(
      page,
    );
    const box = label?.[0] ?? "";
    expect(
      ["What should we do better?", "growth map", "matters to you"].map((words) =>
        box.includes(words),
      ),
    ).toEqual([true, false, false]);
  });

  it.each([
    ["nothing at all", {}, "Nothing was answered"],
    ["a choice that is not offered", { likes: "pay" }, "choose one"],
    ["what may never be a fact", { matters: "I am pregnant" }, ""],
  ])("refuses %s and keeps what was typed", async (_, form, says) => {
    const them = await side.someone({ language: "en" });
    const answer = await web.post(`${them.home}/survey/mood`, form, {
      cookie: "keepwarm-language=en",
    });
    const text = await answer.text();
    expect([
      answer.status,
      text.includes(says),
      await side.rows(them, "survey_responses", "id"),
    ]).toEqual([422, true, []]);
  });

  it("shows HR counts only from five people on, and words only of those who agreed", async () => {
    for (let index = 0; index < 4; index++) {
      const them = await side.someone();
      await web.post(`${them.home}/survey/mood`, { forward: "4", better: `secret ${index}` });
    }
    const few = await hrText("/hr/surveys/mood");
    const fifth = await side.someone();
    await web.post(`${fifth.home}/survey/mood`, {
      forward: "5",
      better: "open words",
      shares: "yes",
    });
    const enough = await hrText("/hr/surveys/mood");
    expect([
      few.includes("Too few to show"),
      few.includes("4 of 4"),
      enough.includes("4 of 5"),
      enough.includes("open words"),
      enough.includes("secret"),
    ]).toEqual([true, false, true, true, false]);
  });

  it("counts people, not answers: who answered twice counts once, by the newest", async () => {
    const all = [];
    for (let index = 0; index < 4; index++) all.push(await side.someone());
    for (const them of all) await web.post(`${them.home}/survey/mood`, { forward: "4" });
    await web.write((tx) =>
      sql`update survey_responses set at = at - interval '60 days'`.execute(tx),
    );
    await web.post(`${all[0]!.home}/survey/mood`, { forward: "1" });
    const few = await hrText("/hr/surveys/mood");
    const fifth = await side.someone();
    await web.post(`${fifth.home}/survey/mood`, { forward: "1" });
    const enough = await hrText("/hr/surveys/mood");
    expect([few.includes("4 of"), enough.includes("2 of 5"), enough.includes("3 of 5")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("keeps a suggestion that changed after HR settled it as one more", async () => {
    const them = await side.someone();
    const suggest = (map: string) => web.post(`${them.home}/survey/mood`, { map });
    await suggest("Show the night shift");
    const [first] = (await side.rows(them, "suggestions", "id")) as { id: string }[];
    const { cookie } = await signedIn(web, ["hr"]);
    const settle = { suggestion: first?.id ?? "", state: "taken", reply: "" };
    await web.post("/hr/suggestions", settle, { cookie });
    await suggest("Show the night shift");
    const same = await side.rows(them, "suggestions", "state");
    await suggest("Show the lab");
    await suggest("Show the garden");
    expect([same, await side.rows(them, "suggestions", "state")]).toEqual([
      [{ state: "taken" }],
      [{ state: "taken" }, { state: "open" }],
    ]);
    expect(await hrText("/hr/suggestions")).toContain("Show the garden");
  });

  it("thanks for a suggestion, whatever became of it", async () => {
    const them = await side.someone({ language: "en" });
    await web.post(`${them.home}/survey/mood`, ANSWERS);
    const [suggestion] = (await side.rows(them, "suggestions", "id")) as { id: string }[];
    const { cookie } = await signedIn(web, ["hr"]);
    const settle = {
      suggestion: suggestion?.id ?? "",
      state: "taken",
      reply: "It is on the map now.",
    };
    await web.post("/hr/suggestions", settle, { cookie });
    const text = await side.text(`${them.home}/survey/mood`);
    expect(
      ["Taken over, thank you", "It is on the map now."].map((words) => text.includes(words)),
    ).toEqual([true, true]);
  });

  it("stands on the home of whoever may be asked, and then as answered", async () => {
    const them = await side.someone({ language: "en" });
    const before = await side.text(them.home);
    await web.post(`${them.home}/survey/mood`, { forward: "3" });
    const after = await side.text(them.home);
    expect([
      before.includes("Answer it"),
      after.includes("Answer it"),
      after.includes("/survey/mood"),
    ]).toEqual([true, false, true]);
  });
});

describe("HR's page of a person", () => {
  it("tells that a survey was answered, never what", async () => {
    const them = await side.someone(hire({ name: { given: "Maya", family: "Fischer" } }));
    await web.post(`${them.home}/survey/mood`, ANSWERS);
    const text = await hrText(`/hr/people/${them.person.id}`);
    expect([text.includes("How are you?"), text.includes("night shift")]).toEqual([true, false]);
  });
});
