import { takenIn, type Taken } from "../improve/experiment.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { asLetter, type Step } from "../model/step.ts";
import type { HoldReason, StoredTouch, Touch } from "../model/touch.ts";
import { restsUntil } from "../surveys/cooldown.ts";
import { atDue, isReached, type AtDue, type DueContext } from "./due.ts";
import { journeysOf, stepOf } from "./journey-of.ts";
import type { LetterStep } from "./letter-of.ts";
import { lettersLately, type Left } from "./letters.ts";
import type { Terms } from "./plan-now.ts";
import { keptStep, type PlannedAs } from "./see-changes.ts";
import { lateReason } from "./too-late.ts";
import { WITHHELD } from "./withheld.ts";

/** Why a survey that was left out for the person's peace was not sent. */
export const SURVEY_RESTS = "survey-rests";

/** What becomes of a touch whose time has come, where nothing goes out. */
export type Settled =
  | { readonly do: "defer"; readonly until: Temporal.Instant }
  | { readonly do: "hold"; readonly why: HoldReason }
  | { readonly do: "fold" | "skip" | "cancel"; readonly why: string };

/** What becomes of a touch whose time has come. */
export type Fate =
  | { readonly do: "send"; readonly step: LetterStep }
  | { readonly do: "call"; readonly step: Step }
  | Settled;

/** The step of a due touch: of the version that its person follows, else as a colleague kept it. */
export function stepDue(
  touch: Touch,
  { planned, firstSeenAt }: { readonly planned: PlannedAs; readonly firstSeenAt: Temporal.Instant },
  { is, programmes }: Pick<Terms, "is" | "programmes">,
): Step | undefined {
  const followed = journeysOf(is.programme.journeys, firstSeenAt);
  return stepOf(followed, touch) ?? keptStep(touch, planned, programmes, firstSeenAt);
}

/** What the fate of a due touch hangs on. */
export interface DueFacts {
  readonly person: Person;
  /** What left lately; looked at where there is a cap. */
  readonly left: readonly Left[];
  /** When the person was asked or answered a survey; looked at where the step brings one. */
  readonly surveys: readonly Temporal.Instant[];
}

export interface DueTerms extends Pick<DueContext, "quiet" | "experiments"> {
  readonly programme: Programme;
}

/** What becomes of a touch that is due, whether it is for good or in a rehearsal. Pure and total. */
export function fateOf(
  touch: Touch,
  step: Step | undefined,
  facts: DueFacts,
  { programme, quiet, experiments }: DueTerms,
  now: Temporal.Instant,
): { readonly fate: Fate; readonly taken?: Taken } {
  const { person, left, surveys } = facts;
  const letters = lettersLately(programme, left, now);
  const context = { now, quiet, experiments, letters, rules: programme.rules };
  const decided = atDue(touch, person, step, context);
  if (step === undefined || !isReached(decided, step)) return { fate: settled(decided, touch) };
  const taken = takenIn(experiments, touch, step, now);
  const fate = decided === "send" ? sent(step, programme, surveys, now) : settled(decided, touch);
  return taken === undefined ? { fate } : { fate, taken };
}

function sent(
  step: Step,
  { surveys }: Programme,
  heard: readonly Temporal.Instant[],
  now: Temporal.Instant,
): Fate {
  const { brings } = step;
  if (brings.kind === "call") return { do: "call", step };
  if (brings.kind === "survey") {
    const survey = surveys.find(({ id }) => id === brings.survey);
    if (survey !== undefined && restsUntil(survey.cooldownDays, heard, now) !== undefined)
      return { do: "skip", why: SURVEY_RESTS };
  }
  return { do: "send", step: { ...step, brings: asLetter(brings) } };
}

/** Everything that does not end in a message. */
function settled(decided: AtDue, touch: Touch): Settled {
  if (typeof decided === "object")
    return "defer" in decided
      ? { do: "defer", until: decided.defer }
      : { do: "hold", why: decided.hold };
  switch (decided) {
    case "fold":
    case "skip":
      return { do: decided, why: lateReason(touch) };
    case "withhold":
      return { do: "skip", why: WITHHELD };
    case "cancel":
    case "send":
      return { do: "cancel", why: "not-wanted" };
  }
}

/** The touch as it is kept after that; one that is folded has no reason until a letter names it. */
export function afterFate(touch: StoredTouch, fate: Settled): StoredTouch {
  const { why, ...unreasoned } = touch;
  switch (fate.do) {
    case "defer":
      return { ...touch, dueAt: fate.until };
    case "hold":
      return { ...touch, state: "held", hold: fate.why };
    case "fold":
      return { ...(why === undefined ? touch : unreasoned), state: "folded" };
    case "skip":
      return { ...touch, state: "skipped", why: fate.why };
    case "cancel":
      return { ...touch, state: "cancelled", why: fate.why };
  }
}
