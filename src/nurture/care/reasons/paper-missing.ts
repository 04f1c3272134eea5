import { momentBegins } from "../../time/wall-clock.ts";
import { untilStart, zoneOf, type Attention, type AttentionFacts } from "./reason.ts";

const PAPER_DAYS = 10;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 60;

export function paperMissing(facts: AttentionFacts): Attention | undefined {
  const { offer } = facts.person;
  const { start } = offer.milestones;
  if (start === undefined || offer.status !== "accepted" || facts.papers.length === 0)
    return undefined;
  const since = momentBegins(start, zoneOf(facts.person)).subtract({ hours: 24 * PAPER_DAYS });
  return {
    key: "paper-missing",
    mark: `paper-missing/${offer.occurrence}/${facts.papers.join("+")}`,
    since,
    expiresAt: untilStart(facts, since, SHOWN_DAYS),
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
