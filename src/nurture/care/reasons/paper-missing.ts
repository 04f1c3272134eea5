import { earlier, later } from "../../model/temporal.ts";
import { momentBegins } from "../../time/wall-clock.ts";
import { untilStart, zoneOf, type Attention, type AttentionFacts } from "./reason.ts";

const PAPER_DAYS = 10;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 60;

/** Begins when a colleague said so, where that was later than these days before the start. */
export function paperMissing(facts: AttentionFacts): Attention | undefined {
  const { offer } = facts.person;
  const { start } = offer.milestones;
  if (start === undefined || offer.status !== "accepted" || facts.papers.length === 0)
    return undefined;
  const near = momentBegins(start, zoneOf(facts.person)).subtract({ hours: 24 * PAPER_DAYS });
  const since = later(near, facts.papers.map(({ at }) => at).reduce(earlier));
  return {
    key: "paper-missing",
    mark: `paper-missing/${offer.occurrence}/${facts.papers.map(({ field }) => field).join("+")}`,
    since,
    expiresAt: untilStart(facts, since, SHOWN_DAYS),
    countsFrom: since,
    count: facts.papers.length,
    evidence: facts.papers.map(({ field, at }) => ({
      what: "paper",
      args: { paper: field },
      at,
      source: "hr",
    })),
  };
}
