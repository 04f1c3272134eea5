import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "#server/store/database";
import { describeOnEveryDatabase } from "../../kit/databases.ts";

const now = Temporal.Instant.from("2026-11-02T09:00:00.123456Z");

describeOnEveryDatabase("the database", (fresh) => {
  let database: Database;
  beforeAll(async () => void (database = await fresh()));

  it("reads every kind of value as the doc comment of Tx says", async () => {
    const { rows } = await database.owner((tx) =>
      sql`select timestamptz '2026-11-02 10:00:00.5+01' as at, date '2026-03-29' as on_day,
        9007199254740991::int8 as big, 12.5::numeric as share, count(*) as counted,
        '{"a":[1,null]}'::jsonb as doc, '[1]'::json as list, true as yes, 7::int4 as small,
        1.5::float8 as half, null::text as nothing, 'é ' as text,
        ${"0b0c3d5e-0000-4000-8000-000000000001"}::uuid as id from (values (1), (2)) as two`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([
      {
        at: Temporal.Instant.from("2026-11-02T09:00:00.5Z"),
        on_day: "2026-03-29",
        big: 9_007_199_254_740_991,
        share: 12.5,
        counted: 2,
        doc: { a: [1, null] },
        list: [1],
        yes: true,
        small: 7,
        half: 1.5,
        nothing: null,
        text: "é ",
        id: "0b0c3d5e-0000-4000-8000-000000000001",
      },
    ]);
  });

  it("takes every kind of parameter as the doc comment of Tx says", async () => {
    const { rows } = await database.owner((tx) =>
      sql`select ${now}::timestamptz as at, ${Temporal.PlainDate.from("2026-03-29")}::date as on_day,
        ${Temporal.ZonedDateTime.from("2026-11-02T10:00+01:00[Europe/Berlin]")}::timestamptz as there,
        ${["a", { b: now }]}::jsonb as list, ${{ c: null }}::jsonb as doc, ${3}::int8 as n,
        ${4n}::int8 as big, ${false}::boolean as no, ${null}::text as nothing,
        ${undefined}::text as missing, ${new Uint8Array([0, 255])}::bytea as bytes,
        ${new Date(0)}::timestamptz as date`.execute(tx),
    );
    expect(rows).toEqual([
      {
        at: now,
        on_day: "2026-03-29",
        there: Temporal.Instant.from("2026-11-02T09:00:00Z"),
        list: ["a", { b: now.toString() }],
        doc: { c: null },
        n: 3,
        big: 4,
        no: false,
        nothing: null,
        missing: null,
        bytes: Buffer.from([0, 255]),
        date: Temporal.Instant.from("1970-01-01T00:00:00Z"),
      },
    ]);
  });
});
