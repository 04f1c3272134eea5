import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "./crew.ts";
import type { Unit } from "./load.ts";
import type { Seeding } from "./talk.ts";

/** Has a worker write the intents of these units; they reach it through a file. */
export async function seedFrom(
  worker: Worker,
  units: readonly Unit[],
  seeding: Omit<Seeding, "unitsFile">,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kwbench-units-"));
  const unitsFile = join(folder, "units.json");
  try {
    writeFileSync(unitsFile, JSON.stringify(units));
    await worker.ask("seed", { ...seeding, unitsFile });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
