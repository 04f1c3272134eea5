import type { EffectPayload } from "#nurture/effects/effect";
import { renamed, resolve, takeBack, type Choice } from "#nurture/effects/resolve";
import type { LogNote } from "#nurture/ledger/entry";
import { operationId } from "#nurture/ledger/op-id";
import { Problem } from "#nurture/problem";
import { saveIntent } from "#server/store/effects";
import { planSoon } from "#server/store/people";
import { recordOf, type ParkedRow } from "#server/store/read-parked";
import {
  lockParked,
  moveTouch,
  readInstallation,
  saveStageReceipt,
  saveWord,
  sendTouch,
  stopNewest,
} from "#server/store/write-parked";
import type { Asked, User } from "../page.ts";

const NEXT = "/hr/parked";

/**
 * Carries out a person's word, with its log entry; the loops do the rest. A touch that is to be
 * sent again is planned once more, so that its mail is written from what is true then; anything
 * else is written down anew from what it was.
 */
export async function decide(
  asked: Asked<User>,
  opId: string,
  choice: Choice,
  reference?: string,
): Promise<string> {
  const { tx, now, who } = asked;
  const row = await locked(asked, opId);
  const word = { by: `user:${who.id}`, at: now, ...(reference === undefined ? {} : { reference }) };
  const revisions = { newest: row.newest, isReplaced: row.is_replaced };
  const resolved = resolve(recordOf(row), choice, word, revisions);
  if (!resolved.ok) return `${NEXT}?did=told-late`;
  const { record, revision } = resolved;
  await saveWord(tx, record, now);
  const notes =
    choice === "arrived"
      ? await arrived(asked, row, record.receipt?.["name"])
      : await again(asked, row, revision);
  await log(asked, row, notes, {
    facts: {
      choice,
      ...(row.why === null ? {} : { why: row.why }),
      ...(revision === undefined ? {} : { revision }),
    },
    ...(reference === undefined ? {} : { payload: { name: reference } }),
  });
  return `${NEXT}?did=told-${choice}`;
}

/** Takes a person's word back while nothing has come of it that can't be stopped. */
export async function undecide(asked: Asked<User>, opId: string): Promise<string> {
  const { tx, deps, now } = asked;
  const row = await locked(asked, opId);
  const back = takeBack(recordOf(row), row.since);
  if (!back.ok) return `${NEXT}?did=told-late`;
  if (row.since === "waiting") await stopNewest(tx, row, now);
  if (row.touch_key !== null && row.why !== "superseded")
    await moveTouch(tx, row.touch_key, "queued", now);
  if (row.state === "confirmed") await saveStageReceipt(tx, deps.tenant, row, undefined, now);
  await saveWord(tx, back.record, now);
  await log(asked, row, [], { facts: { choice: "taken-back" } });
  return `${NEXT}?did=told-back`;
}

async function locked({ tx }: Asked<User>, opId: string): Promise<ParkedRow> {
  const row = await lockParked(tx, opId);
  if (row === undefined) throw new Problem("page/unknown");
  return row;
}

async function arrived(
  { tx, deps, who, now }: Asked<User>,
  row: ParkedRow,
  name: string | undefined,
): Promise<readonly LogNote[]> {
  if (row.handoff !== null) {
    await saveStageReceipt(tx, deps.tenant, row, name ?? row.op_id, now);
    return [];
  }
  const { touch_key: touch, person, step, occurrence } = row;
  const isSent = touch !== null && (await sendTouch(tx, touch, row.armed_at ?? now, now));
  if (!isSent || person === null) return [];
  const facts = { step, occurrence, op: row.op_id };
  return [{ what: "touch.sent", actor: `user:${who.id}`, at: now, person, facts }];
}

async function again(
  { tx, deps, who, now }: Asked<User>,
  row: ParkedRow,
  revision: number | undefined,
): Promise<readonly LogNote[]> {
  if (revision === undefined) return [];
  if (row.touch_key !== null) {
    await moveTouch(tx, row.touch_key, "planned", now);
    return [];
  }
  const { op_id: from, kind, cause, person, handoff, mailbox } = row;
  const installation = await readInstallation(tx);
  const opId = operationId(installation, deps.tenant, cause, kind, revision);
  const stored = JSON.parse(deps.sealer.open(row.payload_sealed, from)) as EffectPayload;
  const intent = {
    ...{ opId, cause, revision, channel: row.channel, mode: row.mode, connection: row.connection },
    payload: renamed(stored, from, opId),
    ...(person === null ? {} : { person }),
    ...(handoff === null ? {} : { handoff }),
    ...(mailbox === null ? {} : { mailbox }),
  };
  await saveIntent(tx, deps.tenant, deps.sealer, intent, now);
  if (person !== null) await planSoon(tx, person);
  const facts = { op: opId, kind, vendor: row.vendor, revision };
  const about = person === null ? {} : { person };
  return [{ what: "effect.intended", actor: `user:${who.id}`, at: now, ...about, facts }];
}

async function log(
  { tx, deps, who, now }: Asked<User>,
  { op_id: op, kind, person }: ParkedRow,
  after: readonly LogNote[],
  { facts, payload }: Pick<LogNote, "facts" | "payload">,
): Promise<void> {
  const about = person === null ? {} : { person };
  const resolved: LogNote = {
    ...{ what: "effect.resolved", actor: `user:${who.id}`, at: now, ...about },
    facts: { op, kind, ...facts },
    ...(payload === undefined ? {} : { payload }),
  };
  await deps.appendLog(tx, deps.tenant, [resolved, ...after]);
}
