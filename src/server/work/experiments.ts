import type { Taken } from "#nurture/improve/experiment";
import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "../store/database.ts";
import { endRead, takeIn } from "../store/experiments.ts";
import type { Turn } from "./deps.ts";

/** Writes down who was taken into an experiment, in either arm, as the touch reaches them or would. */
export async function noteTaken(
  { tx, turn }: { readonly tx: Tx; readonly turn: Turn },
  person: PersonId,
  taken: Taken | undefined,
): Promise<void> {
  if (taken === undefined) return;
  const { experiment, arm } = taken;
  const now = turn.deps.ambient.now();
  await takeIn(tx, turn.tenant.id, { experiment: experiment.id, person, arm }, now);
}

/** Experiments whose time has come may be read from now on; the log says so once. */
export async function endExperiments({ deps, tenant }: Turn): Promise<void> {
  const now = deps.ambient.now();
  await deps.database.tenant(tenant.id, async (tx) => {
    const notes = (await endRead(tx, now)).map((experiment): LogNote => ({
      what: "experiment.ended",
      actor: "work/plan",
      at: now,
      facts: { experiment, how: "as-planned" },
    }));
    if (notes.length > 0) await deps.appendLog(tx, tenant.id, notes);
  });
}
