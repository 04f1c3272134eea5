import { startDay } from "../content/meeting.ts";
import type { Ask, ChangeKind, Impact, Times } from "../model/change.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { Step } from "../model/step.ts";
import { valueOf } from "../profile/known.ts";
import { reckoningZone } from "../triggers/occurrence.ts";
import { namesManager, namesStart, type Side } from "./impact.ts";
import { stepOf } from "./journey-of.ts";

/** A first day that moves further than this is asked about: a slip of a month is common, a year is a typo. */
const START_DAYS_MAX = 60;
/** So many letters of nurture within a day are no longer warm. */
const AT_ONCE_MIN = 3;
const AT_ONCE_HOURS = 24;
/** A meeting that is this near, before or after the move, is not moved without a word to its host. */
const MEETING_HOURS = 48;
/** A step that is due within so many days counts as promised. */
const PROMISED_DAYS = 14;

/** One kind of change with everything that follows from it. */
export interface Weighing {
  readonly kind: ChangeKind;
  readonly was: Side;
  readonly is: Side;
  readonly impacts: readonly Impact[];
  readonly now: Temporal.Instant;
}

/** What follows from a change, with what waits for a person as a decision, and whether anything does. */
export interface Weighed {
  readonly asks: readonly Ask[];
  readonly impacts: readonly Impact[];
}

/** Safe consequences stay as they are; the rest become decisions. Pure and total. */
export function weigh(weighing: Weighing): Weighed {
  const asked = weighing.impacts.map((impact) => ({ impact, ask: askOn(impact, weighing) }));
  const asks = new Set(asked.flatMap(({ ask }) => ask ?? []));
  if (isManagerUntold(weighing)) asks.add("manager-named");
  return {
    asks: [...asks],
    impacts: asked.map(({ impact, ask }) =>
      ask === undefined ? impact : decision(impact, ask, weighing),
    ),
  };
}

function askOn(impact: Impact, weighing: Weighing): Ask | undefined {
  if (impact.answer === "sent" || impact.answer === "decision") return undefined;
  if (impact.what === "meeting" && impact.answer === "kept") return undefined;
  switch (weighing.kind) {
    case "offer":
      return onOffer(impact, weighing);
    case "start":
      return onStart(impact, weighing);
    case "place":
      return onPlace(impact, weighing);
    case "manager":
      return onManager(impact, weighing);
    case "journey":
      return onJourney(impact, weighing);
  }
}

type Open = Exclude<Impact, { answer: "sent" | "decision" }>;

/** What the company withdrew may have been told on the telephone: nothing but contracts resumes unasked. */
function onOffer(impact: Open, weighing: Weighing): Ask | undefined {
  const { was, is } = weighing;
  const cameBack = was.person.offer.status === "withdrawn" && isLive(is.person.offer);
  return cameBack && impact.answer === "added" && !isContract(impact, weighing)
    ? "came-back"
    : undefined;
}

/** A first day that may be a slip is not named by anything until a person has looked. */
function onStart(impact: Open, weighing: Weighing): Ask | undefined {
  const slip = slipOf(weighing);
  if (impact.answer === "kept") return isNaming(impact, weighing) ? slip : undefined;
  if (slip !== undefined) return slip;
  if (impact.what === "meeting") return onMeeting(impact, weighing.now);
  return isAtOnce(impact, weighing) && atOnce(weighing) >= AT_ONCE_MIN ? "at-once" : undefined;
}

function slipOf({ was, is, now }: Weighing): "start-past" | "start-far" | undefined {
  const [before, after] = [startDay(was.person), startDay(is.person)];
  if (before === undefined || after === undefined) return undefined;
  const today = now.toZonedDateTimeISO(reckoningZone(is.person)).toPlainDate();
  if (isBefore(after, today) && !isBefore(before, today)) return "start-past";
  return Math.abs(before.until(after).days) > START_DAYS_MAX ? "start-far" : undefined;
}

function isNaming(impact: Impact, weighing: Weighing): boolean {
  const step = stepOfImpact(impact, weighing);
  return step !== undefined && namesStart(step, weighing.is.person);
}

function onPlace(impact: Open, weighing: Weighing): Ask | undefined {
  const { was, is, now } = weighing;
  if (was.person.place.country !== is.person.place.country)
    return impact.answer === "skipped" || isContract(impact, weighing)
      ? undefined
      : "other-country";
  return impact.what === "meeting" ? onMeeting(impact, now) : undefined;
}

/** Only where a letter told the old name: the others never heard of one. */
function onManager(impact: Open, weighing: Weighing): Ask | undefined {
  if (!isManagerUntold(weighing) || impact.answer === "skipped") return undefined;
  const step = stepOfImpact(impact, weighing);
  return step !== undefined && namesManager(step, weighing.is.person) ? "manager-named" : undefined;
}

function onJourney(impact: Open, weighing: Weighing): Ask | undefined {
  if (impact.answer !== "skipped" || impact.why !== "step-gone") return undefined;
  const step = stepOfImpact(impact, weighing);
  if (step === undefined || step.when.kind === "weekly") return undefined;
  const soon = weighing.now.add({ hours: 24 * PROMISED_DAYS });
  return step.class === "contract" || isUntil(impact.from.dueAt, soon)
    ? "promised-step"
    : undefined;
}

function onMeeting(impact: Open, now: Temporal.Instant): Ask | undefined {
  const soon = now.add({ hours: MEETING_HOURS });
  const times = [fromOf(impact), toOf(impact)].flatMap((each) => each?.dueAt ?? []);
  return times.some((at) => isUntil(at, soon)) ? "meeting-soon" : undefined;
}

function isManagerUntold({ kind, impacts, is, now }: Weighing): boolean {
  if (kind !== "manager" || managerSource(is.person, now) === "candidate") return false;
  return impacts.some((impact) => impact.answer === "sent" && impact.named === "manager");
}

function managerSource({ profile }: Person, now: Temporal.Instant): string | undefined {
  const value = valueOf(profile, "manager", now);
  return profile.find((fact) => fact.topic === "manager" && fact.value === value)?.source;
}

function atOnce(weighing: Weighing): number {
  return weighing.impacts.filter((impact) => isAtOnce(impact, weighing)).length;
}

/** Whether the change is what brings a letter of nurture within a day. */
function isAtOnce(impact: Impact, weighing: Weighing): boolean {
  if (impact.what === "meeting" || (impact.answer !== "moved" && impact.answer !== "added"))
    return false;
  const soon = weighing.now.add({ hours: AT_ONCE_HOURS });
  const isNear = isUntil(impact.to.dueAt, soon);
  const wasNear = impact.answer === "moved" && isUntil(impact.from.dueAt, soon);
  return isNear && !wasNear && !isContract(impact, weighing);
}

function decision(impact: Impact, ask: Ask, weighing: Weighing): Impact {
  const { what, key, step } = impact;
  const [from, to] = [fromOf(impact), toOf(impact)];
  return {
    ...{ answer: "decision", what, key, step, ask },
    isContract: isContract(impact, weighing),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function fromOf(impact: Impact): Times | undefined {
  if (impact.answer === "kept") return impact.at;
  return "from" in impact ? impact.from : undefined;
}

function toOf(impact: Impact): Times | undefined {
  if (impact.answer === "kept") return impact.at;
  return "to" in impact ? impact.to : undefined;
}

function isContract(impact: Impact, weighing: Weighing): boolean {
  return stepOfImpact(impact, weighing)?.class === "contract";
}

/** Of a touch the step as it is, else as it was; a meeting has none. */
function stepOfImpact({ what, key }: Impact, { was, is }: Weighing): Step | undefined {
  const [, journey = "", step = ""] = key.split("/");
  if (what === "meeting") return undefined;
  return stepOf(is.journeys, { journey, step }) ?? stepOf(was.journeys, { journey, step });
}

function isUntil(at: Temporal.Instant, end: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, end) <= 0;
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
