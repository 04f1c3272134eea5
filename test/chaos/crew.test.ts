import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { moveClock, type MovedClock } from "./clock.ts";
import { crew, type Crew } from "./crew.ts";

const BEGINS = Temporal.Instant.from("2026-03-02T01:00:00Z");
/** A worker's start and first round, on a machine that does other things too. */
const WITHIN = { timeout: 60_000, interval: 20 };

let folder: string;
let vendors: Vendors;
let clock: MovedClock;
let staff: Crew;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "keepwarm-crew-"));
  const clockFile = join(folder, "clock");
  clock = moveClock(clockFile, BEGINS);
  vendors = await startVendors(() => clock.now());
  const { connections } = vendors;
  const database = { kind: "pglite", folder: join(folder, "data") } as const;
  staff = crew({
    ...{ size: 1, folder, compiledIn: resolve("node_modules/.cache/keepwarm-chaos") },
    orders: { database, clockFile, connections, port: 0, runEveryMinutes: 240 },
    waits: () => [],
    onDeath: () => undefined,
    onActs: () => undefined,
    onComplaint: () => undefined,
  });
});
afterAll(async () => {
  await staff.dismiss();
  await vendors.close();
  clock.close();
  rmSync(folder, { recursive: true, force: true });
});

it("hears from a worker that stood still while it had nothing to do that it has nothing to do", async () => {
  const idle = () =>
    vi.waitFor(() => {
      const worker = staff.workers().find(({ idleIn }) => idleIn === clock.epoch());
      if (worker === undefined) throw new Error("not yet");
      return worker;
    }, WITHIN);
  const before = await idle();
  staff.freeze(before);
  staff.thaw(before);
  expect(before.idleIn).toBeUndefined();
  expect((await idle()).pid).toBe(before.pid);
});
