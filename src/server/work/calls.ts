import { randomUUID } from "node:crypto";
import type { LogNote } from "#nurture/ledger/entry";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { saveCall } from "../store/calls.ts";
import type { Tx } from "../store/database.ts";
import { setTouchState } from "../store/touches.ts";
import type { Turn } from "./deps.ts";

/** A step that a person carries out: it stands on the list of calls until somebody says how it went. */
export async function placeCall(
  tx: Tx,
  turn: Turn,
  touch: StoredTouch,
  step: Step,
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const call = {
    id: randomUUID(),
    person: touch.personId,
    cause: touch.key,
    dueAt: touch.dueAt,
    who: step.from,
  };
  await saveCall(tx, turn.tenant.id, call, now);
  await setTouchState(tx, touch.key, "queued", {}, now);
  const facts = { step: touch.step, occurrence: touch.occurrence, call: call.id };
  return [{ what: "call.planned", actor: "work/queue", at: now, person: touch.personId, facts }];
}
