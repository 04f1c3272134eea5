import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LogNote } from "#nurture/ledger/entry";
import { verifyStep } from "#server/verify-log";
import { verifyOnce } from "#server/work/verify";
import { freshMemory } from "../../kit/databases.ts";
import { emptied, freshWeb, signedIn, TENANT, type Web } from "../../kit/web.ts";

let web: Web;
let session: { readonly cookie: string };

beforeAll(async () => {
  web = await freshWeb(await freshMemory());
});
beforeEach(async () => {
  await emptied(web);
  session = await signedIn(web, ["auditor"]);
});
afterAll(async () => {
  await web.deps.database.close();
});

async function write(count: number): Promise<void> {
  const note: LogNote = { what: "user.signed-in", actor: "test", at: web.ambient.now() };
  await web.write((tx) =>
    web.deps.appendLog(
      tx,
      TENANT,
      Array.from({ length: count }, () => note),
    ),
  );
}

async function shown(query = "?head="): Promise<string> {
  const answer = await web.get(`/audit/verify${query}&lang=en`, session);
  return (await answer.text()).replaceAll(/\s+/g, " ");
}

async function spoil(index: number): Promise<void> {
  await web.write((tx) =>
    sql`update log_entries set body = replace(body, 'test', 'tset') where index = ${index}`.execute(
      tx,
    ),
  );
}

const ask = () => web.post("/audit/verify", { head: "" }, session);
/** The loop's part of what the pages ask for. */
const goOn = () => verifyOnce(web.deps);

describe("the verification page", () => {
  it("shows the last result with its time and recomputes nothing when it is opened", async () => {
    await write(3);
    await ask();
    await spoil(1);
    const text = await shown();
    expect([text.includes("All 3 entries hold."), text.includes("Verified at")]).toEqual([
      true,
      true,
    ]);
  });

  it("finds a changed row when it is asked to verify again", async () => {
    await write(3);
    await ask();
    await spoil(1);
    await ask();
    expect(await shown()).toContain("Entry 1 does not hold. It was rewritten.");
  });

  it("says how many entries were added since", async () => {
    await write(3);
    await ask();
    await write(4);
    // The pass itself is an entry too.
    expect(await shown()).toContain("5 entries were added since");
  });

  it("finds an entry that the log does not count", async () => {
    await write(3);
    await web.write(async (tx) => {
      const before = sql`(select previous from log_entries where index = 2)`;
      await sql`update log_heads set size = 2, hash = ${before}`.execute(tx);
    });
    await ask();
    expect(await shown()).toContain("There are more entries than the log says.");
  });

  it("shows how far a long pass is, and the loop goes on with it to the end", async () => {
    await write(12_000);
    await ask();
    const first = await web.get("/audit/verify?head=&lang=en", session);
    const under = [first.headers.get("refresh"), (await first.text()).includes("5,000 of 12,000")];
    const stopped = await web.get("/audit/verify?head=&watch=off", session);
    const steps = [await goOn(), await goOn(), await goOn()];
    expect([under, stopped.headers.get("refresh"), steps, await shown()]).toEqual([
      ["2", true],
      null,
      [true, true, false],
      expect.stringContaining("All 12,000 entries hold."),
    ]);
  });

  it("finds what is wrong in a later step, and ends there", async () => {
    await write(12_000);
    await spoil(7_000);
    await ask();
    await goOn();
    expect([await goOn(), await shown()]).toEqual([
      false,
      expect.stringContaining("Entry 7,000 does not hold."),
    ]);
  });

  it("notes each pass once, by who asked for it", async () => {
    await write(2);
    await ask();
    await web.write((tx) =>
      verifyStep(tx, { appendLog: web.deps.appendLog, tenant: TENANT, now: web.ambient.now() }),
    );
    const { rows } = await web.write((tx) =>
      sql`select count(*)::int as count from log_entries
        where what = 'log.verified' and actor like 'user:%'`.execute(tx),
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("says nothing of a head that it was not held against", async () => {
    await write(2);
    await ask();
    const other = await shown(`?head=${"ab".repeat(32)}`);
    expect(other).not.toContain("entries hold");
  });
});
