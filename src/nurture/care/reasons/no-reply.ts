import { heardOf } from "../../model/heard.ts";
import { isPaused } from "../../status/status.ts";
import { momentBegins, momentEnds } from "../../time/wall-clock.ts";
import { untilStart, zoneOf, type Attention, type AttentionFacts } from "./reason.ts";

/** Silence after letters that is long enough to say so. */
const NO_REPLY_DAYS = 9;
/** Letters without an answer before silence says anything: one may simply not need any. */
const NO_REPLY_LETTERS = 2;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 60;

/** Silence that was asked for is none. */
export function noReply(facts: AttentionFacts, now: Temporal.Instant): Attention | undefined {
  const { person, interactions, letters } = facts;
  const sent = person.offer.milestones.offerSent;
  if (sent === undefined || isPaused(person, now)) return undefined;
  const begins = momentBegins(sent, zoneOf(person));
  const heard = heardOf(person.offer, interactions, zoneOf(person)).findLast(
    ({ at }) => Temporal.Instant.compare(at, begins) >= 0,
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
    expiresAt: untilStart(facts, since, SHOWN_DAYS),
    countsFrom: from,
    count: unanswered.length,
    evidence: [
      heard === undefined
        ? { what: "never-heard", args: {}, at: from, source: "records" }
        : { what: "last-heard", args: { kind: heard.what }, at: from, source: "portal" },
      { what: "letters", args: { count: unanswered.length }, at: last, source: "mail" },
    ],
  };
}
