import { startDay } from "../content/meeting.ts";
import { placeholders } from "../content/message.ts";
import { writtenLanguage, type Person } from "../model/person.ts";
import { written } from "../content/written.ts";
import type { Impact, Times } from "../model/change.ts";
import type { Journey } from "../model/journey.ts";
import { isLive } from "../model/offer.ts";
import type { Step } from "../model/step.ts";
import type { StoredTouch } from "../model/touch.ts";
import { valueOf } from "../profile/known.ts";
import { stepOf } from "./journey-of.ts";
import type { PlanContext } from "./plan.ts";
import { planPerson } from "./plan-person.ts";
import { rowsOf } from "./rows.ts";
import { isWanted } from "./wanted.ts";

/** A person with the published journeys that they follow, before a change or after it. */
export interface Side {
  readonly person: Person;
  readonly journeys: readonly Journey[];
}

type Sides = readonly [before: Side, after: Side];

/** What the store would hold once this side is planned, by due time. */
export function plannedBy(
  { person, journeys }: Side,
  stored: readonly StoredTouch[],
  context: PlanContext,
): readonly StoredTouch[] {
  const rows = rowsOf(planPerson(journeys, person, stored, context), stored);
  const byKey = new Map([...stored, ...rows].map((touch) => [touch.key, touch]));
  return [...byKey.values()].toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/**
 * What a change means for each touch: every one that is open before it or after it, and every one
 * that was sent, once each. Both lists are what `plannedBy` gives for the two sides.
 */
export function impactOf(
  sides: Sides,
  [before, after]: readonly [readonly StoredTouch[], readonly StoredTouch[]],
  now: Temporal.Instant,
): readonly Impact[] {
  const afterByKey = new Map(after.map((touch) => [touch.key, touch]));
  const known = new Set(before.map(({ key }) => key));
  const corrects = after.some((touch) => isOpen(touch) && isCorrection(touch, sides[1]));
  return [
    ...before.flatMap((touch) => {
      if (isSent(touch)) return [sent(touch, sides, corrects, now)];
      return impactOn(touch, afterByKey.get(touch.key), sides[1], now);
    }),
    ...after.filter((touch) => !known.has(touch.key) && isOpen(touch)).map(added),
  ];
}

/** Whether a step's letter says who the manager is, or comes from them. */
export function namesManager(step: Step, person: Person): boolean {
  return step.from === "manager" || names(step, person, ["manager"]);
}

/** Whether a step's letter names the first day, also by counting days. */
export function namesStart(step: Step, person: Person): boolean {
  return names(step, person, ["startDate", "daysToStart"]);
}

function names({ brings }: Step, person: Person, values: readonly string[]): boolean {
  const language = writtenLanguage(person);
  const texts = [brings.subject, brings.kind === "digest" ? brings.intro : brings.body];
  const named = texts.flatMap((text) => placeholders(written(text, language).text));
  return named.some((name) => values.includes(name));
}

export function isOpen({ state }: Pick<StoredTouch, "state">): boolean {
  return state === "planned" || state === "held";
}

export function timesOf({ dueAt, usefulUntil }: StoredTouch): Times {
  return { dueAt, usefulUntil };
}

function isSent({ state }: StoredTouch): boolean {
  return state === "queued" || state === "sent";
}

function impactOn(
  before: StoredTouch,
  after: StoredTouch | undefined,
  side: Side,
  now: Temporal.Instant,
): readonly Impact[] {
  const isThere = after !== undefined && isOpen(after);
  if (!isOpen(before)) return isThere ? [added(after)] : [];
  if (!isThere) {
    const why = whyGone(after ?? before, side, now);
    return [{ answer: "skipped", ...aboutOf(before), from: timesOf(before), why }];
  }
  const to = timesOf(after);
  if (before.dueAt.equals(after.dueAt)) return [{ answer: "kept", ...aboutOf(after), at: to }];
  return [{ answer: "moved", ...aboutOf(after), from: timesOf(before), to }];
}

function added(touch: StoredTouch): Impact {
  return { answer: "added", ...aboutOf(touch), to: timesOf(touch) };
}

function aboutOf({ key, step }: StoredTouch): Pick<Impact, "what" | "key" | "step"> {
  return { what: "touch", key, step };
}

function whyGone(
  touch: StoredTouch,
  { person, journeys }: Side,
  now: Temporal.Instant,
): Extract<Impact, { answer: "skipped" }>["why"] {
  if (!isLive(person.offer)) return "offer-over";
  if (touch.state === "folded") return "folded";
  if (touch.state === "skipped") return "too-late";
  const step = stepOf(journeys, touch);
  if (step === undefined) return "step-gone";
  return isWanted(step, person, now) ? "not-due" : "not-for-them";
}

function sent(touch: StoredTouch, sides: Sides, corrects: boolean, now: Temporal.Instant): Impact {
  const about = { answer: "sent" as const, ...aboutOf(touch), at: timesOf(touch) };
  if (namedStart(touch, sides)) return { ...about, named: "start", corrected: corrects };
  if (namedManager(touch, sides, now)) return { ...about, named: "manager", corrected: false };
  return { ...about, corrected: false };
}

/** Whether the letter named a first day that this change takes back. */
function namedStart({ stated }: StoredTouch, [was, is]: Sides): boolean {
  const [old, present] = [startDay(was.person), startDay(is.person)];
  if (stated === undefined || present === undefined || old?.equals(present) === true) return false;
  return stated.offer === is.person.offer.occurrence && !stated.start.equals(present);
}

/** Whether the letter was about a manager whose place another one has taken. */
function namedManager(touch: StoredTouch, [was, is]: Sides, now: Temporal.Instant): boolean {
  const [old, present] = [was, is].map(({ person }) => valueOf(person.profile, "manager", now));
  const step = stepOf(was.journeys, touch);
  if (old === undefined || present === undefined || old === present) return false;
  return step !== undefined && namesManager(step, was.person);
}

function isCorrection(touch: StoredTouch, { journeys }: Side): boolean {
  return stepOf(journeys, touch)?.when.kind === "changed";
}
