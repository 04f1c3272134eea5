import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidateSide, type CandidateSide } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { smallProgramme } from "../../kit/programme.ts";
import { freshWeb, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(() => web.deps.database.close());

describe("a checklist and a quiz that a step brings", () => {
  /** Both are brought to this country alone, as long as `work` runs. */
  async function onlyFor(country: string, work: () => Promise<void>): Promise<void> {
    const [campus] = smallProgramme.journeys;
    const [welcome, ...others] = campus?.steps ?? [];
    const audience = { countries: [country] };
    const subject = { en: "Quiz" };
    const quiz = {
      ...welcome,
      ...{
        id: "quiz",
        audience,
        brings: { kind: "quiz", quiz: "product", subject, body: subject },
      },
    };
    const steps = [{ ...welcome, audience }, quiz, ...others];
    const set = (journeys: object) =>
      web.write((tx) =>
        sql`update programmes set doc = jsonb_set(doc, '{journeys}', ${journeys}::jsonb)`.execute(
          tx,
        ),
      );
    await set([{ ...campus, steps }]);
    await work().finally(() => set(smallProgramme.journeys));
  }
  const DONE = { checklist: "prepare", item: "laptop", mark: "done" };

  it("stand on the pages of whom it is for, and are nobody else's by address either", async () => {
    const berlin = { place: { country: "DE", zone: "Europe/Berlin" } };
    await onlyFor("CN", async () => {
      const see = async (changes: object) => {
        const them = await side.someone(changes);
        const text = await side.text(them.home);
        const mark = await web.post(`${them.home}/mark`, DONE);
        const quiz = await web.get(`${them.home}/quiz/product`);
        const taken = await web.post(`${them.home}/quiz/product`, { who: "shops", price: "free" });
        const kept = await side.rows(them, "marks", "item");
        const shown = [text.includes('id="prepare"'), text.includes("/quiz/product")];
        return [...shown, mark.status, quiz.status, taken.status, kept.length];
      };
      expect([await see({}), await see(berlin)]).toEqual([
        [true, true, 303, 200, 303, 1],
        [false, false, 404, 404, 404, 0],
      ]);
    });
  });

  it("stay with whom they reached", async () => {
    const them = await side.someone();
    await web.post(`${them.home}/mark`, DONE);
    await web.write((tx) =>
      sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
          channel, due_at, useful_until, late, state, queued_at, updated_at)
        values (${TENANT}::uuid, 'q', ${them.person.id}::uuid, 'campus', 1, 'quiz', 'o', 'mail',
          now(), now(), 'fold', 'sent', now(), now())`.execute(tx),
    );
    await onlyFor("DE", async () => {
      const text = await side.text(them.home);
      expect([text.includes('id="prepare"'), text.includes("/quiz/product")]).toEqual([true, true]);
    });
  });

  it("keep no mark of a point that there is not", async () => {
    const them = await side.someone();
    const answers = [
      await web.post(`${them.home}/mark`, { ...DONE, item: "nothing" }),
      await web.post(`${them.home}/mark`, { ...DONE, checklist: "nothing" }),
    ];
    expect([answers.map(({ status }) => status), await side.rows(them, "marks", "item")]).toEqual([
      [404, 404],
      [],
    ]);
  });
});
