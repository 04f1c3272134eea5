import { sql } from "kysely";
import type { PersonId } from "#nurture/model/ids";
import type { Programme } from "#nurture/model/programme";
import type { RehearsedPerson } from "#nurture/plan/rehearsed-person";
import { surveySteps } from "#nurture/surveys/cooldown";
import type { QuietHours } from "#nurture/time/quiet-hours";
import { interactionsOf, marksOf, meetingsOf, questionsOf } from "./candidate-acts.ts";
import { plannedAs } from "./changes.ts";
import type { Tx } from "./database.ts";
import { hadBefore } from "./merges.ts";
import { decodePerson, type PersonDoc } from "./people.ts";
import { readSignals } from "./read-candidate.ts";
import { surveysHeard } from "./surveys.ts";
import { toldOf } from "./told.ts";
import { broughtTo, leftLately, touchesOf } from "./touches.ts";

export interface RehearsalFacts {
  readonly programme: Programme;
  readonly quiet: QuietHours;
  readonly stepsSince: ReadonlyMap<string, Temporal.Instant>;
  readonly now: Temporal.Instant;
}

/** Everything that a person's months to come are rehearsed from; undefined once they are gone. */
export async function readRehearsedPerson(
  tx: Tx,
  id: PersonId,
  { programme, quiet, stepsSince, now }: RehearsalFacts,
): Promise<RehearsedPerson | undefined> {
  const { rows } = await sql<{ doc: PersonDoc }>`
    select doc from people where id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const person = decodePerson(row.doc);
  return {
    person,
    stored: await touchesOf(tx, id),
    left: await leftLately(tx, id, now),
    meetings: await meetingsOf(tx, id),
    planned: await plannedAs(tx, id),
    context: {
      quiet,
      stepsSince,
      questions: await questionsOf(tx, id),
      interactions: await interactionsOf(tx, id),
      told: await toldOf(tx, person),
      had: await hadBefore(tx, id),
    },
    signals: await readSignals(tx, id),
    marks: await marksOf(tx, id),
    surveys: await surveysHeard(tx, id, surveySteps(programme)),
    brought: await broughtTo(tx, id),
  };
}
