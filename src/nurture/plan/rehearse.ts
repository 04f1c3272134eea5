import { isLive } from "../model/offer.ts";
import type { Programme } from "../model/programme.ts";
import { asLetter, type Step } from "../model/step.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import { restsUntil } from "../surveys/cooldown.ts";
import { unnamedFolds } from "./digest.ts";
import { atDue } from "./due.ts";
import { journeysOf, stepOf } from "./journey-of.ts";
import { nurtureLetters } from "./letters.ts";
import { nextPlanning } from "./next-planning.ts";
import { horizon, planPerson } from "./plan-person.ts";
import type { RehearsedPerson } from "./rehearsed-person.ts";
import { rehearsedLetter, type LetterSources, type LetterStep } from "./rehearsed-letter.ts";
import { rowsOf } from "./rows.ts";
import { lateReason } from "./too-late.ts";

/** Moments that one person's months may have; a run that has not come to rest by then never will. */
const MOMENTS_MAX = 3_000;
/** As long as the queue waits with a letter that can't be filled. */
const UNFILLED_HOURS = 6;
const WEEK_HOURS = 24 * 7;

export interface Run {
  readonly programme: Programme;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly letters: LetterSources;
}

/** What became of one touch of the months to come; only the last thing counts. */
export interface Rehearsed {
  readonly key: TouchKey;
  readonly journey: string;
  readonly step: string;
  readonly occurrence: string;
  readonly state: "sent" | "called" | "folded" | "skipped" | "held";
  /** When it left, or when it was decided. */
  readonly at: Temporal.Instant;
  /** Why it was not sent, or which placeholder of its letter nobody knows. */
  readonly why?: string;
  /** The language that its letter is in. */
  readonly language?: string;
}

/** The months of one person while they are lived; the only state of a rehearsal. */
interface Life {
  readonly one: RehearsedPerson;
  readonly run: Run;
  readonly touches: Map<TouchKey, StoredTouch>;
  readonly done: Map<TouchKey, Rehearsed>;
  readonly surveys: Temporal.Instant[];
  readonly brought: Set<string>;
}

/**
 * The months to come of one person under a programme, as the loops would live them if nothing new
 * came in: planned, looked at when due, sent, folded, left out or held, until the horizon.
 */
export function rehearse(one: RehearsedPerson, run: Run): readonly Rehearsed[] {
  const life: Life = {
    one,
    run,
    touches: new Map(one.stored.map((touch) => [touch.key, touch])),
    done: new Map(),
    surveys: [...one.surveys],
    brought: new Set(one.brought),
  };
  let now = run.from;
  plan(life, now);
  for (let moments = 0; moments < MOMENTS_MAX; moments++) {
    const next = nextMoment(life, now);
    if (next === undefined || Temporal.Instant.compare(next, run.until) > 0) break;
    now = next;
    queue(life, now);
    plan(life, now);
  }
  noteHeld(life, run.until);
  return [...life.done.values()].toSorted(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || (a.key < b.key ? -1 : 1),
  );
}

function plan(life: Life, now: Temporal.Instant): void {
  const { one, run, touches } = life;
  const { journeys } = run.programme;
  const stored = inOrder(touches);
  const context = { ...one.context, ...contextAt(life, now), until: horizon(now) };
  for (const row of rowsOf(planPerson(journeys, one.person, stored, context), stored)) {
    touches.set(row.key, row);
    if (row.state === "folded" || row.state === "skipped") note(life, row, row.state, now);
  }
  const followed = journeysOf(journeys, one.context.told.firstSeenAt);
  for (const touch of unnamedFolds(followed, inOrder(touches), one.person, now))
    settle(life, { ...touch, why: "no-digest" }, "skipped", now);
}

function contextAt(life: Life, now: Temporal.Instant) {
  const { journeys, rules } = life.run.programme;
  const lately = now.subtract({ hours: WEEK_HOURS });
  const leftSince = [...life.touches.values()].flatMap((touch) =>
    touch.state === "sent" && touch.leftAt !== undefined
      ? [{ ...touch, leftAt: touch.leftAt }]
      : [],
  );
  const letters =
    rules.capPerWeek === undefined
      ? []
      : nurtureLetters(
          journeys,
          [...life.one.left, ...leftSince].filter(
            ({ leftAt }) => Temporal.Instant.compare(leftAt, lately) > 0,
          ),
        );
  return { now, rules, letters };
}

/** When something falls due or the person is planned again, whatever comes first. */
function nextMoment({ one, touches }: Life, now: Temporal.Instant): Temporal.Instant | undefined {
  const stored = inOrder(touches);
  const due = stored.filter(({ state }) => state === "planned").map(({ dueAt }) => dueAt);
  const again = isLive(one.person.offer) ? nextPlanning(stored, one.person, now) : undefined;
  const [first] = [...due, ...(again === undefined ? [] : [again])].toSorted((a, b) =>
    Temporal.Instant.compare(a, b),
  );
  if (first === undefined) return undefined;
  return Temporal.Instant.compare(first, now) < 0 ? now : first;
}

function queue(life: Life, now: Temporal.Instant): void {
  for (const { key } of inOrder(life.touches)) {
    const touch = life.touches.get(key);
    if (touch?.state !== "planned" || Temporal.Instant.compare(touch.dueAt, now) > 0) continue;
    queueOne(life, touch, now);
  }
}

function queueOne(life: Life, touch: StoredTouch, now: Temporal.Instant): void {
  const { one, run } = life;
  const followed = journeysOf(run.programme.journeys, one.context.told.firstSeenAt);
  const step = stepOf(followed, touch);
  const decided = atDue(touch, one.person, step, {
    quiet: one.context.quiet,
    ...contextAt(life, now),
  });
  if (decided === "send" && step !== undefined) {
    send(life, touch, step, now);
  } else if (typeof decided === "object" && "defer" in decided) {
    life.touches.set(touch.key, { ...touch, dueAt: decided.defer });
  } else if (decided === "fold" || decided === "skip") {
    const why = lateReason(touch);
    settle(life, decided === "skip" ? { ...touch, why } : touch, VERBS[decided], now);
  } else {
    // What is held rather than not wanted any more comes back with its reason at this very planning.
    life.touches.set(touch.key, { ...touch, state: "cancelled", why: "not-wanted" });
  }
}

const VERBS = { fold: "folded", skip: "skipped" } as const;

function send(life: Life, touch: StoredTouch, step: Step, now: Temporal.Instant): void {
  const { brings } = step;
  if (brings.kind === "call") {
    leave(life, touch, "called", now);
  } else if (isResting(life, step, now)) {
    settle(life, { ...touch, why: "survey-rests" }, "skipped", now);
  } else {
    sendLetter(life, touch, { ...step, brings: asLetter(brings) }, now);
  }
}

function sendLetter(life: Life, touch: StoredTouch, step: LetterStep, now: Temporal.Instant): void {
  const { touches, brought, surveys } = life;
  const one = { ...life.one, stored: inOrder(touches), brought };
  const letter = rehearsedLetter(one, { touch, step, now }, life.run);
  if ("missing" in letter) {
    note(life, { ...touch, why: letter.missing }, "held", now);
    touches.set(touch.key, { ...touch, dueAt: now.add({ hours: UNFILLED_HOURS }) });
    return;
  }
  leave(life, touch, "sent", now, letter.language);
  if (step.brings.kind === "survey") surveys.push(now);
  for (const article of letter.brought) brought.add(article);
  for (const [key, named] of touches) {
    if (letter.named.includes(key)) touches.set(key, { ...named, why: touch.key });
  }
}

function isResting({ run, surveys }: Life, { brings }: Step, now: Temporal.Instant): boolean {
  if (brings.kind !== "survey") return false;
  const survey = run.programme.surveys.find(({ id }) => id === brings.survey);
  return survey !== undefined && restsUntil(survey.cooldownDays, surveys, now) !== undefined;
}

function leave(
  life: Life,
  touch: StoredTouch,
  state: "sent" | "called",
  now: Temporal.Instant,
  language?: string,
): void {
  life.touches.set(touch.key, { ...touch, state: "sent", leftAt: now });
  const { key, journey, step, occurrence } = touch;
  const spoken = language === undefined ? {} : { language };
  life.done.set(key, { key, journey, step, occurrence, state, at: now, ...spoken });
}

function settle(
  life: Life,
  touch: StoredTouch,
  state: "folded" | "skipped",
  now: Temporal.Instant,
): void {
  life.touches.set(touch.key, { ...touch, state });
  note(life, touch, state, now);
}

function note(
  life: Life,
  { key, journey, step, occurrence, why }: StoredTouch,
  state: Rehearsed["state"],
  at: Temporal.Instant,
): void {
  // A letter that can't be filled and is too late in the end was lost for that.
  if (life.done.get(key)?.state === "held" && state !== "held") return;
  const reason = why === undefined ? {} : { why };
  life.done.set(key, { key, journey, step, occurrence, state, at, ...reason });
}

/** What still waits for something at the end, by the time that it would have had. */
function noteHeld(life: Life, until: Temporal.Instant): void {
  for (const { hold, ...touch } of life.touches.values()) {
    if (touch.state !== "held" || hold === undefined) continue;
    if (Temporal.Instant.compare(touch.dueAt, until) > 0) continue;
    note(life, { ...touch, why: hold }, "held", touch.dueAt);
  }
}

function inOrder(touches: ReadonlyMap<TouchKey, StoredTouch>): readonly StoredTouch[] {
  return [...touches.values()].sort(
    (a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.key < b.key ? -1 : 1),
  );
}
