import type { LogNote } from "#nurture/ledger/entry";
import type { Choice } from "#nurture/model/change";
import { isDecision, leftOutBy } from "#nurture/plan/decisions";
import { Problem } from "#nurture/problem";
import { idsTogether, type Click } from "#server/store/decided-together";
import { planSoon } from "#server/store/people";
import type { Change } from "#server/store/read-changes";
import {
  bringBack,
  leaveOut,
  lockChange,
  saveChoice,
  takeChoiceBack,
} from "#server/store/write-changes";
import type { Asked, User } from "../page.ts";

/** Carries out a colleague's word, with its log entry; planning does the rest. False: it had moved on. */
export async function decideChange(
  asked: Asked<User>,
  id: string,
  choice: Choice,
): Promise<boolean> {
  const { tx, now, who } = asked;
  const change = await locked(asked, id);
  if (change.state !== "waiting") return false;
  const keys = await leaveOut(tx, leftOutBy(change.impacts, choice), now);
  await saveChoice(tx, id, choice, who.id, now);
  await planSoon(tx, change.person);
  await log(asked, change, choice, keys);
  return true;
}

/** Takes a colleague's word back while nothing has come of it that can't be stopped. */
export async function undecideChange(asked: Asked<User>, id: string): Promise<boolean> {
  const { tx, now } = asked;
  const change = await locked(asked, id);
  if (!change.canUndo) return false;
  const keys = change.impacts.filter(isDecision).map(({ key }) => key);
  await bringBack(tx, keys, now);
  await takeChoiceBack(tx, id);
  await planSoon(tx, change.person);
  await log(asked, change, "taken-back", []);
  return true;
}

/** As proposed for each; answers for how many, for what has moved on is left as it is. */
export async function decideMany(asked: Asked<User>, ids: readonly string[]): Promise<number> {
  let done = 0;
  for (const id of ids) done += (await decideChange(asked, id, "apply")) ? 1 : 0;
  return done;
}

/** Takes back what one click decided, as far as nothing has come of it; answers for how many. */
export async function undecideTogether(asked: Asked<User>, click: Click): Promise<number> {
  let done = 0;
  for (const id of await idsTogether(asked.tx, click))
    done += (await undecideChange(asked, id)) ? 1 : 0;
  return done;
}

async function locked({ tx, now }: Asked<User>, id: string): Promise<Change> {
  const change = await lockChange(tx, id, now);
  if (change === undefined) throw new Problem("page/unknown");
  return change;
}

async function log(
  { tx, deps, who, now }: Asked<User>,
  { id, kind, person }: Change,
  choice: Choice | "taken-back",
  leftOut: readonly string[],
): Promise<void> {
  const base = { actor: `user:${who.id}`, at: now, person };
  await deps.appendLog(tx, deps.tenant, [
    { ...base, what: "change.decided", facts: { change: id, kind, choice } },
    ...leftOut.map((key): LogNote => {
      const [, , step = "", occurrence = ""] = key.split("/");
      return { ...base, what: "touch.skipped", facts: { step, occurrence, why: "left-out" } };
    }),
  ]);
}
