import type { FieldStatement } from "../../local/field.ts";
import type { Interaction } from "../../model/interaction.ts";
import type { Person } from "../../model/person.ts";
import type { Question } from "../../model/question.ts";
import { earlier } from "../../model/temporal.ts";
import { momentEnds } from "../../time/wall-clock.ts";
import type { CallDone } from "../call.ts";

/** Every reason there is. Each says something that happened or was declared; none is a score. */
export type AttentionKey =
  | "other-offer"
  | "question-open"
  | "address-bounced"
  | "start-moved"
  | "paper-missing"
  | "calls-missed"
  | "no-reply";

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
  /** What colleagues said of papers that are not there. */
  readonly papers: readonly Pick<FieldStatement, "field" | "at">[];
  /** The earliest first. */
  readonly calls: readonly CallDone[];
}

/** One reason of one person, also one that has not begun yet or is over; undefined where there is none. */
export type Reason = (facts: AttentionFacts, now: Temporal.Instant) => Attention | undefined;

/** Where a day begins and ends for them. */
export function zoneOf({ zone, place }: AttentionFacts["person"]): string {
  return zone ?? place.zone ?? "UTC";
}

/** Nobody has to be waited for after the first day: what is left then is a colleague's. */
export function untilStart(
  { person }: AttentionFacts,
  since: Temporal.Instant,
  shownDays: number,
): Temporal.Instant {
  const shown = since.add({ hours: 24 * shownDays });
  const { start } = person.offer.milestones;
  return start === undefined ? shown : earlier(shown, momentEnds(start, zoneOf(person)));
}
