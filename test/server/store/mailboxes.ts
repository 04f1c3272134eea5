import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EffectPayload } from "#nurture/effects/effect";
import type { SendPace } from "#nurture/effects/places";
import type { ConnectionId, TenantId } from "#nurture/model/ids";
import type { Database, Tx } from "#server/store/database";
import { claimEffects, saveIntent, type NewEffect, type StoredEffect } from "#server/store/effects";
import { createSealer } from "#server/store/seal";

export const SEALER = createSealer([
  { id: "t", key: createHash("sha256").update("test").digest() },
]);
export const NOW = Temporal.Instant.from("2026-03-03T01:00:00Z");
export const LEASE_SECONDS = 300;
export const seconds = (after: number): Temporal.Instant =>
  NOW.add({ milliseconds: Math.round(after * 1_000) });
/** As fast as anybody likes. */
export const UNPACED: SendPace = { apartMs: 0 };

/** One tenant with one connection, and effects that wait for a worker. */
export interface Mailboxes {
  readonly tenant: TenantId;
  readonly connection: ConnectionId;
  in<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes an intent; a mail through `mailbox`, where nothing else is said. */
  intend(mailbox: string, effect?: Partial<NewEffect>): Promise<string>;
  /** What a worker gets at a moment. */
  claim(worker: string, how?: Partial<Claiming>): Promise<readonly StoredEffect[]>;
}

interface Claiming {
  readonly at: Temporal.Instant;
  readonly pace: SendPace;
  readonly max: number;
}

export async function mailboxesOf(database: Database): Promise<Mailboxes> {
  const [tenant, connection] = [randomUUID() as TenantId, randomUUID() as ConnectionId];
  await database.owner((tx) =>
    sql`insert into tenants (id, name, mode, created_at)
      values (${tenant}::uuid, '', 'live', ${NOW})`.execute(tx),
  );
  await database.tenant(tenant, (tx) =>
    sql`insert into connections (tenant_id, id, vendor, role, settings_sealed, next_run_at,
        connected_by, created_at)
      values (${tenant}::uuid, ${connection}::uuid, 'outlook', 'mail', '', ${NOW}, '', ${NOW})`.execute(
      tx,
    ),
  );
  return {
    tenant,
    connection,
    in: (work) => database.tenant(tenant, work),
    intend: async (mailbox, effect = {}) => {
      const opId = effect.opId ?? randomUUID();
      const known = { opId, mailbox, connection, channel: "mail", mode: "live" } as const;
      const intent = { ...known, cause: opId, revision: 0, payload: mailFrom(mailbox), ...effect };
      await database.tenant(tenant, (tx) => saveIntent(tx, tenant, SEALER, intent, NOW));
      return opId;
    },
    claim: async (worker, { at = NOW, pace = UNPACED, max = 100 } = {}) => {
      const claimed = await database.tenant(tenant, (tx) =>
        claimEffects(tx, SEALER, {
          ...{ worker, max, now: at, paceOf: () => pace },
          lease: at.add({ seconds: LEASE_SECONDS }),
        }),
      );
      return claimed.effects;
    },
  };
}

export function mailFrom(mailbox: string): EffectPayload {
  return { kind: "mail", mailbox, to: "lan.wu@example.org", messageId: "<x>", mime: "x" };
}

export const ENTRY: EffectPayload = {
  kind: "entry",
  mailbox: "a",
  entryId: "0123456789abcdefghijklmnopqrstuv",
  change: "put",
  subject: "Meet your team",
  text: "Hello",
  startsAt: "2026-11-20T02:00:00Z",
  endsAt: "2026-11-20T03:00:00Z",
  zone: "Asia/Shanghai",
  attendees: [],
  online: false,
};

export const NOTE: EffectPayload = {
  kind: "note",
  subject: { vendor: "greenhouse", kind: "candidate", id: "1" },
  text: "Warm.",
};
