import { exactInterval, type Interval } from "./exact.ts";

/** How often a topic can come, in weeks. */
export const CADENCES_WEEKS = [1, 2, 4, 8] as const;
export type CadenceWeeks = (typeof CADENCES_WEEKS)[number];

/** Below this many readers, or so few times that a topic was brought, nothing is suggested. */
export const READERS_MIN = 20;
export const BROUGHT_MIN = 20;
/** More often only where a topic surely has this much more of the reading than of what was brought. */
const MORE_FACTOR = 1.25;
/** Less often only where it surely has no more than this much of its share. */
const LESS_FACTOR = 0.5;

/** What was counted of one topic, since `since`. */
export interface TopicUse {
  readonly topic: string;
  /** Articles of it brought to people, and times that somebody read or clicked one, each once. */
  readonly brought: number;
  readonly used: number;
  /** People's reading in shares of one each: who read two topics alike gave half a vote to each. */
  readonly votes: number;
}

export interface UseOfAll {
  readonly topics: readonly TopicUse[];
  /** People who read or clicked anything. */
  readonly readers: number;
  /** Digests that went out: each is one person's week. */
  readonly digests: number;
}

export interface Suggestion {
  readonly topic: string;
  readonly fromWeeks: CadenceWeeks;
  readonly toWeeks: CadenceWeeks;
  readonly used: number;
  readonly usedOfAll: number;
  readonly brought: number;
  readonly broughtOfAll: number;
  readonly readers: number;
  /** Share of the readers' votes, exactly, and of what was brought. */
  readonly wanted: Interval;
  readonly supply: number;
}

/** What HR said last to the suggestion for a topic, as it stood then. */
export interface Answered extends Pick<Suggestion, "topic" | "fromWeeks" | "wanted"> {
  readonly answer: "accepted" | "refused";
}

/**
 * A topic comes more often where its exact interval of people's reading lies a quarter above its
 * share of what was brought, and less often where it lies below half of it. One person is one vote,
 * so that a few who read everything decide nothing. What was refused stays away until the interval
 * no longer touches the one that was refused; what was accepted, unless nothing came of it: what is
 * counted since then is of the old cadence.
 */
export function suggestions(
  use: UseOfAll,
  current: Readonly<Partial<Record<string, number>>>,
  answered: readonly Answered[],
): readonly Suggestion[] {
  if (use.readers < READERS_MIN) return [];
  const usedOfAll = sumOf(use.topics.map(({ used }) => used));
  const broughtOfAll = sumOf(use.topics.map(({ brought }) => brought));
  return use.topics
    .filter(({ brought }) => brought >= BROUGHT_MIN)
    .flatMap((topic): readonly Suggestion[] => {
      const { votes, brought, used } = topic;
      const wanted = exactInterval(Math.min(use.readers, Math.round(votes)), use.readers);
      const supply = brought / broughtOfAll;
      const fromWeeks = nearest(current[topic.topic] ?? use.digests / brought);
      const toWeeks = nextOf(fromWeeks, wanted, supply);
      if (toWeeks === undefined) return [];
      if (isAnswered({ topic: topic.topic, wanted, fromWeeks }, answered)) return [];
      const counts = { used, usedOfAll, brought, broughtOfAll, readers: use.readers };
      return [{ topic: topic.topic, fromWeeks, toWeeks, ...counts, wanted, supply }];
    });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** On a scale on which two and four weeks are as far apart as four and eight. */
function nearest(weeks: number): CadenceWeeks {
  const far = (other: number) => Math.abs(Math.log(other / Math.max(weeks, 1)));
  return CADENCES_WEEKS.toSorted((a, b) => far(a) - far(b))[0] as CadenceWeeks;
}

function nextOf(from: CadenceWeeks, wanted: Interval, supply: number): CadenceWeeks | undefined {
  const at = CADENCES_WEEKS.indexOf(from);
  if (wanted.low >= supply * MORE_FACTOR) return CADENCES_WEEKS[at - 1];
  return wanted.high <= supply * LESS_FACTOR ? CADENCES_WEEKS[at + 1] : undefined;
}

function isAnswered(
  { topic, wanted, fromWeeks }: Omit<Answered, "answer">,
  answered: readonly Answered[],
): boolean {
  return answered.some((one) => {
    if (one.topic !== topic) return false;
    if (one.answer === "accepted") return one.fromWeeks !== fromWeeks;
    return wanted.low <= one.wanted.high && one.wanted.low <= wanted.high;
  });
}

/** Topics that have a rhythm in the rules: those whose time has come, and those whose time has not. */
export interface Rhythm {
  readonly owed: ReadonlySet<string>;
  readonly resting: ReadonlySet<string>;
}

/** A topic's time has come where it was not brought for as many weeks as the rules say. */
export function rhythmOf(
  topicWeeks: Readonly<Partial<Record<string, number>>>,
  lastBrought: ReadonlyMap<string, Temporal.Instant>,
  now: Temporal.Instant,
): Rhythm {
  const isOwed = (topic: string, weeks: number) => {
    const last = lastBrought.get(topic);
    // Half a week of grace: a digest that left a little early is still this week's.
    return last === undefined || now.since(last).total("hours") >= (weeks * 7 - 3.5) * 24;
  };
  const known = Object.entries(topicWeeks).flatMap(([topic, weeks]) =>
    weeks === undefined ? [] : [{ topic, owed: isOwed(topic, weeks) }],
  );
  const topics = (owed: boolean) =>
    new Set(known.filter((one) => one.owed === owed).map(({ topic }) => topic));
  return { owed: topics(true), resting: topics(false) };
}
