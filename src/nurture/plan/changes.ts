import { z } from "zod";
import { meetingTime } from "../content/meeting.ts";
import {
  type Ask,
  CHANGE_KINDS,
  type ChangeKind,
  type Impact,
  PlannedFacts,
  type Times,
} from "../model/change.ts";
import type { MeetingPlan } from "../model/meeting.ts";
import { isLive, type Milestones, type Moment } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { StoredTouch } from "../model/touch.ts";
import { valueOf } from "../profile/known.ts";
import { impactOf, plannedBy, type Side } from "./impact.ts";
import { journeysOf } from "./journey-of.ts";
import type { PlanContext } from "./plan.ts";
import { weigh } from "./weigh.ts";

/** One published programme with its number, as far as a plan hangs on it. */
export interface Published {
  readonly version: number;
  readonly programme: Pick<Programme, "journeys" | "meetings">;
}

/** Everything that is needed to tell what changed for one person since they were planned last. */
export interface Look {
  readonly person: Person;
  readonly stored: readonly StoredTouch[];
  readonly context: PlanContext;
  /** Meetings that the person is signed up for. */
  readonly meetings: readonly string[];
  /** What the last planning saw; of a change that still waits, what was before it. */
  readonly before: PlannedFacts;
  readonly was: Published;
  readonly is: Published;
}

/** One change of one person, with what follows and what of it waits. */
export interface SeenChange {
  readonly kind: ChangeKind;
  readonly from: PlannedFacts;
  readonly to: PlannedFacts;
  readonly asks: readonly Ask[];
  /** Without what is kept, and without letters that named nothing stale. */
  readonly impacts: readonly Impact[];
  /** Touches and entries that stay as they are. */
  readonly kept: number;
  /** Letters that are out and named nothing stale. */
  readonly sent: number;
}

/** What the plan of this person hangs on now. */
export function factsOf(person: Person, programme: number, now: Temporal.Instant): PlannedFacts {
  const { offer, place, zone, profile } = person;
  const { start } = offer.milestones;
  const manager = valueOf(profile, "manager", now);
  return {
    occurrence: offer.occurrence,
    status: offer.status,
    place,
    programme,
    ...(start === undefined ? {} : { start }),
    ...(zone === undefined ? {} : { zone }),
    ...(manager === undefined ? {} : { manager }),
  };
}

/** The kinds in which two facts differ; none where they are of two offers. */
export function kindsBetween(a: PlannedFacts, b: PlannedFacts): readonly ChangeKind[] {
  if (a.occurrence !== b.occurrence) return [];
  return CHANGE_KINDS.filter((kind) => partOf(a, kind) !== partOf(b, kind));
}

/** These facts, but with one kind's part from others. */
export function withPart(
  facts: PlannedFacts,
  kind: ChangeKind,
  { status, start, place, zone, manager, programme }: PlannedFacts,
): PlannedFacts {
  switch (kind) {
    case "offer":
      return { ...facts, status };
    case "start":
      return { ...facts, start };
    case "place":
      return { ...facts, place, zone };
    case "manager":
      return { ...facts, manager };
    case "journey":
      return { ...facts, programme };
  }
}

/**
 * What changed and what follows, one kind after the other, so that each consequence has one cause.
 * A new version of the programme that changes nothing for this person is none. Pure and total.
 */
export function changesOf(look: Look): readonly SeenChange[] {
  const { person, stored, context, before } = look;
  const after = factsOf(person, look.is.version, context.now);
  const seen: SeenChange[] = [];
  let from = before;
  let side = sideOf(look, from);
  let touches = plannedBy(side, stored, context);
  for (const kind of kindsBetween(before, after)) {
    const to = withPart(from, kind, after);
    const next = sideOf(look, to);
    const planned = plannedBy(next, touches, context);
    const impacts = [
      ...impactOf([side, next], [touches, planned], context.now),
      ...meetingImpacts(look, from, to),
    ];
    const weighed = weigh({ kind, was: side, is: next, impacts, now: context.now });
    const told = weighed.impacts.filter(isTold);
    if (kind !== "journey" || told.length > 0)
      seen.push({ kind, from, to, asks: weighed.asks, impacts: told, ...restOf(weighed.impacts) });
    [from, side, touches] = [to, next, planned];
  }
  return seen;
}

function restOf(impacts: readonly Impact[]): Pick<SeenChange, "kept" | "sent"> {
  const rest = impacts.filter((impact) => !isTold(impact));
  const kept = rest.filter(({ answer }) => answer === "kept").length;
  return { kept, sent: rest.length - kept };
}

/** Without what stays as it was. */
function isTold(impact: Impact): boolean {
  if (impact.answer === "sent") return impact.named !== undefined;
  return impact.answer !== "kept";
}

function partOf(facts: PlannedFacts, kind: ChangeKind): string {
  const { status, start, place, zone, manager, programme } = z.encode(PlannedFacts, facts);
  const parts = { offer: status, start, place: [place, zone], manager, journey: programme };
  return JSON.stringify(parts[kind] ?? null);
}

function sideOf({ person, was, is, context }: Look, facts: PlannedFacts): Side {
  const { programme } = facts.programme === is.version ? is : was;
  const journeys = journeysOf(programme.journeys, context.told.firstSeenAt);
  return { person: withFacts(person, facts, context.now), journeys };
}

/** The person as they were with these facts; everything else is as it is now. */
function withFacts(person: Person, facts: PlannedFacts, now: Temporal.Instant): Person {
  const { status, start, place, zone, manager } = facts;
  const isManager = valueOf(person.profile, "manager", now) === manager;
  return {
    ...person,
    place,
    zone,
    offer: { ...person.offer, status, milestones: withStart(person.offer.milestones, start) },
    profile: isManager ? person.profile : managed(person, manager, now),
  };
}

function withStart(milestones: Milestones, start: Moment | undefined): Milestones {
  const others = Object.entries(milestones).filter(([name]) => name !== "start");
  return { ...Object.fromEntries(others), ...(start === undefined ? {} : { start }) };
}

function managed(
  { profile }: Person,
  value: string | undefined,
  at: Temporal.Instant,
): Person["profile"] {
  const others = profile.filter(({ topic }) => topic !== "manager");
  if (value === undefined) return others;
  return [...others, { topic: "manager", value, source: "keepwarm", at, confidence: "recorded" }];
}

/** What becomes of the calendar entries of meetings that the person signed up for. */
function meetingImpacts(look: Look, from: PlannedFacts, to: PlannedFacts): readonly Impact[] {
  return look.meetings.flatMap((meeting): readonly Impact[] => {
    const about = { what: "meeting" as const, key: `entry/${meeting}`, step: meeting };
    const [was, is] = [timesAt(look, meeting, from), timesAt(look, meeting, to)];
    if (was === undefined) return is === undefined ? [] : [{ answer: "added", ...about, to: is }];
    if (is === undefined)
      return [{ answer: "skipped", ...about, from: was, why: whyOver(look, meeting, to) }];
    if (was.dueAt.equals(is.dueAt)) return [{ answer: "kept", ...about, at: is }];
    return [{ answer: "moved", ...about, from: was, to: is }];
  });
}

function whyOver(
  look: Look,
  id: string,
  facts: PlannedFacts,
): "offer-over" | "step-gone" | "not-due" {
  if (!isLive(sideOf(look, facts).person.offer)) return "offer-over";
  return planOf(look, id, facts) === undefined ? "step-gone" : "not-due";
}

function timesAt(look: Look, id: string, facts: PlannedFacts): Times | undefined {
  const plan = planOf(look, id, facts);
  const { person } = sideOf(look, facts);
  const isOver = plan === undefined || !isLive(person.offer);
  const time = isOver ? undefined : meetingTime(plan, person);
  return time === undefined ? undefined : { dueAt: time.startsAt, usefulUntil: time.endsAt };
}

function planOf({ was, is }: Look, id: string, facts: PlannedFacts): MeetingPlan | undefined {
  const { programme } = facts.programme === is.version ? is : was;
  return programme.meetings.find((meeting) => meeting.id === id);
}
