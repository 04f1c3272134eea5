import type { EffectRecord } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import type { TouchKey } from "#nurture/model/touch";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { loadHandoff, saveHandoff } from "../store/handoffs.ts";
import { loadPerson, planSoon, saveLastTouch } from "../store/people.ts";
import { loadTouch, setTouchState } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import { COMES_AGAIN } from "./unwanted.ts";

/** What the end of an effect means for what it was for; in the same transaction. */
export async function afterSettled(
  tx: Tx,
  turn: Turn,
  effect: StoredEffect,
  record: EffectRecord,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  // The person first: every loop locks in this order.
  if (effect.person !== undefined) await loadPerson(tx, effect.person);
  if (effect.touch !== undefined) return ofTouch(tx, effect, record, now);
  if (effect.handoff !== undefined) return ofHandoff(tx, turn, effect, record, now);
  return [];
}

async function ofTouch(
  tx: Tx,
  effect: StoredEffect,
  record: EffectRecord,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  const touch = effect.touch === undefined ? undefined : await loadTouch(tx, effect.touch);
  if (touch?.state !== "queued" || record.state === "parked") return [];
  await planSoon(tx, touch.personId);
  const facts = { step: touch.step, occurrence: touch.occurrence, op: effect.opId };
  const note = { actor: "work/deliver", at: now, person: touch.personId };
  if (record.state === "confirmed") {
    await setTouchState(tx, touch.key, "sent", {}, now);
    await saveLastTouch(tx, touch.personId, touch.step, now);
    return [{ ...note, what: "touch.sent", facts }];
  }
  const why = record.why ?? record.state;
  if (record.state === "cancelled") {
    await takeBack(tx, touch.key, why, now);
    return [];
  }
  await setTouchState(tx, touch.key, "skipped", { why: record.state }, now);
  return [{ ...note, what: "touch.skipped", facts: { ...facts, why } }];
}

async function takeBack(tx: Tx, key: TouchKey, why: string, now: Temporal.Instant): Promise<void> {
  await setTouchState(tx, key, COMES_AGAIN.has(why) ? "planned" : "cancelled", { why }, now);
}

async function ofHandoff(
  tx: Tx,
  turn: Turn,
  effect: StoredEffect,
  record: EffectRecord,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  const item = effect.handoff === undefined ? undefined : await loadHandoff(tx, effect.handoff);
  if (item === undefined || effect.payload.kind !== "record") return [];
  await planSoon(tx, item.person);
  if (record.state === "confirmed") {
    const receipts = {
      ...item.receipts,
      [effect.payload.stage]: record.receipt?.["name"] ?? record.opId,
    };
    await saveHandoff(tx, turn.tenant.id, { ...item, receipts }, now);
    return [];
  }
  if (record.state === "parked") return [];
  const why = record.why ?? record.state;
  await saveHandoff(tx, turn.tenant.id, { ...item, state: "not-taken", why }, now);
  return [
    {
      what: "handoff.not-taken",
      actor: "work/deliver",
      at: now,
      person: item.person,
      facts: { item: item.id, kind: item.kind, why },
    },
  ];
}
