import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WebhookPort } from "#nurture/ports";
import { freshMemory } from "../../kit/databases.ts";
import { BASE_URL, emptied, freshWeb, TENANT, type Web } from "../../kit/web.ts";

const CONNECTION = "9c1f1a52-0001-4000-8000-000000000009";
let web: Web;

/** Signed over the raw bytes, as vendors do; the delivery's id comes in a header. */
const port: WebhookPort = {
  verify: (headers, body, secrets) => {
    const fits = secrets.some(
      (secret) =>
        createHmac("sha256", secret).update(body).digest("hex") === headers.get("signature"),
    );
    if (!fits) return { ok: false, why: "signature" };
    const id = headers.get("delivery");
    return id === null
      ? { ok: false, why: "malformed" }
      : { ok: true, delivery: { id, topic: `offer_created${id.startsWith("nul") ? "\0" : ""}` } };
  },
};

beforeAll(async () => {
  web = await freshWeb(await freshMemory(), { webhooks: new Map([["greenhouse", port]]) });
});
beforeEach(async () => {
  await emptied(web);
  const sealed = web.deps.sealer.seal(JSON.stringify(["new", "old"]), `connection/${CONNECTION}`);
  await web.write((tx) =>
    sql`insert into connections (tenant_id, id, vendor, role, settings_sealed, webhook_secrets_sealed,
        next_run_at, connected_by, created_at)
      values (${TENANT}::uuid, ${CONNECTION}::uuid, 'greenhouse', 'ats', 'x', ${sealed},
        '2030-01-01T00:00:00Z', 'test', '2027-01-01T00:00:00Z')`.execute(tx),
  );
});
afterAll(async () => {
  await web.deps.database.close();
});

interface Sent {
  readonly body?: string;
  readonly secret?: string;
  readonly delivery?: string;
  readonly path?: string;
}

async function deliver({ body = "{}", secret = "new", delivery = "d1", path }: Sent = {}) {
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const answer = await web.app.request(
    `${BASE_URL}${path ?? `/webhooks/greenhouse/${CONNECTION}`}`,
    {
      method: "POST",
      body,
      headers: { signature, ...(delivery === "" ? {} : { delivery }) },
    },
  );
  return answer.status;
}

/** What came of it: deliveries kept, whether a pull was asked for, what the log says. */
async function left() {
  return web.write(async (tx) => {
    const kept = await sql<{
      n: number;
    }>`select count(*)::int as n from webhook_deliveries`.execute(tx);
    const soon = await sql<{ soon: boolean }>`select pull_soon as soon from connections`.execute(
      tx,
    );
    const log = await sql<{ what: string }>`select what from log_entries order by index`.execute(
      tx,
    );
    return [kept.rows[0]?.n, soon.rows[0]?.soon, log.rows.map(({ what }) => what).join(" ")];
  });
}

describe("a vendor's webhook", () => {
  it.each([
    // what comes                              sent                                    status  left
    ["a signed one", {}, 200, [1, true, "webhook.received"]],
    [
      "one signed with the secret being replaced",
      { secret: "old" },
      200,
      [1, true, "webhook.received"],
    ],
    [
      "one whose topic holds what no column takes",
      { delivery: "nul" },
      200,
      [1, true, "webhook.received"],
    ],
    ["a forged one", { secret: "guess" }, 401, [0, false, "webhook.refused"]],
    ["one that isn't the vendor's", { delivery: "" }, 400, [0, false, "webhook.refused"]],
    ["an endless one", { body: "x".repeat(1_100_000) }, 413, [0, false, ""]],
    ["one of another vendor", { path: `/webhooks/frappe/${CONNECTION}` }, 404, [0, false, ""]],
    ["one for no connection", { path: "/webhooks/greenhouse/nothing" }, 404, [0, false, ""]],
    [
      "one for a connection that isn't there",
      { path: "/webhooks/greenhouse/9c1f1a52-0001-4000-8000-00000000000a" },
      404,
      [0, false, ""],
    ],
  ])("%s is answered and kept rightly", async (_, sent: Sent, status, expected) => {
    expect([await deliver(sent), await left()]).toEqual([status, expected]);
  });

  it("that comes twice is answered well and kept once", async () => {
    const statuses = [await deliver(), await deliver()];
    expect([statuses, await left()]).toEqual([
      [200, 200],
      [1, true, "webhook.received"],
    ]);
  });

  it("forged by the thousand is one log entry a minute, with a count", async () => {
    const refusals = () =>
      web.write(async (tx) => {
        const found = await sql<{ body: string }>`select body from log_entries
          where what = 'webhook.refused' order by index`.execute(tx);
        return found.rows.map(
          ({ body }) => (JSON.parse(body) as { facts: { why: string; calls: number } }).facts,
        );
      });
    const forged = { secret: "guess" };
    for (let call = 0; call < 5; call++) await deliver(forged);
    await deliver({ delivery: "" });
    const before = await refusals();
    web.ambient.advance({ seconds: 59 });
    await deliver(forged);
    const within = await refusals();
    web.ambient.advance({ seconds: 1 });
    await deliver(forged);
    expect([before, within.length, (await refusals()).at(-1)]).toEqual([
      [
        { connection: CONNECTION, why: "signature", calls: 1 },
        { connection: CONNECTION, why: "malformed", calls: 1 },
      ],
      2,
      { connection: CONNECTION, why: "signature", calls: 6 },
    ]);
  });

  it("leaves nothing of its content in the log", async () => {
    await deliver({ body: '{"name":"周雨桐"}', secret: "guess" });
    const bodies = await web.write(
      async (tx) => (await sql<{ body: string }>`select body from log_entries`.execute(tx)).rows,
    );
    expect(bodies.some(({ body }) => body.includes("雨桐"))).toBe(false);
  });
});
