import { z } from "zod";
import { fingerprint } from "../ledger/fingerprint.ts";
import { isLive } from "../model/offer.ts";
import type { PersonId } from "../model/ids.ts";
import { Slug } from "../model/slug.ts";
import type { Brings, Step } from "../model/step.ts";
import { Instant } from "../model/temporal.ts";
import type { Touch } from "../model/touch.ts";

/** What may be looked at in the end, chosen before anybody is left out: a closed list. */
export const OUTCOMES = ["active", "signed-up", "quiz-finished", "asked", "offer-stands"] as const;

export const SHARES_PERCENT = [10, 20, 30, 40, 50] as const;
export const WINDOWS_DAYS = [7, 14, 30] as const;
export const LASTS_WEEKS = [4, 8, 12, 26] as const;

/** What HR chooses before an experiment begins. */
export const ExperimentPlan = z.strictObject({
  journey: Slug,
  step: Slug,
  sharePercent: z.literal(SHARES_PERCENT),
  outcome: z.enum(OUTCOMES),
  /** Days after a touch fell due in which the outcome counts. */
  windowDays: z.literal(WINDOWS_DAYS),
  /** Weeks in which people are taken in. */
  lastsWeeks: z.literal(LASTS_WEEKS),
  /** Whether what was withheld is named in a digest once it is over. */
  afterwards: z.enum(["digest", "nothing"]),
});
export type ExperimentPlan = z.infer<typeof ExperimentPlan>;

export const Experiment = z.strictObject({
  ...ExperimentPlan.shape,
  id: z.uuid(),
  startsAt: Instant,
  /** Nobody is taken in from here on. */
  withholdsUntil: Instant,
  /** The result is hidden until here: looking earlier, and stopping on what one sees, is no test. */
  readAt: Instant,
  endedAt: Instant.optional(),
  /** changed: its step was published with a change, so that the two arms are of different steps. */
  endedHow: z.enum(["as-planned", "early", "changed"]).optional(),
  /** What the step itself brings; doing that is no sign of being active, as others never had it. */
  own: z.array(Slug).max(1).default([]),
});
export type Experiment = z.infer<typeof Experiment>;

/** The times of an experiment that begins now. */
export function timesOf(
  { lastsWeeks, windowDays }: Pick<ExperimentPlan, "lastsWeeks" | "windowDays">,
  now: Temporal.Instant,
): Pick<Experiment, "startsAt" | "withholdsUntil" | "readAt"> {
  const withholdsUntil = now.add({ hours: lastsWeeks * 7 * 24 });
  return { startsAt: now, withholdsUntil, readAt: withholdsUntil.add({ hours: windowDays * 24 }) };
}

/** The item of the library that a step brings for somebody to use. */
export function ownOf({ brings }: Pick<Step, "brings">): Experiment["own"] {
  switch (brings.kind) {
    case "event":
      return [brings.event];
    case "quiz":
      return [brings.quiz];
    case "survey":
      return [brings.survey];
    case "message":
    case "entry":
    case "digest":
    case "answer":
    case "call":
      return [];
  }
}

/** How long one may look: an entry waits up to a week for the digest that names it. */
export function windowsFor({ brings }: Pick<Step, "brings">): ExperimentPlan["windowDays"][] {
  return WINDOWS_DAYS.filter((days) => brings.kind !== "entry" || days > 7);
}

export type WhyNot = "not-optional" | "contract" | "logistics" | "answer" | "digest" | "call";

/** Why a step is never withheld from anybody; undefined where it may be. */
export function whyNeverWithheld(step: Pick<Step, "optional" | "class" | "brings" | "when">) {
  const kept = keptBecause(step.brings);
  if (step.when.kind === "question") return "answer" satisfies WhyNot;
  if (kept !== undefined) return kept;
  if (step.class === "contract") return "contract" satisfies WhyNot;
  if (step.when.kind === "changed") return "logistics" satisfies WhyNot;
  return step.optional ? undefined : ("not-optional" satisfies WhyNot);
}

/** A digest also carries answers and what others left for it; a checklist is what to have ready. */
function keptBecause(brings: Brings): WhyNot | undefined {
  switch (brings.kind) {
    case "answer":
      return "answer";
    case "digest":
      return "digest";
    case "call":
      return "call";
    case "message":
      return brings.checklist === undefined ? undefined : "logistics";
    case "entry":
    case "event":
    case "quiz":
    case "survey":
      return undefined;
  }
}

export type Arm = "given" | "withheld";

/** A hash's first 32 bits, as a share of all there are. */
const BITS_32 = 2 ** 32;

/**
 * Which arm a person is in, for as long as the experiment lives: by a hash of the two, so that
 * nobody chooses, nothing is stored that could be changed, and two experiments don't go together.
 */
export function armOf(
  { id, sharePercent }: Pick<Experiment, "id" | "sharePercent">,
  person: PersonId,
): Arm {
  const drawn = Number.parseInt(fingerprint([id, person]).slice(0, 8), 16) / BITS_32;
  return drawn < sharePercent / 100 ? "withheld" : "given";
}

export interface Taken {
  readonly experiment: Experiment;
  readonly arm: Arm;
}

/** The experiment that a touch belongs to as it is about to go out now, and the person's arm in it. */
export function takenIn(
  experiments: readonly Experiment[],
  touch: Pick<Touch, "journey" | "personId">,
  step: Step,
  now: Temporal.Instant,
): Taken | undefined {
  if (whyNeverWithheld(step) !== undefined) return undefined;
  const experiment = experiments.find(
    (each) =>
      each.journey === touch.journey && each.step === step.id && phaseOf(each, now) === "running",
  );
  if (experiment === undefined) return undefined;
  return { experiment, arm: armOf(experiment, touch.personId) };
}

/** running: takes people in · waiting: their time runs · over: its result may be read. */
export type Phase = "running" | "waiting" | "over";

export function phaseOf(
  { startsAt, withholdsUntil, readAt, endedAt }: Experiment,
  now: Temporal.Instant,
): Phase {
  const reached = (at: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;
  if (endedAt !== undefined || reached(readAt)) return "over";
  return reached(startsAt) && !reached(withholdsUntil) ? "running" : "waiting";
}

/** What happens to a withheld touch once its experiment is over and the person still waits to start. */
export function afterWithheld(
  experiment: Experiment | undefined,
  offer: Parameters<typeof isLive>[0],
  now: Temporal.Instant,
): "fold" | "leave" {
  if (experiment?.afterwards !== "digest" || !isLive(offer)) return "leave";
  return phaseOf(experiment, now) === "over" ? "fold" : "leave";
}
