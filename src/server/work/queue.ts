import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import { asLetter, type LetterBrings, type Step } from "#nurture/model/step";
import type { Person } from "#nurture/model/person";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import { atDue, type AtDue } from "#nurture/plan/due";
import { journeysOf, stepOf } from "#nurture/plan/journey-of";
import { lateReason } from "#nurture/plan/too-late";
import { Problem } from "#nurture/problem";
import { plannedAs } from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import { lockPerson, planSoon, takePerson } from "../store/people.ts";
import { firstSeenOf } from "../store/told.ts";
import {
  dueTouches,
  loadTouch,
  markNamed,
  saveTouches,
  setTouchState,
  setTouchTime,
  setUnfilled,
} from "../store/touches.ts";
import { runningExperiments } from "../store/experiments.ts";
import { placeCall } from "./calls.ts";
import type { Turn } from "./deps.ts";
import { isPlannedAs, keptStep } from "./kept-step.ts";
import { noteTaken, WITHHELD } from "./experiments.ts";
import { intend, opIdOf } from "./intend.ts";
import { letterFor } from "./letter-for.ts";
import { lettersLately } from "./letters-lately.ts";
import { mailFor } from "./mail-for.ts";
import { programmeOf } from "./programme.ts";
import { senderFor } from "./sender.ts";
import { SURVEY_RESTS, surveyRests } from "./survey-rests.ts";

/** Due touches that one turn of a tenant takes. */
const TOUCHES_PER_TURN = 500;
/** A touch that can't be filled is looked at again after this long. */
const UNRENDERABLE_HOURS = 6;
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
    await setTouchTime(tx, key, at.add({ hours: UNRENDERABLE_HOURS }), at);
    const facts = { step: (await loadTouch(tx, key))?.step ?? "", why: "bug" };
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
  const published = await programmeOf(tx, turn);
  if (published === undefined) return [];
  const { journeys, rules } = published.programme;
  const last = await plannedAs(tx, id);
  if (!isPlannedAs(last, person, published.version, turn.deps.ambient.now())) return "not-now";
  const firstSeenAt = await firstSeenOf(tx, person);
  const step =
    stepOf(journeysOf(journeys, firstSeenAt), touch) ??
    (await keptStep(queueing, touch, last, firstSeenAt));
  const experiments = await runningExperiments(tx, turn.deps.ambient.now());
  const decided = atDue(touch, person, step, {
    experiments,
    now: turn.deps.ambient.now(),
    quiet: turn.tenant.quiet,
    rules,
    letters: await lettersLately(tx, published.programme, id, turn.deps.ambient.now()),
  });
  await noteTaken(queueing, experiments, { touch, step, decided });
  if (decided === "withhold") return leaveOut(queueing, touch, WITHHELD);
  if (decided !== "send" || step === undefined) return settle(queueing, touch, decided);
  return send(queueing, touch, person, step);
}

/** Everything that does not end in a message. */
async function settle(
  { tx, turn }: Queueing,
  touch: StoredTouch,
  decided: Exclude<AtDue, "withhold">,
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const note = (what: LogNote["what"], why: string): LogNote[] => [
    {
      what,
      actor: ACTOR,
      at: now,
      person: touch.personId,
      facts: { step: touch.step, occurrence: touch.occurrence, why },
    },
  ];
  await planSoon(tx, touch.personId);
  if (typeof decided === "object" && "defer" in decided) {
    await setTouchTime(tx, touch.key, decided.defer, now);
    return [];
  }
  if (typeof decided === "object") {
    await saveTouches(
      tx,
      turn.tenant.id,
      [{ touch: { ...touch, hold: decided.hold }, state: "held" }],
      now,
    );
    return note("touch.held", decided.hold);
  }
  switch (decided) {
    case "fold":
      await setTouchState(tx, touch.key, "folded", {}, now);
      return note("touch.folded", lateReason(touch));
    case "skip":
      await setTouchState(tx, touch.key, "skipped", { why: lateReason(touch) }, now);
      return note("touch.skipped", lateReason(touch));
    case "cancel":
    case "send":
      await setTouchState(tx, touch.key, "cancelled", { why: "not-wanted" }, now);
      return [];
  }
}

async function leaveOut(
  { tx, turn }: Queueing,
  { key, personId: person, step, occurrence }: StoredTouch,
  why: string,
): Promise<readonly LogNote[]> {
  const at = turn.deps.ambient.now();
  await setTouchState(tx, key, "skipped", { why }, at);
  await planSoon(tx, person);
  const facts = { step, occurrence, why };
  return [{ what: "touch.skipped", actor: ACTOR, at, person, facts }];
}

async function send(
  queueing: Queueing,
  touch: StoredTouch,
  person: Person,
  step: Step,
): Promise<readonly LogNote[]> {
  const { tx: at, turn: of } = queueing;
  if (step.brings.kind === "call") return placeCall(queueing, person.zone, touch, step);
  const brings = asLetter(step.brings);
  if (await surveyRests(at, of, person.id, brings)) return leaveOut(queueing, touch, SURVEY_RESTS);
  try {
    return await sendNow(queueing, touch, person, { ...step, brings });
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code !== "touch/unrenderable") throw cause;
    const { tx, turn } = queueing;
    const now = turn.deps.ambient.now();
    await setUnfilled(tx, touch, now.add({ hours: UNRENDERABLE_HOURS }), now);
    const facts = { step: touch.step, occurrence: touch.occurrence, why: cause.code };
    return [{ what: "touch.held", actor: ACTOR, at: now, person: person.id, facts }];
  }
}

async function sendNow(
  { tx, turn }: Queueing,
  touch: StoredTouch,
  person: Person,
  step: Step & { readonly brings: LetterBrings },
): Promise<readonly LogNote[]> {
  const now = turn.deps.ambient.now();
  const { letter, stated, brought, folded, revision } = await letterFor(tx, turn, {
    touch,
    person,
    step,
  });
  const sender = await senderFor(tx, turn, person.id);
  if (sender === undefined) throw new Problem("touch/unrenderable", { missing: "sender" });
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
  await setTouchState(tx, touch.key, "queued", { subject, reasons, brought, stated }, now);
  await markNamed(tx, folded, touch.key, now);
  await planSoon(tx, person.id);
  const { version, occurrence } = touch;
  const facts = { step: touch.step, occurrence, version, articles: brought };
  return [{ what: "touch.queued", actor: ACTOR, at: now, person: person.id, facts }, ...notes];
}
