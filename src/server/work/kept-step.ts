import type { Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { factsOf, kindsBetween } from "#nurture/plan/changes";
import { decisionsOf } from "#nurture/plan/decisions";
import { journeysOf, stepOf } from "#nurture/plan/journey-of";
import type { PlannedAs } from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import type { Turn } from "./deps.ts";
import { programmeAt } from "./programme.ts";

/** Whether the last planning saw what holds now; of someone doubtful it doesn't matter, nothing leaves. */
export function isPlannedAs(
  { facts }: PlannedAs,
  person: Person,
  version: number,
  now: Temporal.Instant,
): boolean {
  if (facts === undefined || person.doubtful !== undefined) return true;
  const present = factsOf(person, version, now);
  return facts.occurrence === present.occurrence && kindsBetween(facts, present).length === 0;
}

/** The step of a touch that a colleague kept though a new version took it out, as it was before. */
export async function keptStep(
  { tx, turn }: { readonly tx: Tx; readonly turn: Turn },
  touch: StoredTouch,
  { standing }: PlannedAs,
  firstSeenAt: Temporal.Instant,
): Promise<Step | undefined> {
  const change = standing.find(
    (each) => each.kind === "journey" && decisionsOf([each]).get(touch.key)?.kind === "keeps",
  );
  if (change === undefined) return undefined;
  const before = await programmeAt(tx, turn, change.from.programme);
  return stepOf(journeysOf(before?.programme.journeys ?? [], firstSeenAt), touch);
}
