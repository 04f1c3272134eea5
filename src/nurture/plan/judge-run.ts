import type { Journey } from "../model/journey.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Step } from "../model/step.ts";
import type { StoredTouch } from "../model/touch.ts";
import { leavesAt } from "../time/leaves-at.ts";
import type { QuietHours } from "../time/quiet-hours.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import { letterDays } from "./cap.ts";
import { gotTwice, reached } from "./compare-runs.ts";
import { isLeftOut } from "./joiners.ts";
import { journeysOf, stepOf, stepPlanned } from "./journey-of.ts";
import { leavingFor } from "./leaving-of.ts";
import { lettersLately, type Left } from "./letters.ts";
import type { Rehearsed } from "./rehearse.ts";
import { isCounted } from "./wanted.ts";

/** What keeps a draft from being published. */
export const VIOLATIONS = [
  "unfillable",
  "contract-nobody",
  "contract-late",
  "over-cap",
  "in-quiet",
  "twice",
  "kind-changed",
] as const;
/** What HR should know, and may accept. */
export const WARNINGS = ["nobody", "held", "fallback"] as const;
export type Verdict = (typeof VIOLATIONS)[number] | (typeof WARNINGS)[number];

/** One thing that was found, of one step, with how many people it concerns. */
export interface Finding {
  readonly what: Verdict;
  readonly step: string;
  /** The placeholder that nobody knows, the reason of a hold, or the kind that a step had. */
  readonly why?: string;
}

/** One person's run with what judges it. */
export interface Judged {
  readonly person: Person;
  readonly stored: readonly StoredTouch[];
  /** What left lately, before the run. */
  readonly left: readonly Left[];
  /** When their offer was first seen: which version of a journey they follow. */
  readonly firstSeenAt: Temporal.Instant;
  readonly live: readonly Rehearsed[];
  readonly draft: readonly Rehearsed[];
}

export interface Measure {
  readonly live: Programme;
  readonly draft: Programme;
  readonly quiet: QuietHours;
  /** The journey that is drafted; others are judged by their own drafts. */
  readonly journey: string;
  /** From when it is rehearsed. */
  readonly now: Temporal.Instant;
}

/** What one person's months show, each finding of a step once. Pure and total. */
export function judgeRun(one: Judged, measure: Measure): readonly Finding[] {
  const followed = journeysOf(measure.draft.journeys, one.firstSeenAt);
  const found = [
    ...one.draft.flatMap((touch) => findingsOf(touch, one, followed, measure)),
    ...twice(one, followed, measure),
    ...overCap(one, followed, measure),
    ...kindsChanged(one, followed, measure),
  ];
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

function findingsOf(
  touch: Rehearsed,
  { person, live }: Judged,
  followed: readonly Journey[],
  measure: Measure,
): readonly Finding[] {
  const step = stepOf(followed, touch);
  if (step === undefined || touch.journey !== measure.journey) return [];
  const why = touch.why ?? "";
  switch (touch.state) {
    case "held":
      return [{ what: HOLDS.includes(why) ? "held" : "unfillable", step: step.id, why }];
    case "folded":
    case "skipped":
      return lateFor(touch, step, live);
    case "sent":
    case "called":
      return [...early(touch, person, step, measure), ...fallback(touch, person, step)];
  }
}

/**
 * What the contract needs and that comes too late now, though it came in time before. Whoever was
 * past a step before they could have it goes without where HR chose so.
 */
function lateFor(touch: Rehearsed, step: Step, live: readonly Rehearsed[]): readonly Finding[] {
  if (step.class !== "contract") return [];
  if (live.some(({ key, state }) => key === touch.key && state === touch.state)) return [];
  const cameBefore = reached(live).some(({ key }) => key === touch.key);
  if (!cameBefore && isLeftOut(step, touch.why)) return [];
  return [{ what: "contract-late", step: step.id, why: touch.why ?? "" }];
}

/** By the planner's own rule: the night and, for nurture that keeps them, days off. */
function early(
  { at }: Rehearsed,
  person: Person,
  step: Step,
  { draft: { rules }, quiet }: Measure,
): readonly Finding[] {
  const allowedAt = leavesAt(at, leavingFor(step, person, { quiet, rules }));
  return allowedAt.equals(at) ? [] : [{ what: "in-quiet", step: step.id }];
}

const HOLDS: readonly string[] = [
  "no-zone",
  "no-address",
  "date-missing",
  "doubtful",
  "paused",
  "decision",
  "held",
];

function fallback({ language }: Rehearsed, person: Person, { id }: Step): readonly Finding[] {
  const reads = person.preferences.language ?? person.language;
  return language === undefined || language === reads
    ? []
    : [{ what: "fallback", step: id, why: reads }];
}

function twice(
  { draft: run, stored }: Judged,
  followed: readonly Journey[],
  { live, journey }: Measure,
): readonly Finding[] {
  const own = run.filter((touch) => touch.journey === journey);
  return gotTwice(own, stored, live.journeys, followed).map((step) => ({ what: "twice", step }));
}

/** In days of the person's own calendar, as the planner counts, with what left before the run. */
function overCap(
  { draft: run, person, left }: Judged,
  followed: readonly Journey[],
  { draft, now }: Measure,
): readonly Finding[] {
  const cap = draft.rules.capPerWeek;
  if (cap === undefined) return [];
  const days = letterDays(cap, reckoningZone(person), lettersLately(draft, left, now));
  return reached(run).flatMap((touch): readonly Finding[] => {
    const step = stepOf(followed, touch);
    if (step === undefined || !isCounted(step)) return [];
    const hasRoom = days.hasRoom(touch.at);
    days.add(touch.at);
    return hasRoom ? [] : [{ what: "over-cap", step: step.id }];
  });
}

/** A key names what was sent for ever: a step that brings another kind needs another id. */
function kindsChanged(
  { stored }: Judged,
  followed: readonly Journey[],
  { live, journey }: Measure,
): readonly Finding[] {
  return stored.flatMap((touch): readonly Finding[] => {
    if (touch.journey !== journey || touch.state !== "sent") return [];
    const was = stepPlanned(live.journeys, touch);
    const is = stepOf(followed, touch);
    if (was === undefined || is === undefined || was.brings.kind === is.brings.kind) return [];
    return [{ what: "kind-changed", step: touch.step, why: was.brings.kind }];
  });
}
