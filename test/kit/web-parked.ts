import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EffectPayload } from "#nurture/effects/effect";
import type { PersonId } from "#nurture/model/ids";
import { operationId } from "#nurture/ledger/op-id";
import { installationId } from "#server/store/tenants";
import { TENANT, type Web } from "./web.ts";

export const INSTALLATION = "6f1a1a52-0002-4000-8000-000000000002";

export interface ParkedSeed {
  readonly person: PersonId;
  readonly why?: string;
  /** Made from the cause where it is left out. */
  readonly opId?: string;
  readonly cause?: string;
  readonly payload?: EffectPayload;
  readonly touch?: string;
  readonly handoff?: string;
  readonly token?: string;
}

const NOTE: EffectPayload = {
  kind: "note",
  subject: { vendor: "greenhouse", kind: "candidate", id: "1" },
  text: "Warm.",
};

/** An effect that nobody can tell about, tried on 22 May 2027; answers its operation id. */
export async function seedParked(web: Web, seed: ParkedSeed): Promise<string> {
  const { person, why = "draft-gone-without-trace", payload = NOTE } = seed;
  const cause = seed.cause ?? seed.touch ?? `note/${person}/warm`;
  const opId = seed.opId ?? operationId(INSTALLATION, TENANT, cause, payload.kind, 0);
  await web.deps.database.owner((tx) => installationId(tx, INSTALLATION, web.ambient.now()));
  await web.write((tx) =>
    sql`insert into effects (tenant_id, op_id, kind, channel, mode, person_id, cause, touch_key,
        handoff_id, connection_id, mailbox, state, why, attempt, token, armed_at, payload_sealed, payload_sha256,
        intended_at, settled_at)
      values (${TENANT}::uuid, ${opId}, ${payload.kind}, 'mail', 'sandbox', ${person}::uuid, ${cause},
        ${seed.touch ?? null}, ${seed.handoff ?? null}::uuid, (select id from connections where vendor = ${payload.kind === "mail" ? "outlook" : "greenhouse"}
           or vendor = 'outlook' order by vendor limit 1),
        ${payload.kind === "mail" ? payload.mailbox : null}, 'parked', ${why}, 1, ${seed.token ?? null},
        '2027-05-22T01:00:00Z', ${web.deps.sealer.seal(JSON.stringify(payload), opId)}, 'y',
        '2027-05-22T00:59:00Z', '2027-05-22T02:00:00Z')`.execute(tx),
  );
  return opId;
}

/** A mail connection with these sender mailboxes. */
export async function seedMailboxes(web: Web, mailboxes: readonly string[]): Promise<void> {
  const id = randomUUID();
  const sealed = web.deps.sealer.seal(JSON.stringify({ mailboxes }), `connection/${id}`);
  await web.write((tx) =>
    sql`insert into connections (tenant_id, id, vendor, role, settings_sealed, next_run_at,
        connected_by, created_at)
      values (${TENANT}::uuid, ${id}::uuid, 'outlook', 'mail', ${sealed}, '2027-05-25T00:00:00Z',
        'Ada (IT)', '2027-04-01T00:00:00Z')`.execute(tx),
  );
}

/** So many hires without a mailbox, each with a welcome due then; answers nothing, they are many. */
export async function seedWelcomes(web: Web, hires: number, dueAt: string): Promise<void> {
  await web.write(async (tx) => {
    await sql`insert into people (tenant_id, id, doc, name, offer_status, plan_soon, created_at, updated_at)
      select ${TENANT}::uuid, gen_random_uuid(), '{}', 'hire ' || n, 'accepted', false,
             '2027-05-01T00:00:00Z', '2027-05-01T00:00:00Z' from generate_series(1, ${hires}::int) n`.execute(
      tx,
    );
    await sql`insert into touches (tenant_id, key, person_id, journey, version, step, occurrence,
        channel, due_at, useful_until, late, state, updated_at)
      select ${TENANT}::uuid, id || '/campus/welcome/o', id, 'campus', 1, 'welcome', 'o', 'mail',
             ${dueAt}::timestamptz, ${dueAt}::timestamptz + interval '2 days', 'fold', 'planned',
             '2027-05-01T00:00:00Z'
        from people where name like 'hire %'`.execute(tx);
  });
}
