import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signature } from "#connectors/greenhouse/webhook";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { freshMemory } from "../kit/databases.ts";
import { HOUSE_URL, openHouse, type TestHouse } from "../kit/house.ts";
import { vendorsOwn } from "../kit/specs.ts";
import { ATS, scriptedSource } from "../server/work/scripted.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const { path: SAMPLES, isHere, why } = vendorsOwn("greenhouse/webhook-samples");
const OURS: readonly (readonly [string, string])[] = [
  ["offer_updated", `{"action":"offer_updated","payload":{"id":1,"application_id":2}}`],
  ["delete_candidate", `{"action":"delete_candidate","payload":{"person":{"id":3}}}`],
];
const THEIRS = (isHere ? readdirSync(SAMPLES) : []).map(
  (file) => [file.replace(".json", ""), readFileSync(join(SAMPLES, file), "utf8")] as const,
);

let house: TestHouse;
let vendors: Vendors;
let address: string;
const ats = scriptedSource();

beforeAll(async () => {
  vendors = await startVendors(() => Temporal.Now.instant());
  house = await openHouse({
    database: await freshMemory(),
    vendors,
    begins: "2026-03-02T02:00:00Z",
    only: [ATS],
    ports: () => ({ check: () => Promise.resolve(), people: ats }),
  });
  await house.hear();
  const { rows } = await house.read((tx) =>
    sql<{ id: string }>`select id from connections`.execute(tx),
  );
  address = `${HOUSE_URL}/webhooks/${ATS}/${rows[0]?.id ?? ""}`;
});
afterAll(async () => {
  await vendors.close();
  await house.database.close();
});

/** As Greenhouse sends it; the same event twice has the same id. */
async function deliver(body: string, event: string): Promise<number> {
  const [secret = ""] = vendors.connections.flatMap(({ webhookSecrets }) => webhookSecrets);
  const headers = { signature: signature(secret, body), "greenhouse-event-id": event };
  const answer = await house.app.request(address, { method: "POST", body, headers });
  return answer.status;
}

async function stored(event: string): Promise<unknown[]> {
  const { rows } = await house.read((tx) =>
    sql`select topic from webhook_deliveries where delivery_id = ${event}`.execute(tx),
  );
  return rows;
}

describe("a signed webhook of Greenhouse", () => {
  if (!isHere) it.skip(`of the vendor's own samples${why}`);

  it.each([...OURS, ...THEIRS])(
    "that says %s is stored once and leads to one pull, however often it comes",
    async (topic, body) => {
      const event = `${topic}-${String(body.length)}`;
      const before = ats.askedFrom.length;
      const statuses = [await deliver(body, event), await deliver(body, event)];
      await house.tick();
      await house.tick();
      expect({
        statuses,
        stored: await stored(event),
        pulls: ats.askedFrom.length - before,
      }).toEqual({ statuses: [200, 200], stored: [{ topic }], pulls: 1 });
    },
  );
});
