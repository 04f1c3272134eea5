import type { Ask, ChangeState, Choice, Impact, Times } from "../model/change.ts";
import { isLive } from "../model/offer.ts";
import type { Person } from "../model/person.ts";
import type { StoredTouch, TouchKey } from "../model/touch.ts";
import type { WantedTouch } from "./wanted-touch.ts";

/** What holds for a touch of a change that a person must decide, or has. */
export type Decided =
  | { readonly kind: "waits" }
  /** It keeps the time that it had. */
  | { readonly kind: "keeps"; readonly at: Times };

export type Decisions = ReadonlyMap<TouchKey, Decided>;

/** A contract-critical touch that waits is urgent this long before it would go out. */
const URGENT_HOURS = 48;

/** A change as it stands, with what a person said to it. */
export interface Standing {
  readonly state: ChangeState;
  readonly choice?: Choice | undefined;
  readonly impacts: readonly Impact[];
}

/** Whether a change waits for a person. */
export function stateOf(asks: readonly Ask[]): "safe" | "waiting" {
  return asks.length === 0 ? "safe" : "waiting";
}

/** What holds for each touch and calendar entry while these changes stand; what waits for one waits. */
export function decisionsOf(changes: readonly Standing[]): Decisions {
  const decided = changes.flatMap(({ state, choice, impacts }) =>
    impacts.filter(isDecision).flatMap((impact): readonly (readonly [TouchKey, Decided])[] => {
      if (state === "waiting") return [[impact.key, { kind: "waits" }]];
      const at = keptTimes(impact, choice);
      return state !== "decided" || at === undefined ? [] : [[impact.key, { kind: "keeps", at }]];
    }),
  );
  const waiting = decided.filter(([, { kind }]) => kind === "waits");
  return new Map([...decided, ...waiting]);
}

/** From when on a change that waits is urgent: a contract-critical touch hangs on it. */
export function urgentAt(impacts: readonly Impact[]): Temporal.Instant | undefined {
  return impacts
    .filter(isDecision)
    .filter(({ isContract }) => isContract)
    .flatMap(({ from, to }) => [from, to].flatMap((times) => times?.dueAt ?? []))
    .map((dueAt) => dueAt.subtract({ hours: URGENT_HOURS }))
    .toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
}

export type DecisionImpact = Extract<Impact, { answer: "decision" }>;

export function isDecision(impact: Impact): impact is DecisionImpact {
  return impact.answer === "decision";
}

/** Which touches a choice leaves out: all, or those that the change would have added. */
export function leftOutBy(impacts: readonly Impact[], choice: Choice): readonly TouchKey[] {
  return impacts
    .filter(isDecision)
    .filter(({ what, from }) => what === "touch" && leavesOut(choice, from))
    .map(({ key }) => key);
}

function leavesOut(choice: Choice, from: Times | undefined): boolean {
  return choice === "leave-out" || (choice === "keep" && from === undefined);
}

/** A calendar entry that is not to move stays in the calendar, whatever becomes of the letters. */
function keptTimes(
  { what, from, to }: DecisionImpact,
  choice: Choice | undefined,
): Times | undefined {
  if (choice === "keep" && from !== undefined) return from;
  return what === "meeting" && choice !== undefined && choice !== "apply"
    ? (from ?? to)
    : undefined;
}

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
