import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { currentProgramme, lockProgramme, publishProgramme } from "#server/store/programmes";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";
import { seedLife, type Seeded } from "../../kit/web-seed.ts";

let database: Database;
let web: Web;
let life: Seeded;
let hr: { readonly cookie: string };

beforeAll(async () => {
  database = await freshMemory();
  web = await freshWeb(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await emptied(web);
  life = await seedLife(web);
  hr = await signedIn(web, ["hr"]);
});

const receive = (id: string, text: string, about: string | null) =>
  web.write((tx) => {
    const words = { from: "min@example.net", subject: "Re:", text };
    return sql`insert into inbound_messages (tenant_id, connection_id, vendor_id, mailbox, person_id, kind,
        taken_as, about_question, sealed, received_at)
      values (${TENANT}::uuid, ${life.connection}::uuid, ${id}, 'hr@example.com',
        ${about === null ? life.maya.id : null}::uuid, 'reply', ${about === null ? "statement" : "stranger"},
        ${about}::uuid, ${web.deps.sealer.seal(JSON.stringify(words), id)}, '2027-05-23T22:00:00Z')`.execute(
      tx,
    );
  });
const decide = (message: string, as: string) =>
  web.post("/hr/replies", { connection: life.connection, message, as }, hr);
const page = async () => (await web.get("/hr/replies", hr)).text();
const questions = async () =>
  (
    await web.write((tx) =>
      sql<Record<string, unknown>>`select body, via, state, owner, answer, asked_at from questions
        where person_id = ${life.maya.id}::uuid order by asked_at`.execute(tx),
    )
  ).rows;

/** What is said of bank accounts is confidential, and nobody is named for it. */
async function closeBankAccounts(): Promise<void> {
  await web.write(async (tx) => {
    await lockProgramme(tx, TENANT);
    const programme = (await currentProgramme(tx))?.programme;
    if (programme === undefined) throw new Error("no programme");
    const [topic, ...topics] = programme.routing.topics;
    const secret = { ...topic!, words: ["bank account"], confidential: true as const };
    const routing = { ...programme.routing, topics: [secret, ...topics] };
    const by = { by: "test", now: web.ambient.now() };
    await publishProgramme(tx, TENANT, { ...programme, routing }, by);
  });
}

describe("replies to look at", () => {
  it("are none on most days", async () => {
    expect(await page()).toContain("No reply waits to be looked at.");
  });

  it("become a question with one click, with the clock from when they came", async () => {
    await receive("m1", "I would rather bring my laptop.", null);
    const before = await page();
    const answer = await decide("m1", "question");
    const [, made] = await questions();
    expect({
      shown: before.includes("I would rather bring my laptop."),
      to: answer.headers.get("location")?.startsWith("/hr/questions/"),
      made,
      left: (await page()).includes("I would rather"),
    }).toEqual({
      shown: true,
      to: true,
      made: {
        body: "I would rather bring my laptop.",
        via: "mail",
        state: "asked",
        owner: "it",
        answer: null,
        asked_at: Temporal.Instant.from("2027-05-23T22:00:00Z"),
      },
      left: false,
    });
  });

  it("become the answer with one click, and once it was given more to it", async () => {
    await receive("m1", "You get one.\n\nBest regards\nMin", life.openQuestion);
    await receive("m2", "And a bag.", life.openQuestion);
    await decide("m1", "answer");
    await decide("m2", "answer");
    const { rows } = await web.write((tx) => sql`select body from answer_additions`.execute(tx));
    expect([(await questions())[0]?.["answer"], rows]).toEqual([
      "You get one.",
      [{ body: "And a bag." }],
    ]);
  });

  it("that nobody signed are given in the department's name, as whoever asked reads it", async () => {
    await receive("m1", "You get one.", life.openQuestion);
    await decide("m1", "answer");
    const { rows } = await web.write((tx) =>
      sql`select answered_by from questions where id = ${life.openQuestion}::uuid`.execute(tx),
    );
    expect(rows).toEqual([{ answered_by: "IT" }]);
  });

  it("that nobody signed are never given in a named person's name who did not write them", async () => {
    await web.write((tx) =>
      sql`update departments set person = true where slug = 'it'`.execute(tx),
    );
    await receive("m1", "You get one.", life.openQuestion);
    await decide("m1", "answer");
    const { rows } = await web.write((tx) =>
      sql<{
        by: string;
      }>`select answered_by as by from questions where id = ${life.openQuestion}::uuid`.execute(tx),
    );
    expect(rows).toEqual([{ by: "林晓" }]);
  });

  it("are put aside, and nobody decides twice", async () => {
    await receive("m1", "Good to know.", null);
    await decide("m1", "seen");
    const again = await decide("m1", "question");
    expect([
      again.status,
      (await questions()).length,
      (await page()).includes('name="as"'),
    ]).toEqual([404, 1, false]);
  });

  it("that were put aside by chance stand below for a week, and wait again with one press", async () => {
    await receive("m1", "Good to know.", null);
    await receive("m2", "I bring my laptop.", null);
    await decide("m2", "question");
    const done = await decide("m1", "seen");
    const below = await page();
    const fields = { connection: life.connection, message: "m1" };
    const back = await web.post("/hr/replies/again", fields, hr);
    const waits = (await page()).includes('name="as" value="seen"');
    await web.post("/hr/replies/again", { ...fields, message: "m2" }, hr);
    const taken = (await page()).includes("I bring my laptop");
    await decide("m1", "seen");
    web.ambient.advance({ hours: 24 * 8 });
    hr = await signedIn(web, ["hr"]);
    expect({
      notices: [done, back].map(({ headers }) => headers.get("location")),
      below: [/name="as"/.test(below), below.includes("Good to know")],
      waits,
      taken,
      later: (await page()).includes("Good to know"),
    }).toEqual({
      notices: ["/hr/replies?did=reply-aside", "/hr/replies?did=reply-again"],
      below: [false, true],
      waits: true,
      taken: false,
      later: false,
    });
  });

  it("to a confidential question show no word", async () => {
    await web.write((tx) => sql`update questions set confidential = true`.execute(tx));
    await receive("m1", "Her salary is 1.", life.openQuestion);
    const shown = await page();
    expect([shown.includes("min@example.net"), shown.includes("salary")]).toEqual([true, false]);
  });

  it("about a confidential matter show no word, and go to whom they are for as a question", async () => {
    await closeBankAccounts();
    await receive("m1", "Please change my bank account to 12345678.", null);
    const shown = await page();
    const made = await decide("m1", "question");
    const one = await (await web.get(made.headers.get("location") ?? "", hr)).text();
    expect([shown, one].map((each) => each.includes("12345678"))).toEqual([false, false]);
    expect((await questions()).at(-1)).toMatchObject({ owner: "_unnamed", state: "asked" });
  });

  it("whose words are closed are nobody's answer, whatever is sent", async () => {
    await closeBankAccounts();
    await receive("m1", "Use the bank account 12345678.", life.openQuestion);
    const sent = await decide("m1", "answer");
    expect([sent.status, (await questions())[0]?.["answer"]]).toEqual([404, null]);
  });

  it("are counted in the bar until they are looked at", async () => {
    const count = async () => /Replies\s*<[^>]*>\s*(\d+)/.exec(await page())?.[1];
    const before = await count();
    await receive("m1", "Good to know.", null);
    await receive("m2", "I see.", null);
    const both = await count();
    await decide("m1", "seen");
    expect([before, both, await count()]).toEqual([undefined, "2", "1"]);
  });

  it("are for HR alone", async () => {
    const it = await signedIn(web, ["it_admin"]);
    expect((await web.get("/hr/replies", it)).status).toBe(403);
  });
});
