import { takenIn, afterWithheld, type Experiment } from "#nurture/improve/experiment";
import type { LogNote } from "#nurture/ledger/entry";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { isReached, type AtDue } from "#nurture/plan/due";
import type { Tx } from "../store/database.ts";
import { endRead, listExperiments, takeIn } from "../store/experiments.ts";
import { setTouchState } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import type { Planning } from "./planning.ts";

/** Why a touch was left out: to learn what it does. */
export const WITHHELD = "withheld";

interface Reaching {
  readonly touch: StoredTouch;
  readonly step: Step | undefined;
  readonly decided: AtDue;
}

/** Writes down who was taken into an experiment, in either arm, as the touch reaches them or would. */
export async function noteTaken(
  { tx, turn }: { readonly tx: Tx; readonly turn: Turn },
  experiments: readonly Experiment[],
  { touch, step, decided }: Reaching,
): Promise<void> {
  if (step === undefined || !isReached(decided, step)) return;
  const now = turn.deps.ambient.now();
  const taken = takenIn(experiments, touch, step, now);
  if (taken === undefined) return;
  const { experiment, arm } = taken;
  await takeIn(tx, turn.tenant.id, { experiment: experiment.id, person: touch.personId, arm }, now);
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

/** What was withheld goes into the next digest once its experiment is over, where HR chose so. */
export async function foldWithheld(
  tx: Tx,
  { person, now }: Planning,
  stored: readonly StoredTouch[],
): Promise<StoredTouch[]> {
  const withheld = stored.filter(({ state, why }) => state === "skipped" && why === WITHHELD);
  if (withheld.length === 0) return [...stored];
  const experiments = await listExperiments(tx);
  const folds = new Set<string>();
  for (const { key, journey, step, dueAt } of withheld) {
    // Newest first: the last one found is the first that still withheld when this fell due.
    const experiment = experiments.findLast(
      (each) =>
        each.journey === journey &&
        each.step === step &&
        Temporal.Instant.compare(dueAt, each.withholdsUntil) < 0,
    );
    if (afterWithheld(experiment, person.offer, now) === "fold") folds.add(key);
  }
  for (const key of folds) await setTouchState(tx, key, "folded", {}, now);
  return stored.map((touch) => {
    if (!folds.has(touch.key)) return touch;
    const { why, ...rest } = touch;
    return why === WITHHELD ? { ...rest, state: "folded" } : touch;
  });
}
