import type { Correction, ProfileFact } from "../model/profile.ts";
import { kindOf } from "./kinds.ts";
import { folded, isOwn, markOf } from "./mark.ts";

/** Facts of what was asked and read are reckoned anew each time: never kept, and never asked about. */
export function isReckoned({ source }: Pick<ProfileFact, "source">): boolean {
  return source.startsWith("keepwarm.");
}

export interface Settled {
  /** What holds. */
  readonly profile: readonly ProfileFact[];
  /** New values of what the person corrected or removed: shown and asked about, used for nothing. */
  readonly unsettled: readonly ProfileFact[];
}

/**
 * Facts after what the person said of them. What they struck out stays out for as long as its
 * source says the same; `standing` is what held before, which no correction of something else from
 * the same source puts in doubt.
 */
export function settle(
  facts: readonly ProfileFact[],
  corrections: readonly Correction[],
  standing: readonly ProfileFact[],
): Settled {
  const own = facts.filter(isOwn);
  const placed = facts.map((fact) => ({
    fact,
    place: placeOf(fact, { corrections, standing, own }),
  }));
  const at = (wanted: Place) =>
    placed.flatMap(({ fact, place }) => (place === wanted ? [fact] : []));
  return { profile: at("holds"), unsettled: at("asks") };
}

type Place = "holds" | "asks" | "struck";

interface Known {
  readonly corrections: readonly Correction[];
  readonly standing: readonly ProfileFact[];
  readonly own: readonly ProfileFact[];
}

function placeOf(fact: ProfileFact, known: Known): Place {
  if (isOwn(fact)) return "holds";
  const mark = markOf(fact);
  const said = known.corrections.findLast((each) => each.mark === mark);
  if (said !== undefined) return said.verdict === "accepted" ? "holds" : "struck";
  if (isReckoned(fact)) return "holds";
  const asks = kindOf(fact.topic).isOne ? contradicts(fact, known) : isNew(fact, known);
  return asks ? "asks" : "holds";
}

/** Another value of something that the person had the last word on. */
function contradicts({ topic, value }: ProfileFact, { corrections, own }: Known): boolean {
  const last = corrections.findLast((each) => each.topic === topic);
  if (last === undefined || last.verdict === "accepted") return false;
  return !own.some((each) => each.topic === topic && folded(each.value) === folded(value));
}

/** A value that its source did not have while the person struck out another one of it. */
function isNew(fact: ProfileFact, { corrections, standing }: Known): boolean {
  const mark = markOf(fact);
  return (
    corrections.some(
      ({ topic, source, verdict }) =>
        topic === fact.topic && source === fact.source && verdict !== "accepted",
    ) && !standing.some((each) => markOf(each) === mark)
  );
}
