import { isLive } from "../model/offer.ts";
import { earlier } from "../model/temporal.ts";
import { addressBounced } from "./reasons/address-bounced.ts";
import { callsMissed } from "./reasons/calls-missed.ts";
import { noReply } from "./reasons/no-reply.ts";
import { otherOffer } from "./reasons/other-offer.ts";
import { paperMissing } from "./reasons/paper-missing.ts";
import { questionOpen } from "./reasons/question-open.ts";
import type { Attention, AttentionFacts, AttentionKey, Reason } from "./reasons/reason.ts";
import { startMoved } from "./reasons/start-moved.ts";

/** Every reason there is, in the order in which they should be read. */
const REASONS = {
  "other-offer": otherOffer,
  "question-open": questionOpen,
  "address-bounced": addressBounced,
  "start-moved": startMoved,
  "paper-missing": paperMissing,
  "calls-missed": callsMissed,
  "no-reply": noReply,
} as const satisfies Readonly<Record<AttentionKey, Reason>>;

/** Reasons that hold now, in the order in which they should be read. Pure and total. */
export function attentionOf(facts: AttentionFacts, now: Temporal.Instant): readonly Attention[] {
  if (!isLive(facts.person.offer)) return [];
  return everyReason(facts, now).filter(
    ({ since, expiresAt }) =>
      Temporal.Instant.compare(since, now) <= 0 && Temporal.Instant.compare(now, expiresAt) < 0,
  );
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
  return Object.values(REASONS)
    .map((reason: Reason) => reason(facts, now))
    .filter((reason) => reason !== undefined);
}
