import type { Experiment } from "../improve/experiment.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import type { Published } from "./changes.ts";
import { unnamedFolds } from "./digest.ts";
import { journeysOf } from "./journey-of.ts";
import { lettersLately, type Left } from "./letters.ts";
import type { PlanContext } from "./plan.ts";
import { horizon, planPerson } from "./plan-person.ts";
import type { Changes } from "./reconcile.ts";
import { rowsOf } from "./rows.ts";
import {
  seeChanges,
  type PlannedAs,
  type Programmes,
  type Seen,
  type StandingChange,
} from "./see-changes.ts";
import { withFolded, withheldToFold } from "./withheld.ts";

/** Why a folded touch that nothing names any more was left out. */
export const NO_DIGEST = "no-digest";

/** What planning knows of a person and does not work out itself. */
export type PlanSources = Omit<PlanContext, "now" | "until" | "letters" | "rules" | "decisions">;

/** One person as planning finds them. */
export interface Plannable<Change extends StandingChange> {
  readonly person: Person;
  /** Every touch. */
  readonly stored: readonly StoredTouch[];
  readonly context: PlanSources;
  /** What left lately; looked at where there is a cap. */
  readonly left: readonly Left[];
  /** Meetings that the person is signed up for. */
  readonly meetings: readonly string[];
  readonly planned: PlannedAs<Change>;
}

/** What holds for everybody while they are planned. */
export interface Terms {
  readonly is: Published & { readonly programme: Programme };
  /** Those that changes began with, as far as they are not the present one. */
  readonly programmes: Programmes;
  /** Every one there was, the newest first; looked at where something was withheld. */
  readonly experiments: readonly Experiment[];
}

/** What one planning decides: the one of the loop and the one that is rehearsed. */
export interface PlannedNow<Change extends StandingChange> {
  /** What was withheld and is named in a digest after all. */
  readonly folded: readonly TouchKey[];
  readonly seen: Seen<Change>;
  readonly changes: Changes;
  readonly rows: readonly StoredTouch[];
  /** Every touch as it is after that, by due time. */
  readonly touches: readonly StoredTouch[];
  /** What no digest will name any more. */
  readonly unnamed: readonly StoredTouch[];
}

/** Brings one person in line with the programme. Pure and total. */
export function planNow<Change extends StandingChange>(
  one: Plannable<Change>,
  { is, programmes, experiments }: Terms,
  now: Temporal.Instant,
): PlannedNow<Change> {
  const { person, meetings, planned } = one;
  const { journeys, rules } = is.programme;
  const folded = withheldToFold(one.stored, experiments, person, now);
  const stored = withFolded(one.stored, folded);
  const letters = lettersLately(is.programme, one.left, now);
  const context = { ...one.context, now, until: horizon(now), rules, letters };
  const seen = seeChanges({ person, stored, context, meetings, planned, is, programmes });
  const { decisions } = seen;
  const changes = planPerson(journeys, person, stored, { ...context, decisions });
  const rows = rowsOf(changes, stored);
  const touches = inOrder(stored, rows);
  const followed = journeysOf(journeys, context.told.firstSeenAt);
  const unnamed = unnamedFolds(followed, touches, person, now);
  return { folded, seen, changes, rows, touches, unnamed };
}

function inOrder(
  stored: readonly StoredTouch[],
  rows: readonly StoredTouch[],
): readonly StoredTouch[] {
  const changed = new Set(rows.map(({ key }) => key));
  return [...stored.filter(({ key }) => !changed.has(key)), ...rows].toSorted((a, b) =>
    Temporal.Instant.compare(a.dueAt, b.dueAt),
  );
}
