import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { TenantId } from "#nurture/model/ids";
import type { Database } from "#server/store/database";
import { startBoss, type Boss } from "#server/work/boss";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const QUEUES = ["pull", "plan"];
const tenant = randomUUID() as TenantId;

describeOnEveryDatabase("the boss", (fresh) => {
  let database: Database;
  const started: Boss[] = [];
  const errors: unknown[] = [];
  beforeAll(async () => {
    database = await fresh();
    await database.owner((tx) =>
      sql`insert into tenants (id, name, mode, created_at)
        values (${tenant}, '', 'sandbox', now())`.execute(tx),
    );
  });
  afterEach(async () => {
    for (const boss of started.splice(0)) await boss.stop();
    await database.raw("delete from pgboss.job");
    expect(errors.splice(0)).toEqual([]);
  });

  async function boss(): Promise<Boss> {
    const options = { queues: QUEUES, pollSeconds: 0.5, onError: (e: unknown) => errors.push(e) };
    const made = await startBoss(database, options);
    started.push(made);
    return made;
  }

  it("wakes a loop at once and again after its interval", async () => {
    const woken: number[] = [];
    await (
      await boss()
    ).every("pull", 1, () => Promise.resolve(void woken.push(performance.now())));
    await vi.waitFor(() => expect(woken.length).toBeGreaterThan(2), { timeout: 10_000 });
  });

  it("wakes one of two processes an interval, not both", async () => {
    const woken: string[] = [];
    const [one, other] = [await boss(), await boss()];
    await one.every("pull", 3_600, () => Promise.resolve(void woken.push("one")));
    await other.every("pull", 3_600, () => Promise.resolve(void woken.push("other")));
    await vi.waitFor(() => expect(woken.length).toBe(1), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(woken.length).toBe(1);
  });

  it("wakes with what a tenant's transaction wrote, and never for one rolled back", async () => {
    const made = await boss();
    const seen: unknown[] = [];
    await made.every("plan", 3_600, async () => {
      const { rows } = await database.owner((tx) =>
        sql`select name from tenants where id = ${tenant}`.execute(tx),
      );
      seen.push(...rows);
    });
    await vi.waitFor(() => expect(seen).toEqual([{ name: "" }]), { timeout: 10_000 });

    const failing = database.tenant(tenant, async (tx) => {
      await sql`update tenants set name = 'lost'`.execute(tx);
      await made.wake(tx, "plan");
      throw new Error("later");
    });
    await expect(failing).rejects.toThrow("later");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(seen).toEqual([{ name: "" }]);

    await database.tenant(tenant, async (tx) => {
      await sql`update tenants set name = 'kept'`.execute(tx);
      await made.wake(tx, "plan");
    });
    await vi.waitFor(() => expect(seen).toEqual([{ name: "" }, { name: "kept" }]), {
      timeout: 10_000,
    });
  });

  it("tells of a handler that failed, and wakes it again", async () => {
    let runs = 0;
    await (
      await boss()
    ).every("pull", 3_600, async () => {
      runs += 1;
      if (runs === 1) throw new Error("vendor away");
      return Promise.resolve();
    });
    await vi.waitFor(() => expect(runs).toBe(2), { timeout: 10_000 });
    expect(errors.splice(0)).toEqual([new Error("vendor away")]);
  });

  it("takes a schedule by the minute in a zone", async () => {
    const made = await boss();
    await made.at("plan", "30 7 * * 5", "Asia/Shanghai", () => Promise.resolve());
    expect(await database.raw("select name, cron, timezone from pgboss.schedule")).toEqual([
      { name: "plan", cron: "30 7 * * 5", timezone: "Asia/Shanghai" },
    ]);
  });
});
