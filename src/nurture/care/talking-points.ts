import type { Interaction } from "../model/interaction.ts";
import type { ProfileFact } from "../model/profile.ts";
import type { Question } from "../model/question.ts";
import { known } from "../profile/known.ts";
import { isOwn } from "../profile/mark.ts";

/** What one call can begin with: a phrase, what fills it, when it was and where it is known from. */
export interface TalkingPoint {
  readonly key:
    | "question-open"
    | "question-answered"
    | "wished"
    | "matters"
    | "read"
    | "clicked"
    | "signed-up"
    | "took-survey"
    | "took-quiz"
    | "start-near";
  /** A text, or the name of an article, a meeting, a survey or a quiz. */
  readonly about: string;
  readonly at: Temporal.Instant;
  readonly source: "portal" | "mail" | "records";
}

export interface TalkingFacts {
  readonly interactions: readonly Interaction[];
  readonly questions: readonly Question[];
  /** Of the wishes alone: what was brought as a grievance belongs to employee relations. */
  readonly wishes: readonly { readonly text: string; readonly at: Temporal.Instant }[];
  /** What mattered to them in the offer talk, in the words that are known. */
  readonly matters?: readonly ProfileFact[];
  readonly start?: { readonly on: string; readonly at: Temporal.Instant } | undefined;
}

/** More than this nobody talks about in one call. */
const POINTS_MAX = 8;
/** Of one kind of doing, the newest few. */
const OF_KIND_MAX = 2;
/** What was done longer ago is no beginning of a talk any more. */
const FRESH_DAYS = 45;
const START_NEAR_DAYS = 14;

const DOINGS = {
  clicked: "clicked",
  opened: "read",
  "signed-up": "signed-up",
  survey: "took-survey",
  quiz: "took-quiz",
} as const satisfies Readonly<Record<string, TalkingPoint["key"]>>;

/**
 * What to talk about, the most urgent first: what we owe them, what they wished for, what
 * matters to them, what they asked, and what they did of late. Each with its source; nothing is concluded from any of it.
 */
export function talkingPoints(
  { interactions, questions, wishes, matters = [], start }: TalkingFacts,
  now: Temporal.Instant,
): readonly TalkingPoint[] {
  const since = now.subtract({ hours: 24 * FRESH_DAYS });
  const isFresh = (at: Temporal.Instant) => Temporal.Instant.compare(at, since) >= 0;
  const asked = questions.toSorted((a, b) => Temporal.Instant.compare(b.askedAt, a.askedAt));
  return [
    ...asked.filter(({ state }) => state === "asked").map((each) => of("question-open", each)),
    ...newest(wishes)
      .filter(({ at }) => isFresh(at))
      .map(({ text, at }) => point("wished", text, at, "portal"))
      .slice(0, OF_KIND_MAX),
    ...known(matters, "offer-preference", now)
      .slice(0, OF_KIND_MAX)
      .map((fact) => point("matters", fact.value, fact.at, isOwn(fact) ? "portal" : "records")),
    ...asked
      .filter(({ state, askedAt }) => state === "answered" && isFresh(askedAt))
      .map((each) => of("question-answered", each))
      .slice(0, OF_KIND_MAX),
    ...startPoint(start, now),
    ...doings(interactions.filter(({ at }) => isFresh(at))),
  ].slice(0, POINTS_MAX);
}

function point(
  key: TalkingPoint["key"],
  about: string,
  at: Temporal.Instant,
  source: TalkingPoint["source"],
): TalkingPoint {
  return { key, about, at, source };
}

function of(key: TalkingPoint["key"], { text, askedAt, via }: Question): TalkingPoint {
  return point(key, text, askedAt, via);
}

function startPoint(start: TalkingFacts["start"], now: Temporal.Instant): readonly TalkingPoint[] {
  if (start === undefined) return [];
  const near = start.at.subtract({ hours: 24 * START_NEAR_DAYS });
  const isNear =
    Temporal.Instant.compare(now, near) >= 0 && Temporal.Instant.compare(now, start.at) < 0;
  return isNear ? [point("start-near", start.on, start.at, "records")] : [];
}

/** The newest few of each kind; one thing is named once, however often it was opened. */
function doings(interactions: readonly Interaction[]): readonly TalkingPoint[] {
  return Object.entries(DOINGS).flatMap(([kind, key]) => {
    const done = newest(interactions.filter((each) => each.kind === kind));
    const once = done.filter(
      ({ what }, index) => done.findIndex((each) => each.what === what) === index,
    );
    return once.slice(0, OF_KIND_MAX).map(({ what, at }) => point(key, what, at, "portal"));
  });
}

function newest<T extends { readonly at: Temporal.Instant }>(things: readonly T[]): readonly T[] {
  return things.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
}
