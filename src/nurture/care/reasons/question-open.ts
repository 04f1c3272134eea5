import type { Attention, AttentionFacts } from "./reason.ts";

const QUESTION_DAYS = 3;
/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 60;

export function questionOpen({ questions }: AttentionFacts): Attention | undefined {
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
    expiresAt: since.add({ hours: 24 * SHOWN_DAYS }),
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
