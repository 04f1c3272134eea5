import { sql } from "kysely";
import type { ChangeKind, Impact, PlannedFacts } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import { factsOf } from "#nurture/plan/changes";
import { saveChanges, type NewChange } from "#server/store/changes";
import type { Tx } from "#server/store/database";
import { saveTouches } from "#server/store/touches";
import { TENANT, type Web } from "./web.ts";

const SEEN = Temporal.Instant.from("2027-05-23T02:00:00Z");

export interface SeedChange extends Partial<Omit<NewChange, "kind">> {
  readonly id: string;
  readonly kind: ChangeKind;
}

/** A change of one person as the planning loop leaves it, with the touches that it holds. */
export async function seedChange(web: Web, person: Person, change: SeedChange): Promise<void> {
  await web.write(async (tx) => {
    const facts = factsOf(person, 1, SEEN);
    const to: PlannedFacts = change.to ?? facts;
    const full: NewChange = {
      ...{ from: facts, to, source: "ats", asks: [], impacts: [], kept: 0, sent: 0 },
      ...change,
    };
    await saveChanges(tx, TENANT, person.id, [full], SEEN);
    for (const impact of full.impacts) await hold(tx, person, impact);
  });
}

async function hold(tx: Tx, person: Person, impact: Impact): Promise<void> {
  if (impact.answer !== "decision" || impact.what === "meeting") return;
  const [, journey = "", step = "", occurrence = ""] = impact.key.split("/");
  const times = impact.from ?? impact.to;
  if (times === undefined) return;
  const touch = {
    ...{ key: impact.key, personId: person.id, journey, version: 1, step, occurrence, ...times },
    ...{ channel: "mail" as const, late: "fold" as const, hold: "decision" as const },
  };
  await saveTouches(tx, TENANT, [{ touch, state: "held" }], SEEN);
}

/** A decision about one step of the small programme. */
export function asked(
  person: Person,
  step: string,
  more: Partial<Extract<Impact, { answer: "decision" }>> = {},
): Impact {
  const key = `${person.id}/campus/${step}/offer-9`;
  return {
    ...{ answer: "decision", what: "touch", key, step, ask: "start-far", isContract: false },
    from: times("2027-06-01T01:00:00Z"),
    to: times("2027-09-01T01:00:00Z"),
    ...more,
  };
}

export function times(dueAt: string) {
  const due = Temporal.Instant.from(dueAt);
  return { dueAt: due, usefulUntil: due.add({ hours: 72 }) };
}

/** How the touches of the seed stand: step, state, hold or why. */
export async function touchesNow(web: Web, person: Person): Promise<readonly string[]> {
  const { rows } = await web.write((tx) =>
    sql<{ said: string }>`select concat_ws(' ', step, state, hold, why) as said from touches
      where person_id = ${person.id}::uuid and occurrence = 'offer-9' order by step`.execute(tx),
  );
  return rows.map(({ said }) => said);
}
