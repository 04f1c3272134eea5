import { randomUUID } from "node:crypto";
import type { Encodable } from "#nurture/ledger/encode";
import type { LogNote } from "#nurture/ledger/entry";
import { PlannedFacts, type ChangeKind } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import { changesOf, factsOf, kindsBetween, type SeenChange, withPart } from "#nurture/plan/changes";
import { decisionsOf, type Decisions } from "#nurture/plan/decisions";
import type { PlanContext } from "#nurture/plan/plan";
import { askedInOrder } from "#nurture/merge/owners";
import { valueOf } from "#nurture/profile/known";
import { z } from "zod";
import {
  overtakeChanges,
  plannedAs,
  saveChanges,
  savePlannedAs,
  stateOf,
  type NewChange,
  type StandingChange,
} from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import type { Planning } from "./planning.ts";
import { programmeAt } from "./programme.ts";

const ACTOR = "work/plan";

/** What a planning has found to have changed, and what people have their say in. */
export interface Seen {
  readonly decisions: Decisions;
  readonly notes: readonly LogNote[];
  /** Ids of the changes that were seen now. */
  readonly changes: readonly string[];
}

/**
 * Compares with what the last planning saw, and keeps what changed. What still waits of the same
 * kind is overtaken, and what was before it stays the beginning: a date that went astray and came
 * back is no change. Of someone doubtful nothing is compared until it is clear what holds.
 */
export async function seeChanges(
  tx: Tx,
  planning: Planning,
  stored: readonly StoredTouch[],
  context: PlanContext,
): Promise<Seen> {
  const { person, version, now } = planning;
  const { facts, standing } = await plannedAs(tx, person.id);
  const unchanged = { decisions: decisionsOf(standing), notes: [], changes: [] };
  if (person.doubtful !== undefined) return unchanged;
  const present = factsOf(person, version, now);
  if (facts === undefined || facts.occurrence !== present.occurrence)
    return begin(tx, planning, present, standing);
  const kinds = kindsBetween(facts, present);
  if (kinds.length === 0) return unchanged;
  await savePlannedAs(tx, person.id, present);
  const overtaken = standing.filter(({ kind }) => kinds.includes(kind));
  const left = standing.filter(({ kind }) => !kinds.includes(kind));
  const before = beginning(facts, overtaken);
  await overtake(tx, overtaken);
  const decisions = decisionsOf(left);
  const seen = changesOf({
    ...{ person, stored, before, context: { ...context, decisions } },
    meetings: planning.acts.signups
      .filter(({ cancelled }) => !cancelled)
      .map((each) => each.meeting),
    was: (await programmeAt(tx, planning.turn, before.programme)) ?? planning,
    is: planning,
  });
  const changes = seen.map((each): NewChange => ({
    ...{ ...each, id: randomUUID() },
    source: sourceOf(each.kind, person, now),
  }));
  await saveChanges(tx, planning.turn.tenant.id, person.id, changes, now);
  return {
    decisions: decisionsOf([
      ...left,
      ...changes.map(({ asks, impacts }) => ({ state: stateOf(asks), impacts })),
    ]),
    notes: [
      ...overtaken.map((each) => overtakenNote(each, planning)),
      ...changes.map((each) => seenNote(each, planning)),
    ],
    changes: changes.map(({ id }) => id),
  };
}

/** A first look, or a look at another offer: there is nothing to compare with. */
async function begin(
  tx: Tx,
  planning: Planning,
  present: PlannedFacts,
  standing: readonly StandingChange[],
): Promise<Seen> {
  await savePlannedAs(tx, planning.person.id, present);
  await overtake(tx, standing);
  const notes = standing.map((each) => overtakenNote(each, planning));
  return { decisions: decisionsOf([]), notes, changes: [] };
}

/** What was before the changes that still waited. */
function beginning(facts: PlannedFacts, overtaken: readonly StandingChange[]): PlannedFacts {
  return overtaken
    .filter(({ state }) => state === "waiting")
    .toReversed()
    .reduce((all, { kind, from }) => withPart(all, kind, from), facts);
}

async function overtake(tx: Tx, changes: readonly StandingChange[]): Promise<void> {
  await overtakeChanges(
    tx,
    changes.map(({ id }) => id),
  );
}

function sourceOf(kind: ChangeKind, { profile, employed }: Person, now: Temporal.Instant): string {
  switch (kind) {
    case "journey":
      return "programme";
    case "manager": {
      const value = valueOf(profile, "manager", now);
      return (
        profile.find((fact) => fact.topic === "manager" && fact.value === value)?.source ?? "ats"
      );
    }
    case "offer":
    case "start":
    case "place":
      return askedInOrder(kind, employed)[0] ?? "ats";
  }
}

function seenNote(change: NewChange, { person, now }: Planning): LogNote {
  const { id, kind, source, asks } = change;
  return {
    ...{ what: "change.seen", actor: ACTOR, at: now, person: person.id },
    facts: { change: id, kind, source, state: stateOf(asks), asks: [...asks], ...countsOf(change) },
    payload: payloadOf(change),
  };
}

/** How many touches each answer has. */
function countsOf({ impacts }: SeenChange): Readonly<Record<string, number>> {
  const counted = Map.groupBy(impacts, ({ answer }) => answer);
  return Object.fromEntries([...counted].map(([answer, all]) => [answer, all.length]));
}

function payloadOf({ from, to }: SeenChange): Encodable {
  const both = { from: z.encode(PlannedFacts, from), to: z.encode(PlannedFacts, to) };
  return JSON.parse(JSON.stringify(both)) as Encodable;
}

function overtakenNote({ id, kind }: StandingChange, { person, now }: Planning): LogNote {
  const facts = { change: id, kind, choice: "overtaken" };
  return { what: "change.decided", actor: ACTOR, at: now, person: person.id, facts };
}
