import type { ChangeKind, PlannedFacts } from "../model/change.ts";
import type { Step } from "../model/step.ts";
import type { Person } from "../model/person.ts";
import type { StoredTouch, Touch } from "../model/touch.ts";
import {
  changesOf,
  factsOf,
  kindsBetween,
  withPart,
  type Published,
  type SeenChange,
} from "./changes.ts";
import { decisionsOf, stateOf, type Decisions, type Standing } from "./decisions.ts";
import { journeysOf, stepOf } from "./journey-of.ts";
import type { PlanContext } from "./plan.ts";

/** A change that still says something about a person's touches: it waits, or something is kept by it. */
export interface StandingChange extends Standing {
  readonly kind: ChangeKind;
  readonly from: PlannedFacts;
}

/** What the last planning of a person saw, and the changes that stand since. */
export interface PlannedAs<Change extends StandingChange = StandingChange> {
  readonly facts: PlannedFacts | undefined;
  readonly standing: readonly Change[];
}

/** Programmes by their number; one that nobody can read any more is not among them. */
export type Programmes = ReadonlyMap<number, Published>;

/** One person as planning looks at them, before it decides anything. */
export interface Looking<Change extends StandingChange> {
  readonly person: Person;
  readonly stored: readonly StoredTouch[];
  readonly context: Omit<PlanContext, "decisions">;
  /** Meetings that the person is signed up for. */
  readonly meetings: readonly string[];
  readonly planned: PlannedAs<Change>;
  readonly is: Published;
  readonly programmes: Programmes;
}

/** What a planning has found to have changed, and what people have their say in. */
export interface Seen<Change extends StandingChange> {
  readonly decisions: Decisions;
  /** What this planning saw, where that is new. */
  readonly facts: PlannedFacts | undefined;
  readonly changes: readonly SeenChange[];
  /** What says nothing any more, because a newer change took its place. */
  readonly overtaken: readonly Change[];
  /** What the next planning begins with. */
  readonly planned: PlannedAs;
}

/**
 * Compares with what the last planning saw. What still waits of the same kind is overtaken, and what
 * was before it stays the beginning: a date that went astray and came back is no change. Of someone
 * doubtful nothing is compared until it is clear what holds. Pure and total.
 */
export function seeChanges<Change extends StandingChange>(look: Looking<Change>): Seen<Change> {
  const { person, context, planned, is } = look;
  const { facts, standing } = planned;
  const nothing = { facts: undefined, changes: [], overtaken: [] };
  const unchanged = { ...nothing, decisions: decisionsOf(standing), planned };
  if (person.doubtful !== undefined) return unchanged;
  const present = factsOf(person, is.version, context.now);
  // A first look, or a look at another offer: there is nothing to compare with.
  if (facts?.occurrence !== present.occurrence) {
    const begun = { facts: present, standing: [] };
    const decisions = decisionsOf([]);
    return { decisions, facts: present, changes: [], overtaken: standing, planned: begun };
  }
  const kinds = kindsBetween(facts, present);
  return kinds.length === 0 ? unchanged : seeKinds(look, facts, present, kinds);
}

function seeKinds<Change extends StandingChange>(
  { person, stored, context, meetings, planned: { standing }, is, programmes }: Looking<Change>,
  facts: PlannedFacts,
  present: PlannedFacts,
  kinds: readonly ChangeKind[],
): Seen<Change> {
  const overtaken = standing.filter(({ kind }) => kinds.includes(kind));
  const left = standing.filter(({ kind }) => !kinds.includes(kind));
  const before = beginning(facts, overtaken);
  const changes = changesOf({
    ...{ person, stored, meetings, before, is },
    context: { ...context, decisions: decisionsOf(left) },
    was: programmes.get(before.programme) ?? is,
  });
  const now = changes.map(({ kind, from, asks, impacts }): StandingChange => ({
    ...{ kind, from, impacts, state: stateOf(asks) },
  }));
  return {
    decisions: decisionsOf([...left, ...now]),
    facts: present,
    changes,
    overtaken,
    planned: { facts: present, standing: [...left, ...now] },
  };
}

/** What was before the changes that still waited. */
function beginning(facts: PlannedFacts, overtaken: readonly StandingChange[]): PlannedFacts {
  return overtaken
    .filter(({ state }) => state === "waiting")
    .toReversed()
    .reduce((all, { kind, from }) => withPart(all, kind, from), facts);
}

/** The numbers of the programmes that looking at this person's changes may need. */
export function versionsNamed({ facts, standing }: PlannedAs): ReadonlySet<number> {
  const all = [...(facts === undefined ? [] : [facts]), ...standing.map(({ from }) => from)];
  return new Set(all.map(({ programme }) => programme));
}

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
export function keptStep(
  touch: Touch,
  { standing }: PlannedAs,
  programmes: Programmes,
  firstSeenAt: Temporal.Instant,
): Step | undefined {
  const change = standing.find(
    (each) => each.kind === "journey" && decisionsOf([each]).get(touch.key)?.kind === "keeps",
  );
  const before = change && programmes.get(change.from.programme);
  return before && stepOf(journeysOf(before.programme.journeys, firstSeenAt), touch);
}
