import { inAudience } from "#nurture/content/audience";
import { startDay } from "#nurture/content/meeting";
import { saidOf } from "#nurture/content/said-of";
import { fingerprint } from "#nurture/ledger/fingerprint";
import { isLive } from "#nurture/model/offer";
import { mailAddress, type Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import type { PersonId } from "#nurture/model/ids";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import { stepDue } from "#nurture/plan/fate";
import { journeysOf, stepOf } from "#nurture/plan/journey-of";
import { isNurture, isOfThisOffer } from "#nurture/plan/wanted";
import { plannedAs } from "../store/changes.ts";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { decodePerson, lockPeople } from "../store/people.ts";
import type { PublishedProgramme } from "../store/programmes.ts";
import { firstSeenOfAll } from "../store/told.ts";
import { readAskedOf, type AskedOf } from "../store/question-hand.ts";
import { loadTouches } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import { isPassedOn, readOwnerCause } from "./owner-cause.ts";
import { programmeOf, programmesNamed } from "./programme.ts";

/** Reasons after which the touch waits for another time instead of being lost. */
export const COMES_AGAIN: ReadonlySet<string> = new Set([
  "paused",
  "too-late",
  "doubtful",
  "address-changed",
  "date-changed",
  "facts-changed",
]);

/** What effects are judged by: their people (locked), their touches and the steps of these. */
export interface Standing {
  /** Whether this transaction has locked the effect's person, if it has one. */
  readonly holds: (effect: StoredEffect) => boolean;
  readonly person: (id: PersonId) => Person | undefined;
  readonly touches: ReadonlyMap<TouchKey, StoredTouch>;
  /** As the programme has them now; one that is gone, and that nobody kept, is not among them. */
  readonly steps: ReadonlyMap<TouchKey, Step>;
  /** Those that letters to owners are about. */
  readonly questions: ReadonlyMap<string, AskedOf>;
}

/** Locks people first and then their touches, as every loop does. */
export async function loadStanding(
  tx: Tx,
  turn: Turn,
  effects: readonly StoredEffect[],
  waits: boolean,
): Promise<Standing> {
  const ids = new Set(effects.flatMap(({ person }) => person ?? []));
  const docs = await lockPeople(tx, [...ids], waits);
  const people = new Map([...docs].map(([id, doc]) => [id, decodePerson(doc)]));
  const holds = ({ person }: StoredEffect) => person === undefined || people.has(person);
  const keys = new Set(effects.filter(holds).flatMap(({ touch }) => touch ?? []));
  const asked = effects.flatMap(({ cause }) => readOwnerCause(cause)?.question ?? []);
  const touches = await loadTouches(tx, [...keys]);
  return {
    holds,
    person: (id) => people.get(id),
    touches,
    steps: await stepsOf(tx, turn, touches, people),
    questions: asked.length === 0 ? new Map() : await readAskedOf(tx, asked),
  };
}

/** The step of each touch that waits to leave, of the version that its person follows. */
async function stepsOf(
  tx: Tx,
  turn: Turn,
  touches: ReadonlyMap<TouchKey, StoredTouch>,
  people: ReadonlyMap<PersonId, Person>,
): Promise<Map<TouchKey, Step>> {
  const steps = new Map<TouchKey, Step>();
  const is = touches.size === 0 ? undefined : await programmeOf(tx, turn);
  if (is === undefined) return steps;
  const firstSeen = await firstSeenOfAll(tx, [...people.values()]);
  for (const [key, touch] of touches) {
    const firstSeenAt = firstSeen.get(touch.personId);
    if (firstSeenAt === undefined) continue;
    const followed = journeysOf(is.programme.journeys, firstSeenAt);
    const step = stepOf(followed, touch) ?? (await keptOf(tx, turn, { touch, firstSeenAt, is }));
    if (step !== undefined) steps.set(key, step);
  }
  return steps;
}

interface Gone {
  readonly touch: StoredTouch;
  readonly firstSeenAt: Temporal.Instant;
  readonly is: PublishedProgramme;
}

/** Asked only of a step that the programme no longer has: a colleague may have kept it. */
async function keptOf(
  tx: Tx,
  turn: Turn,
  { touch, firstSeenAt, is }: Gone,
): Promise<Step | undefined> {
  const planned = await plannedAs(tx, touch.personId);
  const programmes = await programmesNamed(tx, turn, planned, is.version);
  return stepDue(touch, { planned, firstSeenAt }, { is, programmes });
}

/** Why an effect must not be armed any more, asked in the transaction that would arm it. */
export function whyUnwanted(
  effect: StoredEffect,
  standing: Standing,
  now: Temporal.Instant,
): string | undefined {
  if (effect.superseded) return "superseded";
  if (effect.person === undefined) return undefined;
  const person = standing.person(effect.person);
  if (person === undefined) return "erased";
  if (effect.kind === "record" && !isLive(person.offer)) return `offer-${person.offer.status}`;
  if (effect.touch === undefined) return ofOwnerLetter(effect, standing);
  const touch = standing.touches.get(effect.touch);
  if (touch === undefined) return "erased";
  return ofTouch(person, touch, effect, standing.steps.get(touch.key), now);
}

function ofOwnerLetter({ cause }: StoredEffect, { questions }: Standing): string | undefined {
  const letter = readOwnerCause(cause);
  if (letter === undefined) return undefined;
  const asked = questions.get(letter.question);
  return asked !== undefined && isPassedOn(letter, asked) ? "passed-on" : undefined;
}

function ofTouch(
  person: Person,
  touch: StoredTouch,
  effect: StoredEffect,
  step: Step | undefined,
  now: Temporal.Instant,
): string | undefined {
  if (!isLive(person.offer)) return `offer-${person.offer.status}`;
  if (person.doubtful !== undefined) return "doubtful";
  const isGone = step === undefined ? "not-wanted" : ofStep(person, touch, step, now);
  if (isGone !== undefined) return isGone;
  if (Temporal.Instant.compare(touch.usefulUntil, now) < 0) return "too-late";
  if (effect.payload.kind === "mail" && effect.payload.to !== mailAddress(person))
    return "address-changed";
  if (statesAnotherStart(person, touch)) return "date-changed";
  return saysAnother(person, touch, now) ? "facts-changed" : undefined;
}

/** As when it was queued: whether the step is still for this person, and this offer. */
function ofStep(
  person: Person,
  touch: StoredTouch,
  step: Step,
  now: Temporal.Instant,
): string | undefined {
  if (!isOfThisOffer(touch, step, person)) return "other-offer";
  const preference = isNurture(step) ? byPreference(person, now) : undefined;
  if (preference !== undefined) return preference;
  return inAudience(step.audience, person, now) ? undefined : "not-in-audience";
}

/** What has not left yet is written again instead of being corrected afterwards. */
function statesAnotherStart(person: Person, { stated }: StoredTouch): boolean {
  const start = startDay(person);
  if (stated?.offer !== person.offer.occurrence || start === undefined) return false;
  return !stated.start.equals(start);
}

/** The same of everything else that it may say of the person: who their manager is, for one. */
function saysAnother(person: Person, { said }: StoredTouch, now: Temporal.Instant): boolean {
  return said !== undefined && said !== fingerprint(saidOf(person, now));
}

function byPreference({ preferences }: Person, now: Temporal.Instant): string | undefined {
  if (preferences.unsubscribedAt !== undefined) return "unsubscribed";
  const paused =
    preferences.pausedUntil !== undefined &&
    Temporal.Instant.compare(preferences.pausedUntil, now) > 0;
  return paused ? "paused" : undefined;
}
