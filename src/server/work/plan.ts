import { onboardingOpensAt } from "#nurture/handoff/items";
import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import { earlier } from "#nurture/model/temporal";
import type { StoredTouch } from "#nurture/model/touch";
import { journeysOf } from "#nurture/plan/journey-of";
import { nextPlanning } from "#nurture/plan/next-planning";
import { NO_DIGEST, planNow, type PlannedNow } from "#nurture/plan/plan-now";
import type { Changes } from "#nurture/plan/reconcile";
import { anyWithheld } from "#nurture/plan/withheld";
import { statusOf, type Status } from "#nurture/status/status";
import { loadActs } from "../store/candidate-acts.ts";
import { plannedAs, type KeptChange } from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import { listExperiments } from "../store/experiments.ts";
import { handoffsOf, type StoredHandoff } from "../store/handoffs.ts";
import { hadBefore } from "../store/merges.ts";
import { peopleToPlan, planLater, saveSummary, takeToPlan } from "../store/people.ts";
import { toldOf } from "../store/told.ts";
import { leftLately, saveTouches, setTouchState, touchesOf } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import type { Planning } from "./planning.ts";
import { planCare } from "./plan-care.ts";
import { planEntries } from "./plan-entries.ts";
import { planSignups } from "./plan-signups.ts";
import { endExperiments } from "./experiments.ts";
import { planHandoff } from "./plan-handoff.ts";
import { planStatus } from "./plan-status.ts";
import { forgetEnded } from "./forget-ended.ts";
import { programmeOf, programmesNamed } from "./programme.ts";
import { saveSeen } from "./save-seen.ts";

/** People planned in one turn of a tenant. */
const PEOPLE_PER_TURN = 500;
/** A person whose planning breaks blocks nobody and is tried again after this long. */
const BROKEN_AGAIN = { hours: 1 };
const ACTOR = "work/plan";

/** Brings everyone who asks for it in line with the published programme; answers how many. */
export async function planDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  await endExperiments(turn);
  const ids = await deps.database.tenant(tenant.id, (tx) =>
    peopleToPlan(tx, deps.ambient.now(), PEOPLE_PER_TURN),
  );
  let planned = 0;
  for (const id of ids) {
    try {
      if (await deps.database.tenant(tenant.id, (tx) => planOne(tx, turn, id))) planned += 1;
    } catch (cause) {
      deps.logger.error({ person: id, err: cause }, "a person could not be planned");
      const again = deps.ambient.now().add(BROKEN_AGAIN);
      await deps.database.tenant(tenant.id, (tx) => planLater(tx, id, again));
    }
  }
  return planned;
}

/** Answers whether it was this worker that planned them. */
async function planOne(tx: Tx, turn: Turn, id: PersonId): Promise<boolean> {
  const now = turn.deps.ambient.now();
  const loaded = await takeToPlan(tx, id, now);
  if (loaded === undefined) return false;
  const published = await programmeOf(tx, turn);
  if (published === undefined) return false;
  const { person, notes: endNotes } = await forgetEnded(tx, turn, loaded);
  const told = await toldOf(tx, person);
  const planning: Planning = {
    turn,
    person,
    acts: await loadActs(tx, id),
    programme: published.programme,
    version: published.version,
    stepsSince: published.stepsSince,
    followed: journeysOf(published.programme.journeys, told.firstSeenAt),
    told,
    connections: turn.connections,
    now,
  };
  const { decided, notes } = await planTouchesOf(tx, planning);
  const { touches } = decided;
  const foldNotes = await nameFolds(tx, planning, decided.unnamed);
  const attending = await planSignups(tx, planning);
  const entryNotes = await planEntries(tx, planning, attending, decided.seen.decisions);
  const handoff = await planHandoff(tx, planning, await handoffsOf(tx, id), touches);
  const status = statusFor(planning, handoff.items, touches);
  const statusNotes = await planStatus(tx, planning, status, touches);
  const care = await planCare(tx, planning, touches);
  const next = touches.find((touch) => touch.state === "planned");
  await saveSummary(tx, id, {
    status,
    replanAt: nextLook(touches, planning, care.changesAt),
    nextTouch: next === undefined ? undefined : { at: next.dueAt, step: next.step },
  });
  await turn.deps.appendLog(tx, turn.tenant.id, [
    ...endNotes,
    ...notes,
    ...foldNotes,
    ...entryNotes,
    ...handoff.notes,
    ...statusNotes,
    ...care.notes,
  ]);
  return true;
}

/** What was left for a digest that never came is named in the log instead. */
async function nameFolds(
  tx: Tx,
  { person, now }: Planning,
  unnamed: readonly StoredTouch[],
): Promise<LogNote[]> {
  const why = NO_DIGEST;
  for (const { key } of unnamed) await setTouchState(tx, key, "skipped", { why }, now);
  return unnamed.map(({ step, occurrence }) => ({
    what: "touch.skipped",
    actor: ACTOR,
    at: now,
    person: person.id,
    facts: { step, occurrence, why },
  }));
}

/** A person is also looked at when their onboarding opens, on the day and not in that week. */
function nextLook(
  touches: readonly StoredTouch[],
  { person, now }: Planning,
  careChangesAt: Temporal.Instant | undefined,
): Temporal.Instant | undefined {
  const again = nextPlanning(touches, person, now);
  if (again === undefined) return careChangesAt;
  return [onboardingOpensAt(person), careChangesAt]
    .filter((at) => at !== undefined)
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .reduce(earlier, again);
}

function statusFor(
  planning: Planning,
  handoff: readonly StoredHandoff[],
  touches: readonly StoredTouch[],
): Status {
  const openQuestions = planning.acts.questions.filter(
    (question) => question.state === "asked",
  ).length;
  return statusOf({ person: planning.person, openQuestions, handoff, touches }, planning.now);
}

async function planTouchesOf(
  tx: Tx,
  planning: Planning,
): Promise<{ decided: PlannedNow<KeptChange>; notes: LogNote[] }> {
  const { turn, person, now } = planning;
  const decided = await decideTouches(tx, planning);
  const { folded, seen, changes, rows } = decided;
  for (const key of folded) await setTouchState(tx, key, "folded", {}, now);
  const saved = await saveSeen(tx, planning, seen);
  await saveTouches(
    tx,
    turn.tenant.id,
    rows.map((touch) => ({
      touch,
      state: touch.state,
      ...(touch.why === undefined ? {} : { why: touch.why }),
    })),
    now,
  );
  const facts = {
    ...countsOf(changes),
    ...(saved.ids.length === 0 ? {} : { by: saved.ids }),
  };
  const note: LogNote = { what: "touch.planned", actor: ACTOR, at: now, person: person.id, facts };
  return { decided, notes: [...saved.notes, ...(rows.length === 0 ? [] : [note])] };
}

async function decideTouches(tx: Tx, planning: Planning): Promise<PlannedNow<KeptChange>> {
  const { turn, person, programme, version, acts, told, stepsSince, now } = planning;
  const { quiet } = turn.tenant;
  const { questions, interactions } = acts;
  const planned = await plannedAs(tx, person.id);
  const had = await hadBefore(tx, person.id);
  const stored = await touchesOf(tx, person.id);
  const hasCap = programme.rules.capPerWeek !== undefined;
  return planNow(
    {
      person,
      stored,
      context: { quiet, questions, interactions, told, stepsSince, had },
      left: hasCap ? await leftLately(tx, person.id, now) : [],
      meetings: acts.signups.filter(({ cancelled }) => !cancelled).map(({ meeting }) => meeting),
      planned,
    },
    {
      is: { version, programme },
      programmes: await programmesNamed(tx, turn, planned, version),
      experiments: anyWithheld(stored) ? await listExperiments(tx) : [],
    },
    now,
  );
}

function countsOf(changes: Changes): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries<readonly unknown[]>({ ...changes })
      .map(([verb, list]) => [verb, list.length] as const)
      .filter(([, count]) => count > 0),
  );
}
