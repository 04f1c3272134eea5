import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { likedKinds } from "#nurture/content/liked";
import type { ProfileFact } from "#nurture/model/profile";
import { markOf } from "#nurture/profile/mark";
import { interactionsOf } from "#server/store/candidate-acts";
import { loadPerson } from "#server/store/people";
import { currentProgramme } from "#server/store/programmes";
import { saveInteraction } from "#server/store/write-candidate";
import { candidateSide, type CandidateSide, type Them } from "../../kit/candidate.ts";
import { freshMemory } from "../../kit/databases.ts";
import { freshWeb, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let side: CandidateSide;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
  side = candidateSide(web);
});
afterAll(async () => {
  await web.deps.database.close();
});

const AT = Temporal.Instant.from("2027-03-01T04:00:00Z");
const DISCIPLINE: ProfileFact = {
  topic: "discipline",
  value: "technical",
  source: "greenhouse.department.3",
  at: AT,
  confidence: "recorded",
};
const NOTE: ProfileFact = {
  ...DISCIPLINE,
  topic: "interview-note",
  value: "Asks good questions",
  source: "greenhouse.scorecard.12",
};

const someone = () => side.someone({ profile: [DISCIPLINE, NOTE] });
const known = (them: Them) =>
  web.write(async (tx) => {
    const person = await loadPerson(tx, them.person.id);
    return (person?.profile ?? []).map(({ value, source }) => `${value} (${source})`);
  });
const send = async (them: Them, verb: string, form: Readonly<Record<string, string>>) => {
  const answer = await web.post(`${them.home}/about-me/${verb}`, form);
  const location = answer.headers.get("location");
  return location?.split("?did=")[1] ?? `${answer.status}`;
};

describe("what we know about a candidate", () => {
  it("is corrected by them, and their words count at once", async () => {
    const one = await someone();
    const did = await send(one, "correct-fact", { fact: markOf(DISCIPLINE), value: "marketing" });
    const shown = await side.text(`${one.home}/about-me`);
    expect({
      did,
      known: await known(one),
      own: shown.includes("from yourself"),
      struck: shown.includes("<del>Engineering</del>"),
      traces: await side.traces(one),
    }).toEqual({
      did: "fact-corrected",
      known: ["Asks good questions (greenhouse.scorecard.12)", "marketing (candidate)"],
      own: true,
      struck: true,
      traces: {
        log: ["fact.corrected"],
        what: "corrected-fact",
        plan_soon: true,
        open_questions: 0,
      },
    });
  });

  it("is removed with one press and brought back with another", async () => {
    const one = await someone();
    const fact = markOf(NOTE);
    const steps = [
      [await send(one, "remove-fact", { fact }), await known(one)],
      [await send(one, "bring-back", { fact }), await known(one)],
      [await send(one, "bring-back", { fact }), await known(one)],
    ];
    const [technical, note] = [
      "technical (greenhouse.department.3)",
      "Asks good questions (greenhouse.scorecard.12)",
    ];
    expect(steps).toEqual([
      ["fact-removed", [technical]],
      ["fact-back", [technical, note]],
      ["fact-gone", [technical, note]],
    ]);
  });

  it("asks about a new value, and uses it when they say so", async () => {
    const sales = { ...DISCIPLINE, value: "sales" };
    const one = await side.someone({ profile: [], unsettled: [sales], corrections: [] });
    const asks = (await side.text(`${one.home}/about-me`)).includes("New. Does it hold?");
    const did = await send(one, "accept-fact", { fact: markOf(sales) });
    expect([asks, did, await known(one)]).toEqual([
      true,
      "fact-accepted",
      ["sales (greenhouse.department.3)"],
    ]);
  });

  it("grows by what they tell us", async () => {
    const one = await side.someone();
    const did = [
      await send(one, "like", { interest: "life" }),
      await send(one, "matters", { matters: "A mentor" }),
      await send(one, "like", { interest: "gender" }),
    ];
    expect([did, await known(one)]).toEqual([
      ["fact-told", "fact-told", "422"],
      ["life (candidate)", "A mentor (candidate)"],
    ]);
  });

  it.each([
    ["nothing", " ", "请写下正确的内容"],
    ["what nobody may keep", "I am pregnant", "这一项任何人都不能记录"],
  ])("comes back with %s typed", async (_, value, words) => {
    const one = await someone();
    const answer = await web.post(`${one.home}/about-me/correct-fact`, {
      fact: markOf(NOTE),
      value,
    });
    const shown = await answer.text();
    expect([
      answer.status,
      shown.includes(words),
      shown.includes('details class="fix" open'),
      await known(one),
    ]).toEqual([422, true, true, (await known(one)).filter((each) => !each.includes("candidate"))]);
  });

  it("keeps its words out of the log and out of the address", async () => {
    const one = await someone();
    await send(one, "correct-fact", { fact: markOf(NOTE), value: "Prefers to listen" });
    const bodies = await web.write((tx) =>
      sql<{ body: string }>`select body from log_entries
        where person_id = ${one.person.id}::uuid and what = 'fact.corrected'`.execute(tx),
    );
    const [entry] = bodies.rows;
    expect([
      /listen|good questions/i.test(entry!.body),
      (JSON.parse(entry!.body) as { facts: object }).facts,
    ]).toEqual([false, { topic: "interview-note", source: "greenhouse.scorecard.12" }]);
  });

  it("is linked from home and from the preferences", async () => {
    const one = await someone();
    const pages = [await side.text(one.home), await side.text(`${one.home}/preferences`)];
    expect(pages.map((page) => page.includes(`${one.home}/about-me`))).toEqual([true, true]);
  });

  it("says what the company's systems hold, with its system", async () => {
    const one = await side.someone({
      preferences: { rhythm: "normal", language: "en" },
      offer: {
        ...(await side.someone()).person.offer,
        occurrence: "greenhouse.application.7",
        milestones: {
          offerAccepted: { kind: "instant", at: AT },
          graduation: { kind: "day", on: Temporal.PlainDate.from("2027-06-30") },
        },
      },
    });
    const text = (await side.text(`${one.home}/about-me`))
      .replaceAll(/<[^>]+>|\s+/g, " ")
      .replaceAll(/ +/g, " ");
    const wanted = [
      /Offer accepted .{5,60} Greenhouse Graduation/,
      /Graduation .{0,20}June 30.{0,10} Greenhouse/,
      /We write to you in English yourself/,
    ];
    expect(wanted.filter((each) => !each.test(text)).map(String)).toEqual([]);
  });

  it("names the kinds that they seem to like; one that is removed counts no more until it is back", async () => {
    const one = await side.someone();
    await web.write((tx) =>
      saveInteraction(tx, TENANT, randomUUID(), {
        person: one.person.id,
        kind: "opened",
        what: "office-tour",
        detail: {},
        at: web.ambient.now(),
      }),
    );
    const liked = () =>
      web.write(async (tx) => {
        const articles = (await currentProgramme(tx))?.programme.articles ?? [];
        return [
          ...likedKinds(await interactionsOf(tx, one.person.id), articles, web.ambient.now()),
        ];
      });
    const page = async () => {
      const text = await side.text(`${one.home}/about-me`);
      return [text.includes("What you seem to like"), text.includes("<del>Video</del>")];
    };
    const before = [await liked(), await page()];
    const removed = [
      await send(one, "forget-kind", { kind: "video" }),
      await liked(),
      await page(),
    ];
    const back = [await send(one, "kind-back", { kind: "video" }), await liked(), await page()];
    expect([before, removed, back, await send(one, "forget-kind", { kind: "gender" })]).toEqual([
      [["video"], [true, false]],
      ["fact-removed", [], [true, true]],
      ["fact-back", ["video"], [true, false]],
      "422",
    ]);
  });

  it("changes nothing of a fact that is not theirs", async () => {
    const [one, other] = [await side.someone(), await someone()];
    expect([
      await send(one, "remove-fact", { fact: markOf(NOTE) }),
      await send(one, "remove-fact", { fact: "not-a-mark" }),
      (await known(other)).length,
    ]).toEqual(["fact-gone", "422", 2]);
  });
});
