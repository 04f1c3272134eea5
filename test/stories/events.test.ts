import { createHash } from "node:crypto";
import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { Programme } from "#nurture/model/programme";
import { loadProgramme } from "#server/programme/load";
import { planSoon } from "#server/store/people";
import { publishProgramme } from "#server/store/programmes";
import { signLink } from "#server/links";
import { HOUSE_LINK_KEYS, HOUSE_TENANT, HOUSE_URL, type Hired } from "../kit/house.ts";
import { stories, type Story } from "./story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const story = stories("2026-03-02T01:00:00Z");
const SENT = { sentOn: "2026-03-02", startsOn: "2026-06-01" };
const HOST = "zhou.heng@xinghe.example";

const EVENING = {
  id: "evening",
  name: { en: "The evening", "zh-Hans": "见面会" },
  about: { en: "Come.", "zh-Hans": "来吧。" },
  on: "2026-03-19",
  zone: "Asia/Shanghai",
  at: "19:00",
  minutes: 60,
  capacity: 1,
  hosts: [{ name: "Zhou Heng", mail: HOST }],
  remind: ["day", "hour"],
  fields: [{ id: "question", label: { en: "A question" }, required: false, asksHost: true }],
};

function stepOn(id: string, when: object, brings: object): object {
  const words = { subject: { en: id }, body: { en: "Hello" } };
  const rest = { class: "nurture", usefulHours: 60, late: "leave-out" };
  return { id, when, brings: { kind: "message", ...words, ...brings }, ...rest };
}

/** A programme with this event, and steps that follow what people do; nothing else. */
function programmeWith(meeting: object, steps: readonly object[] = []): Programme {
  const nothing = stepOn("never", { kind: "fixed", on: "2020-01-01", at: "09:00" }, {});
  return Programme.parse({
    ...JSON.parse(JSON.stringify(loadProgramme())),
    journeys: [{ id: "own", version: 1, name: { en: "Own" }, steps: [nothing, ...steps] }],
    meetings: [meeting],
  });
}

async function publish({ house }: Story, programme: Programme): Promise<void> {
  const now = house.clock.now();
  await house.read((tx) => publishProgramme(tx, HOUSE_TENANT, programme, { by: "hr", now }));
  await house.tick();
}

interface Their {
  readonly hired: Hired;
  readonly id: PersonId;
  readonly home: string;
}

async function someone(told: Story, mail: string, given: string): Promise<Their> {
  const { house, offer, accept } = told;
  const hired = await offer({ ...SENT, mail, given });
  await accept(hired);
  const { rows } = await house.read((tx) =>
    sql<{ id: PersonId }>`select id from people where private_mail = ${mail}`.execute(tx),
  );
  const id = rows[0]!.id;
  const until = Temporal.Instant.from("2027-01-01T00:00:00Z");
  return { hired, id, home: `/c/${signLink("candidate", id, until, HOUSE_LINK_KEYS)}` };
}

async function send(
  { house }: Story,
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const answer = await house.app.request(`${HOUSE_URL}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: HOUSE_URL,
      "sec-fetch-site": "same-origin",
    },
  });
  expect([path.split("/").at(-1), answer.status]).toEqual([path.split("/").at(-1), 303]);
  await house.tick();
}

/** Who has an entry outside and when it begins, the newest state of each. */
function entries({ vendors }: Story): string[] {
  return vendors
    .entries()
    .map(({ attendees, state, startsAt }) => {
      const wall = startsAt.withTimeZone("Asia/Shanghai").toPlainDateTime().toString();
      return `${attendees.map((mail) => mail.split("@")[0]).join()} ${state} ${state === "live" ? wall : ""}`.trim();
    })
    .toSorted();
}

it("fills the last place in order, tells who moves up, reminds, and marks who was there", async () => {
  const told = story();
  const { house, vendors, letters } = told;
  const after = { kind: "interaction", what: "attended", of: "evening", hours: 15 };
  const missed = { kind: "interaction", what: "missed", of: "evening", hours: 15 };
  await publish(
    told,
    programmeWith(EVENING, [stepOn("how-was-it", after, {}), stepOn("sorry", missed, {})]),
  );
  const ann = await someone(told, "ann@example.org", "Ann");
  const bo = await someone(told, "bo@example.org", "Bo");
  const cy = await someone(told, "cy@example.org", "Cy");
  await send(told, `${ann.home}/event/evening`, {});
  await send(told, `${bo.home}/event/evening`, { question: "May I bring a friend?" });
  await house.runTo("2026-03-02T01:05:00Z");
  await send(told, `${cy.home}/event/evening`, {});
  await house.runTo("2026-03-03T00:00:00Z");
  const full = entries(told);
  const [joinUrl, others] = [
    vendors.entries().find(({ attendees }) => attendees.includes(HOST))?.joinUrl ?? "none",
    vendors.entries().filter(({ attendees }) => !attendees.includes(HOST)),
  ];
  const shared = others.map(({ text, joinUrl: own }) => [text.includes(joinUrl), own]);
  await send(told, `${ann.home}/event/evening/off`);
  await house.runTo("2026-03-04T00:00:00Z");
  const moved = entries(told);
  await publish(
    told,
    programmeWith({ ...EVENING, on: "2026-03-20" }, [
      stepOn("how-was-it", after, {}),
      stepOn("sorry", missed, {}),
    ]),
  );
  await house.runTo("2026-03-20T11:30:00Z");
  const list =
    /\/host\/[\w-]+/.exec(
      vendors.entries().find(({ attendees }) => attendees.includes(HOST))?.text ?? "",
    )?.[0] ?? "";
  const seen = await (await house.app.request(`${HOUSE_URL}${list}`)).text();
  await send(told, `${list}/came`, { [`came-${bo.id}`]: "yes" });
  await house.runTo("2026-03-23T00:00:00Z");
  expect({
    full,
    shared,
    moved,
    later: entries(told),
    sees: [seen.includes("May I bring a friend?"), /came-[0-9a-f-]+/g.exec(seen)?.[0]],
    ann: letters(ann.hired),
    bo: letters(bo.hired),
    cy: letters(cy.hired),
  }).toEqual({
    full: ["ann live 2026-03-19T19:00:00", "zhou.heng live 2026-03-19T19:00:00"],
    shared: [[true, undefined]],
    moved: ["ann cancelled", "bo live 2026-03-19T19:00:00", "zhou.heng live 2026-03-19T19:00:00"],
    later: ["ann cancelled", "bo live 2026-03-20T19:00:00", "zhou.heng live 2026-03-20T19:00:00"],
    sees: [true, `came-${bo.id}`],
    ann: [],
    bo: [
      "Tue 2026-03-03 08:00 place",
      "Wed 2026-03-04 08:00 moved",
      "Thu 2026-03-19 19:00 day",
      "Fri 2026-03-20 18:00 hour",
      "Sat 2026-03-21 10:30 how-was-it",
    ],
    cy: ["Wed 2026-03-04 08:00 moved"],
  });
});

it("takes every entry back when an event is cancelled, and says so; and on again", async () => {
  const told = story();
  const { house, letters } = told;
  await publish(told, programmeWith({ ...EVENING, remind: [] }));
  const ann = await someone(told, "ann@example.org", "Ann");
  const bo = await someone(told, "bo@example.org", "Bo");
  await send(told, `${ann.home}/event/evening`, {});
  await send(told, `${bo.home}/event/evening`, {});
  await house.runTo("2026-03-03T02:00:00Z");
  await publish(told, programmeWith({ ...EVENING, remind: [], cancelled: true }));
  await house.runTo("2026-03-04T02:00:00Z");
  const off = entries(told);
  await publish(told, programmeWith({ ...EVENING, remind: [] }));
  await house.runTo("2026-03-05T02:00:00Z");
  expect({ off, on: entries(told), ann: letters(ann.hired), bo: letters(bo.hired) }).toEqual({
    off: ["ann cancelled", "zhou.heng cancelled"],
    on: [
      "ann cancelled",
      "ann live 2026-03-19T19:00:00",
      "zhou.heng cancelled",
      "zhou.heng live 2026-03-19T19:00:00",
    ],
    ann: ["Tue 2026-03-03 10:00 cancelled", "Wed 2026-03-04 10:00 again"],
    bo: ["Tue 2026-03-03 10:00 cancelled", "Wed 2026-03-04 10:00 again"],
  });
});

it("makes the hosts' entry, and everybody's, once a calendar is connected", async () => {
  const told = story();
  const { house } = told;
  const outlook = (state: string) =>
    house.read((tx) =>
      sql`update connections set state = ${state} where vendor = 'outlook'`.execute(tx),
    );
  await publish(told, programmeWith({ ...EVENING, remind: [] }));
  const ann = await someone(told, "ann@example.org", "Ann");
  await outlook("disabled");
  await send(told, `${ann.home}/event/evening`, {});
  const looks = await house.runTo("2026-03-02T04:00:00Z");
  const without = entries(told);
  await outlook("connected");
  await house.runTo("2026-03-02T06:00:00Z");
  expect({ isBusy: looks > 30, without, then: entries(told) }).toEqual({
    isBusy: false,
    without: [],
    then: ["ann live 2026-03-19T19:00:00", "zhou.heng live 2026-03-19T19:00:00"],
  });
});

it("leaves an entry its video link where nobody has another, and writes it again only for a change", async () => {
  const told = story();
  const { house, vendors, moveStart } = told;
  const { id, name, about, at, minutes, fields } = EVENING;
  await publish(told, programmeWith({ id, name, about, at, minutes, fields, daysBeforeStart: 7 }));
  const ann = await someone(told, "ann@example.org", "Ann");
  await send(told, `${ann.home}/event/evening`, {});
  await house.runTo("2026-03-03T00:00:00Z");
  await asOnline(told);
  const seen = async () => {
    await house.read((tx) => planSoon(tx, ann.id));
    await house.tick();
    await house.runTo(house.clock.now().add({ hours: 2 }));
    const { rows } = await house.read((tx) =>
      sql`select revision from effects where kind = 'entry' order by revision`.execute(tx),
    );
    return [rows.length, vendors.entries().map(({ joinUrl }) => joinUrl !== undefined)];
  };
  const first = await seen();
  await moveStart(ann.hired, "2026-06-08");
  expect({ first, moved: await seen() }).toEqual({ first: [1, [false]], moved: [2, [true]] });
});

/** As if the entries that stand had been made with a video link of their own each. */
async function asOnline({ house: { work, ...house } }: Story): Promise<void> {
  await house.read(async (tx) => {
    const { rows } = await sql<{ op_id: string; payload_sealed: string }>`
      select op_id, payload_sealed from effects where kind = 'entry'`.execute(tx);
    for (const { op_id: id, payload_sealed: sealed } of rows) {
      const payload = JSON.parse(work.sealer.open(sealed, id)) as object;
      const text = JSON.stringify({ ...payload, online: true });
      const sha256 = createHash("sha256").update(text).digest("hex");
      await sql`update effects set payload_sealed = ${work.sealer.seal(text, id)},
        payload_sha256 = ${sha256} where op_id = ${id}`.execute(tx);
    }
  });
}

it("leaves people in peace between surveys, and draws the same questions at each look", async () => {
  const told = story();
  const { house, letters } = told;
  const asks = (id: string, days: number, survey: string) =>
    stepOn(
      id,
      { kind: "relative", milestone: "offerSent", offset: { days, at: "09:00" } },
      { kind: "survey", survey },
    );
  await publish(
    told,
    programmeWith(EVENING, [
      asks("first", 2, "first-weeks"),
      asks("second", 10, "growth-map"),
      asks("third", 40, "first-weeks"),
    ]),
  );
  const ann = await someone(told, "ann@example.org", "Ann");
  await house.runTo("2026-03-05T00:00:00Z");
  await send(told, `${ann.home}/survey/first-weeks`, {
    "looking-forward": "4",
    "read-about": "growth",
  });
  await house.runTo("2026-04-20T00:00:00Z");
  const { rows } = await house.read((tx) =>
    sql`select step, state, why from touches where step in ('first', 'second', 'third') order by due_at`.execute(
      tx,
    ),
  );
  const quiz = async () => {
    const page = await (
      await house.app.request(`${HOUSE_URL}${ann.home}/quiz/product-basics`)
    ).text();
    return [
      ...new Set([...page.matchAll(/type="radio" name="([\w-]+)"/g)].map(([, name]) => name)),
    ];
  };
  const [once, again] = [await quiz(), await quiz()];
  const facts = await house.read((tx) =>
    sql`select doc->'profile' @> '[{"topic": "interest", "value": "growth", "source": "candidate.survey.first-weeks.read-about"}]' as known from people`.execute(
      tx,
    ),
  );
  expect({
    rows,
    letters: letters(ann.hired),
    asked: once.length,
    same: once.join() === again.join(),
    facts: facts.rows,
  }).toEqual({
    rows: [
      { step: "first", state: "sent", why: null },
      { step: "second", state: "skipped", why: "survey-rests" },
      { step: "third", state: "sent", why: null },
    ],
    letters: ["Wed 2026-03-04 09:00 first", "Sat 2026-04-11 09:00 third"],
    asked: 6,
    same: true,
    facts: [{ known: true }],
  });
});
