import { inAudience } from "../content/audience.ts";
import type { Journey } from "../model/journey.ts";
import type { Article } from "../model/library.ts";
import { CATCH_UP } from "../model/step.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import type { StoredTouch, Touch, TouchKey } from "../model/touch.ts";
import { dayBegins, momentBegins } from "../time/wall-clock.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import { stepOf } from "./journey-of.ts";

/** What a first digest still counts as news. */
const FIRST_NEWS_DAYS = 28;
/** Articles, answers and folded touches that one digest names, each. */
const NAMED_MAX = 12;

/** What one digest gathers, by id; rendering decides how it reads. */
export interface DigestContents {
  /** Folded touches that no digest has named; they get this digest as their `why`. */
  readonly folded: readonly TouchKey[];
  /** Questions of the person answered since the digest before, the earliest first. */
  readonly answers: readonly string[];
  /** Articles for the person published since the digest before, newest first. */
  readonly articles: readonly string[];
}

export interface DigestSources {
  /** Every touch of the person. */
  readonly stored: readonly StoredTouch[];
  readonly questions: readonly Question[];
  readonly articles: readonly Article[];
}

/**
 * What a digest brings. Its window runs from the due time of the last digest that went out to its
 * own, so that whatever the delays were, nothing is named twice or never.
 */
export function digestContents(
  digest: Touch,
  person: Person,
  { stored, questions, articles }: DigestSources,
): DigestContents {
  const since = newsSince(digest, stored);
  const isNew = (at: Temporal.Instant) =>
    Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, digest.dueAt) < 0;
  const publishedAt = ({ publishedOn }: Article) =>
    dayBegins(Temporal.PlainDate.from(publishedOn), reckoningZone(person));
  return {
    folded: unnamed(stored)
      .filter((touch) => !isSameSeries(touch, digest) && !waitsForCatchUp(touch, stored))
      .slice(0, NAMED_MAX)
      .map(({ key }) => key),
    answers: answeredIn(questions, person, isNew).slice(-NAMED_MAX),
    articles: articles
      .filter((article) => isNew(publishedAt(article)))
      .filter((article) => inAudience(article.audience, person, digest.dueAt))
      .toSorted((a, b) => Temporal.Instant.compare(publishedAt(b), publishedAt(a)))
      .slice(0, NAMED_MAX)
      .map(({ id }) => id),
  };
}

/** What the one letter of catching up names, by when it fell due; the rest is the next digest's. */
export function catchUpContents(
  catchUp: Touch,
  stored: readonly StoredTouch[],
): readonly TouchKey[] {
  return unnamed(stored)
    .filter(({ late, journey }) => late === "catch-up" && journey === catchUp.journey)
    .slice(0, NAMED_MAX)
    .map(({ key }) => key);
}

/** Folded touches that nothing has named, by when they fell due. */
function unnamed(stored: readonly StoredTouch[]): readonly StoredTouch[] {
  return stored
    .filter(({ state, why }) => state === "folded" && why === undefined)
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** Whether the letter that will name what was missed has not been written yet. */
function waitsForCatchUp({ late, journey }: Touch, stored: readonly StoredTouch[]): boolean {
  if (late !== "catch-up") return false;
  return stored.some(
    (touch) =>
      touch.step === CATCH_UP &&
      touch.journey === journey &&
      (touch.state === "planned" || touch.state === "held"),
  );
}

/**
 * Folded touches that no digest has named and none will: the start has come, or the offer is over.
 * A folded digest is not among them; what it would have brought, the next one looked for.
 */
export function unnamedFolds(
  followed: readonly Journey[],
  stored: readonly StoredTouch[],
  person: Person,
  now: Temporal.Instant,
): readonly StoredTouch[] {
  const { start } = person.offer.milestones;
  const begins = start && momentBegins(start, reckoningZone(person));
  const hasBegun = begins !== undefined && Temporal.Instant.compare(begins, now) <= 0;
  if (isLive(person.offer) && !hasBegun) return [];
  return unnamed(stored).filter((touch) => stepOf(followed, touch)?.brings.kind !== "digest");
}

function answeredIn(
  questions: readonly Question[],
  person: Person,
  isNew: (at: Temporal.Instant) => boolean,
): readonly string[] {
  return questions
    .filter(({ personId }) => personId === person.id)
    .flatMap(({ id, answer }) => (answer === undefined ? [] : [{ id, at: answer.at }]))
    .filter(({ at }) => isNew(at))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ id }) => id);
}

/** However long ago the digest before was; a first one looks back a few weeks. */
function newsSince(digest: Touch, stored: readonly StoredTouch[]): Temporal.Instant {
  const wentOutAt = stored
    .filter((touch) => touch.state === "sent" || touch.state === "queued")
    .filter((touch) => isSameSeries(touch, digest))
    .map(({ dueAt }) => dueAt)
    .filter((dueAt) => Temporal.Instant.compare(dueAt, digest.dueAt) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  return wentOutAt.at(-1) ?? digest.dueAt.subtract({ hours: 24 * FIRST_NEWS_DAYS });
}

/** Weeks of one digest step: a digest never names another week of itself. */
function isSameSeries(a: Touch, b: Touch): boolean {
  return a.journey === b.journey && a.step === b.step;
}
