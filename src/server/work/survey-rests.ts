import type { LetterBrings } from "#nurture/model/step";
import { restsUntil } from "#nurture/surveys/cooldown";
import type { PersonId } from "#nurture/model/ids";
import type { Tx } from "../store/database.ts";
import { surveysHeard } from "../store/surveys.ts";
import type { Turn } from "./deps.ts";
import { programmeOf } from "./programme.ts";

/** Why a survey that was left out for the person's peace was not sent. */
export const SURVEY_RESTS = "survey-rests";

/** Whether the person was asked or answered any survey too lately to be asked this one. */
export async function surveyRests(
  tx: Tx,
  turn: Turn,
  person: PersonId,
  brings: LetterBrings,
): Promise<boolean> {
  if (brings.kind !== "survey") return false;
  const programme = (await programmeOf(tx, turn))?.programme;
  const survey = programme?.surveys.find(({ id }) => id === brings.survey);
  if (programme === undefined || survey === undefined) return false;
  const steps = programme.journeys.flatMap((journey) =>
    journey.steps
      .filter((step) => step.brings.kind === "survey")
      .map((step) => `${journey.id}/${step.id}`),
  );
  const heard = await surveysHeard(tx, person, steps);
  return restsUntil(survey.cooldownDays, heard, turn.deps.ambient.now()) !== undefined;
}
