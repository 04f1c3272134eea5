import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { preparedNames } from "#server/store/prepared";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

describe("names of prepared statements", () => {
  it("are given to what comes for the third time, and kept", () => {
    const names = preparedNames();
    expect([1, 2, 3, 4].map(() => names.nameOf("select $1"))).toEqual([
      undefined,
      undefined,
      "keepwarm_1",
      "keepwarm_1",
    ]);
  });

  it("are never more than a connection can hold, whatever comes", () => {
    const names = preparedNames();
    const texts = Array.from({ length: 5_000 }, (_, index) => `select $1, ${index}`);
    const given = texts.map((text) => [1, 2, 3].map(() => names.nameOf(text)).at(-1));
    expect(new Set(given.filter((name) => name !== undefined)).size).toBe(300);
    expect(names.nameOf(texts[0] ?? "")).toBe("keepwarm_1");
  });

  it("are given once more where the tables have changed, and only there", () => {
    const names = preparedNames();
    const ask = () => names.nameOf("select $1");
    for (let times = 0; times < 3; times++) ask();
    names.failed("select $1", "23505");
    expect(ask()).toBe("keepwarm_1");
    names.failed("select $1", "0A000");
    expect([ask(), ask(), ask()]).toEqual([undefined, undefined, "keepwarm_2"]);
  });
});

describeOnEveryDatabase("a prepared statement", (fresh) => {
  let database: Database;
  beforeAll(async () => void (database = await fresh()));
  const read = () =>
    database.owner((tx) =>
      sql`select * from changing where 1 = ${1}`.execute(tx).then((r) => r.rows),
    );

  it("reads what a table has become, after one refusal at most", async () => {
    await database.owner((tx) => sql`create table changing as select 1::int4 as a`.execute(tx));
    for (let times = 0; times < 6; times++) expect(await read()).toEqual([{ a: 1 }]);
    await database.owner((tx) => sql`alter table changing add b text default 'new'`.execute(tx));
    await read().catch(() => undefined);
    expect(await read()).toEqual([{ a: 1, b: "new" }]);
  });

  it("goes on after a failure in the middle of it", async () => {
    await database.owner((tx) => sql`create table only_one (id int8 primary key)`.execute(tx));
    const insert = (id: number) =>
      database.owner((tx) => sql`insert into only_one values (${id})`.execute(tx));
    await insert(1);
    for (let times = 0; times < 4; times++)
      await expect(insert(1)).rejects.toMatchObject({ code: "23505" });
    const { numAffectedRows } = await insert(2);
    expect(numAffectedRows).toBe(1n);
  });
});
