import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshMemory } from "../../kit/databases.ts";
import { act } from "../../kit/experiments.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(() => emptied(web));
afterAll(async () => {
  await web.deps.database.close();
});

describe("what a few people did", () => {
  it("is not shown, neither as their questions nor as their weeks", async () => {
    for (let index = 0; index < 5; index += 1) {
      const person = hire();
      await seedHire(web, person);
      if (index > 0) continue;
      await web.write(async (tx) => {
        const at = web.ambient.now().subtract({ hours: 48 });
        await act(tx, person.id, "opened", "first-year", at);
        await sql`insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at, remind_at, due_at)
          values (${TENANT}::uuid, gen_random_uuid(), ${person.id}::uuid, 'equipment', 'it', 'x', 'portal', 'asked',
            ${at}, ${at}, ${at})`.execute(tx);
      });
    }
    const { cookie } = await signedIn(web, ["hr"]);
    const answer = await web.get("/hr/results", { cookie: `${cookie}; keepwarm-language=en` });
    const shown = (await answer.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    const after = (title: string) => shown.slice(shown.lastIndexOf(title));
    expect({
      fit: shown.includes("5 people fit"),
      questions: /Of everybody who fits the filters\. .*? Too few to show/.test(shown),
      weeks: after("Week from").includes("Too few to show"),
      one: shown.includes("1 of 5"),
    }).toEqual({ fit: true, questions: true, weeks: true, one: false });
  });
});
