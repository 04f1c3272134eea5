import { untilStart, type Attention, type AttentionFacts } from "./reason.ts";

/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 30;

export function otherOffer(facts: AttentionFacts): Attention | undefined {
  const last = facts.declared.at(-1);
  if (last === undefined) return undefined;
  return {
    key: "other-offer",
    mark: `other-offer/${last.id}`,
    since: last.at,
    expiresAt: untilStart(facts, last.at, SHOWN_DAYS),
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
