import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { GENESIS } from "#nurture/ledger/chain";
import { commit } from "#nurture/ledger/commitment";
import type { LogNote } from "#nurture/ledger/entry";
import { verifyExport } from "#nurture/ledger/verify-file";
import type { PersonId, TenantId } from "#nurture/model/ids";
import type { Database } from "#server/store/database";
import { createLog, exportLog, readHead, readLog, readPayload } from "#server/store/log";
import { createSealer } from "#server/store/seal";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const sealer = createSealer([{ id: "k", key: randomBytes(32) }]);
const append = createLog(sealer);
const at = Temporal.Instant.from("2026-11-02T09:00:00.25Z");
const person = randomUUID() as PersonId;

function note(more: Partial<LogNote> = {}): LogNote {
  return { what: "touch.planned", actor: "work/plan", at, ...more };
}

describeOnEveryDatabase("the sync log", (fresh) => {
  let database: Database;
  beforeAll(async () => void (database = await fresh()));

  async function newTenant(): Promise<TenantId> {
    const id = randomUUID() as TenantId;
    await database.owner((tx) =>
      sql`insert into tenants (id, name, mode, created_at) values (${id}, '', 'live', now())`.execute(
        tx,
      ),
    );
    return id;
  }

  const log = (tenant: TenantId, notes: readonly LogNote[]) =>
    database.tenant(tenant, (tx) => append(tx, tenant, notes));

  const exported = (tenant: TenantId) =>
    database.tenant(tenant, (tx) => Array.fromAsync(exportLog(tx, tenant)));

  it("keeps what is not personal in the entry, and the rest sealed beside it", async () => {
    const tenant = await newTenant();
    await log(tenant, [note({ person, facts: { count: 2 }, payload: { name: "Anna" } })]);
    const [entries, payload, sealed] = await database.tenant(tenant, async (tx) => [
      await readLog(tx, tenant, 0, 10),
      await readPayload(tx, tenant, 0, sealer),
      (await sql`select * from log_payloads`.execute(tx)).rows,
    ]);
    expect(entries).toEqual([
      {
        index: 0,
        previous: GENESIS,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        body: expect.stringMatching(
          /^\{"actor":"work\/plan","at":"2026-11-02T09:00:00.25Z","commitment":"[0-9a-f]{64}","facts":\{"count":2\},"person":"[^"]+","what":"touch.planned"\}$/,
        ) as unknown,
        at,
        what: "touch.planned",
        actor: "work/plan",
        person,
      },
    ]);
    expect(payload).toEqual({ name: "Anna" });
    expect(JSON.stringify([entries, sealed])).not.toContain("Anna");
  });

  it("can prove a payload, and still holds once the payload is erased", async () => {
    const tenant = await newTenant();
    await log(tenant, [note({ payload: "for Anna" }), note()]);
    const [entry, opened] = await database.tenant(tenant, async (tx) => {
      const { rows } = await sql<{ sealed: string }>`select sealed from log_payloads`.execute(tx);
      return [
        (await readLog(tx, tenant, 0, 1))[0]!,
        sealer.open(rows[0]!.sealed, `log/${tenant}/0`),
      ];
    });
    const { salt, payload } = JSON.parse(opened) as { salt: string; payload: string };
    const { commitment } = JSON.parse(entry.body) as { commitment: string };
    expect(commit(Buffer.from(salt, "base64url"), payload)).toBe(commitment);

    await database.tenant(tenant, (tx) => sql`delete from log_payloads`.execute(tx));
    const gone = await database.tenant(tenant, (tx) => readPayload(tx, tenant, 0, sealer));
    expect([gone, verifyExport(await exported(tenant), undefined)]).toEqual([
      undefined,
      expect.objectContaining({ ok: true, entries: 2 }),
    ]);
  });

  it("is one chain, whoever appends at the same time, and as long as what was asked for", async () => {
    const tenant = await newTenant();
    const sizes = [1, 2, 501, 3, 0, 40, 7, 1_000, 1, 5];
    await Promise.all(
      sizes.map((size) =>
        log(
          tenant,
          Array.from({ length: size }, () => note({ payload: size })),
        ),
      ),
    );
    const entries = sizes.reduce((sum, size) => sum + size, 0);
    const { size, hash } = await database.tenant(tenant, (tx) => readHead(tx, tenant));
    expect({ size, verdict: verifyExport(await exported(tenant), hash) }).toEqual({
      size: entries,
      verdict: { ok: true, entries, head: hash, covered: entries },
    });
  });

  it("forgets what a transaction logged that was rolled back", async () => {
    const tenant = await newTenant();
    await log(tenant, [note()]);
    const failing = database.tenant(tenant, async (tx) => {
      await append(tx, tenant, [note(), note()]);
      throw new Error("later");
    });
    await expect(failing).rejects.toThrow("later");
    await log(tenant, [note()]);
    expect(verifyExport(await exported(tenant), undefined)).toMatchObject({ ok: true, entries: 2 });
  });

  it("names the entry that somebody changed in the table", async () => {
    const tenant = await newTenant();
    await log(tenant, [note(), note({ facts: { count: 1 } }), note()]);
    await database.owner((tx) =>
      sql`update log_entries set body = replace(body, '1}', '2}')
        where tenant_id = ${tenant} and index = 1`.execute(tx),
    );
    expect(verifyExport(await exported(tenant), undefined)).toEqual({
      ok: false,
      index: 1,
      why: "hash",
    });
  });

  it("saves nothing of a batch that holds something without one encoding", async () => {
    const tenant = await newTenant();
    await expect(log(tenant, [note(), note({ facts: { share: Number.NaN } })])).rejects.toThrow(
      expect.objectContaining({ code: "ledger/unencodable" }),
    );
    expect(await database.tenant(tenant, (tx) => readHead(tx, tenant))).toEqual({
      size: 0,
      hash: GENESIS,
    });
  });

  it("is one log a tenant", async () => {
    const [one, other] = [await newTenant(), await newTenant()];
    await log(one, [note(), note()]);
    await log(other, [note()]);
    const lines = [(await exported(one)).length, (await exported(other)).length];
    expect(lines).toEqual([3, 2]);
  });

  it("reads in pages of at most 1,000", async () => {
    const tenant = await newTenant();
    await log(
      tenant,
      Array.from({ length: 1_200 }, () => note()),
    );
    const [all, some] = await database.tenant(tenant, async (tx) => [
      await readLog(tx, tenant, 0, 5_000),
      await readLog(tx, tenant, 1_195, 10),
    ]);
    expect([all.length, some.map(({ index }) => index)]).toEqual([
      1_000,
      [1_195, 1_196, 1_197, 1_198, 1_199],
    ]);
  });
});
