import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { currentProgramme } from "#server/store/programmes";
import { readComing } from "#server/store/read-events";
import { freshMemory } from "../../kit/databases.ts";
import { stepFields } from "../../kit/journeys.ts";
import {
  emptied,
  freshWeb,
  hire,
  linkTo,
  seedHire,
  signedIn,
  TENANT,
  type Web,
} from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let web: Web;
let life: Seeded;
let cookie: string;
beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
afterAll(() => web.deps.database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  ({ cookie } = await signedIn(web, ["hr"]));
});

async function text(path: string): Promise<string> {
  const page = await web.get(path, { cookie: `${cookie}; keepwarm-language=en` });
  return (await page.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

/** So many more who have a place; answers their ids. */
async function seedGuests(guests: number): Promise<readonly string[]> {
  const { rows } = await web.write(async (tx) => {
    await sql`insert into people (tenant_id, id, doc, name, offer_status, plan_soon, created_at, updated_at)
      select ${TENANT}::uuid, gen_random_uuid(), '{}', 'guest ' || n, 'accepted', false,
             '2027-05-01T00:00:00Z', '2027-05-01T00:00:00Z' from generate_series(1, ${guests}::int) n`.execute(
      tx,
    );
    return sql<{
      id: string;
    }>`insert into signups (tenant_id, person_id, meeting, fields, at, since, occasion, place)
      select ${TENANT}::uuid, id, 'meet-team', '{}', '2027-05-20T00:00:00Z', '2027-05-20T00:00:00Z',
             ${life.occasion}::uuid, 'in' from people where name like 'guest %'
      returning person_id as id`.execute(tx);
  });
  return rows.map(({ id }) => id);
}

/** One of them comes to the same event at another time instead; answers its id. */
async function anotherOccasion(guest: string): Promise<string> {
  const id = randomUUID();
  await web.write(async (tx) => {
    await sql`insert into occasions (tenant_id, id, meeting, key, starts_at, ends_at, zone, join_url)
      select tenant_id, ${id}::uuid, meeting, 'other', starts_at, ends_at, zone, join_url from occasions
       where id = ${life.occasion}::uuid`.execute(tx);
    await sql`update signups set occasion = ${id}::uuid where person_id = ${guest}::uuid`.execute(
      tx,
    );
  });
  return id;
}

const attendance = () =>
  web.write(async (tx) => {
    const marks = await sql<{ came: boolean | null }>`
      select person_id as person, came, came_by as by from signups order by place`.execute(tx);
    const heard =
      await sql`select kind, what from interactions where kind in ('attended', 'missed')`.execute(
        tx,
      );
    const log = await sql`select actor from log_entries where what = 'event.attended'`.execute(tx);
    return { marks: marks.rows, heard: heard.rows, log: log.rows };
  });

describe("who was there", () => {
  it("is ticked by a host with a link alone, corrected, and taken back", async () => {
    const link = linkTo("host", life.occasion);
    const seen = await text(link);
    await web.post(`${link}/came`, { [`came-${life.yutong.id}`]: "yes" });
    const came = await attendance();
    await web.post(`${link}/came`, {});
    const missed = await attendance();
    await web.post(`${link}/unmark`, {});
    const none = await attendance();
    const by = "host-link";
    const waits = { person: life.maya.id, came: null, by: null };
    expect({ seen: seen.includes("周雨桐"), came, missed: missed.heard, none: none.heard }).toEqual(
      {
        seen: true,
        came: {
          marks: [{ person: life.yutong.id, came: true, by }, waits],
          heard: [{ kind: "attended", what: "meet-team" }],
          log: [{ actor: by }],
        },
        missed: [{ kind: "missed", what: "meet-team" }],
        none: [],
      },
    );
  });

  it("is ticked by HR on the event's page, and shown in numbers", async () => {
    const path = `/hr/events/meet-team/${life.occasion}`;
    await web.post(`${path}/came`, { [`came-${life.yutong.id}`]: "yes" }, { cookie });
    const { marks } = await attendance();
    expect([
      marks[0],
      (await text("/hr/events/meet-team")).includes("1 were there, 0 missed it"),
      (await text("/hr/events")).includes("Meet the team first"),
    ]).toMatchObject([{ came: true }, true, true]);
  });

  it("is kept of as many as an event takes, in one go", async () => {
    const people = await seedGuests(4_999);
    const ticks = [...people, life.yutong.id].map((id) => [`came-${id}`, "yes"] as const);
    const path = `/hr/events/meet-team/${life.occasion}/came`;
    const saved = await web.post(path, Object.fromEntries(ticks), { cookie });
    const { marks, log } = await attendance();
    const other = await anotherOccasion(people[0] ?? "");
    const listed = await web.write((tx) => readComing(tx, [life.occasion, other]));
    expect(new Set(listed.map(({ person }) => person)).size).toBe(5_001);
    expect([saved.status, marks.filter(({ came }) => came).length, log.length]).toEqual([
      303, 5_000, 5_000,
    ]);
  });

  it("is nobody's to see with a link of another kind", async () => {
    const answers = await Promise.all([
      web.get(linkTo("candidate", life.yutong.id).replace("/c/", "/host/")),
      web.get(linkTo("host", life.yutong.id)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

const EDIT = {
  "name.en": "Meet the team",
  "about.en": "Come.",
  "name.zh-Hans": "见见团队",
  on: "2027-06-16",
  zone: "Europe/Berlin",
  at: "18:30",
  minutes: "45",
  capacity: "20",
  hosts: "Bo Li, bo@example.com\nAda <ada@example.com>",
  day: "yes",
  "field1.en": "A question",
  "field1-host": "yes",
  "city:Berlin": "on",
  country: "CN",
};

describe("editing an event", () => {
  it("keeps a draft, and publishes it", async () => {
    await web.post("/hr/events/meet-team", { ...EDIT, revision: "0" }, { cookie });
    const before = await web.write((tx) => currentProgramme(tx));
    const published = await web.post("/hr/events/meet-team/publish", { revision: "1" }, { cookie });
    const after = await web.write((tx) => currentProgramme(tx));
    const plan = after?.programme.meetings.find(({ id }) => id === "meet-team");
    expect([published.status, (after?.version ?? 0) - (before?.version ?? 0), plan]).toEqual([
      303,
      1,
      {
        id: "meet-team",
        name: { en: "Meet the team", "zh-Hans": "见见团队" },
        about: { en: "Come.", "zh-Hans": "团队的两位同事和往届校招同学都在。" },
        on: "2027-06-16",
        zone: "Europe/Berlin",
        at: "18:30",
        minutes: 45,
        capacity: 20,
        hosts: [
          { name: "Bo Li", mail: "bo@example.com" },
          { name: "Ada", mail: "ada@example.com" },
        ],
        remind: ["day"],
        audience: { countries: ["CN"], cities: ["Berlin"] },
        fields: [
          {
            id: "ask",
            label: { en: "A question", "zh-Hans": "想听什么？" },
            required: false,
            asksHost: true,
          },
        ],
      },
    ]);
  });

  it.each([
    ["both kinds of time", { daysBeforeStart: "7" }, "on", "Give either the days"],
    ["a zone that is none", { zone: "Berlin" }, "zone", "Write it like Asia/Shanghai"],
    ["a time in other words", { at: "6pm" }, "at", "A time such as 21:00"],
    ["a number that is none", { minutes: "long" }, "minutes", "Write a whole number"],
    ["no name", { "name.en": "" }, "name.en", "Please fill this in"],
    ["a link that is none", { link: "http://x.example" }, "link", "begins with https://"],
    ["a host without a mail", { hosts: "Bo" }, "hosts", "a name and a mail address"],
    [
      "people whom nobody may be chosen by",
      { "discipline:women": "on" },
      "country",
      "Nobody may be",
    ],
  ])("says beside its field what to do about %s", async (_, wrong, id, says) => {
    const answer = await web.post(
      "/hr/events/meet-team?lang=en",
      { ...EDIT, ...wrong, revision: "0" },
      { cookie },
    );
    const error = new RegExp(`id="${id}-error"[^>]*>([^<]*)`).exec(await answer.text())?.[1];
    expect([answer.status, error]).toEqual([422, expect.stringContaining(says)]);
  });

  it("begins a new one with its name alone", async () => {
    const answer = await web.post("/hr/events", { name: "Open evening 2027" }, { cookie });
    expect([
      answer.headers.get("location"),
      (await text("/hr/events")).includes("open-evening-2027"),
      (await text("/hr/events/open-evening-2027")).includes("Open evening 2027"),
    ]).toEqual(["/hr/events/open-evening-2027?did=draft-saved#edit", true, true]);
  });
});

describe("the calendar entry, before anybody gets it", () => {
  const entry = (page: string) => page.slice(page.lastIndexOf("In the calendar"));

  it("is shown as one hire would get it, on their own clock and in their language", async () => {
    const none = entry(await text("/hr/events/meet-team"));
    const maya = entry(await text(`/hr/events/meet-team?for=${life.maya.id}`));
    const yutong = entry(await text(`/hr/events/meet-team?for=${life.yutong.id}`));
    const unknown = await web.get("/hr/events/meet-team?for=cats", { cookie });
    expect({
      none: none.includes("Meet the team first"),
      maya: maya.includes("Meet the team first Jun 21 19:00–19:40 Europe/Berlin Two people from"),
      yutong: yutong.includes("和团队先聊聊 Jun 21 19:00–19:40 Asia/Shanghai 团队的两位同事"),
      nowhere: maya.includes("There is no place to meet"),
      link: maya.includes("The calendar adds a video link of its own."),
      unknown: unknown.status,
    }).toEqual({
      none: false,
      maya: true,
      yutong: true,
      nowhere: true,
      link: false,
      unknown: 200,
    });
  });

  it("is that of the draft, with the link that it names", async () => {
    const fields = {
      ...{ "name.en": "Evening", "about.en": "Come along.", revision: "0" },
      ...{ daysBeforeStart: "3", at: "18:30", minutes: "90" },
      link: "https://meet.example/abc",
    };
    await web.post("/hr/events/meet-team", fields, { cookie });
    const page = entry(await text(`/hr/events/meet-team?for=${life.maya.id}`));
    expect({
      said: page.includes("Evening Jun 28 18:30–20:00 Europe/Berlin Come along. Join here:"),
      link: page.includes("https://meet.example/abc"),
      own: page.includes("adds a video link"),
    }).toEqual({ said: true, link: true, own: false });
  });

  it("gets its link from the hosts where there are some", async () => {
    const fields = {
      ...{ "name.en": "Evening", "about.en": "Come along.", revision: "0" },
      ...{ daysBeforeStart: "3", at: "18:30", minutes: "90" },
    };
    const alone = await text("/hr/events/meet-team");
    await web.post(
      "/hr/events/meet-team",
      { ...fields, link: "https://meet.example/abc" },
      { cookie },
    );
    const unhosted = await text("/hr/events/meet-team");
    const hosts = "Bo Li, bo@example.com";
    await web.post("/hr/events/meet-team", { ...fields, revision: "1", hosts }, { cookie });
    const hosted = await text(`/hr/events/meet-team?for=${life.maya.id}`);
    expect([
      alone.includes("There is no place to meet"),
      unhosted.includes("It has no hosts"),
      /no place to meet|has no hosts/.test(hosted),
      hosted.includes("The calendar adds a video link of its own."),
    ]).toEqual([true, true, false, true]);
  });

  it("stands under the letter of a step that invites to it", async () => {
    const step = stepFields({ id: "meet", brings: "event", event: "meet-team" });
    await web.post("/hr/journeys/campus/new-step", step, { cookie });
    const shown = await text(`/hr/journeys/campus/meet?for=${life.maya.id}`);
    const other = await text(`/hr/journeys/campus/welcome?for=${life.maya.id}`);
    expect([
      entry(shown).includes("Meet the team first Jun 21 19:00–19:40 Europe/Berlin"),
      other.includes("In the calendar"),
    ]).toEqual([true, false]);
  });

  it("is none for somebody whose first day nobody knows", async () => {
    const nobody = hire({ offer: { ...hire().offer, milestones: {} } });
    await seedHire(web, nobody);
    const page = entry(await text(`/hr/events/meet-team?for=${nobody.id}`));
    expect(page).toContain("There is no entry yet");
  });
});
