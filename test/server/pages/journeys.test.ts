import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { armOf } from "#nurture/improve/experiment";
import type { Person } from "#nurture/model/person";
import { readDraft } from "#server/store/drafts";
import { listExperiments, startExperiment } from "#server/store/experiments";
import { currentProgramme } from "#server/store/programmes";
import { readRehearsal } from "#server/store/rehearsals";
import { freshMemory } from "../../kit/databases.ts";
import { experiment, publishOptional } from "../../kit/experiments.ts";
import { rehearseAll } from "../../kit/journeys.ts";
import { emptied, freshWeb, hire, seedHire, signedIn, TENANT, type Web } from "../../kit/web.ts";

const STEP = "/hr/journeys/campus/welcome";
const FORM = {
  ...{ when: "relative", milestone: "start", side: "before", amount: "10", unit: "working-days" },
  ...{
    at: "09:00",
    weekday: "1",
    since: "offerSent",
    until: "start",
    openWeeks: "",
    on: "",
  },
  ...{ brings: "message", checklist: "prepare", class: "nurture", from: "hr" },
  ...{ usefulHours: "72", late: "fold", joiners: "send", optional: "" },
  ...{ "subject-en": "Hi {given}", "body-en": "There", "subject-de": "Hallo", "body-de": "Du" },
};

let web: Web;
let hr: { readonly cookie: string };
let person: Person;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  hr = await signedIn(web, ["hr"]);
  person = hire();
  await seedHire(web, person);
});
afterAll(async () => {
  await web.deps.database.close();
});

async function words(path: string): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const text = await (await web.get(path, { cookie })).text();
  return text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

/** Where a form leads to, or what its page says when it refuses. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const cookie = `${hr.cookie}; keepwarm-language=en`;
  const answer = await web.post(path, fields, { cookie });
  const text = await answer.text();
  const said = /class="(?:error|notice bad)"[^>]*>([^<]*)/.exec(text)?.[1]?.trim() ?? "";
  return `${answer.status} ${answer.headers.get("location") ?? said}`;
}

const draft = () => web.write((tx) => readDraft(tx, "journey", "campus"));

describe("a step's form", () => {
  it("saves a draft, and shows nobody anything else meanwhile", async () => {
    const answer = await send(STEP, { ...FORM, revision: "0" });
    const live = await web.write(currentProgramme);
    expect({
      answer,
      step: (await draft())?.doc,
      live: live?.programme.journeys[0]?.steps[0]?.brings.subject.en,
    }).toMatchObject({
      answer: `303 ${STEP}?did=draft-saved`,
      step: {
        steps: [
          {
            when: { kind: "relative", offset: { workingDays: -10, at: "09:00" } },
            brings: { checklist: "prepare", subject: { en: "Hi {given}", de: "Hallo" } },
          },
          {},
          {},
        ],
      },
      live: "Welcome to the team",
    });
  });

  it.each([
    ["an audience by a protected attribute", { "discipline:gender": "on" }, "country"],
    ["a country that is none", { country: "EU" }, "country"],
    ["a subject without English", { "subject-en": "" }, "subject-en"],
    ["a subject with a question's words", { "subject-de": "Re: {question}" }, "subject-de"],
    ["hours that are none", { usefulHours: "0" }, "usefulHours"],
    ["what is nowhere", { when: "did-read", hours: "1", "of-articles": "gone" }, ""],
  ])("refuses %s beside its field, and keeps what was typed", async (_, wrong, field) => {
    const answer = await web.post(STEP, { ...FORM, ...wrong, revision: "0" }, hr);
    const text = await answer.text();
    const beside = field === "" ? "A step still brings this" : `id="${field}-error"`;
    expect({ status: answer.status, beside: text.includes(beside) }).toEqual({
      status: 422,
      beside: true,
    });
    expect(text).toContain("There");
    expect(await draft()).toBeUndefined();
  });

  it("tells of somebody else's save, and saves over it when pressed again", async () => {
    await send(STEP, { ...FORM, revision: "0" });
    const first = await web.post(STEP, { ...FORM, "body-en": "Mine", revision: "0" }, hr);
    const text = await first.text();
    expect({ status: first.status, kept: text.includes("Mine") }).toEqual({
      status: 422,
      kept: true,
    });
    expect(text).toContain('name="revision" value="1"');
    expect(await send(STEP, { ...FORM, "body-en": "Mine", revision: "1" })).toContain("303");
  });

  it.each([
    ["hours after", { unit: "hours", side: "after", amount: "24" }, { offset: { hours: 24 } }],
    ["one day", { when: "fixed", on: "2027-06-09" }, { kind: "fixed", on: "2027-06-09" }],
    [
      "every week",
      { when: "weekly", weekday: "5", since: "offerAccepted", until: "start", openWeeks: "6" },
      { kind: "weekly", weekday: 5, from: "offerAccepted", until: "start", openWeeks: 6 },
    ],
    [
      "what they read",
      { when: "did-read", hours: "48", "of-articles": "first-year" },
      { kind: "interaction", what: "read", hours: 48, of: "first-year" },
    ],
    ["silence", { when: "silence", days: "12" }, { kind: "silence", days: 12, at: "09:00" }],
    ["a question", { when: "question-asked" }, { kind: "question", state: "asked" }],
    ["a moved day", { when: "changed" }, { kind: "changed", fact: "start" }],
  ])("keeps %s, and shows it again with only its own fields taken", async (_, typed, when) => {
    // The fields of other kinds come along, as they do from a browser that hides nothing.
    const others = { amount: "7", hours: "7", days: "7", on: "2027-01-01", "of-quizzes": "other" };
    await send(STEP, { ...FORM, ...others, ...typed, revision: "0" });
    const page = await (await web.get(STEP, hr)).text();
    const shown = Object.entries(typed).filter(
      ([name, value]) =>
        !new RegExp(`(?:value="${value}" id="${name}"|"${value}" selected)`).test(page),
    );
    expect({ doc: (await draft())?.doc, lost: shown }).toMatchObject({
      doc: { steps: [{ when }, {}, {}] },
      lost: [],
    });
  });

  it.each([
    ["message", "checklist", "prepare"],
    ["event", "event", "meet-team"],
    ["quiz", "quiz", "product"],
    ["survey", "survey", "mood"],
  ])(
    "takes the item of a %s from its own field, whatever the others say",
    async (kind, name, id) => {
      const others = { checklist: "prepare", event: "x", quiz: "x", survey: "x" };
      const refusals = [
        await send(STEP, { ...FORM, ...others, brings: kind, [name]: id, revision: "0" }),
        await send(STEP, { ...FORM, brings: "event", event: "", revision: "1" }),
      ];
      const doc = (await draft())?.doc;
      expect([refusals, doc]).toMatchObject([
        [expect.stringContaining("303"), expect.stringContaining("422")],
        { steps: [{ brings: { kind, [name]: id } }, {}, {}] },
      ]);
    },
  );

  it("shows the letter filled for a real hire, in any language", async () => {
    await send(STEP, { ...FORM, "body-en": "There {manager}", revision: "0" });
    expect(await words(`${STEP}?for=${person.id}&in=de`)).toContain("Hallo");
    expect(await words(`${STEP}?for=${person.id}&in=en`)).toContain("nothing is known for manager");
  });
});

describe("a journey's page", () => {
  it("shows its steps in the order of time, around each milestone", async () => {
    const late = { ...FORM, id: "late", amount: "3", "subject-en": "Soon" };
    await send("/hr/journeys/campus/new-step", { ...late, revision: "0" });
    const early = { ...FORM, id: "early", amount: "20", unit: "days", "subject-en": "Early" };
    await send("/hr/journeys/campus/new-step", { ...early, revision: "1" });
    const text = await words("/hr/journeys/campus");
    const order = [
      ...["After: Offer sent", "24 hours after", "Welcome to the team", "Nurture"],
      ...["Before: First day", "20 days before", "Early", "3 working days before", "Soon"],
      ...["Every week", "This week", "When something happens", "Contract-critical"],
    ].map((each) => text.indexOf(each));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it("has its name and its letter to late joiners edited, and refuses half a letter", async () => {
    const typed = { "name.en": "Graduates", "name.de": "Absolventen" };
    const half = { ...typed, "subject.en": "Welcome in", "body.en": "" };
    const whole = { ...half, "body.en": "This went before:" };
    const refused = await send("/hr/journeys/campus/words", { ...half, revision: "0" });
    const saved = await send("/hr/journeys/campus/words", { ...whole, revision: "0" });
    expect([refused.slice(0, 3), saved, (await draft())?.doc]).toMatchObject([
      "422",
      "303 /hr/journeys/campus?did=draft-saved",
      {
        name: { en: "Graduates", de: "Absolventen", "zh-Hans": "校招" },
        catchUp: { subject: { en: "Welcome in" }, body: { en: "This went before:" } },
      },
    ]);
  });

  it("says before publishing what it would do to people's plans", async () => {
    await send(STEP, { ...FORM, revision: "0" });
    await send("/hr/journeys/campus/rehearse", { revision: "1", middle: "go-on" });
    await rehearseAll(web);
    const text = await words("/hr/journeys/campus");
    expect(text.slice(text.indexOf("What publishing it does"))).toMatch(
      /Kept \d New 1 .*It changes something for one person\. 周雨桐 Hi …: is new, on Jun 17 09:00/,
    );
  });

  it("takes the whole journey out by a draft, rehearsed like any other", async () => {
    const ahead = [await words("/hr/journeys")];
    await send("/hr/journeys/campus/remove", { revision: "0" });
    const asked = await words("/hr/journeys/campus");
    await send("/hr/journeys/campus/rehearse", { revision: "1", middle: "go-on" });
    await rehearseAll(web);
    await send("/hr/journeys/campus/publish", { revision: "1", middle: "go-on" });
    expect({
      ahead: ahead[0]?.includes("0 people have something of it ahead"),
      asked: asked.includes("Publishing this takes it out of the programme."),
      left: (await words("/hr/journeys")).includes("There is no journey yet."),
    }).toEqual({ ahead: true, asked: true, left: true });
  });

  it("adds and takes out steps in the draft", async () => {
    await send("/hr/journeys/campus/new-step", { ...FORM, id: "extra", revision: "0" });
    await send("/hr/journeys/campus/take-out", { step: "weekly", revision: "1" });
    expect((await draft())?.doc).toMatchObject({
      steps: [{ id: "welcome" }, { id: "answer" }, { id: "extra" }],
    });
  });

  it("says in words who goes without a step, and what a digest brings to read", async () => {
    const withholdsUntil = Temporal.Instant.from("2027-06-10T00:00:00Z");
    const tried = experiment({ withholdsUntil, afterwards: "nothing" });
    const { offer } = person;
    const offerSent = { kind: "day" as const, on: Temporal.PlainDate.from("2027-05-20") };
    const milestones = { ...offer.milestones, offerSent };
    const all = Array.from({ length: 40 }, () => hire({ offer: { ...offer, milestones } }));
    const without = all.find(({ id }) => armOf(tried, id) === "withheld");
    if (without === undefined) throw new Error("nobody goes without");
    await seedHire(web, without);
    await web.write(async (tx) => {
      await publishOptional(tx, web.deps.ambient.now());
      await startExperiment(tx, TENANT, tried, {}, randomUUID());
    });
    await send(STEP, { ...FORM, revision: "0" });
    await send("/hr/journeys/campus/rehearse", { revision: "1", middle: "go-on" });
    await rehearseAll(web);
    const page = await words("/hr/journeys/campus/rehearsal");
    expect(page).toContain("left out · Left out by chance, to learn what it does");
    expect(page).toContain("What the backend team finished last month");
  });

  it("ends a trial of a step that is published with a change, says so before, and leaves others alone", async () => {
    const withholdsUntil = Temporal.Instant.from("2027-06-10T00:00:00Z");
    const tried = experiment({ withholdsUntil, step: "welcome" });
    const other = experiment({ withholdsUntil, id: randomUUID() });
    await web.write(async (tx) => {
      await publishOptional(tx, web.deps.ambient.now());
      await startExperiment(tx, TENANT, tried, {}, randomUUID());
      await startExperiment(tx, TENANT, other, {}, randomUUID());
    });
    const said = "This step is being tried";
    const warned = [(await words(STEP)).includes(said), (await words(`${STEP}-x`)).includes(said)];
    await send(STEP, { ...FORM, revision: "0" });
    await send("/hr/journeys/campus/rehearse", { revision: "1", middle: "go-on" });
    await rehearseAll(web);
    await send("/hr/journeys/campus/publish", { revision: "1", middle: "go-on" });
    const all = await web.write(listExperiments);
    const ended = await web.write((tx) =>
      sql`select from log_entries where what = 'experiment.ended' and body like '%"how":"changed"%'`.execute(
        tx,
      ),
    );
    expect({
      warned,
      all: all.map(({ step, endedHow }) => `${step} ${endedHow}`).toSorted(),
      ended: ended.rows.length,
      after: (await words(STEP)).includes(said),
    }).toEqual({
      warned: [true, false],
      all: ["news undefined", "welcome changed"],
      ended: 1,
      after: false,
    });
  });

  it("asks for a rehearsal of this revision, shows how far it is, and stops it", async () => {
    const { offer } = person;
    const start = { kind: "day" as const, on: Temporal.PlainDate.from("2028-01-10") };
    await seedHire(web, hire({ offer: { ...offer, occurrence: "late", milestones: { start } } }));
    await send(STEP, { ...FORM, revision: "0" });
    const asking = await words("/hr/journeys/campus");
    const old = await send("/hr/journeys/campus/rehearse", { revision: "2", middle: "finish" });
    expect(old).toBe("303 /hr/journeys/campus?did=draft-changed");
    await send("/hr/journeys/campus/rehearse", { revision: "1", middle: "finish" });
    const running = await words("/hr/journeys/campus/rehearsal");
    await send("/hr/journeys/campus/stop", {});
    const run = await web.write((tx) => readRehearsal(tx, "campus"));
    const until = run?.until.toString().slice(0, 10);
    expect({ state: run?.state, middle: run?.middle, people: run?.people, until }).toEqual({
      ...{ state: "stopped", middle: "finish", people: 2 },
      until: "2028-03-10", // sixty days after the latest first day
    });
    expect(asking).toContain("Rehearse until March 10, 2028");
    expect(running).toContain("0 of 2 people rehearsed");
    expect(await send("/hr/journeys/campus/publish", { revision: "1" })).toContain("409");
  });
});
