import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ConnectionId } from "#nurture/model/ids";
import type { Person } from "#nurture/model/person";
import type { Tx } from "#server/store/database";
import { hire, seedHire, TENANT, type Web } from "./web.ts";

export interface Seeded {
  readonly yutong: Person;
  readonly maya: Person;
  readonly openQuestion: string;
  readonly connection: string;
  /** Of the meeting with the team, over since yesterday; one had a place and one waited. */
  readonly occasion: string;
}

/** A call that waits for Yutong, on the Friday before her silence runs out. */
export const LIFE_CALL = "0ca11000-0000-4000-8000-000000000001";

/** Yutong’s question that was answered. */
export const LIFE_ANSWERED = "0a25e4ed-0000-4000-8000-000000000001";

const at = (text: string) => Temporal.Instant.from(text);

/** A house that has been lived in: five hires, questions, connections, a log. The clock is at 24 May 2027. */
export async function seedLife(web: Web): Promise<Seeded> {
  const yutong = hire({
    profile: [
      fact("discipline", "technical", "greenhouse.application.1", "recorded"),
      fact("interest", "growth", "keepwarm.asked", "inferred"),
    ],
  });
  const maya = hire({
    name: { given: "Maya", family: "Fischer" },
    language: "en",
    zone: "Europe/Berlin",
    place: { country: "DE", city: "Berlin", office: "Berlin office", zone: "Europe/Berlin" },
    job: "Marketing",
  });
  const held = hire({
    name: { given: "文博", family: "李" },
    job: "客户经理",
    doubtful: "start date vanished",
    offer: { ...hire().offer, milestones: {} },
  });
  await seedHire(web, yutong, {
    status: "warm",
    next_touch_at: "2027-05-28T01:00:00Z",
    next_touch_step: "weekly",
    last_heard_at: "2027-05-23T13:04:00Z",
    last_heard_what: "done",
  });
  await seedHire(web, maya, { status: "waiting-for-us", open_questions: 1 });
  await seedHire(web, hire({ name: { given: "健", family: "佐藤" }, job: "データ分析" }), {
    status: "handed-over",
  });
  await seedHire(web, held, { status: "on-hold" });
  const openQuestion = randomUUID();
  const connection = ConnectionId.parse(randomUUID());
  await web.write(async (tx) => {
    await seedPortal(tx, yutong);
    await seedTouches(tx, yutong);
    await seedCare(tx, yutong);
    await seedQuestions(tx, yutong, maya, openQuestion);
    await seedConnections(tx, connection);
    await web.deps.appendLog(tx, TENANT, [
      {
        what: "person.created",
        actor: "work/pull",
        at: at("2027-05-01T00:00:00Z"),
        person: yutong.id,
        facts: { source: "greenhouse" },
        payload: { name: "周雨桐" },
      },
      {
        what: "touch.sent",
        actor: "work/deliver",
        at: at("2027-05-02T01:00:00Z"),
        person: yutong.id,
        facts: { step: "welcome", op: "op-1" },
      },
      {
        what: "connection.failed",
        actor: "work/pull",
        at: at("2027-05-23T22:00:00Z"),
        facts: { connection, code: "connector/unauthorised" },
      },
    ]);
  });
  const occasion = await web.write((tx) => seedEvents(tx, yutong, maya));
  return { yutong, maya, openQuestion, connection, occasion };
}

function fact(
  topic: Person["profile"][number]["topic"],
  value: string,
  source: string,
  confidence: Person["profile"][number]["confidence"],
): Person["profile"][number] {
  return { topic, value, source, at: at("2027-05-01T00:00:00Z"), confidence };
}

async function seedPortal(tx: Tx, { id }: Person): Promise<void> {
  for (const item of ["id-copy", "tripartite", "office"]) {
    await sql`insert into marks values (${TENANT}::uuid, ${id}::uuid, 'prepare', ${item},
      '2027-05-10T00:00:00Z', '2027-05-10T00:00:00Z')`.execute(tx);
  }
  await sql`insert into marks values (${TENANT}::uuid, ${id}::uuid, 'prepare', 'diploma',
      '2027-05-20T00:00:00Z', null)`.execute(tx);
  await sql`insert into interactions values (${TENANT}::uuid, gen_random_uuid(), ${id}::uuid, 'done',
      'portal', 'prepare/office', '{}', '2027-05-23T13:04:00Z')`.execute(tx);
  await sql`insert into quiz_results values (${TENANT}::uuid, ${id}::uuid, 'product', 1, 1, 2, true,
      '["pricing"]', '2027-05-18T10:00:00Z')`.execute(tx);
  await sql`insert into offers values
      (${TENANT}::uuid, ${id}::uuid, 'greenhouse.application.1', 1, 'sent',
       ${{ milestones: { start: { kind: "day", on: "2027-06-15" } } }}::jsonb, '2027-04-30T00:00:00Z'),
      (${TENANT}::uuid, ${id}::uuid, 'greenhouse.application.1', 2, 'accepted',
       ${{ milestones: { start: { kind: "day", on: "2027-07-01" } } }}::jsonb, '2027-05-06T00:00:00Z')`.execute(
    tx,
  );
  await sql`insert into handoff_items (tenant_id, id, person_id, kind, module, state, why, title, body,
      occurrence, created_at, updated_at) values
      (${TENANT}::uuid, gen_random_uuid(), ${id}::uuid, 'onboarding', 'onboarding', 'waiting',
       'needs-employee', '周雨桐的入职', '', 'a', '2027-05-20T00:00:00Z', '2027-05-20T00:00:00Z'),
      (${TENANT}::uuid, gen_random_uuid(), ${id}::uuid, 'training-result', 'training', 'accepted',
       null, 'Product quiz', '', 'b', '2027-05-18T00:00:00Z', '2027-05-18T00:00:00Z')`.execute(tx);
}

async function seedCare(tx: Tx, { id }: Person): Promise<void> {
  await sql`update people set silence_ends_at = '2027-05-29T16:00:00Z' where id = ${id}::uuid`.execute(
    tx,
  );
  await sql`insert into calls (tenant_id, id, person_id, kind, cause, who, due_at, until_at, planned_at)
    values (${TENANT}::uuid, ${LIFE_CALL}::uuid, ${id}::uuid, 'silence', 'silence/1', 'hr',
      '2027-05-28T01:00:00Z', '2027-05-28T10:00:00Z', '2027-05-22T01:00:00Z')`.execute(tx);
  const evidence = [
    {
      what: "start-was",
      args: { on: "2027-07-01" },
      at: "2027-05-06T00:00:00Z",
      source: "records",
    },
  ];
  await sql`insert into attention (tenant_id, person_id, key, mark, since, expires_at, counts_from, count, evidence)
    values (${TENANT}::uuid, ${id}::uuid, 'start-moved', 'start-moved/1', '2027-05-06T00:00:00Z',
      '2027-06-05T00:00:00Z', '2027-05-06T00:00:00Z', 2, ${evidence}::jsonb)`.execute(tx);
}

async function seedTouches(tx: Tx, { id }: Person): Promise<void> {
  const touch = (step: string, occurrence: string, state: string, due: string, more: object) =>
    sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel,
        due_at, useful_until, late, state, why, hold, subject, reasons, sent_at, updated_at)
      select ${TENANT}::uuid, ${`${id}/campus/${step}/${occurrence}`}, ${id}::uuid, 'campus', 1, ${step},
        ${occurrence}, 'mail', ${due}::timestamptz, ${due}::timestamptz + interval '2 days', 'fold',
        ${state}, r.why, r.hold, r.subject, r.reasons, r.sent_at, ${due}::timestamptz
        from jsonb_to_record(${more}::jsonb)
          as r(why text, hold text, subject text, reasons jsonb, sent_at timestamptz)`.execute(tx);
  await touch("welcome", "offer-1", "sent", "2027-05-02T01:00:00Z", {
    subject: "欢迎加入，雨桐",
    sent_at: "2027-05-02T01:00:00Z",
  });
  await touch("weekly", "2027-W19", "sent", "2027-05-14T01:00:00Z", {
    subject: "本周给你的",
    reasons: ["因为你问过成长路径"],
    sent_at: "2027-05-14T01:00:00Z",
  });
  await touch("weekly", "2027-W20", "skipped", "2027-05-21T01:00:00Z", { why: "too-late" });
  await touch("weekly", "2027-W21", "planned", "2027-05-28T01:00:00Z", {});
  await sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, touch_key, state,
      receipt, payload_sealed, payload_sha256, intended_at, settled_at) values
      (${TENANT}::uuid, 'op-1', 'mail', 'mail', 'sandbox', ${id}::uuid, 'c1',
       ${`${id}/campus/welcome/offer-1`}, 'confirmed', ${{ message: "AAMkAG-1" }}::jsonb, 'x', 'y',
       '2027-05-02T01:00:00Z', '2027-05-02T01:00:05Z'),
      (${TENANT}::uuid, 'op-2', 'fields', 'portal', 'sandbox', ${id}::uuid, 'c2', null, 'rejected',
       null, 'x', 'y', '2027-05-03T01:00:00Z', '2027-05-03T01:00:05Z')`.execute(tx);
}

async function seedQuestions(tx: Tx, yutong: Person, maya: Person, open: string): Promise<void> {
  await sql`insert into questions (tenant_id, id, person_id, topic, owner, body, via, state, asked_at,
      remind_at, due_at, answer, answered_by, answered_at) values
      (${TENANT}::uuid, ${open}::uuid, ${maya.id}::uuid, 'equipment', 'it',
       'Can I bring my own laptop, or do I get one?', 'portal', 'asked', '2027-05-23T12:20:00Z',
       '2027-05-24T06:20:00Z', '2027-05-24T12:20:00Z', null, null, null),
      (${TENANT}::uuid, ${LIFE_ANSWERED}::uuid, ${yutong.id}::uuid, 'equipment', 'it', '需要自带电脑吗？',
       'portal', 'answered', '2027-05-12T01:00:00Z', '2027-05-12T19:00:00Z', '2027-05-13T01:00:00Z',
       '不用，第一天就有。想用自己的也可以。', '赵敏', '2027-05-12T07:00:00Z')`.execute(tx);
}

async function seedConnections(tx: Tx, connection: string): Promise<void> {
  await sql`insert into connections (tenant_id, id, vendor, role, state, settings_sealed, next_run_at,
      last_run_at, last_good_at, last_read, last_changed, last_skipped, last_held, issue_code,
      issue_facts, issue_since, connected_by, created_at) values
      (${TENANT}::uuid, ${connection}::uuid, 'greenhouse', 'ats', 'partially-synced', 'x',
       '2027-05-24T01:05:00Z', '2027-05-24T00:58:00Z', '2027-05-24T00:58:00Z', 212, 4, 2, 1, null,
       null, null, 'Ada (IT)', '2027-04-01T00:00:00Z'),
      (${TENANT}::uuid, gen_random_uuid(), 'frappe-hrms', 'hris', 'reconnect-needed', 'x',
       '2027-05-24T01:30:00Z', '2027-05-23T22:00:00Z', '2027-05-23T21:00:00Z', 40, 0, 0, 0,
       'connector/unauthorised', ${{ status: 401 }}::jsonb, '2027-05-23T22:00:00Z', 'Ada (IT)',
       '2027-04-01T00:00:00Z')`.execute(tx);
  await sql`insert into connection_skips values
      (${TENANT}::uuid, ${connection}::uuid, 'greenhouse.application.77', 'no-mail',
       '2027-05-20T00:00:00Z', '2027-05-24T00:58:00Z'),
      (${TENANT}::uuid, ${connection}::uuid, 'greenhouse.application.78', 'private',
       '2027-05-21T00:00:00Z', '2027-05-24T00:58:00Z')`.execute(tx);
  await sql`insert into webhook_deliveries values (${TENANT}::uuid, ${connection}::uuid, 'd1',
      'offer_created', '2027-05-24T00:59:00Z', null)`.execute(tx);
}

async function seedEvents(tx: Tx, yutong: Person, maya: Person): Promise<string> {
  const id = randomUUID();
  await sql`insert into occasions (tenant_id, id, meeting, key, starts_at, ends_at, zone)
    values (${TENANT}::uuid, ${id}::uuid, 'meet-team', '2027-05-23T11:00:00Z', '2027-05-23T11:00:00Z',
      '2027-05-23T11:40:00Z', 'Asia/Shanghai')`.execute(tx);
  for (const [person, place] of [
    [yutong, "in"],
    [maya, "waiting"],
  ] as const) {
    await sql`insert into signups (tenant_id, person_id, meeting, fields, at, since, occasion, place)
      values (${TENANT}::uuid, ${person.id}::uuid, 'meet-team', '{"ask": "成长"}', '2027-05-20T00:00:00Z',
        '2027-05-20T00:00:00Z', ${id}::uuid, ${place})`.execute(tx);
  }
  return id;
}
