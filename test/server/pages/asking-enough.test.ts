import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_QUESTIONS_MAX, OPEN_QUESTIONS_MAX } from "#nurture/questions/enough";
import { OWN_SOURCE } from "#nurture/profile/correct";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(() => web.deps.database.close());

const english = () => side.someone({ language: "en" });
const TEXT = "Where do I park my bicycle?";

async function askTimes(them: Them, times: number): Promise<Response> {
  let last = await web.post(`${them.home}/ask`, { text: TEXT });
  for (let n = 1; n < times; n += 1) last = await web.post(`${them.home}/ask`, { text: TEXT });
  return last;
}

const asked = async (them: Them) => (await side.rows(them, "questions", "id")).length;

describe("a link that asks in a loop", () => {
  it("is told kindly to come back tomorrow, keeps what was typed, and can then ask again", async () => {
    const them = await english();
    const tenth = await askTimes(them, DAY_QUESTIONS_MAX);
    const refused = await web.post(`${them.home}/ask`, { text: TEXT });
    const corrected = await web.post(`${them.home}/about-me/correct`, { text: TEXT });
    const page = await refused.text();
    const kept = await asked(them);
    web.ambient.advance({ hours: 24 });
    const again = await askTimes(them, 1);
    expect({
      statuses: [tenth.status, refused.status, corrected.status, again.status],
      kind: page.includes("You can ask again tomorrow"),
      typed: page.includes(`>${TEXT}</textarea>`),
      kept,
    }).toEqual({
      statuses: [303, 422, 422, 303],
      kind: true,
      typed: true,
      kept: DAY_QUESTIONS_MAX,
    });
  });

  it("waits for an answer once many questions wait", async () => {
    const them = await english();
    for (let day = 0; day * DAY_QUESTIONS_MAX < OPEN_QUESTIONS_MAX; day += 1) {
      await askTimes(them, DAY_QUESTIONS_MAX);
      web.ambient.advance({ hours: 24 });
    }
    const refused = await askTimes(them, 1);
    const words = (await refused.text()).includes("You can ask again as soon as one has come");
    const [question] = (await side.rows(them, "questions", "id")) as { readonly id: string }[];
    await web.post(`${them.home}/ask/close`, { question: question?.id ?? "" });
    const after = await askTimes(them, 1);
    expect([refused.status, words, after.status]).toEqual([422, true, 303]);
  });
});

describe("what somebody tells of themselves", () => {
  it("stops where a talk helps more, with what was typed", async () => {
    const at = web.ambient.now();
    const profile = Array.from({ length: 50 }, (_, n) => ({
      ...({ topic: "offer-preference", value: `Reason ${n}`, source: OWN_SOURCE, at } as const),
      confidence: "stated" as const,
    }));
    const them = await side.someone({ language: "en", profile });
    const path = `${them.home}/about-me/matters`;
    const refused = await web.post(path, { matters: "A short way to work" });
    const page = await refused.text();
    expect([
      refused.status,
      page.includes("You have told us a great deal here"),
      page.includes(">A short way to work</textarea>"),
    ]).toEqual([422, true, true]);
  });
});
