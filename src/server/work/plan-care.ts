import { attentionChangesAt, attentionOf } from "#nurture/care/attention";
import type { AttentionFacts } from "#nurture/care/reasons/reason";
import { whyNoCall, type NoCall } from "#nurture/care/call";
import { isCareOn } from "#nurture/care/confirmed";
import { callPlannedFrom, silenceOf, type Silence } from "#nurture/care/silence";
import type { LogNote } from "#nurture/ledger/entry";
import type { FieldStatement, LocalField } from "#nurture/local/field";
import { papersMissing } from "#nurture/local/reminders";
import { earlier } from "#nurture/model/temporal";
import type { StoredTouch } from "#nurture/model/touch";
import { LOCAL_RULES } from "#server/programme/local";
import { confirmations, declaredOf, saveAttention } from "../store/attention.ts";
import { callsDoneOf, cancelCall, openCallsOf, type OpenCall } from "../store/calls.ts";
import { lettersOf, saveSilence, startsSeen } from "../store/care-facts.ts";
import type { Tx } from "../store/database.ts";
import { caseKey, NOTHING_SAID, readSaid } from "../store/read-local.ts";
import { setTouchState } from "../store/touches.ts";
import { planCall } from "./calls.ts";
import type { Planning } from "./planning.ts";

const ACTOR = "work/plan";
/** Papers that say nothing of where somebody is from: the others are nobody's reason to call. */
const PLAIN_PAPERS: readonly LocalField[] = ["three-party-agreement", "tax-id"];

export interface Care {
  readonly notes: readonly LogNote[];
  /** When a reason or the budget changes by time alone. */
  readonly changesAt: Temporal.Instant | undefined;
}

/**
 * Reasons, the silence budget and calls of one person. In a country without the tenant's
 * confirmations nothing of it is computed; a call that a step asks for stands there too.
 */
export async function planCare(
  tx: Tx,
  planning: Planning,
  touches: readonly StoredTouch[],
): Promise<Care> {
  const { person } = planning;
  const isOn = isCareOn(person.place.country, await confirmations(tx));
  const facts = isOn ? await factsOf(tx, planning) : undefined;
  const budgetDays = planning.programme.rules.silenceDays;
  const silence =
    facts === undefined
      ? undefined
      : silenceOf({ ...facts, person: planning.person }, budgetDays, planning.now);
  const reasons = await saveReasons(tx, planning, facts);
  const cancelled = await cancelCalls(tx, planning, touches, silence);
  const isPlanned = (await openCallsOf(tx, person.id)).some(({ kind }) => kind === "silence");
  const planned =
    silence === undefined || isPlanned ? [] : await planSilence(tx, planning, silence, budgetDays);
  const isWaiting = isPlanned || planned.length > 0;
  await saveSilence(tx, person.id, shownEnd(silence, isWaiting, planning.now));
  return {
    notes: [...reasons, ...cancelled, ...planned],
    changesAt: changesAt(planning, facts, silence, budgetDays),
  };
}

async function factsOf(tx: Tx, { person, acts, now }: Planning): Promise<AttentionFacts> {
  return {
    person,
    interactions: acts.interactions,
    questions: acts.questions,
    letters: await lettersOf(tx, person.id),
    starts: await startsSeen(tx, person),
    declared: await declaredOf(tx, person.id),
    papers: await papersOf(tx, person, now),
    calls: await callsDoneOf(tx, person.id),
  };
}

async function papersOf(
  tx: Tx,
  person: Planning["person"],
  now: Temporal.Instant,
): Promise<readonly FieldStatement[]> {
  const rules = LOCAL_RULES.get(person.place.country ?? "");
  if (rules === undefined) return [];
  const { said } = await readSaid(tx, [person.id]);
  const about = {
    person: person.id,
    occurrence: person.offer.occurrence,
    country: rules.country,
  };
  const known = said.get(caseKey(about)) ?? NOTHING_SAID;
  return papersMissing(rules, person, known, now).filter(({ field }) =>
    PLAIN_PAPERS.includes(field),
  );
}

/** The log says that reasons changed, and of whom; which ones is sealed. */
async function saveReasons(
  tx: Tx,
  { turn, person, now }: Planning,
  facts: AttentionFacts | undefined,
): Promise<LogNote[]> {
  const reasons = facts === undefined ? [] : attentionOf(facts, now);
  const before = await saveAttention(tx, turn.tenant.id, person.id, reasons);
  const marks = reasons.map(({ mark }) => mark);
  const isSame = before.length === marks.length && before.every((mark) => marks.includes(mark));
  if (isSame) return [];
  return [
    {
      what: "attention.changed",
      actor: ACTOR,
      at: now,
      person: person.id,
      payload: { reasons: marks },
    },
  ];
}

async function cancelCalls(
  tx: Tx,
  planning: Planning,
  touches: readonly StoredTouch[],
  silence: Silence | undefined,
): Promise<LogNote[]> {
  const { person, now } = planning;
  const notes: LogNote[] = [];
  for (const call of await openCallsOf(tx, person.id)) {
    const why = whyOf(planning, call, touches, silence);
    if (why === undefined) continue;
    await cancelCall(tx, call.id, why, now);
    if (call.touch !== null) await settleTouch(tx, call.touch, why, now);
    const facts = { call: call.id, kind: call.kind, why };
    notes.push({ what: "call.cancelled", actor: ACTOR, at: now, person: person.id, facts });
  }
  return notes;
}

/** A pause moves what a step wanted; anything else leaves it out. */
async function settleTouch(tx: Tx, key: string, why: NoCall, now: Temporal.Instant): Promise<void> {
  await setTouchState(tx, key, why === "paused" ? "planned" : "skipped", { why }, now);
}

function whyOf(
  { person, followed, now }: Planning,
  { kind, cause, touch: key }: OpenCall,
  touches: readonly StoredTouch[],
  silence: Silence | undefined,
): NoCall | undefined {
  const touch = touches.find((each) => each.key === key);
  const step = followed
    .find(({ id }) => id === touch?.journey)
    ?.steps.find(({ id }) => id === touch?.step);
  const why = whyNoCall(person, { kind, step, usefulUntil: touch?.usefulUntil }, now);
  if (why !== undefined || kind !== "silence") return why;
  if (silence === undefined) return "off";
  return cause.startsWith(silenceCause(person, silence)) ? undefined : "heard";
}

/** One silence: what ends it begins another. */
function silenceCause({ id, offer }: Planning["person"], { since }: Silence): string {
  return `silence/${id}/${offer.occurrence}/${since.toString()}`;
}

/** One call a budget of a silence; a second try carries its number. */
function causeOf(person: Planning["person"], silence: Silence): string {
  const cause = silenceCause(person, silence);
  return silence.round === 0 ? cause : `${cause}/${silence.round}`;
}

/** Where the budget is over and no call waits any more, the end of the next is what is to come. */
function shownEnd(
  silence: Silence | undefined,
  isWaiting: boolean,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (silence === undefined) return undefined;
  const isOver = !isWaiting && Temporal.Instant.compare(silence.endsAt, now) <= 0;
  return isOver ? silence.nextEndsAt : silence.endsAt;
}

async function planSilence(
  tx: Tx,
  { turn, person, now }: Planning,
  silence: Silence,
  budgetDays: number,
): Promise<LogNote[]> {
  const zone = person.zone;
  const isEarly = Temporal.Instant.compare(now, callPlannedFrom(silence, budgetDays)) < 0;
  if (zone === undefined || isEarly) return [];
  const call = await planCall(
    tx,
    turn,
    {
      person: person.id,
      kind: "silence",
      cause: causeOf(person, silence),
      attempt: 1,
      who: "hr",
    },
    { zone, before: silence.endsAt },
  );
  if (call === undefined) return [];
  const facts = { call, kind: "silence" };
  return [{ what: "call.planned", actor: ACTOR, at: now, person: person.id, facts }];
}

function changesAt(
  { now }: Planning,
  facts: AttentionFacts | undefined,
  silence: Silence | undefined,
  budgetDays: number,
): Temporal.Instant | undefined {
  const attention = facts === undefined ? undefined : attentionChangesAt(facts, now);
  const budgets =
    silence === undefined
      ? []
      : [silence.endsAt, silence.nextEndsAt]
          .filter((endsAt) => endsAt !== undefined)
          .flatMap((endsAt) => [endsAt, callPlannedFrom({ endsAt }, budgetDays)]);
  const times = [attention, ...budgets]
    .filter((at) => at !== undefined)
    .filter((at) => Temporal.Instant.compare(at, now) > 0);
  return times.length === 0 ? undefined : times.reduce(earlier);
}
