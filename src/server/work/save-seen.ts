import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Encodable } from "#nurture/ledger/encode";
import type { LogNote } from "#nurture/ledger/entry";
import { askedInOrder } from "#nurture/merge/owners";
import { PlannedFacts, type ChangeKind } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import type { SeenChange } from "#nurture/plan/changes";
import { stateOf } from "#nurture/plan/decisions";
import type { Seen } from "#nurture/plan/see-changes";
import { valueOf } from "#nurture/profile/known";
import {
  overtakeChanges,
  saveChanges,
  savePlannedAs,
  type KeptChange,
  type NewChange,
} from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import type { Planning } from "./planning.ts";

const ACTOR = "work/plan";

/** Keeps what a planning has seen; answers what the log says of it and the ids of the new changes. */
export async function saveSeen(
  tx: Tx,
  planning: Planning,
  { facts, changes, overtaken }: Seen<KeptChange>,
): Promise<{ readonly notes: readonly LogNote[]; readonly ids: readonly string[] }> {
  const { person, turn, now } = planning;
  if (facts === undefined) return { notes: [], ids: [] };
  await savePlannedAs(tx, person.id, facts);
  await overtakeChanges(
    tx,
    overtaken.map(({ id }) => id),
  );
  const fresh = changes.map((each): NewChange => ({
    ...{ ...each, id: randomUUID() },
    source: sourceOf(each.kind, person, now),
  }));
  await saveChanges(tx, turn.tenant.id, person.id, fresh, now);
  return {
    notes: [
      ...overtaken.map((each) => overtakenNote(each, planning)),
      ...fresh.map((each) => seenNote(each, planning)),
    ],
    ids: fresh.map(({ id }) => id),
  };
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

function overtakenNote({ id, kind }: KeptChange, { person, now }: Planning): LogNote {
  const facts = { change: id, kind, choice: "overtaken" };
  return { what: "change.decided", actor: ACTOR, at: now, person: person.id, facts };
}
