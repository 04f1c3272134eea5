import type { EffectRecord } from "#nurture/effects/effect";
import {
  isSettled,
  nextMove,
  type Learned,
  type Next,
  type Terms,
} from "#nurture/effects/next-move";
import type { LogNote } from "#nurture/ledger/entry";
import type { Tx } from "../store/database.ts";
import { saveEffects } from "../store/effects.ts";
import { afterConfirmed, afterSettled } from "./aftermath.ts";
import type { Turn } from "./deps.ts";
import { effectNote } from "./notes.ts";
import { readHold, type Hold } from "../store/restores.ts";
import { isHeld } from "./restore.ts";
import type { Ride } from "./outside.ts";
import { openSendDays } from "./send-days.ts";
import { loadStanding, whyUnwanted, type Standing } from "./unwanted.ts";

/** How long a claim holds; a worker that dies gives its effects back by time. */
export const LEASE = { minutes: 5 };

/** One effect whose next move is to be decided and made durable. */
export interface Ask {
  readonly ride: Ride;
  /** As the table has it. */
  readonly saved: EffectRecord;
  readonly record: EffectRecord;
  readonly learned: Learned;
  readonly terms: Terms;
}

/** The move, and until when the effect is ours; "taken" where another worker has it now. */
export type Decided = { readonly next: Next; readonly until: Temporal.Instant } | "taken";

interface Decision {
  readonly ask: Ask;
  readonly next: Next;
}

/**
 * Decides many effects in one transaction: their states, the rate budget and the log entries become
 * durable together. Where `waits` is false an effect whose person another transaction holds is left
 * undefined, so that nobody waits for one person's row while holding another's.
 */
export async function decideIn(
  tx: Tx,
  turn: Turn,
  asks: readonly Ask[],
  waits: boolean,
): Promise<(Decided | undefined)[]> {
  const now = turn.deps.ambient.now();
  const effects = asks.map(({ ride }) => ride.effect);
  const standing = await loadStanding(tx, turn, effects, waits);
  const free = asks.filter(({ ride }) => waits || standing.holds(ride.effect));
  const hold = await readHold(tx, turn.deps.database.engine);
  const decide = (ask: Ask, isFull: boolean): Decision => ({
    ask,
    next: decideOne(heldIn(ask, hold), standing, now, isFull),
  });
  const wanted = free.map((ask) => decide(ask, false));
  const days = await openSendDays(tx, wanted, now);
  const decided = wanted.map((each) => (days.isFull(each) ? decide(each.ask, true) : each));
  const answers = await save(tx, decided, now);
  const kept = decided.filter(({ ask }) => answers.get(ask) !== "taken");
  await days.count(kept);
  await turn.deps.appendLog(tx, turn.tenant.id, await notesOf(tx, turn, kept, standing, now));
  return asks.map((ask) => answers.get(ask));
}

/** Read in the transaction that would arm it: nothing goes out behind a restore. */
function heldIn(ask: Ask, hold: Hold | undefined): Ask {
  return { ...ask, terms: { ...ask.terms, held: isHeld(hold, ask.ride.effect) } };
}

function decideOne(ask: Ask, standing: Standing, now: Temporal.Instant, isFull: boolean): Next {
  const { ride, record, learned, terms } = ask;
  const { signal } = ride.turn;
  const isOld = signal.aborted || Temporal.Instant.compare(ride.placeUntil, now) <= 0;
  const placeless = ride.effect.kind === "mail" && (isOld || isFull);
  const known = { ...terms, placeless };
  const guess = nextMove(record, learned, now, known);
  const isUndone = record.state === "intent" || ["prepare", "act"].includes(guess.move.do);
  const unwanted = isUndone ? whyUnwanted(ride.effect, standing, now) : undefined;
  return unwanted === undefined ? guess : nextMove(record, learned, now, { ...known, unwanted });
}

async function save(
  tx: Tx,
  decided: readonly Decision[],
  now: Temporal.Instant,
): Promise<Map<Ask, Decided>> {
  const until = now.add(LEASE);
  const changed = decided.filter(({ ask, next }) => isOver(next) || !isSaved(ask, next));
  const changes = changed.map(({ ask, next }) => ({
    record: next.record,
    held: ask.ride.hold.until,
    until: isOver(next) ? undefined : until,
  }));
  const saved = await saveEffects(tx, changes, now);
  const answers = new Map<Ask, Decided>(
    decided.map(({ ask, next }) => [ask, { next, until: ask.ride.hold.until }]),
  );
  for (const { ask, next } of changed)
    answers.set(ask, saved.has(ask.ride.effect.opId) ? { next, until } : "taken");
  return answers;
}

function isOver({ move }: Next): boolean {
  return move.do === "end" || move.do === "wait";
}

function isSaved({ saved }: Ask, { record }: Next): boolean {
  const names = new Set([...Object.keys(saved), ...Object.keys(record)]);
  return [...names].every(
    (name) => saved[name as keyof EffectRecord] === record[name as keyof EffectRecord],
  );
}

async function notesOf(
  tx: Tx,
  turn: Turn,
  decided: readonly Decision[],
  standing: Standing,
  now: Temporal.Instant,
): Promise<LogNote[]> {
  const confirmed = decided.filter(({ next }) => next.record.state === "confirmed");
  const sent = await afterConfirmed(
    tx,
    confirmed.map(({ ask }) => ask.ride.effect),
    standing,
    now,
  );
  const notes: LogNote[] = [];
  for (const { ask, next } of decided) {
    const { effect } = ask.ride;
    notes.push(...noteOf(ask, next.record, now));
    const known = sent.get(effect.opId);
    if (known !== undefined) notes.push(known);
    else if (isSettled(next.record))
      notes.push(...(await afterSettled(tx, turn, effect, next.record, now)));
  }
  return notes;
}

function noteOf({ ride, saved }: Ask, record: EffectRecord, now: Temporal.Instant): LogNote[] {
  const happened = effectNote(saved, record);
  if (happened === undefined) return [];
  const { person } = ride.effect;
  const about = person === undefined ? {} : { person };
  return [{ ...happened, actor: "work/deliver", at: now, ...about }];
}
