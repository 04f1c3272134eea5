import { startDay } from "#nurture/content/meeting";
import { isLive } from "#nurture/model/offer";
import { mailAddress, type Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import type { PersonId } from "#nurture/model/ids";
import type { StoredTouch, TouchKey } from "#nurture/model/touch";
import { stepPlanned } from "#nurture/plan/journey-of";
import { isNurture } from "#nurture/plan/wanted";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { decodePerson, lockPeople } from "../store/people.ts";
import type { PublishedProgramme } from "../store/programmes.ts";
import { readAskedOf, type AskedOf } from "../store/question-hand.ts";
import { loadTouches } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import { isPassedOn, readOwnerCause } from "./owner-cause.ts";
import { programmeOf } from "./programme.ts";

/** Reasons after which the touch waits for another time instead of being lost. */
export const COMES_AGAIN: ReadonlySet<string> = new Set([
  "paused",
  "too-late",
  "doubtful",
  "address-changed",
  "date-changed",
]);

/** What effects are judged by: their people (locked), their touches and the programme. */
export interface Standing {
  /** Whether this transaction has locked the effect's person, if it has one. */
  readonly holds: (effect: StoredEffect) => boolean;
  readonly person: (id: PersonId) => Person | undefined;
  readonly touches: ReadonlyMap<TouchKey, StoredTouch>;
  readonly programme: PublishedProgramme | undefined;
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
  const people = await lockPeople(tx, [...ids], waits);
  const holds = ({ person }: StoredEffect) => person === undefined || people.has(person);
  const keys = new Set(effects.filter(holds).flatMap(({ touch }) => touch ?? []));
  const asked = effects.flatMap(({ cause }) => readOwnerCause(cause)?.question ?? []);
  return {
    holds,
    person: (id) => {
      const doc = people.get(id);
      return doc === undefined ? undefined : decodePerson(doc);
    },
    touches: await loadTouches(tx, [...keys]),
    programme: keys.size === 0 ? undefined : await programmeOf(tx, turn),
    questions: asked.length === 0 ? new Map() : await readAskedOf(tx, asked),
  };
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
  return ofTouch(person, touch, effect, stepOf(standing, touch), now);
}

function ofOwnerLetter({ cause }: StoredEffect, { questions }: Standing): string | undefined {
  const letter = readOwnerCause(cause);
  if (letter === undefined) return undefined;
  const asked = questions.get(letter.question);
  return asked !== undefined && isPassedOn(letter, asked) ? "passed-on" : undefined;
}

function stepOf({ programme }: Standing, touch: StoredTouch): Step | undefined {
  return programme && stepPlanned(programme.programme.journeys, touch);
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
  if (Temporal.Instant.compare(touch.usefulUntil, now) < 0) return "too-late";
  if (effect.payload.kind === "mail" && effect.payload.to !== mailAddress(person))
    return "address-changed";
  if (statesAnotherStart(person, touch)) return "date-changed";
  return step !== undefined && !isNurture(step) ? undefined : byPreference(person, now);
}

/** What has not left yet is written again instead of being corrected afterwards. */
function statesAnotherStart(person: Person, { stated }: StoredTouch): boolean {
  const start = startDay(person);
  if (stated?.offer !== person.offer.occurrence || start === undefined) return false;
  return !stated.start.equals(start);
}

function byPreference({ preferences }: Person, now: Temporal.Instant): string | undefined {
  if (preferences.unsubscribedAt !== undefined) return "unsubscribed";
  const paused =
    preferences.pausedUntil !== undefined &&
    Temporal.Instant.compare(preferences.pausedUntil, now) > 0;
  return paused ? "paused" : undefined;
}
