import type { Rhythm } from "../improve/cadence.ts";
import type { Article, ArticleKind } from "../model/library.ts";
import type { Language } from "../model/language.ts";
import type { Person } from "../model/person.ts";
import { ASKED_SOURCE, READ_SOURCE } from "../profile/infer.ts";
import { disciplinesOf, known } from "../profile/known.ts";
import { inAudience } from "./audience.ts";
import type { PhraseKey } from "./phrase-key.ts";
import { phrase } from "./phrases.ts";

/** Articles a digest brings unless asked otherwise: what is read over one coffee. */
export const CHOSEN_MAX = 2;
/** An article older than this describes a company that is gone. */
const FRESH_DAYS = 540;
/** This young, an article is new to everyone who read last week's digest. */
const NEW_DAYS = 7;

/** Why an article was chosen: a phrase and what fills it, so that it can be said in any language. */
export interface Reason {
  readonly key: Extract<PhraseKey, `reason${string}`>;
  readonly args: Readonly<Record<string, string>>;
}

const NONE: ReadonlySet<never> = new Set();

export interface Chosen {
  readonly article: Article;
  readonly reason: Reason;
}

/** The reasons from the strongest to the weakest: what the person did comes before what they are. */
const STRENGTH: readonly Reason["key"][] = [
  "reasonAsked",
  "reasonRead",
  "reasonLiked",
  "reasonInterest",
  "reasonDiscipline",
  "reasonNew",
  "reasonDepartment",
  "reasonPlace",
  "reasonEveryone",
];

const NO_RHYTHM: Rhythm = { owed: NONE, resting: NONE };

export interface Choosing {
  readonly max?: number;
  /** Kinds of things to read that the person was seen to like; see `likedKinds`. */
  readonly liked?: ReadonlySet<ArticleKind>;
  /** One of each topic that is owed comes before anything else, and one that rests only where there is nothing else. */
  readonly rhythm?: Rhythm;
}

/**
 * Articles for one digest: in the audience, published, fresh and still true, never had before;
 * strongest reason first, then newest; of different topics as far as there are any.
 */
export function chooseArticles(
  articles: readonly Article[],
  person: Person,
  had: ReadonlySet<string>,
  now: Temporal.Instant,
  { max = CHOSEN_MAX, liked = NONE, rhythm = NO_RHYTHM }: Choosing = {},
): readonly Chosen[] {
  const today = now.toZonedDateTimeISO(person.zone ?? "UTC").toPlainDate();
  const fitting = articles
    .filter((article) => !had.has(article.id) && isFresh(article, today))
    .filter((article) => inAudience(article.audience, person, now));
  const ranked = awake(fitting, rhythm)
    .map((article) => ({ article, reason: reasonFor(article, person, { today, now, liked }) }))
    .toSorted(strongestThenNewest);
  const firstOfTopic = ranked.filter(
    ({ article }, index) => ranked.findIndex((c) => c.article.topic === article.topic) === index,
  );
  const rest = ranked.filter((candidate) => !firstOfTopic.includes(candidate));
  return owedFirst([...firstOfTopic, ...rest], firstOfTopic, rhythm, max);
}

function awake(articles: readonly Article[], { resting }: Rhythm): readonly Article[] {
  const others = articles.filter(({ topic }) => !resting.has(topic));
  return others.length === 0 ? articles : others;
}

/** What would not have come but for its rhythm says so. */
function owedFirst(
  ordered: readonly Chosen[],
  firstOfTopic: readonly Chosen[],
  { owed }: Rhythm,
  max: number,
): readonly Chosen[] {
  const first = firstOfTopic.filter(({ article }) => owed.has(article.topic));
  const anyway = ordered.slice(0, max);
  return [...first, ...ordered.filter((chosen) => !first.includes(chosen))]
    .slice(0, max)
    .map((chosen) => (anyway.includes(chosen) ? chosen : byRhythm(chosen)));
}

function byRhythm({ article }: Chosen): Chosen {
  return { article, reason: { key: "reasonOwed", args: { topic: article.topic } } };
}

/** The reason in one sentence of the reader's language, without a full stop. */
export function sayReason({ key, args }: Reason, language: Language): string {
  return phrase(language, key, args);
}

interface Seen {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly liked: ReadonlySet<ArticleKind>;
}

function reasonFor(article: Article, person: Person, { today, now, liked }: Seen): Reason {
  const did = byWhatTheyDid(article, person, now, liked);
  if (did !== undefined) return did;
  const { audience } = article;
  const discipline = disciplinesOf(person.profile, now).find((d) =>
    audience.disciplines?.includes(d),
  );
  if (discipline !== undefined) return { key: "reasonDiscipline", args: { discipline } };
  if (ageDays(article, today) < NEW_DAYS) return { key: "reasonNew", args: {} };
  if (audience.departments !== undefined) return { key: "reasonDepartment", args: {} };
  if ((audience.countries ?? audience.cities) !== undefined)
    return { key: "reasonPlace", args: {} };
  return { key: "reasonEveryone", args: {} };
}

function byWhatTheyDid(
  { topic, kind }: Article,
  person: Person,
  now: Temporal.Instant,
  liked: ReadonlySet<ArticleKind>,
): Reason | undefined {
  const interest = known(person.profile, "interest", now).filter(({ value }) => value === topic);
  if (interest.some(({ source }) => source === ASKED_SOURCE)) {
    return { key: "reasonAsked", args: { topic } };
  }
  if (interest.some(({ source }) => source !== READ_SOURCE)) {
    return { key: "reasonInterest", args: { topic } };
  }
  if (interest.length > 0) return { key: "reasonRead", args: { topic } };
  // A branch of a message has no hyphen in its name.
  if (liked.has(kind)) return { key: "reasonLiked", args: { kind: kind.replace("-", "") } };
  return undefined;
}

function isFresh(article: Article, today: Temporal.PlainDate): boolean {
  const { validUntil } = article;
  if (validUntil !== undefined && Temporal.PlainDate.compare(today, validUntil) > 0) return false;
  const age = ageDays(article, today);
  return age >= 0 && age <= FRESH_DAYS;
}

function ageDays({ publishedOn }: Article, today: Temporal.PlainDate): number {
  return Temporal.PlainDate.from(publishedOn).until(today, { largestUnit: "day" }).days;
}

function strongestThenNewest(a: Chosen, b: Chosen): number {
  return (
    STRENGTH.indexOf(a.reason.key) - STRENGTH.indexOf(b.reason.key) ||
    (a.article.publishedOn === b.article.publishedOn
      ? Number(a.article.id > b.article.id) * 2 - 1
      : Number(a.article.publishedOn < b.article.publishedOn) * 2 - 1)
  );
}
