import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { fdatasyncSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase, openEngine } from "#server/store/database";
import type { Reply } from "#server/store/engine";
import { housekeeper } from "#server/store/housekeeping";
import { pgliteInFolder } from "#server/store/pglite";
import { openPGlite } from "#server/store/pglite-instance";

const folder = mkdtempSync(join(tmpdir(), "kw-pglite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
import { freshMemory, seededFolder } from "../../kit/databases.ts";

describe("PGlite in a folder", () => {
  it("syncs the disk once for every commit that wrote something, and never for a read", async () => {
    let syncs = 0;
    const database = await openPGlite({ kind: "folder", folder: join(folder, "sync") }, (file) => {
      syncs += 1;
      fdatasyncSync(file);
    });
    await database.exec("create table t (n int); insert into t values (0)");
    const syncsOf = async (text: string) => {
      const before = syncs;
      for (let n = 0; n < 10; n += 1) await database.exec(text);
      return syncs - before;
    };
    const counts = [
      await syncsOf("insert into t values (1)"),
      await syncsOf("begin; insert into t values (2); insert into t values (3); commit"),
      await syncsOf("select * from t"),
      await syncsOf("begin; insert into t values (4); rollback"),
    ];
    await database.close();
    expect(counts).toEqual([10, 10, 0, 0]);
  });

  it("leaves the event loop free while a long statement runs", async () => {
    const database = await freshMemory();
    let beats = 0;
    const timer = setInterval(() => (beats += 1), 5);
    await database.raw("select sum(sqrt(n)) from generate_series(1, 3000000) as n");
    clearInterval(timer);
    await database.close();
    expect(beats).toBeGreaterThan(10);
  });

  it("checkpoints and vacuums by itself", async () => {
    const limits = { checkpointBytes: 2_000_000, lookEvery: 4, vacuumRows: 100 };
    const database = await openEngine(
      pgliteInFolder(await seededFolder(join(folder, "kept")), limits),
    );
    const [start] = await database.raw("select pg_current_wal_insert_lsn()::text as at");
    await database.raw("create table busy (n int, fill text)");
    await database.raw(
      "insert into busy select n, repeat('x', 500) from generate_series(1, 2000) n",
    );
    for (let time = 0; time < 140; time += 1) {
      await database.raw("update busy set fill = repeat(md5(random()::text), 16) where n <= 100");
    }
    const [seen] = await database.raw(`
      select vacuum_count::int4 as vacuums,
        pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '${String(start?.["at"])}')::int4 as written,
        pg_wal_lsn_diff(pg_current_wal_insert_lsn(), checkpoint_lsn)::int4 as since
      from pg_stat_user_tables, pg_control_checkpoint() where relname = 'busy'`);
    await database.close();
    const { vacuums, written, since } = seen as { vacuums: number; written: number; since: number };
    expect({
      written: written > 8_000_000,
      kept: since < 3_000_000,
      vacuumed: vacuums > 0,
    }).toEqual({
      written: true,
      kept: true,
      vacuumed: true,
    });
  });

  it("says which setting is wrong when the folder can't be one", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(openDatabase({ kind: "pglite", folder: join(file, "data") })).rejects.toThrow(
      expect.objectContaining({
        code: "config/invalid",
        facts: { variable: "KEEPWARM_DATA", why: "ENOTDIR" },
      }),
    );
  });

  it("refuses a folder that is damaged, and everything asked of it", async () => {
    const place = { kind: "pglite", folder: await seededFolder(join(folder, "damaged")) } as const;
    await (await openDatabase(place)).close();
    writeFileSync(join(place.folder, "pg", "global", "pg_control"), "nothing");
    await expect(openDatabase(place)).rejects.toThrow(
      expect.objectContaining({ code: "store/unavailable", facts: { engine: "pglite" } }),
    );
  });

  it("is closed once, however often it is asked", async () => {
    const database = await freshMemory();
    await Promise.all([database.close(), database.close()]);
    await expect(database.raw("select 1")).rejects.toThrow();
  });
});

describe("housekeeping", () => {
  it.each([
    // written, tables in need, what it does at the sixteenth look
    [0, [], []],
    [63, [], []],
    [64, [], ["checkpoint"]],
    [
      0,
      ["public.touches", "pgboss.job"],
      ["vacuum (analyze) public.touches", "vacuum (analyze) pgboss.job"],
    ],
    [64, ["public.touches"], ["checkpoint", "vacuum (analyze) public.touches"]],
  ])("with %i bytes written and %j to vacuum does %j", async (written, tables, expected) => {
    const done: string[] = [];
    let position = 0;
    const run = (text: string): Promise<Reply[]> => {
      if (/^(checkpoint|vacuum)/.test(text)) done.push(text);
      if (text === "checkpoint") position = -1_000;
      const rows = text.includes("pg_stat_user_tables")
        ? tables.map((table) => [table])
        : [[text.includes("diff") ? String(position) : "0/0"]];
      return Promise.resolve([{ command: "SELECT", affected: 0, fields: [], rows }]);
    };
    const keep = housekeeper(run, { checkpointBytes: 64, lookEvery: 2, vacuumRows: 500 });
    for (let transaction = 1; transaction <= 31; transaction += 1) await keep();
    expect(done).toEqual([]);
    position = written;
    await keep();
    expect(done).toEqual(expected);
  });
});
