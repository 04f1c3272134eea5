import type { Times } from "../model/change.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import type { WantedTouch } from "./plan.ts";

/** What holds for a touch of a change that a person must decide, or has. */
export type Decided =
  | { readonly kind: "waits" }
  /** It keeps the time that it had. */
  | { readonly kind: "keeps"; readonly at: Times };

export type Decisions = ReadonlyMap<TouchKey, Decided>;

export const NO_DECISIONS: Decisions = new Map();

/**
 * What is wanted, as far as people have their say in it: what waits is held, what keeps its time
 * has it again, also where the plan lacks it by now.
 */
export function withDecisions(
  wanted: readonly WantedTouch[],
  stored: readonly StoredTouch[],
  person: Person,
  decisions: Decisions,
): readonly WantedTouch[] {
  if (decisions.size === 0) return wanted;
  const keys = new Set(wanted.map(({ key }) => key));
  const lacking = isLive(person.offer) ? stored.filter(({ key }) => !keys.has(key)) : [];
  return [
    ...wanted.map((touch) => decided(touch, decisions.get(touch.key))),
    ...lacking.flatMap((touch) => keeping(touch, decisions.get(touch.key))),
  ];
}

/** Whether a stored touch that the plan lacks waits for a person; an offer that is over keeps nothing. */
export function isWaiting(key: TouchKey, person: Person, decisions: Decisions): boolean {
  return isLive(person.offer) && decisions.get(key)?.kind === "waits";
}

function decided(touch: WantedTouch, by: Decided | undefined): WantedTouch {
  if (by === undefined) return touch;
  return by.kind === "waits" ? { ...touch, hold: "decision" } : { ...touch, ...by.at };
}

function keeping(touch: StoredTouch, by: Decided | undefined): readonly WantedTouch[] {
  if (by?.kind !== "keeps") return [];
  const { key, personId, journey, version, step, occurrence, channel, late } = touch;
  const about = { key, personId, journey, version, step, occurrence, channel, late };
  return [{ ...about, ...by.at, weekly: false }];
}
