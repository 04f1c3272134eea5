import type { EffectRecord } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { loadHandoff, saveHandoff } from "../store/handoffs.ts";
import { saveJoinUrl } from "../store/occasions.ts";
import { planSoon, saveLastTouches } from "../store/people.ts";
import { loadTouch, markSent, setTouchState } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import { HOST_CAUSE } from "./plan-occasions.ts";
import { COMES_AGAIN, type Standing } from "./unwanted.ts";

/** The usual end, for many at once: touches that were sent, with what the log says of each operation. */
export async function afterConfirmed(
  tx: Tx,
  effects: readonly StoredEffect[],
  standing: Standing,
  now: Temporal.Instant,
): Promise<Map<string, LogNote>> {
  const sent = effects.flatMap(({ opId, touch: key }) => {
    const touch = key === undefined ? undefined : standing.touches.get(key);
    return touch?.state === "queued" ? [{ opId, touch }] : [];
  });
  const touches = sent.map(({ touch }) => touch);
  const last = touches.map(({ personId: person, step }) => ({ person, step }));
  await markSent(
    tx,
    touches.map(({ key }) => key),
    now,
  );
  await saveLastTouches(tx, last, now);
  return new Map(sent.map(({ opId, touch }) => [opId, touchNote("touch.sent", touch, opId, now)]));
}

function touchNote(
  what: "touch.sent" | "touch.skipped",
  { step, occurrence, personId }: StoredTouch,
  op: string,
  now: Temporal.Instant,
): LogNote {
  return {
    what,
    actor: "work/deliver",
    at: now,
    person: personId,
    facts: { step, occurrence, op },
  };
}

/**
 * What any other end of an effect means for what it was for; in the same transaction, which has
 * locked its person.
 */
export async function afterSettled(
  tx: Tx,
  turn: Turn,
  effect: StoredEffect,
  record: EffectRecord,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  if (effect.touch !== undefined) return ofTouch(tx, effect, record, now);
  if (effect.handoff !== undefined) return ofHandoff(tx, turn, effect, record, now);
  if (effect.kind === "entry" && effect.cause.startsWith(HOST_CAUSE))
    await ofHosts(tx, effect, record);
  return [];
}

/** The link of the hosts' entry is where everybody meets; without one each entry has its own. */
async function ofHosts(tx: Tx, { cause }: StoredEffect, record: EffectRecord): Promise<void> {
  const [meeting = "", key = ""] = cause.slice(HOST_CAUSE.length).split("/");
  await saveJoinUrl(tx, { meeting, key }, record.receipt?.["joinUrl"] ?? "");
}

async function ofTouch(
  tx: Tx,
  effect: StoredEffect,
  record: EffectRecord,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  const touch = effect.touch === undefined ? undefined : await loadTouch(tx, effect.touch);
  const isOver = record.state === "confirmed" || record.state === "parked";
  if (touch?.state !== "queued" || isOver) return [];
  await planSoon(tx, touch.personId);
  const why = record.why ?? record.state;
  if (record.state === "cancelled") {
    await takeBack(tx, touch.key, why, now);
    return [];
  }
  await setTouchState(tx, touch.key, "skipped", { why: record.state }, now);
  const note = touchNote("touch.skipped", touch, effect.opId, now);
  return [{ ...note, facts: { ...note.facts, why } }];
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
      facts: { item: item.id, why },
      payload: { kind: item.kind },
    },
  ];
}
