import { heardOf } from "../model/heard.ts";
import type { Interaction } from "../model/interaction.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import { later } from "../model/temporal.ts";
import { dayBegins, momentBegins, momentEnds } from "../time/wall-clock.ts";
import type { CallDone } from "./call.ts";

/** What the person did, or a human did for them; a letter that nobody acted on is none. */
export interface MeaningfulTouch {
  readonly by: "person" | "human";
  readonly what: string;
  readonly at: Temporal.Instant;
}

export interface SilenceFacts {
  readonly person: Pick<Person, "offer" | "preferences" | "zone" | "place" | "doubtful">;
  readonly interactions: readonly Interaction[];
  readonly questions: readonly Question[];
  readonly calls: readonly CallDone[];
}

/** How much of the budget of one person is left. */
export interface Silence {
  /** The last meaningful touch, or the offer while there was none. */
  readonly since: Temporal.Instant;
  readonly last?: MeaningfulTouch;
  /** The first instant of the day on which nothing is left of it. */
  readonly endsAt: Temporal.Instant;
  /** Budgets that ran out before this one: a call that reached nobody is not the last. */
  readonly round: number;
  /** Where another budget after this one ends, if that is before the first day. */
  readonly nextEndsAt?: Temporal.Instant;
}

/** Days before the end in which the call is planned: somebody may still be heard before it. */
export const CALL_AHEAD_DAYS = 7;

/**
 * Everything meaningful that happened, the earliest first: what the person did or agreed to, an
 * answer that they were given, a call that reached them or left word, and one that a human found not
 * needed.
 */
export function meaningfulTouches(
  { person, interactions, questions, calls }: SilenceFacts,
  zone: string,
): readonly MeaningfulTouch[] {
  const done: MeaningfulTouch[] = [
    ...heardOf(person.offer, interactions, zone).map((heard) => ({
      by: "person" as const,
      ...heard,
    })),
    ...questions.flatMap(({ answer }) =>
      answer === undefined ? [] : [{ by: "human" as const, what: "answer-given", at: answer.at }],
    ),
    ...calls
      .filter(({ outcome }) => outcome !== "no-answer")
      .map(({ outcome, at }) => ({ by: "human" as const, what: `call-${outcome}`, at })),
  ];
  return done.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/**
 * The budget of one person; undefined where nobody counts: the offer is over or not out, a source
 * is doubtful, letters were stopped, or the first day comes sooner. A pause that the person asked
 * for is no silence: the days are counted from its end. Where it ran out another as long
 * follows, if that ends before the first day, and takes over when its call is to be planned.
 */
export function silenceOf(
  facts: SilenceFacts,
  budgetDays: number,
  now: Temporal.Instant,
): Silence | undefined {
  const { person } = facts;
  const { offerSent } = person.offer.milestones;
  const zone = person.zone ?? person.place.zone;
  if (offerSent === undefined || zone === undefined || !isCounted(person)) return undefined;
  const begins = momentBegins(offerSent, zone);
  const last = meaningfulTouches(facts, zone).findLast(
    ({ at }) => Temporal.Instant.compare(at, begins) >= 0,
  );
  const since = countedFrom(last?.at ?? momentEnds(offerSent, zone), person);
  const endsOn = since.toZonedDateTimeISO(zone).toPlainDate().add({ days: budgetDays });
  const late = endsOn.until(now.toZonedDateTimeISO(zone).toPlainDate()).days;
  const over = Math.max(0, Math.floor(late / budgetDays));
  const ends = [over, over + 1, over + 2]
    .map((round) => ({ round, endsAt: dayBegins(endsOn.add({ days: round * budgetDays }), zone) }))
    .filter(({ endsAt }) => !isStarted(person, zone, later(endsAt, now)));
  const [current, next] = ends.slice(Math.max(0, plannedRounds(ends, budgetDays, now) - 1));
  if (current === undefined) return undefined;
  return {
    since,
    ...current,
    ...(next === undefined ? {} : { nextEndsAt: next.endsAt }),
    ...(last === undefined ? {} : { last }),
  };
}

/** Of these the rounds whose call is to be planned by now. */
function plannedRounds(
  ends: readonly Pick<Silence, "endsAt">[],
  budgetDays: number,
  now: Temporal.Instant,
): number {
  return ends.filter((end) => Temporal.Instant.compare(callPlannedFrom(end, budgetDays), now) <= 0)
    .length;
}

function isStarted({ offer }: SilenceFacts["person"], zone: string, at: Temporal.Instant): boolean {
  const { start } = offer.milestones;
  return start !== undefined && Temporal.Instant.compare(at, momentEnds(start, zone)) >= 0;
}

function countedFrom(
  heard: Temporal.Instant,
  { preferences: { pausedUntil } }: Pick<Person, "preferences">,
): Temporal.Instant {
  return pausedUntil === undefined ? heard : later(heard, pausedUntil);
}

function isCounted({ offer, doubtful, preferences }: SilenceFacts["person"]): boolean {
  return isLive(offer) && doubtful === undefined && preferences.unsubscribedAt === undefined;
}

/** From when on a call is planned: some days before the end, never more than half of the budget. */
export function callPlannedFrom(
  { endsAt }: Pick<Silence, "endsAt">,
  budgetDays: number,
): Temporal.Instant {
  const ahead = Math.min(CALL_AHEAD_DAYS, Math.floor(budgetDays / 2));
  return endsAt.subtract({ hours: 24 * ahead });
}
