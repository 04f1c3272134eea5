import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "#server/store/database";
import { freshMemory, freshPostgresUrl, seededFolder } from "../../kit/databases.ts";

const folder = mkdtempSync(join(tmpdir(), "kw-migrate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NEWER = "insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')";
const MADE = "select count(*)::int as made from pg_tables where tablename = 'people'";

describe("opening", () => {
  it("brings an empty server up once, whoever opens it at the same time", async () => {
    const url = await freshPostgresUrl();
    const wipe = await openDatabase({ kind: "postgres", url });
    await wipe.raw("drop schema public cascade; create schema public");
    await wipe.close();
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => openDatabase({ kind: "postgres", url })),
    );
    expect(await opened[0]!.raw(MADE)).toEqual([{ made: 1 }]);
    await Promise.all(opened.map((database) => database.close()));
  });

  it("finds a folder as it was left, and changes nothing the second time", async () => {
    const first = await openDatabase({ kind: "pglite", folder: join(folder, "twice") });
    await first.raw("insert into loop_beats values ('k', now())");
    const ran = await first.raw("select * from kysely_migration");
    await first.close();
    const second = await openDatabase({ kind: "pglite", folder: join(folder, "twice") });
    expect([
      await second.raw("select loop from loop_beats where loop = 'k'"),
      await second.raw("select * from kysely_migration"),
    ]).toEqual([[{ loop: "k" }], ran]);
    await second.close();
  });

  it("refuses a server that a newer Keepwarm has migrated", async () => {
    const url = await freshPostgresUrl();
    const database = await openDatabase({ kind: "postgres", url });
    await database.raw(NEWER);
    await database.close();
    await expect(openDatabase({ kind: "postgres", url })).rejects.toThrow(
      expect.objectContaining({ code: "store/newer", facts: { migration: "999-future" } }),
    );
  });

  it("refuses a folder that a newer Keepwarm has migrated, and lets it go", async () => {
    const place = { kind: "pglite", folder: await seededFolder(join(folder, "newer")) } as const;
    const database = await openDatabase(place);
    await database.raw(NEWER);
    await database.close();
    for (let time = 0; time < 2; time += 1) {
      await expect(openDatabase(place)).rejects.toThrow(
        expect.objectContaining({ code: "store/newer" }),
      );
    }
  });

  it("says that a server can't be reached, without its address or password", async () => {
    const url = "postgres://someone:secret@127.0.0.1:1/nothing";
    const error: unknown = await openDatabase({ kind: "postgres", url }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "store/unavailable", facts: { code: "ECONNREFUSED" } });
    expect(String(error)).not.toContain("secret");
  });

  it("serves a login that owns nothing, once the tables are there", async () => {
    const url = new URL(await freshPostgresUrl());
    const owner = await openDatabase({ kind: "postgres", url: url.href });
    const name = `guest_${url.pathname.slice(1)}`;
    await owner.raw(`create role ${name} login; grant keepwarm_app to ${name};
      grant select on kysely_migration to ${name}`);
    await owner.close();
    url.username = name;
    const guest = await openDatabase({ kind: "postgres", url: url.href });
    const id = "0b0c3d5e-0000-4000-8000-000000000001" as never;
    expect(await guest.tenant(id, () => Promise.resolve("served"))).toBe("served");
    await guest.close();
  });

  it("starts a second database in memory from the dump of one", async () => {
    const database = await freshMemory();
    expect(await database.raw(MADE)).toEqual([{ made: 1 }]);
    await database.close();
  });
});
