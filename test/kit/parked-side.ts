import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EffectPayload } from "#nurture/effects/effect";
import type { Person } from "#nurture/model/person";
import { emptied, hire, seedHire, signedIn, TENANT, type Web } from "./web.ts";
import { seedMailboxes, seedParked } from "./web-parked.ts";

const MAIL: EffectPayload = {
  kind: "mail",
  mailbox: "hr@example.com",
  to: "yutong@example.com",
  messageId: "<x>",
  mime: "x",
};

/** One hire, one sender mailbox and someone of HR, with what is parked for them. */
export interface ParkedSide {
  readonly person: Person;
  readonly hr: { readonly cookie: string };
  /** A welcome whose mail is parked; answers its operation id. */
  welcome(usefulUntil?: string): Promise<string>;
  /** A hand-off whose first stage is parked. */
  stage(): Promise<string>;
  /** A later revision of everything there is. */
  newer(state: string): Promise<void>;
  rows<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]>;
  effects(): Promise<readonly object[]>;
  touches(): Promise<readonly object[]>;
  items(): Promise<readonly object[]>;
  /** What the log says of decisions and what followed at once. */
  told(): Promise<
    readonly { readonly what: string; readonly facts: object; readonly by: boolean }[]
  >;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** A page's words in one language, without its tags and with single spaces. */
  words(path: string, language?: string): Promise<string>;
}

export async function parkedSide(web: Web): Promise<ParkedSide> {
  await emptied(web);
  const hr = await signedIn(web, ["hr"]);
  const person = hire();
  await seedHire(web, person);
  await seedMailboxes(web, ["hr@example.com"]);
  const rows: ParkedSide["rows"] = (query) =>
    web.write(async (tx) => (await query.execute(tx)).rows);
  return {
    person,
    hr,
    rows,
    welcome: (usefulUntil) => parkedWelcome(web, person, usefulUntil),
    stage: () => parkedStage(web, person),
    newer: async (state) => {
      await rows(sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause,
          revision, connection_id, state, payload_sealed, payload_sha256, intended_at)
        select tenant_id, 'newer', kind, channel, mode, person_id, cause, revision + 1,
          connection_id, ${state}, 'x', 'y', intended_at from effects`);
    },
    effects: () =>
      rows<object>(sql`select revision, state, why, receipt is not null as told from effects
        order by revision`),
    touches: () => rows<object>(sql`select state, sent_at from touches`),
    items: () => rows<object>(sql`select state, receipts, stage from handoff_items`),
    told: () =>
      rows(sql`select what, body::jsonb->'facts' as facts, actor like 'user:%' as by from log_entries
        where what in ('effect.resolved', 'touch.sent', 'effect.intended') order by index`),
    post: (path, fields = {}) => web.post(path, fields, hr),
    words: async (path, language = "en") => {
      const cookie = `${hr.cookie}; keepwarm-language=${language}`;
      const text = await (await web.get(path, { cookie })).text();
      return text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    },
  };
}

/** What the page that an answer leads to says was done. */
export function did(answer: Response): string | undefined {
  return /did=([\w-]+)/.exec(answer.headers.get("location") ?? "")?.[1];
}

async function parkedWelcome(
  web: Web,
  { id: person }: Person,
  usefulUntil = "2027-05-29T01:00:00Z",
): Promise<string> {
  const touch = `${person}/campus/welcome/o`;
  await web.write((tx) =>
    sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence, channel,
        due_at, useful_until, late, state, subject, updated_at)
      values (${TENANT}::uuid, ${touch}, ${person}::uuid, 'campus', 1, 'welcome', 'o', 'mail',
        '2027-05-22T01:00:00Z', ${usefulUntil}, 'fold', 'queued', '欢迎加入',
        '2027-05-22T01:00:00Z')`.execute(tx),
  );
  return seedParked(web, { person, touch, payload: MAIL, token: "draft-1" });
}

async function parkedStage(web: Web, { id: person }: Person): Promise<string> {
  const handoff = randomUUID();
  await web.write((tx) =>
    sql`insert into handoff_items (tenant_id, id, person_id, kind, module, state, title, body, stage,
        occurrence, created_at, updated_at)
      values (${TENANT}::uuid, ${handoff}::uuid, ${person}::uuid, 'onboarding', 'onboarding',
        'offered', '周雨桐的入职', '', 'applicant', 'a', '2027-05-20T00:00:00Z',
        '2027-05-20T00:00:00Z')`.execute(tx),
  );
  return seedParked(web, { person, handoff, cause: `handoff/${handoff}/applicant` });
}
