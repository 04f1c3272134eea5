import { onboardingOpensAt } from "#nurture/handoff/items";
import type { LogNote } from "#nurture/ledger/entry";
import type { PersonId } from "#nurture/model/ids";
import { earlier } from "#nurture/model/temporal";
import type { StoredTouch } from "#nurture/model/touch";
import type { Decisions } from "#nurture/plan/decisions";
import { unnamedFolds } from "#nurture/plan/digest";
import { journeysOf } from "#nurture/plan/journey-of";
import { nextPlanning } from "#nurture/plan/next-planning";
import type { PlanContext } from "#nurture/plan/plan";
import { horizon, planPerson } from "#nurture/plan/plan-person";
import type { Changes } from "#nurture/plan/reconcile";
import { rowsOf } from "#nurture/plan/rows";
import { statusOf, type Status } from "#nurture/status/status";
import { loadActs } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import { handoffsOf, type StoredHandoff } from "../store/handoffs.ts";
import { hadBefore } from "../store/merges.ts";
import { peopleToPlan, planLater, saveSummary, takeToPlan } from "../store/people.ts";
import { toldOf } from "../store/told.ts";
import { saveTouches, setTouchState, touchesOf } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import type { Planning } from "./planning.ts";
import { lettersLately } from "./letters-lately.ts";
import { planCare } from "./plan-care.ts";
import { planEntries } from "./plan-entries.ts";
import { planSignups } from "./plan-signups.ts";
import { endExperiments, foldWithheld } from "./experiments.ts";
import { planHandoff } from "./plan-handoff.ts";
import { planStatus } from "./plan-status.ts";
import { forgetEnded } from "./forget-ended.ts";
import { programmeOf } from "./programme.ts";
import { seeChanges } from "./see-changes.ts";

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
  const { touches, notes, decisions } = await planTouchesOf(tx, planning);
  const foldNotes = await nameFolds(tx, planning, touches);
  const attending = await planSignups(tx, planning);
  const entryNotes = await planEntries(tx, planning, attending, decisions);
  const handoff = await planHandoff(tx, planning, await handoffsOf(tx, id));
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
  planning: Planning,
  touches: readonly StoredTouch[],
): Promise<LogNote[]> {
  const { person, now } = planning;
  const why = "no-digest";
  const unnamed = unnamedFolds(planning.followed, touches, person, now);
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
): Promise<{ touches: StoredTouch[]; notes: LogNote[]; decisions: Decisions }> {
  const { turn, person, programme, acts, told, stepsSince, now } = planning;
  const stored = await foldWithheld(tx, planning, await touchesOf(tx, person.id));
  const context: PlanContext = {
    now,
    until: horizon(now),
    quiet: turn.tenant.quiet,
    questions: acts.questions,
    interactions: acts.interactions,
    told,
    rules: programme.rules,
    stepsSince,
    letters: await lettersLately(tx, programme, person.id, now),
    had: await hadBefore(tx, person.id),
  };
  const seen = await seeChanges(tx, planning, stored, context);
  const { decisions } = seen;
  const changes = planPerson(programme.journeys, person, stored, { ...context, decisions });
  const rows = rowsOf(changes, stored);
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
  const changed = new Map(rows.map((row) => [row.key, row]));
  const touches = [...stored.filter((touch) => !changed.has(touch.key)), ...rows].sort((a, b) =>
    Temporal.Instant.compare(a.dueAt, b.dueAt),
  );
  const facts = {
    ...countsOf(changes),
    ...(seen.changes.length === 0 ? {} : { by: seen.changes }),
  };
  const note: LogNote = { what: "touch.planned", actor: ACTOR, at: now, person: person.id, facts };
  return { touches, decisions, notes: [...seen.notes, ...(rows.length === 0 ? [] : [note])] };
}

function countsOf(changes: Changes): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries<readonly unknown[]>({ ...changes })
      .map(([verb, list]) => [verb, list.length] as const)
      .filter(([, count]) => count > 0),
  );
}
