import { isHeard, type Interaction } from "../model/interaction.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import { isPaused } from "../status/status.ts";
import { earlier } from "../model/temporal.ts";
import { momentBegins, momentEnds } from "../time/wall-clock.ts";
import type { CallDone } from "./call.ts";

/** Every reason there is. Each says something that happened or was declared; none is a score. */
export const ATTENTION_KEYS = [
  "other-offer",
  "question-open",
  "address-bounced",
  "start-moved",
  "paper-missing",
  "calls-missed",
  "no-reply",
] as const;
export type AttentionKey = (typeof ATTENTION_KEYS)[number];

/** Silence after letters that is long enough to say so. */
export const NO_REPLY_DAYS = 9;
/** Letters without an answer before silence says anything: one may simply not need any. */
const NO_REPLY_LETTERS = 2;
export const QUESTION_DAYS = 3;
const MOVES_MIN = 2;
const MOVES_WITHIN_DAYS = 60;
export const PAPER_DAYS = 10;
const MISSED_MIN = 2;
/** How long a reason is shown when nothing ends it sooner. */
const SHOWN_DAYS = {
  "no-reply": 60,
  "start-moved": 30,
  "question-open": 60,
  "address-bounced": 60,
  "other-offer": 30,
  "paper-missing": 60,
  "calls-missed": 14,
} as const satisfies Record<AttentionKey, number>;

/** One thing that a reason rests on: what it was, when, and where it is known from. */
export interface Evidence {
  readonly what:
    | "last-heard"
    | "never-heard"
    | "letters"
    | "start-was"
    | "asked"
    | "bounced"
    | "said-by-person"
    | "said-by-hr"
    | "paper"
    | "no-answer";
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Temporal.Instant;
  readonly source: "portal" | "mail" | "records" | "person" | "hr" | "call";
}

/** Why a human should call this person: a phrase and what fills it, so that each language can say it. */
export interface Attention {
  readonly key: AttentionKey;
  /** Names what it rests on, so that "this is wrong" holds until something new happens. */
  readonly mark: string;
  readonly since: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** Days are counted from here whenever somebody reads it. */
  readonly countsFrom: Temporal.Instant;
  readonly count: number;
  readonly evidence: readonly Evidence[];
}

export interface Declared {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly by: "person" | "hr";
}

/** What a reason may rest on: nothing of who somebody is, only what happened and what was said. */
export interface AttentionFacts {
  readonly person: Pick<Person, "offer" | "addresses" | "preferences" | "zone" | "place">;
  /** The earliest first. */
  readonly interactions: readonly Interaction[];
  readonly questions: readonly Question[];
  /** When letters went out, the earliest first. */
  readonly letters: readonly Temporal.Instant[];
  /** First days as they were seen for this offer, the earliest first. */
  readonly starts: readonly { readonly on: string; readonly at: Temporal.Instant }[];
  /** Another offer that was told of and not taken back. */
  readonly declared: readonly Declared[];
  /** Papers of the country that are not noted as being there. */
  readonly papers: readonly string[];
  /** The earliest first. */
  readonly calls: readonly CallDone[];
}

/** Reasons that hold now, in the order in which they should be read. Pure and total. */
export function attentionOf(facts: AttentionFacts, now: Temporal.Instant): readonly Attention[] {
  if (!isLive(facts.person.offer)) return [];
  return everyReason(facts, now)
    .filter(
      ({ since, expiresAt }) =>
        Temporal.Instant.compare(since, now) <= 0 && Temporal.Instant.compare(now, expiresAt) < 0,
    )
    .toSorted((a, b) => ATTENTION_KEYS.indexOf(a.key) - ATTENTION_KEYS.indexOf(b.key));
}

/** When a reason begins or ends by time alone; undefined where nothing of what is known ever will. */
export function attentionChangesAt(
  facts: AttentionFacts,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  if (!isLive(facts.person.offer)) return undefined;
  const { pausedUntil } = facts.person.preferences;
  const times = [
    ...everyReason(facts, now).flatMap(({ since, expiresAt }) => [since, expiresAt]),
    ...(pausedUntil === undefined ? [] : [pausedUntil]),
  ].filter((at) => Temporal.Instant.compare(at, now) > 0);
  return times.length === 0 ? undefined : times.reduce(earlier);
}

/** What fills the phrase of a reason, as somebody reads it at `now`. */
export function attentionArgs(
  { countsFrom, count }: Pick<Attention, "countsFrom" | "count">,
  now: Temporal.Instant,
): { readonly days: number; readonly count: number } {
  const days = Math.floor(now.since(countsFrom).total({ unit: "hour" }) / 24);
  return { days, count };
}

/** All of them, those that have not begun yet and those that are over too. */
function everyReason(facts: AttentionFacts, now: Temporal.Instant): readonly Attention[] {
  return [
    noReply(facts, now),
    startMoved(facts),
    questionOpen(facts),
    bounced(facts),
    otherOffer(facts),
    paperMissing(facts),
    callsMissed(facts),
  ].filter((reason) => reason !== undefined);
}

function zoneOf({ zone, place }: AttentionFacts["person"]): string {
  return zone ?? place.zone ?? "UTC";
}

/** Nobody has to be waited for after the first day: what is left then is a colleague's. */
function untilStart(
  { person }: AttentionFacts,
  key: AttentionKey,
  since: Temporal.Instant,
): Temporal.Instant {
  const shown = since.add({ hours: 24 * SHOWN_DAYS[key] });
  const { start } = person.offer.milestones;
  return start === undefined ? shown : earlier(shown, momentEnds(start, zoneOf(person)));
}

/** Silence that was asked for is none. */
function noReply(facts: AttentionFacts, now: Temporal.Instant): Attention | undefined {
  const { person, interactions, letters } = facts;
  const sent = person.offer.milestones.offerSent;
  if (sent === undefined || isPaused(person, now)) return undefined;
  const begins = momentBegins(sent, zoneOf(person));
  const heard = interactions.findLast(
    (each) => isHeard(each) && Temporal.Instant.compare(each.at, begins) >= 0,
  );
  const from = heard?.at ?? momentEnds(sent, zoneOf(person));
  const unanswered = letters.filter((at) => Temporal.Instant.compare(at, from) > 0);
  const last = unanswered.at(NO_REPLY_LETTERS - 1);
  if (last === undefined) return undefined;
  const after = from.add({ hours: 24 * NO_REPLY_DAYS });
  const since = Temporal.Instant.compare(after, last) > 0 ? after : last;
  return {
    key: "no-reply",
    mark: `no-reply/${from.toString()}`,
    since,
    expiresAt: untilStart(facts, "no-reply", since),
    countsFrom: from,
    count: unanswered.length,
    evidence: [
      heard === undefined
        ? { what: "never-heard", args: {}, at: from, source: "records" }
        : { what: "last-heard", args: { kind: heard.kind }, at: from, source: "portal" },
      { what: "letters", args: { count: unanswered.length }, at: last, source: "mail" },
    ],
  };
}

function startMoved(facts: AttentionFacts): Attention | undefined {
  const moves = facts.starts.filter(({ on }, index) => {
    const before = facts.starts[index - 1];
    return before !== undefined && before.on !== on;
  });
  const last = moves.at(-1);
  if (last === undefined) return undefined;
  const since = last.at.subtract({ hours: 24 * MOVES_WITHIN_DAYS });
  const recent = moves.filter(({ at }) => Temporal.Instant.compare(at, since) > 0);
  if (recent.length < MOVES_MIN) return undefined;
  return {
    key: "start-moved",
    mark: `start-moved/${last.at.toString()}`,
    since: last.at,
    expiresAt: untilStart(facts, "start-moved", last.at),
    countsFrom: last.at,
    count: recent.length,
    evidence: recent.map(({ on, at }) => ({
      what: "start-was",
      args: { on },
      at,
      source: "records",
    })),
  };
}

function questionOpen({ questions }: AttentionFacts): Attention | undefined {
  const open = questions
    .filter(({ state }) => state === "asked")
    .toSorted((a, b) => Temporal.Instant.compare(a.askedAt, b.askedAt));
  const [oldest] = open;
  if (oldest === undefined) return undefined;
  const since = oldest.askedAt.add({ hours: 24 * QUESTION_DAYS });
  return {
    key: "question-open",
    mark: `question-open/${oldest.id}`,
    since,
    expiresAt: since.add({ hours: 24 * SHOWN_DAYS["question-open"] }),
    countsFrom: oldest.askedAt,
    count: open.length,
    evidence: open.map(({ id, owner, askedAt, via }) => ({
      what: "asked",
      args: { question: id, owner },
      at: askedAt,
      source: via,
    })),
  };
}

function bounced(facts: AttentionFacts): Attention | undefined {
  const isBounced = facts.person.addresses.some(
    ({ channel, state }) => channel === "mail" && state === "bounced",
  );
  const returned = facts.interactions.filter(({ kind }) => kind === "bounced");
  const last = returned.at(-1);
  if (!isBounced || last === undefined) return undefined;
  return {
    key: "address-bounced",
    mark: `address-bounced/${last.id}`,
    since: last.at,
    expiresAt: untilStart(facts, "address-bounced", last.at),
    countsFrom: last.at,
    count: returned.length,
    evidence: [{ what: "bounced", args: {}, at: last.at, source: "mail" }],
  };
}

function otherOffer(facts: AttentionFacts): Attention | undefined {
  const last = facts.declared.at(-1);
  if (last === undefined) return undefined;
  return {
    key: "other-offer",
    mark: `other-offer/${last.id}`,
    since: last.at,
    expiresAt: untilStart(facts, "other-offer", last.at),
    countsFrom: last.at,
    count: 1,
    evidence: [
      {
        what: last.by === "person" ? "said-by-person" : "said-by-hr",
        args: {},
        at: last.at,
        source: last.by,
      },
    ],
  };
}

function paperMissing(facts: AttentionFacts): Attention | undefined {
  const { offer } = facts.person;
  const { start } = offer.milestones;
  if (start === undefined || offer.status !== "accepted" || facts.papers.length === 0)
    return undefined;
  const since = momentBegins(start, zoneOf(facts.person)).subtract({ hours: 24 * PAPER_DAYS });
  return {
    key: "paper-missing",
    mark: `paper-missing/${offer.occurrence}/${facts.papers.join("+")}`,
    since,
    expiresAt: untilStart(facts, "paper-missing", since),
    countsFrom: since,
    count: facts.papers.length,
    evidence: facts.papers.map((paper) => ({
      what: "paper",
      args: { paper },
      at: since,
      source: "hr",
    })),
  };
}

/** Counted since somebody last spoke with them. */
function callsMissed(facts: AttentionFacts): Attention | undefined {
  const reached = facts.calls.findLastIndex(({ outcome }) => outcome === "reached");
  const missed = facts.calls.slice(reached + 1).filter(({ outcome }) => outcome === "no-answer");
  const last = missed.at(-1);
  if (last === undefined || missed.length < MISSED_MIN) return undefined;
  return {
    key: "calls-missed",
    mark: `calls-missed/${last.id}`,
    since: last.at,
    expiresAt: untilStart(facts, "calls-missed", last.at),
    countsFrom: last.at,
    count: missed.length,
    evidence: missed.map(({ at }) => ({ what: "no-answer", args: {}, at, source: "call" })),
  };
}
