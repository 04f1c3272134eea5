import { isLive } from "#nurture/model/offer";
import { mailAddress, type Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/journey";
import type { StoredTouch } from "#nurture/model/touch";
import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import { loadPerson } from "../store/people.ts";
import { loadTouch } from "../store/touches.ts";
import type { Turn } from "./deps.ts";
import { programmeOf } from "./programme.ts";

/** Reasons after which the touch waits for another time instead of being lost. */
export const COMES_AGAIN: ReadonlySet<string> = new Set([
  "paused",
  "too-late",
  "doubtful",
  "address-changed",
]);

/** Why an effect must not be armed any more, asked in the transaction that would arm it. */
export async function whyUnwanted(
  tx: Tx,
  turn: Turn,
  effect: StoredEffect,
): Promise<string | undefined> {
  if (effect.superseded) return "superseded";
  if (effect.person === undefined) return undefined;
  const person = await loadPerson(tx, effect.person);
  if (person === undefined) return "erased";
  if (effect.kind === "record" && !isLive(person.offer)) return `offer-${person.offer.status}`;
  if (effect.touch === undefined) return undefined;
  const touch = await loadTouch(tx, effect.touch);
  if (touch === undefined) return "erased";
  return ofTouch(person, touch, effect, await stepOf(tx, turn, touch), turn.deps.ambient.now());
}

async function stepOf(tx: Tx, turn: Turn, touch: StoredTouch): Promise<Step | undefined> {
  const current = await programmeOf(tx, turn);
  return current?.programme.journeys
    .find((each) => each.id === touch.journey)
    ?.steps.find((each) => each.id === touch.step);
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
  return step?.class === "contract" ? undefined : byPreference(person, now);
}

function byPreference({ preferences }: Person, now: Temporal.Instant): string | undefined {
  if (preferences.unsubscribedAt !== undefined) return "unsubscribed";
  const paused =
    preferences.pausedUntil !== undefined &&
    Temporal.Instant.compare(preferences.pausedUntil, now) > 0;
  return paused ? "paused" : undefined;
}
