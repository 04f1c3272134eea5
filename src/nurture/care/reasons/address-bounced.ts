import { untilStart, type Attention, type AttentionFacts } from "./reason.ts";

/** How long it is shown when nothing ends it sooner. */
const SHOWN_DAYS = 60;

export function addressBounced(facts: AttentionFacts): Attention | undefined {
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
    expiresAt: untilStart(facts, last.at, SHOWN_DAYS),
    countsFrom: last.at,
    count: returned.length,
    evidence: [{ what: "bounced", args: {}, at: last.at, source: "mail" }],
  };
}
