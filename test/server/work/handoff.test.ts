import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Grade } from "#nurture/learning/grade";
import type { PersonId } from "#nurture/model/ids";
import { virtualClock, type VirtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import type { Database } from "#server/store/database";
import { planSoon } from "#server/store/people";
import { savePromise } from "#server/store/promises";
import { saveQuizResult, saveWish } from "#server/store/write-candidate";
import { describeOnEveryDatabase } from "../../kit/databases.ts";
import {
  emptied,
  happened,
  HOUSE_TENANT,
  makeOffer,
  openHouse,
  type Hired,
  type TestHouse,
} from "../../kit/house.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const STAGES = ["Job Applicant", "Job Offer", "Employee Onboarding"];

describeOnEveryDatabase("handing over to the HRIS", (fresh) => {
  let database: Database;
  let vendors: Vendors;
  let clock: VirtualClock;
  let house: TestHouse;
  beforeAll(async () => {
    database = await fresh();
  });
  beforeEach(async () => {
    clock = virtualClock(Temporal.Instant.from("2026-03-02T02:00:00Z"));
    vendors = await startVendors(() => clock.now());
    house = await openHouse({
      database: await emptied(database),
      vendors,
      clock,
      only: ["greenhouse", "frappe", "outlook"],
    });
    return () => vendors.close();
  });

  const rows = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    (await house.read((tx) => query.execute(tx))).rows;
  /** What an auditor reads of every entry. */
  const entries = async () => {
    const { rows } = await house.read((tx) =>
      sql<{ body: string }>`select body from log_entries`.execute(tx),
    );
    return rows.map(({ body }) => body);
  };
  const items = () =>
    rows(sql<{ kind: string; state: string; why: string | null; receipts: Record<string, string> }>`
      select kind, state, why, receipts from handoff_items order by kind`);
  const made = () => STAGES.map((doctype) => vendors.frappe.documents(doctype).length);
  const accepted = (startsOn: string): Hired => {
    const hire = makeOffer(vendors, { startsOn });
    vendors.greenhouse.acceptOffer(hire.application);
    return hire;
  };
  const wish = (kind: "wish" | "grievance") =>
    house.read(async (tx) => {
      const { rows: people } = await sql<{ id: PersonId }>`select id from people`.execute(tx);
      const id = people[0]?.id ?? ("" as PersonId);
      await saveWish(
        tx,
        HOUSE_TENANT,
        id,
        { id: randomUUID(), kind, text: "A mentor" },
        clock.now(),
      );
      await planSoon(tx, id);
    });
  const took = (grade: Pick<Grade, "rightCount" | "ofCount" | "passed">) =>
    house.read(async (tx) => {
      const { rows: people } = await sql<{ id: PersonId }>`select id from people`.execute(tx);
      const id = people[0]?.id ?? ("" as PersonId);
      const whole = { ...grade, scorePercent: 0, weakTopics: [] };
      await saveQuizResult(
        tx,
        HOUSE_TENANT,
        id,
        { quiz: "product-basics", grade: whole },
        clock.now(),
      );
      await planSoon(tx, id);
    });
  const employ = (mail: string) => {
    const applicant = vendors.frappe.applicantOf(mail);
    vendors.frappe.createEmployee({
      ...(applicant === undefined ? {} : { applicant }),
      firstName: "Lan",
      lastName: "Wu",
      personalMail: mail,
      joinsOn: "2026-03-27",
    });
  };

  it("names no open point of a checklist that is for people elsewhere", async () => {
    const points = async () =>
      (
        await rows(
          sql<{ lines: string[] }>`select lines from handoff_items where kind = 'onboarding'`,
        )
      ).map(({ lines }) => lines.length > 0);
    await house.read((tx) =>
      sql`update programmes set doc = jsonb_set(doc, '{journeys}', (select jsonb_agg(jsonb_set(j, '{steps}',
        (select jsonb_agg(case when s->'brings' ? 'checklist'
           then jsonb_set(s, '{audience}', '{"countries": ["ZZ"]}') else s end)
           from jsonb_array_elements(j->'steps') s))) from jsonb_array_elements(doc->'journeys') j))`.execute(
        tx,
      ),
    );
    accepted("2026-04-06");
    await house.hear();
    await house.runTo("2026-03-07T04:00:00Z");
    expect(await points()).toEqual([false]);
  });

  it("keeps the words of a promise with those who know them, once its question is confidential", async () => {
    const { mail } = accepted("2026-03-27");
    await house.hear();
    const question = randomUUID();
    const person = (await rows(sql<{ id: PersonId }>`select id from people`))[0]!.id;
    await house.read(async (tx) => {
      await sql`insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at, remind_at, due_at)
        select tenant_id, ${question}::uuid, id, 'pay', 'chen', 'How much?', 'portal', 'answered', updated_at, updated_at, updated_at
          from people`.execute(tx);
      const what = "You get a hundred more.";
      const made = { id: randomUUID(), person, question, what, until: undefined, by: "Chen" };
      await savePromise(tx, HOUSE_TENANT, made, clock.now());
    });
    await house.tick();
    const handed = () => rows(sql`select body from handoff_items where kind = 'promise'`);
    const open = await handed();
    await house.read((tx) => sql`update questions set confidential = true`.execute(tx));
    await house.read((tx) => planSoon(tx, person));
    await house.tick();
    employ(mail);
    await house.hear();
    await house.runTo("2026-03-02T08:00:00Z");
    const outside = ["ToDo", "Comment"].map((each) => vendors.frappe.documents(each));
    const says = (what: unknown, words = "a hundred more") => JSON.stringify(what).includes(words);
    const seen = [open, await handed(), outside].map((each) => says(each));
    expect([...seen, says(outside, "Chen")]).toEqual([true, false, false, true]);
  });

  it("opens the onboarding 30 days before the start, not before", async () => {
    accepted("2026-04-06");
    await house.hear();
    await house.runTo("2026-03-06T15:59:00Z");
    const early = made();
    await house.runTo("2026-03-07T04:00:00Z");
    expect({ early, then: made() }).toEqual({ early: [0, 0, 0], then: [1, 1, 1] });
  });

  it("makes the stages in their order, each with the receipt of the one before", async () => {
    accepted("2026-03-27");
    await house.hear();
    await house.runTo("2026-03-02T04:00:00Z");
    const posts = vendors.frappe.requests
      .filter((line) => line.startsWith("POST /api/resource/"))
      .map((line) => line.split("/").at(-1));
    const [item] = await items();
    expect({
      posts,
      state: item?.state,
      receipts: Object.keys(item?.receipts ?? {}).toSorted(),
      log: (await happened(house)).filter((what) => what.startsWith("handoff.")),
    }).toEqual({
      posts: STAGES,
      state: "accepted",
      receipts: ["job-applicant", "job-offer", "onboarding"],
      log: ["handoff.offered", "handoff.accepted"],
    });
  });

  it("makes each stage once although answers are lost", async () => {
    for (const doctype of STAGES)
      vendors.frappe.failNext({ kind: "cut-after", on: new RegExp(`POST .*/${doctype}$`) });
    accepted("2026-03-27");
    await house.hear();
    await house.runTo("2026-03-02T08:00:00Z");
    expect({ made: made(), state: (await items())[0]?.state }).toEqual({
      made: [1, 1, 1],
      state: "accepted",
    });
  });

  it("hands over the result of a quiz that counts, and no other", async () => {
    const hire = accepted("2026-03-27");
    await house.hear();
    await took({ rightCount: 1, ofCount: 6, passed: false });
    await house.runTo("2026-03-02T06:00:00Z");
    await took({ rightCount: 6, ofCount: 6, passed: true });
    await house.runTo("2026-03-02T07:00:00Z");
    employ(hire.mail);
    await house.hear();
    await house.runTo("2026-03-02T10:00:00Z");
    const results = await rows(sql`
      select occurrence, state, why from handoff_items where kind = 'training-result' order by occurrence`);
    expect({ results, made: vendors.frappe.documents("Training Result").length }).toEqual({
      results: [
        { occurrence: "product-basics.1", state: "not-taken", why: "superseded" },
        { occurrence: "product-basics.2", state: "accepted", why: null },
      ],
      made: 1,
    });
  });

  it("leaves a result whose write was asked for, though a better one comes while the HRIS is gone", async () => {
    const hire = accepted("2026-03-27");
    await house.hear();
    employ(hire.mail);
    await house.hear();
    vendors.frappe.failNext({ kind: "rate-limit", retryAfterSeconds: 36_000, on: /Training/ });
    await took({ rightCount: 1, ofCount: 6, passed: false });
    await house.tick();
    const results = () =>
      rows(sql`select state, stage, why from handoff_items where kind = 'training-result'
        order by occurrence`);
    const offered = await results();
    await house.read((tx) =>
      sql`update connections set state = 'disabled' where vendor = 'frappe'`.execute(tx),
    );
    await took({ rightCount: 6, ofCount: 6, passed: true });
    await house.tick();
    expect({ offered, then: await results() }).toEqual({
      offered: [{ state: "offered", stage: "training-event", why: null }],
      then: [
        { state: "waiting", stage: "training-event", why: "no-hris" },
        { state: "waiting", stage: null, why: "no-hris" },
      ],
    });
  });

  it("waits visibly for the employee, and hands over once HR has created one", async () => {
    const hire = accepted("2026-03-27");
    await house.hear();
    await wish("wish");
    await house.runTo("2026-03-02T06:00:00Z");
    const waiting = (await items()).find(({ kind }) => kind === "wish");
    employ(hire.mail);
    await house.hear();
    await house.runTo("2026-03-02T09:00:00Z");
    const then = (await items()).find(({ kind }) => kind === "wish");
    expect({
      waiting,
      then: { state: then?.state, receipts: Object.keys(then?.receipts ?? {}) },
      todos: vendors.frappe.documents("ToDo").length,
    }).toMatchObject({
      waiting: { state: "waiting", why: "needs-employee" },
      then: { state: "accepted" },
      todos: 1,
    });
    expect((await happened(house)).filter((what) => what === "handoff.waiting")).toHaveLength(1);
  });

  it("calls a grievance only what the person calls one, and tells nobody who reads the log", async () => {
    const hire = accepted("2026-03-27");
    await house.hear();
    employ(hire.mail);
    await wish("grievance");
    await house.hear();
    await house.runTo("2026-03-02T09:00:00Z");
    expect({
      grievances: vendors.frappe.documents("Employee Grievance").length,
      todos: vendors.frappe.documents("ToDo").length,
      told: (await entries()).filter((entry) => /grievance/i.test(entry)),
    }).toEqual({ grievances: 1, todos: 0, told: [] });
  });

  it("shows what the HRIS refused as not taken, with its reason", async () => {
    vendors.frappe.failNext({ kind: "status", status: 417, on: /POST .*\/Job Applicant$/ });
    accepted("2026-03-27");
    await house.hear();
    await house.runTo("2026-03-02T09:00:00Z");
    expect({
      items: await items(),
      log: (await happened(house)).filter((what) => what === "handoff.not-taken"),
    }).toMatchObject({
      items: [
        { kind: "onboarding", state: "not-taken", why: expect.stringContaining("417") as string },
      ],
      log: ["handoff.not-taken"],
    });
  });

  it("says that a right is missing instead of losing the item", async () => {
    vendors.frappe.deny("Job Applicant");
    accepted("2026-03-27");
    await house.hear();
    await house.runTo("2026-03-02T09:00:00Z");
    const [connection] = await rows(
      sql`select state, issue_code from connections where vendor = 'frappe'`,
    );
    const [item] = await items();
    expect({ connection, open: item?.state === "offered" || item?.state === "not-taken" }).toEqual({
      connection: { state: "reconnect-needed", issue_code: "connector/forbidden" },
      open: true,
    });
  });

  it("opens nothing for an offer that was withdrawn before", async () => {
    const hire = accepted("2026-04-20");
    await house.hear();
    vendors.greenhouse.rejectApplication(hire.application);
    await house.hear();
    await house.runTo("2026-04-10T00:00:00Z");
    expect(made()).toEqual([0, 0, 0]);
  });
});
