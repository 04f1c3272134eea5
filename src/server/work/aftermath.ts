import type { EffectRecord } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { loadHandoff, saveHandoff } from "../store/handoffs.ts";
import { planSoon, saveLastTouch } from "../store/people.ts";
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
  if (touch?.state !== "queued" || effect.person === undefined) return [];
  const note = (what: LogNote["what"], why?: string): LogNote[] => [
    {
      what,
      actor: "work/deliver",
      at: now,
      person: touch.personId,
      facts: {
        step: touch.step,
        occurrence: touch.occurrence,
        op: effect.opId,
        ...(why === undefined ? {} : { why }),
      },
    },
  ];
  await planSoon(tx, effect.person);
  switch (record.state) {
    case "confirmed":
      await setTouchState(tx, touch.key, "sent", {}, now);
      await saveLastTouch(tx, effect.person, touch.step, now);
      return note("touch.sent");
    case "cancelled": {
      const again = COMES_AGAIN.has(record.why ?? "");
      await setTouchState(
        tx,
        touch.key,
        again ? "planned" : "cancelled",
        record.why === undefined ? {} : { why: record.why },
        now,
      );
      return [];
    }
    case "rejected":
    case "withheld":
      await setTouchState(tx, touch.key, "skipped", { why: record.state }, now);
      return note("touch.skipped", record.why ?? record.state);
    case "parked":
    case "intent":
    case "armed":
    case "unknown":
      return [];
  }
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
