import PQueue from "p-queue";
import type { EffectPayload, EffectRecord } from "#nurture/effects/effect";
import {
  isSettled,
  nextMove,
  type Learned,
  type Next,
  type Terms,
} from "#nurture/effects/next-move";
import type { EffectPort } from "#nurture/ports";
import type { Tx } from "../store/database.ts";
import { claimEffects, saveEffect, saveSlot } from "../store/effects.ts";
import { reserveSlot } from "../store/rate.ts";
import { afterSettled } from "./aftermath.ts";
import type { Turn } from "./deps.ts";
import { effectNote } from "./notes.ts";
import { keepBefore, perform, portFor, type Ride } from "./outside.ts";
import { whyUnwanted } from "./unwanted.ts";

/** Effects that one turn of a tenant takes; the next tenant's turn comes after it. */
const EFFECTS_PER_TURN = 200;
const EFFECTS_AT_ONCE = 16;
/** How long a claim holds; a worker that dies gives its effects back by time. */
const LEASE = { minutes: 5 };

/** Moves every effect of the tenant whose time has come as far as it goes now; answers how many. */
export async function deliverDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  const claimed = await deps.database.tenant(tenant.id, (tx) =>
    claimEffects(tx, deps.sealer, now, now.add(LEASE), EFFECTS_PER_TURN),
  );
  if (claimed.length === 0) return 0;
  const opened = new Map(turn.connections.map((each) => [each.id, each]));
  const queue = new PQueue({ concurrency: EFFECTS_AT_ONCE });
  const rides = await Promise.allSettled(
    claimed.map((effect) => {
      const hold = { until: effect.claimedUntil };
      return queue.add(() => drive({ turn, effect, hold, opened: opened.get(effect.connection) }));
    }),
  );
  const broken = rides.find((ride) => ride.status === "rejected");
  if (broken !== undefined) throw broken.reason;
  return claimed.length;
}

/** Load, decide, save, act, and again, until there is nothing to do now. */
async function drive(ride: Ride): Promise<void> {
  const { turn, effect, opened } = ride;
  const port = opened === undefined ? undefined : portFor(opened, effect.payload);
  let record: EffectRecord = effect;
  let learned: Learned = { of: "claim" };
  for (;;) {
    if (port === undefined) {
      await save(
        ride,
        nextMove(
          record,
          { of: "look-failed", why: "connector/unknown" },
          turn.deps.ambient.now(),
          NO_TERMS,
        ),
      );
      return;
    }
    const next = await decide(ride, record, learned, port);
    if (next === undefined) return;
    record = next.record;
    if (next.move.do === "end" || next.move.do === "wait") return;
    learned = await perform(ride, record, next.move.do, port);
  }
}

const NO_TERMS: Terms = {
  protocol: { prepares: false, settleMs: 0, looksApartMs: 60_000, attemptsMax: 1 },
  pretend: false,
};

/**
 * Decides and, where it must be durable before the next step outside, saves in one transaction;
 * undefined where another worker has the effect now.
 */
async function decide(
  ride: Ride,
  record: EffectRecord,
  learned: Learned,
  port: EffectPort<EffectPayload>,
): Promise<Next | undefined> {
  const { turn, opened } = ride;
  const now = turn.deps.ambient.now();
  const terms: Terms = { protocol: port.protocol, pretend: opened?.pretend ?? false };
  const guess = nextMove(record, learned, now, terms);
  if (guess.move.do === "look" && guess.record.state === record.state) return guess;
  if (guess.move.do === "act") {
    const blind = await keepBefore(ride, guess.record, port);
    if (blind !== undefined) return decide(ride, record, blind, port);
  }
  const isUndone = record.state === "intent" || ["prepare", "act"].includes(guess.move.do);
  return turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const unwanted = isUndone ? await whyUnwanted(tx, turn, ride.effect) : undefined;
    const next = nextMove(
      record,
      learned,
      now,
      unwanted === undefined ? terms : { ...terms, unwanted },
    );
    const paced = next.move.do === "act" ? await pace(tx, ride, record, next, now) : next;
    const isSaved = paced.record === record || (await saveIn(tx, ride, record, paced, now));
    return isSaved ? paced : undefined;
  });
}

/** A send waits for its place in the mailbox's budget; the place is kept while it waits. */
async function pace(
  tx: Tx,
  ride: Ride,
  before: EffectRecord,
  next: Next,
  now: Temporal.Instant,
): Promise<Next> {
  const { effect, opened } = ride;
  if (effect.kind !== "mail" || opened === undefined || effect.mailbox === undefined) return next;
  const kept = effect.slotAt;
  if (kept !== undefined && Temporal.Instant.compare(kept, now) <= 0) return next;
  const slot =
    kept ??
    (await reserveSlot(
      tx,
      `${opened.vendor}/${effect.mailbox}/sends`,
      60_000 / opened.sendsPerMinute,
      now,
    ));
  if (Temporal.Instant.compare(slot, now) <= 0) return next;
  await saveSlot(tx, effect.opId, slot);
  const token = next.record.token;
  return {
    record: { ...before, notBefore: slot, ...(token === undefined ? {} : { token }) },
    move: { do: "wait", until: slot },
  };
}

async function save(ride: Ride, next: Next): Promise<void> {
  const now = ride.turn.deps.ambient.now();
  await ride.turn.deps.database.tenant(ride.turn.tenant.id, (tx) =>
    saveIn(tx, ride, ride.effect, next, now),
  );
}

async function saveIn(
  tx: Tx,
  ride: Ride,
  before: EffectRecord,
  next: Next,
  now: Temporal.Instant,
): Promise<boolean> {
  const { turn, effect, hold } = ride;
  const isOver = next.move.do === "end" || next.move.do === "wait";
  const until = isOver ? undefined : now.add(LEASE);
  if (!(await saveEffect(tx, next.record, { held: hold.until, until }, now))) return false;
  if (until !== undefined) hold.until = until;
  const happened = effectNote(before, next.record);
  const notes = isSettled(next.record)
    ? await afterSettled(tx, turn, effect, next.record, now)
    : [];
  const note =
    happened === undefined
      ? []
      : [
          {
            ...happened,
            actor: "work/deliver",
            at: now,
            ...(effect.person === undefined ? {} : { person: effect.person }),
          },
        ];
  await turn.deps.appendLog(tx, turn.tenant.id, [...note, ...notes]);
  return true;
}
