import { untilStart, type Attention, type AttentionFacts } from "./reason.ts";

const MOVES_MIN = 2;
const MOVES_WITHIN_DAYS = 60;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 30;

export function startMoved(facts: AttentionFacts): Attention | undefined {
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
    expiresAt: untilStart(facts, last.at, SHOWN_DAYS),
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
