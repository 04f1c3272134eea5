import { saidOf } from "#nurture/content/said-of";
import type { LogNote } from "#nurture/ledger/entry";
import { fingerprint } from "#nurture/ledger/fingerprint";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import {
  afterFate,
  fateOf,
  stepDue,
  type DueFacts,
  type Fate,
  type Settled,
} from "#nurture/plan/fate";
import type { LetterStep } from "#nurture/plan/letter-of";
import { isPlannedAs } from "#nurture/plan/see-changes";
import { isNurture } from "#nurture/plan/wanted";
import { Problem } from "#nurture/problem";
import { surveySteps } from "#nurture/surveys/cooldown";
import { plannedAs } from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import { lockPerson, planSoon, takePerson } from "../store/people.ts";
import { surveysHeard } from "../store/surveys.ts";
import { firstSeenOf } from "../store/told.ts";
import {
  dueTouches,
  leftLately,
  loadTouch,
  markNamed,
  putOffTouch,
  saveTouches,
  setTouchState,
  setTouchTime,
  type PutOff,
} from "../store/touches.ts";
import { runningExperiments } from "../store/experiments.ts";
import { placeCall } from "./calls.ts";
import type { Turn } from "./deps.ts";
import { noteTaken } from "./experiments.ts";
import { intend, opIdOf } from "./intend.ts";
import { letterFor } from "./letter-for.ts";
import { mailFor } from "./mail-for.ts";
import { programmeOf, programmesNamed } from "./programme.ts";
import { senderFor, type Sender } from "./sender.ts";

/** Due touches that one turn of a tenant takes. */
const TOUCHES_PER_TURN = 500;
/** A touch that can't be filled is looked at again after this long. */
const UNRENDERABLE = { hours: 6 };
/** One that no mailbox can send, after this: as soon as there is one, everybody waits for it. */
const SENDERLESS = { minutes: 15 };
const ACTOR = "work/queue";

/** Turns due touches into intents, rendered from what is true now; answers how many were looked at. */
export async function queueDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const due = await deps.database.tenant(tenant.id, (tx) =>
    dueTouches(tx, deps.ambient.now(), TOUCHES_PER_TURN),
  );
  let looked = 0;
  for (const { key, person } of due) {
    try {
      await deps.database.tenant(tenant.id, async (tx) => {
        const notes = await queueOne({ tx, turn }, key, person);
        if (notes === "not-now") return;
        looked += 1;
        await deps.appendLog(tx, tenant.id, notes);
      });
    } catch (cause) {
      deps.logger.error({ person, err: cause }, "a touch could not be queued");
      await putOff(turn, key, person);
    }
  }
  return looked;
}

/** One touch that breaks blocks no other: it is looked at again later, and the log says so. */
async function putOff(turn: Turn, key: TouchKey, person: PersonId): Promise<void> {
  const { deps, tenant } = turn;
  const at = deps.ambient.now();
  await deps.database.tenant(tenant.id, async (tx) => {
    await lockPerson(tx, person);
    const touch = await loadTouch(tx, key);
    const how = { againAt: at.add(UNRENDERABLE), isUnfilledContract: false };
    if (touch !== undefined) await putOffTouch(tx, touch, how, at);
    const facts = { step: touch?.step ?? "", why: "bug" };
    await deps.appendLog(tx, tenant.id, [{ what: "touch.held", actor: ACTOR, at, person, facts }]);
  });
}

interface Queueing {
  readonly tx: Tx;
  readonly turn: Turn;
}

/**
 * Nothing goes out on facts that no planning has seen: what follows from them may be a decision.
 * What another worker has taken is left to it.
 */
async function queueOne(
  queueing: Queueing,
  key: TouchKey,
  id: PersonId,
): Promise<readonly LogNote[] | "not-now"> {
  const { tx, turn } = queueing;
  // The person first: every loop locks in this order.
  const person = await takePerson(tx, id);
  if (person === undefined) return "not-now";
  const touch = await loadTouch(tx, key);
  if (touch?.state !== "planned") return "not-now";
  const is = await programmeOf(tx, turn);
  if (is === undefined) return [];
  const now = turn.deps.ambient.now();
  const planned = await plannedAs(tx, id);
  if (!isPlannedAs(planned, person, is.version, now)) return "not-now";
  const programmes = await programmesNamed(tx, turn, planned, is.version);
  const firstSeenAt = await firstSeenOf(tx, person);
  const step = stepDue(touch, { planned, firstSeenAt }, { is, programmes });
  const { programme } = is;
  const experiments = await runningExperiments(tx, now);
  const terms = { programme, quiet: turn.tenant.quiet, experiments };
  const facts = await dueFacts(queueing, person, step, programme);
  const { fate, taken } = fateOf(touch, step, facts, terms, now);
  await noteTaken(queueing, id, taken);
  return meet(queueing, touch, person, fate);
}

/** What the fate of this step's touch hangs on; nothing that is not looked at. */
async function dueFacts(
  { tx, turn }: Queueing,
  person: Person,
  step: Step | undefined,
  programme: Programme,
): Promise<DueFacts> {
  const hasCap = programme.rules.capPerWeek !== undefined;
  const asks = step?.brings.kind === "survey";
  return {
    person,
    left: hasCap ? await leftLately(tx, person.id, turn.deps.ambient.now()) : [],
    surveys: asks ? await surveysHeard(tx, person.id, surveySteps(programme)) : [],
  };
}

async function meet(
  queueing: Queueing,
  touch: StoredTouch,
  person: Person,
  fate: Fate,
): Promise<readonly LogNote[]> {
  const { tx, turn } = queueing;
  const now = turn.deps.ambient.now();
  if (fate.do === "send") return send(queueing, touch, person, fate.step);
  if (fate.do === "call") return placeCall(queueing, person.zone, touch, fate.step);
  await keep(queueing, afterFate(touch, fate));
  await planSoon(tx, person.id);
  return settledNotes(touch, fate, now);
}

/** A touch that is put off keeps since when it can't go out; of any other that is over. */
async function keep({ tx, turn }: Queueing, touch: StoredTouch): Promise<void> {
  const { key, state, dueAt, why } = touch;
  const now = turn.deps.ambient.now();
  if (state === "planned") await setTouchTime(tx, key, dueAt, now);
  else if (state === "held") await saveTouches(tx, turn.tenant.id, [{ touch, state }], now);
  else await setTouchState(tx, key, state, why === undefined ? {} : { why }, now);
}

/** What the log says of a touch that did not end in a message. */
function settledNotes(
  { personId: person, step, occurrence }: StoredTouch,
  fate: Settled,
  at: Temporal.Instant,
): readonly LogNote[] {
  const what = SETTLED[fate.do];
  if (what === undefined || fate.do === "defer") return [];
  return [{ what, actor: ACTOR, at, person, facts: { step, occurrence, why: fate.why } }];
}

const SETTLED: Readonly<Record<Settled["do"], LogNote["what"] | undefined>> = {
  defer: undefined,
  hold: "touch.held",
  fold: "touch.folded",
  skip: "touch.skipped",
  cancel: undefined,
};

async function send(
  queueing: Queueing,
  touch: StoredTouch,
  person: Person,
  step: LetterStep,
): Promise<readonly LogNote[]> {
  const { tx, turn } = queueing;
  const sender = await senderFor(tx, turn, person.id);
  if (sender === undefined)
    return waits(queueing, touch, { after: SENDERLESS, isUnfilledContract: false });
  try {
    return await sendNow(queueing, { touch, person, step, sender });
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "touch/unrenderable") throw cause;
    const isUnfilledContract = !isNurture(step);
    return waits(queueing, touch, { after: UNRENDERABLE, isUnfilledContract });
  }
}

/** The log says once that it can't go out, however often it is tried until it can. */
async function waits(
  { tx, turn }: Queueing,
  touch: StoredTouch,
  {
    after,
    ...how
  }: { readonly after: { hours: number } | { minutes: number } } & Pick<
    PutOff,
    "isUnfilledContract"
  >,
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const isNews = await putOffTouch(tx, touch, { ...how, againAt: now.add(after) }, now);
  if (!isNews) return [];
  const { step, occurrence, personId: person } = touch;
  const facts = { step, occurrence, why: "touch/unrenderable" };
  return [{ what: "touch.held", actor: ACTOR, at: now, person, facts }];
}

interface Sendable {
  readonly touch: StoredTouch;
  readonly person: Person;
  readonly step: LetterStep;
  readonly sender: Sender;
}

async function sendNow(
  { tx, turn }: Queueing,
  { touch, person, step, sender }: Sendable,
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const { letter, stated, brought, named, revision } = await letterFor(tx, turn, {
    touch,
    person,
    step,
  });
  const { mailbox, opened } = sender;
  const about = { cause: touch.key, revision, person: person.id, touch: touch.key, mailbox };
  const intention = { opened, channel: "mail" as const, ...about };
  const payload = await mailFor(turn, {
    about: `${touch.journey}/${touch.step} ${touch.occurrence}`,
    letter,
    person,
    mailbox,
    opId: opIdOf(turn, "mail", intention),
  });
  const notes = await intend(tx, turn, intention, payload);
  const { subject, reasons } = letter;
  const said = fingerprint(saidOf(person, now));
  await setTouchState(tx, touch.key, "queued", { subject, reasons, brought, stated, said }, now);
  await markNamed(tx, named, touch.key, now);
  await planSoon(tx, person.id);
  const { version, occurrence } = touch;
  const facts = { step: touch.step, occurrence, version, articles: brought };
  return [{ what: "touch.queued", actor: ACTOR, at: now, person: person.id, facts }, ...notes];
}
