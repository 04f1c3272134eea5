import type { Letter } from "../content/letter.ts";
import { earlier } from "../model/temporal.ts";
import type { Told } from "../model/told.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import { afterFate, fateOf, stepDue, type Fate } from "./fate.ts";
import type { LetterSources, LetterStep, Written } from "./letter-of.ts";
import type { Left } from "./letters.ts";
import { nextPlanning } from "./next-planning.ts";
import { NO_DIGEST, planNow, type Terms } from "./plan-now.ts";
import type { RehearsedPerson } from "./rehearsed-person.ts";
import { rehearsedLetter } from "./rehearsed-letter.ts";
import type { PlannedAs } from "./see-changes.ts";
import { withheldUntil } from "./withheld.ts";

/** Moments that one person's months may have; a run that has not come to rest by then never will. */
const MOMENTS_MAX = 3_000;
/** As long as the queue waits with a letter that can't be filled. */
const UNFILLED_HOURS = 6;

/** The months that are rehearsed, under these terms. */
export interface Run extends Terms {
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
  /** Articles that a digest brings. */
  readonly articles?: readonly string[];
  /** Its words. */
  readonly letter?: Letter;
}

/** The months of one person while they are lived; the only state of a rehearsal. */
interface Life {
  readonly one: RehearsedPerson;
  readonly run: Run;
  readonly touches: Map<TouchKey, StoredTouch>;
  readonly done: Map<TouchKey, Rehearsed>;
  readonly left: Left[];
  readonly surveys: Temporal.Instant[];
  readonly brought: Map<string, Temporal.Instant>;
  told: Told;
  planned: PlannedAs;
  /** When the person is planned again, whatever falls due. */
  planAt: Temporal.Instant | undefined;
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
    left: [...one.left],
    surveys: [...one.surveys],
    brought: new Map(one.brought),
    told: one.context.told,
    planned: one.planned,
    planAt: undefined,
  };
  let now = run.from;
  plan(life, now);
  for (let moments = 0; moments < MOMENTS_MAX; moments++) {
    const next = nextMoment(life, now);
    if (next === undefined || isAfter(next, run.until)) break;
    now = next;
    if (life.planAt !== undefined && !isAfter(life.planAt, now)) plan(life, now);
    if (queue(life, now)) plan(life, now);
  }
  noteHeld(life, run.until);
  return [...life.done.values()].toSorted(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || (a.key < b.key ? -1 : 1),
  );
}

/** The person as the life so far has made them. */
function personNow({ one, touches, left, told, planned, brought }: Life): RehearsedPerson {
  const context = { ...one.context, told };
  return { ...one, stored: inOrder(touches), context, left, planned, brought };
}

function plan(life: Life, now: Temporal.Instant): void {
  const { one, run, touches } = life;
  const { folded, seen, rows, unnamed, ...planned } = planNow(personNow(life), run, now);
  life.planned = seen.planned;
  const changed = [
    ...planned.touches.filter(({ key }) => folded.includes(key)),
    ...rows,
    ...unnamed.map((touch): StoredTouch => ({ ...touch, state: "skipped", why: NO_DIGEST })),
  ];
  for (const row of changed) keep(life, row, now);
  const stored = [...touches.values()];
  const again = nextPlanning(stored, one.person, now);
  life.planAt = soonest([again, withheldUntil(stored, run.experiments, now)]);
}

/** When something falls due or the person is planned again, whatever comes first. */
function nextMoment(
  { touches, planAt }: Life,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const planned = [...touches.values()].filter(({ state }) => state === "planned");
  const next = soonest([planAt, ...planned.map(({ dueAt }) => dueAt)]);
  return next && isAfter(now, next) ? now : next;
}

/** Looks at everything that is due; answers whether anything was. */
function queue(life: Life, now: Temporal.Instant): boolean {
  const due = inOrder(life.touches).filter(
    ({ state, dueAt }) => state === "planned" && !isAfter(dueAt, now),
  );
  for (const touch of due) queueOne(life, touch, now);
  return due.length > 0;
}

/** Planning has come by at every end of a fact, so that nothing goes out on what it has not seen. */
function queueOne(life: Life, touch: StoredTouch, now: Temporal.Instant): void {
  const { one, run, planned, left, surveys } = life;
  const { person, context } = one;
  const step = stepDue(touch, { planned, firstSeenAt: context.told.firstSeenAt }, run);
  const terms = { ...run, programme: run.is.programme, quiet: context.quiet };
  const { fate } = fateOf(touch, step, { person, left, surveys }, terms, now);
  meet(life, touch, fate, now);
}

function meet(life: Life, touch: StoredTouch, fate: Fate, now: Temporal.Instant): void {
  if (fate.do === "send") sendLetter(life, touch, fate.step, now);
  else if (fate.do === "call") leave(life, touch, "called", now);
  else keep(life, afterFate(touch, fate), now);
}

/** The touch as it is from now on, told where it was settled; nobody misses what is not wanted. */
function keep(life: Life, touch: StoredTouch, now: Temporal.Instant): void {
  life.touches.set(touch.key, touch);
  if (touch.state === "cancelled") life.done.delete(touch.key);
  if (touch.state === "folded" || touch.state === "skipped") note(life, touch, touch.state, now);
}

function sendLetter(life: Life, touch: StoredTouch, step: LetterStep, now: Temporal.Instant): void {
  const { touches, brought, surveys, run } = life;
  const writing = { programme: run.is.programme, letters: run.letters };
  const written = rehearsedLetter(personNow(life), { touch, step, now }, writing);
  if ("missing" in written) {
    note(life, { ...touch, why: written.missing }, "held", now);
    touches.set(touch.key, { ...touch, dueAt: now.add({ hours: UNFILLED_HOURS }) });
    return;
  }
  leave(life, touch, "sent", now, written);
  if (step.brings.kind === "survey") surveys.push(now);
  for (const article of written.brought) brought.set(article, touch.dueAt);
  const named = new Set(written.named.map(({ key }) => key));
  for (const [key, folded] of touches)
    if (named.has(key)) touches.set(key, { ...folded, why: touch.key });
}

function leave(
  life: Life,
  touch: StoredTouch,
  state: "sent" | "called",
  now: Temporal.Instant,
  written?: Written,
): void {
  const { key, journey, step, occurrence } = touch;
  const stated = written?.stated;
  if (stated !== undefined) {
    const starts = [...life.told.starts, { ...stated, at: now, left: true }];
    life.told = { ...life.told, starts };
  }
  life.touches.set(key, { ...touch, state: "sent", leftAt: now, ...(stated && { stated }) });
  life.left.push({ ...touch, leftAt: now });
  life.done.set(key, { key, journey, step, occurrence, state, at: now, ...wordsOf(written) });
}

function wordsOf(
  written: Written | undefined,
): Pick<Rehearsed, "language" | "articles" | "letter"> {
  if (written === undefined) return {};
  const { letter, brought } = written;
  const articles = brought.length === 0 ? {} : { articles: brought };
  return { language: letter.language, letter, ...articles };
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
    if (isAfter(touch.dueAt, until)) continue;
    note(life, { ...touch, why: hold }, "held", touch.dueAt);
  }
}

function inOrder(touches: ReadonlyMap<TouchKey, StoredTouch>): readonly StoredTouch[] {
  return [...touches.values()].sort(
    (a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || (a.key < b.key ? -1 : 1),
  );
}

function soonest(times: readonly (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  const [first, ...others] = times.filter((at) => at !== undefined);
  return first && others.reduce(earlier, first);
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}
