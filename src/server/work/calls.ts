import { randomUUID } from "node:crypto";
import { placeCall as placeIn } from "#nurture/care/place-call";
import type { LogNote } from "#nurture/ledger/entry";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { readCallers } from "../store/callers.ts";
import { saveCall, type NewCall } from "../store/calls.ts";
import type { Tx } from "../store/database.ts";
import { listDepartments } from "../store/programmes.ts";
import { setTouchState } from "../store/touches.ts";
import type { Turn } from "./deps.ts";

/** A person whose zone is not known is called in these hours; their touch is held before that. */
const NO_ZONE = "UTC";

/** A step that a person carries out: it stands on the list of calls until somebody says how it went. */
export async function placeCall(
  { tx, turn }: { readonly tx: Tx; readonly turn: Turn },
  zone: string | undefined,
  touch: StoredTouch,
  step: Step,
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const id = await planCall(
    tx,
    turn,
    {
      person: touch.personId,
      kind: "step",
      cause: touch.key,
      touch: touch.key,
      attempt: 1,
      who: step.from,
    },
    { zone: zone ?? NO_ZONE, before: touch.usefulUntil },
  );
  await setTouchState(tx, touch.key, "queued", {}, now);
  const facts = { step: touch.step, occurrence: touch.occurrence, call: id ?? "" };
  return [{ what: "call.planned", actor: "work/queue", at: now, person: touch.personId, facts }];
}

/** Gives a call its day, its hours and its caller; undefined where the cause has one already. */
export async function planCall(
  tx: Tx,
  turn: Turn,
  call: Omit<NewCall, "id" | "dueAt" | "untilAt">,
  when: { readonly zone: string; readonly before: Temporal.Instant },
): Promise<string | undefined> {
  const now = turn.deps.ambient.now();
  const { callers, perDayMax, quiet } = await readCallers(
    tx,
    turn.tenant.id,
    await listDepartments(tx),
  );
  const need = { ...when, quiet, notBefore: now };
  const placed = placeIn(need, callers, perDayMax);
  const id = randomUUID();
  const hours = placed ?? { from: now, until: when.before };
  const isNew = await saveCall(
    tx,
    turn.tenant.id,
    { ...call, id, dueAt: hours.from, untilAt: hours.until, caller: placed?.caller },
    now,
  );
  return isNew ? id : undefined;
}
