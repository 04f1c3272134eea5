import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import type { Database, Tx } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeOnEveryDatabase("a transaction", (fresh) => {
  let database: Database;
  beforeAll(async () => {
    database = await fresh();
    await database.raw("create table counts (n int primary key)");
  });

  const add = (tx: Tx, n: number) => sql`insert into counts (n) values (${n})`.execute(tx);
  const counted = async (from: number, below: number) =>
    (
      await database.owner((tx) =>
        sql<{
          n: number;
        }>`select n from counts where n >= ${from} and n < ${below} order by n`.execute(tx),
      )
    ).rows.map(({ n }) => n);

  it("keeps everything of work that ends well, and nothing of work that throws", async () => {
    await database.owner((tx) => add(tx, 1));
    const failing = database.owner(async (tx) => {
      await add(tx, 2);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await counted(0, 10)).toEqual([1]);
  });

  it("is refused after a failed statement, even where the error was caught", async () => {
    const swallowing = database.owner(async (tx) => {
      await add(tx, 10);
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/rolled back/);
    expect(await counted(10, 20)).toEqual([]);
  });

  it("gives a failed statement PostgreSQL's code and names, without the row's values", async () => {
    const twice = database.owner(async (tx) => {
      await add(tx, 20);
      await add(tx, 20);
    });
    const error: unknown = await twice.catch((thrown: unknown) => thrown);
    expect({ ...(error as object), message: (error as Error).message }).toEqual({
      message: 'duplicate key value violates unique constraint "counts_pkey"',
      code: "23505",
      constraint: "counts_pkey",
      table: "counts",
    });
    expect((error as Error).stack).toContain("transactions.test.ts");
  });

  it("doesn't quote the value that a column could not take", async () => {
    const wrong = database.owner((tx) => sql`select ${"Anna"}::uuid`.execute(tx));
    await expect(wrong).rejects.toThrow(/^invalid input syntax for type uuid: "…"$/);
  });

  it("refuses the database inside itself instead of waiting for ever", async () => {
    const nested = [
      () => database.owner(() => database.owner(() => Promise.resolve())),
      () => database.owner(() => database.raw("select 1")),
      () =>
        database.owner(async () => {
          await later(1);
          await counted(0, 1);
        }),
    ];
    for (const use of nested) await expect(use()).rejects.toThrow(/pass `tx` down/);
  });

  it("lets work that it started use the database once it is over", async () => {
    let after: Promise<number[]> | undefined;
    await database.owner(async (tx) => {
      await add(tx, 30);
      after = later(20).then(() => counted(30, 40));
    });
    expect(await after).toEqual([30]);
  });

  it("answers nobody who kept its tx", async () => {
    const kept = await database.owner((tx) => Promise.resolve({ tx }));
    await expect(add(kept.tx, 40)).rejects.toThrow(/already committed/);
    expect(await counted(40, 50)).toEqual([]);
  });

  it("runs statements asked for at once one after the other", async () => {
    await database.owner((tx) => Promise.all([50, 51, 52, 53].map((n) => add(tx, n))));
    expect(await counted(50, 60)).toEqual([50, 51, 52, 53]);
  });

  it("is one of many that all get their turn", async () => {
    const ns = Array.from({ length: 200 }, (_, n) => 100 + n);
    await Promise.all(ns.map((n) => database.owner((tx) => add(tx, n))));
    expect(await counted(100, 300)).toEqual(ns);
  });

  it("says how many rows a change touched, and nothing for a read", async () => {
    const counts = await database.owner(async (tx) => [
      (await sql`insert into counts select * from generate_series(900, 904)`.execute(tx))
        .numAffectedRows,
      (await sql`update counts set n = n where n >= 900`.execute(tx)).numAffectedRows,
      (await sql`delete from counts where n >= 900`.execute(tx)).numAffectedRows,
      (await sql`select 1`.execute(tx)).numAffectedRows,
    ]);
    expect(counts).toEqual([5n, 5n, 5n, undefined]);
  });

  it("can't hold a Symbol or a function as a parameter", async () => {
    const odd = database.owner((tx) => sql`select ${Symbol("x")}::text`.execute(tx));
    await expect(odd).rejects.toThrow(TypeError);
  });
});

describeOnEveryDatabase("raw statements", (fresh) => {
  let database: Database;
  beforeAll(async () => void (database = await fresh()));

  it("speak as the pg driver does, whose arrays and dates pg-boss expects", async () => {
    const rows = await database.raw(
      "select $1::text[] as list, $2::timestamptz as at, 1::int8 as n, $3::jsonb as doc, $4::int4[] as grid",
      [
        ['a"b', null, "c\\d,{}"],
        new Date(5_000),
        { a: 1 },
        [
          [1, 2],
          [3, 4],
        ],
      ],
    );
    expect(rows).toEqual([
      {
        list: ['a"b', null, "c\\d,{}"],
        at: new Date(5_000),
        n: "1",
        doc: { a: 1 },
        grid: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
  });

  it("may be several, and leave nothing open behind a failed one", async () => {
    expect(await database.raw("select 1 as one; select 2 as two")).toEqual([
      { one: 1 },
      { two: 2 },
    ]);
    await expect(database.raw("begin; select 1 / 0; commit")).rejects.toThrow(/division/);
    expect(await database.raw("select 3 as three")).toEqual([{ three: 3 }]);
  });
});
