import { untilStart, type Attention, type AttentionFacts } from "./reason.ts";

const MISSED_MIN = 2;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 14;

/** Counted since somebody last spoke with them. */
export function callsMissed(facts: AttentionFacts): Attention | undefined {
  const reached = facts.calls.findLastIndex(({ outcome }) => outcome === "reached");
  const missed = facts.calls.slice(reached + 1).filter(({ outcome }) => outcome === "no-answer");
  const last = missed.at(-1);
  if (last === undefined || missed.length < MISSED_MIN) return undefined;
  return {
    key: "calls-missed",
    mark: `calls-missed/${last.id}`,
    since: last.at,
    expiresAt: untilStart(facts, last.at, SHOWN_DAYS),
    countsFrom: last.at,
    count: missed.length,
    evidence: missed.map(({ at }) => ({ what: "no-answer", args: {}, at, source: "call" })),
  };
}
