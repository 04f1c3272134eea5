import { z } from "zod";
import { Impact } from "#nurture/model/change";
import type { Programme } from "#nurture/model/programme";
import { decisionsOf } from "#nurture/plan/decisions";
import { journeyOf } from "#nurture/plan/journey-of";
import { stepsAfter } from "#nurture/plan/judge-reach";
import { lettersLately } from "#nurture/plan/letters";
import { programmeImpact } from "#nurture/plan/programme-impact";
import type { RehearsedPerson } from "#nurture/plan/rehearsed-person";
import type { RehearsalResult, RehearsedDoc } from "../store/rehearsals.ts";

/** Impacts that are kept of one person. */
const KEPT_MAX = 50;

export interface Versions {
  readonly live: Programme;
  readonly draft: Programme;
  /** The journey that is drafted. */
  readonly journey: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** What publishing the draft now would do to what stands in one person's plan. */
export function impactOn(
  { person, stored, context, left, meetings, planned }: RehearsedPerson,
  { live, draft, journey, now, until }: Versions,
): Pick<RehearsedDoc, "follows" | "ahead" | "impacts" | "kept" | "sent"> {
  const letters = lettersLately(live, left, now);
  const decisions = decisionsOf(planned.standing.filter(({ kind }) => kind !== "journey"));
  const planning = { ...context, now, until, letters, decisions, rules: live.rules };
  const one = { person, stored, context: planning, meetings };
  const { people } = programmeImpact(live, draft, [one]);
  const impacts = people.flatMap((each) => each.impacts).filter(({ answer }) => answer !== "kept");
  const touched = new Set(impacts.map(({ key }) => key));
  const open = stored.filter(({ state }) => state === "planned" || state === "held");
  const follows = journeyOf(draft.journeys, journey, context.told.firstSeenAt);
  return {
    ...(follows === undefined
      ? {}
      : { follows: follows.version, ahead: stepsAfter(follows, person, planning, until) }),
    impacts: z.encode(z.array(Impact), impacts.slice(0, KEPT_MAX)),
    kept: open.filter(({ key }) => !touched.has(key)).length,
    sent: stored.filter(({ state }) => state === "sent" || state === "queued").length,
  };
}

/** The same over everybody who was rehearsed. */
export function impactOfAll(docs: readonly RehearsedDoc[]): RehearsalResult["impact"] {
  const all = docs.flatMap(({ impacts = [] }) => impacts);
  const count = (answer: Impact["answer"]) => all.filter((one) => one.answer === answer).length;
  return {
    people: docs.filter(({ impacts = [] }) => impacts.length > 0).length,
    kept: docs.reduce((sum, { kept = 0 }) => sum + kept, 0),
    sent: docs.reduce((sum, doc) => sum + (doc.sent ?? 0), 0),
    added: count("added"),
    moved: count("moved"),
    skipped: count("skipped"),
    decision: count("decision"),
  };
}
