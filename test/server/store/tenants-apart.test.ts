import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { TenantId } from "#nurture/model/ids";
import type { Database, Tx } from "#server/store/database";
import { describeOnEveryDatabase, freshMemory } from "../../kit/databases.ts";

const [ours, theirs, nobody] = [randomUUID(), randomUUID(), randomUUID()] as TenantId[] as [
  TenantId,
  TenantId,
  TenantId,
];
const NO_TENANT = "set local role keepwarm_app";

describeOnEveryDatabase("row-level security", (fresh) => {
  let database: Database;
  beforeAll(async () => {
    database = await fresh();
    await database.owner(async (tx) => {
      for (const id of [ours, theirs]) {
        await sql`insert into tenants (id, name, mode, created_at)
          values (${id}, ${id}, 'sandbox', now())`.execute(tx);
      }
    });
    for (const id of [ours, theirs]) await database.tenant(id, (tx) => addDepartment(tx, id));
  });

  const slugs = async (tx: Tx) =>
    (await sql<{ tenant_id: string }>`select tenant_id from departments`.execute(tx)).rows;

  it("shows a tenant its own rows and no others", async () => {
    expect(await database.tenant(ours, slugs)).toEqual([{ tenant_id: ours }]);
    expect(await database.tenant(theirs, slugs)).toEqual([{ tenant_id: theirs }]);
    expect(await database.tenant(nobody, slugs)).toEqual([]);
  });

  it("shows nothing to a query without a tenant, on a fresh and on a used connection", async () => {
    const without = () =>
      database.owner(async (tx) => {
        await sql.raw(NO_TENANT).execute(tx);
        return slugs(tx);
      });
    const before = await without();
    await database.tenant(ours, slugs);
    expect([before, await without()]).toEqual([[], []]);
  });

  it("refuses a row for another tenant", async () => {
    await expect(database.tenant(ours, (tx) => addDepartment(tx, theirs))).rejects.toThrow(
      /row-level security/,
    );
  });

  it("changes and deletes nothing of another tenant", async () => {
    const changes = await database.tenant(ours, async (tx) => {
      const update =
        await sql`update departments set mail = 'x' where tenant_id = ${theirs}`.execute(tx);
      const remove = await sql`delete from departments where tenant_id = ${theirs}`.execute(tx);
      return [update.numAffectedRows, remove.numAffectedRows];
    });
    expect(changes).toEqual([0n, 0n]);
  });

  it("refuses to give a row away to another tenant", async () => {
    const move = database.tenant(ours, (tx) =>
      sql`update departments set tenant_id = ${theirs}`.execute(tx),
    );
    await expect(move).rejects.toThrow(/row-level security/);
  });

  it("shows a tenant only its own line in the list of tenants, and lets it make no other", async () => {
    const names = await database.tenant(
      ours,
      async (tx) => (await sql<{ name: string }>`select name from tenants`.execute(tx)).rows,
    );
    expect(names).toEqual([{ name: ours }]);
    const make = database.tenant(ours, (tx) =>
      sql`insert into tenants (id, name, mode, created_at)
        values (${nobody}, '', 'live', now())`.execute(tx),
    );
    await expect(make).rejects.toThrow(/permission denied/);
  });

  it("takes a tenant that is no UUID for a bug", async () => {
    await expect(database.tenant("'; drop table people" as TenantId, slugs)).rejects.toThrow(
      /UUID/,
    );
  });
});

describe("the tables", () => {
  it("are behind row-level security, or on the list in store/README.md", async () => {
    const database = await freshMemory();
    const tables = await database.owner(
      async (tx) =>
        (
          await sql<{ name: string; has_tenant: boolean; guarded: boolean }>`
          select c.relname as name, c.relrowsecurity and exists (
              select from pg_policies where tablename = c.relname and with_check is not null
            ) as guarded,
            exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id')
              as has_tenant
            from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
           order by 1`.execute(tx)
        ).rows,
    );
    await database.close();
    const without = tables.filter((table) => !table.has_tenant).map(({ name }) => name);
    expect(tables.filter((table) => table.has_tenant && !table.guarded)).toEqual([]);
    expect(without).toEqual(tablesOfTheReadme());
  });
});

/** The names in the first column of README's table of tables without a tenant. */
function tablesOfTheReadme(): string[] {
  const text = readFileSync("src/server/store/README.md", "utf8");
  const section = text.split("## Tables without a tenant")[1] ?? "";
  return [...section.matchAll(/^\| `([a-z_]+)` /gm)].map(([, name]) => name!).toSorted();
}

async function addDepartment(tx: Tx, tenant: TenantId): Promise<void> {
  await sql`insert into departments (tenant_id, slug, name, mail, country, zone)
    values (${tenant}, 'people', '{}', 'hr@example.test', 'CN', 'Asia/Shanghai')`.execute(tx);
}
