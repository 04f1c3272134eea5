import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { PersonId } from "#nurture/model/ids";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { secretHash } from "#server/http/cookies";
import { signLink } from "#server/links";
import type { Database } from "#server/store/database";
import { readFact } from "#server/store/facts";
import { saveSession } from "#server/store/write-sessions";
import { freshMemory } from "../kit/databases.ts";
import {
  HOUSE_LINK_KEYS,
  HOUSE_TENANT,
  HOUSE_URL,
  mailsTo,
  makeOffer,
  openHouse,
  type Hired,
  type TestHouse,
} from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ANN = "ann@example.org";
const BO = "bo@example.org";
const IT = "it@xinghe.example";
const FACT = { language: "en", topic: "equipment", owner: "it", sure: "yes" };
const QUESTION = "Do I need a laptop of my own?";

let database: Database;
let vendors: Vendors;
let house: TestHouse;
let cookie: string;

beforeAll(async () => {
  database = await freshMemory();
  const clock = virtualClock(Temporal.Instant.from("2026-03-02T01:00:00Z"));
  vendors = await startVendors(() => clock.now());
  const only = ["greenhouse", "frappe", "outlook"];
  house = await openHouse({ database, vendors, clock, only });
  cookie = await signedInToHouse();
});
afterAll(async () => {
  await vendors.close();
  await database.close();
});

async function signedInToHouse(): Promise<string> {
  const [id, secret] = [randomUUID(), randomUUID()];
  await house.read(async (tx) => {
    await sql`insert into users (tenant_id, id, issuer, subject, name, roles, department)
      values (${HOUSE_TENANT}::uuid, ${id}::uuid, 'https://issuer.test', ${id}, 'Min', '["hr"]'::jsonb, null)`.execute(
      tx,
    );
    const now = house.clock.now();
    const session = { hash: secretHash(secret), userId: id, expiresAt: now.add({ hours: 9_000 }) };
    await saveSession(tx, HOUSE_TENANT, session, now);
  });
  return `keepwarm-session=${secret}`;
}

/** A form sent from our own page; answers where it leads. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await house.app.request(`${HOUSE_URL}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: HOUSE_URL,
      "sec-fetch-site": "same-origin",
      cookie,
    },
  });
  expect([path.split("/").at(-1), answer.status]).toEqual([path.split("/").at(-1), 303]);
  await house.tick();
  return answer.headers.get("location") ?? "";
}

interface Their {
  readonly home: string;
  readonly hired: Hired;
}

async function someone(mail: string, given: string): Promise<Their> {
  const hired = makeOffer(vendors, { mail, given, startsOn: "2026-03-27" });
  await house.hear();
  vendors.greenhouse.acceptOffer(hired.application);
  await house.hear();
  const { rows } = await house.read((tx) =>
    sql<{ id: PersonId }>`select id from people where private_mail = ${mail}`.execute(tx),
  );
  const until = Temporal.Instant.from("2027-01-01T00:00:00Z");
  const home = `/c/${signLink("candidate", rows[0]!.id, until, HOUSE_LINK_KEYS)}`;
  return { hired, home };
}

const questionOf = async (words: string): Promise<string> => {
  const { rows } = await house.read((tx) =>
    sql<{ id: string }>`select id from questions where body = ${words}`.execute(tx),
  );
  return rows[0]!.id;
};
const said = (mail: string, words: string) =>
  mailsTo(vendors, mail).filter(({ text }) => text.includes(words)).length;

it("an answer is kept, offered, changed and corrected, and a promise is handed over", async () => {
  const [ann, bo] = [await someone(ANN, "Ann"), await someone(BO, "Bo")];
  await send(`${ann.home}/ask`, { text: QUESTION });
  const question = await questionOf(QUESTION);
  const answer = "No, one waits on your desk.";
  await send(`/hr/questions/${question}/answer`, { answer, used: "" });
  const kept = await send(`/hr/questions/${question}/keep`, {
    ...FACT,
    question: QUESTION,
    answer,
  });
  const fact = kept.replace(/\?.*/, "").split("/").at(-1) ?? "";

  const asked = "Do I need my own laptop?";
  await send(`${bo.home}/ask`, { text: asked });
  await send(`${bo.home}/ask/helped`, { question: await questionOf(asked), fact });
  await house.runTo("2026-03-03T06:00:00Z");
  const toOwner = [said(IT, QUESTION), said(IT, asked)];

  const now = "Yes, please bring your own.";
  const changed = (await house.read((tx) => readFact(tx, fact)))?.changed_at.toString() ?? "";
  await send(`/hr/answers/${fact}`, { ...FACT, question: QUESTION, answer: now, changed });
  await send(`/hr/answers/${fact}/correct`, {});
  await send(`/hr/answers/${fact}/correct`, {});
  await house.runTo("2026-03-05T06:00:00Z");
  const corrections = [ANN, BO].map((mail) => said(mail, now));

  const what = "You will join project X.";
  await send(`/hr/questions/${question}/promise`, { what, until: "2026-09-01" });
  await house.runTo("2026-03-05T08:00:00Z");
  const applicant = vendors.frappe.applicantOf(ANN);
  vendors.frappe.createEmployee({
    ...(applicant === undefined ? {} : { applicant }),
    firstName: "Ann",
    lastName: "Wu",
    personalMail: ANN,
    joinsOn: "2026-03-27",
  });
  await house.hear();
  await house.runTo("2026-03-05T12:00:00Z");
  const texts = vendors.frappe.documents("ToDo").map((each) => JSON.stringify(each));
  const { rows: item } = await house.read((tx) =>
    sql`select state, module from handoff_items where kind = 'promise'`.execute(tx),
  );
  expect({
    toOwner,
    corrections,
    todos: texts.filter((text) => text.includes(what)).length,
    item,
  }).toEqual({
    toOwner: [1, 0],
    corrections: [1, 1],
    todos: 1,
    item: [{ state: "accepted", module: "employee-relations" }],
  });
});
