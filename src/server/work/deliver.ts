import PQueue from "p-queue";
import type { EffectPayload, EffectRecord } from "#nurture/effects/effect";
import { nextMove, type Learned, type Terms } from "#nurture/effects/next-move";
import type { Ambient, EffectPort } from "#nurture/ports";
import type { ConnectionId } from "#nurture/model/ids";
import { giveBudgetsBack } from "../store/budgets.ts";
import { claimEffects, giveEffectsBack, type Claim, type StoredEffect } from "../store/effects.ts";
import { decideIn, LEASE, type Ask, type Decided } from "./decide.ts";
import { traced } from "../trace.ts";
import { untilTurn } from "./arming.ts";
import type { Turn } from "./deps.ts";
import { keepBefore, perform, portFor, type Ride } from "./outside.ts";
import { sendPace } from "./send-days.ts";
import { together } from "./together.ts";

/** Effects that one claim takes. */
const EFFECTS_PER_CLAIM = 200;
/** Effects that one turn of a tenant takes; the next tenant's turn comes after it. */
const EFFECTS_PER_TURN = 1_000;
/** More than vendors are asked at once: while some are outside, others are being saved. */
const EFFECTS_AT_ONCE = 128;
/** What a turn has not begun by then is given back, so that no tenant's turn goes on for long. */
const BEGIN_WITHIN = { seconds: 20 };
/** While effects are under way, more fall due: mails whose place has come, say. */
const CLAIM_AGAIN = { milliseconds: 500 };
/** A mail that has not come to its sending by then, or to its turn, gives its place up and takes a new one. */
const PLACE_LASTS = { seconds: 15 };

/** Moves every effect of the tenant whose time has come as far as it goes now; answers how many. */
export async function deliverDue(turn: Turn): Promise<number> {
  const { deps, tenant } = turn;
  const unbegun: StoredEffect[] = [];
  try {
    return await deliverAll(turn, unbegun);
  } finally {
    await deps.database.tenant(tenant.id, async (tx) => {
      await giveEffectsBack(tx, unbegun);
      await giveBudgetsBack(tx, deps.worker);
    });
  }
}

async function deliverAll(turn: Turn, unbegun: StoredEffect[]): Promise<number> {
  const { ambient } = turn.deps;
  const opened = new Map(turn.connections.map((each) => [each.id, each]));
  const paceOf = (id: ConnectionId) => sendPace(opened.get(id));
  const decide = decider(turn);
  const queue = new PQueue({ concurrency: EFFECTS_AT_ONCE });
  const begin = ambient.now().add(BEGIN_WITHIN);
  const isOver = () => turn.signal.aborted || Temporal.Instant.compare(ambient.now(), begin) >= 0;
  const broken: unknown[] = [];
  const one = async (effect: StoredEffect, claimedAt: Temporal.Instant) => {
    if (isOver()) return void unbegun.push(effect);
    const hold = { until: effect.claimedUntil };
    const placeUntil = effect.state === "intent" ? claimedAt.add(PLACE_LASTS) : claimedAt;
    await drive({ turn, effect, hold, opened: opened.get(effect.connection), placeUntil }, decide);
  };
  let taken = 0;
  for (;;) {
    const claimedAt = ambient.now();
    const claimed = await claim(turn, paceOf, claimedAt);
    taken += claimed.effects.length;
    for (const effect of claimed.effects) {
      const run = () => one(effect, claimedAt);
      void queue.add(run).catch((cause: unknown) => broken.push(cause));
    }
    const next = claimed.isMore ? claimedAt : claimedAt.add(CLAIM_AGAIN);
    await untilRoom(queue, ambient, next);
    const isDone = queue.pending === 0 && !claimed.isMore;
    if (isDone || taken >= EFFECTS_PER_TURN || broken.length > 0 || isOver()) break;
  }
  await queue.onIdle();
  if (broken.length > 0) throw broken[0];
  return taken - unbegun.length;
}

/** Resolves when more may be claimed: there is room and it is time, or nothing is under way any more. */
async function untilRoom(queue: PQueue, ambient: Ambient, next: Temporal.Instant): Promise<void> {
  await queue.onSizeLessThan(EFFECTS_AT_ONCE / 2);
  while (queue.pending > 0 && Temporal.Instant.compare(ambient.now(), next) < 0)
    await new Promise((resolve) => queue.addEventListener("next", resolve, { once: true }));
}

function claim({ deps, tenant }: Turn, paceOf: Claim["paceOf"], now: Temporal.Instant) {
  const { worker } = deps;
  const lease = now.add(LEASE);
  return deps.database.tenant(tenant.id, (tx) =>
    claimEffects(tx, deps.sealer, { worker, paceOf, now, lease, max: EFFECTS_PER_CLAIM }),
  );
}

type Decide = (ask: Ask) => Promise<Decided>;

/** Decisions that are ready at the same moment share a transaction. */
function decider(turn: Turn): Decide {
  const decide = (asks: readonly Ask[], waits: boolean) =>
    turn.deps.database.tenant(turn.tenant.id, (tx) => decideIn(tx, turn, asks, waits));
  return together(
    (asks) => decide(asks, false),
    async (ask) => (await decide([ask], true))[0] ?? "taken",
  );
}

async function drive(ride: Ride, decide: Decide): Promise<void> {
  const { opId, kind } = ride.effect;
  const about = { "keepwarm.op": opId, "keepwarm.kind": kind };
  return traced("effect", about, () => driven(ride, decide));
}

async function driven(ride: Ride, decide: Decide): Promise<void> {
  const { effect, opened } = ride;
  const port = opened === undefined ? undefined : portFor(opened, effect.payload);
  if (port !== undefined) return carry(ride, port, decide);
  const learned: Learned = { of: "look-failed", why: "connector/unknown" };
  await decide({ ride, saved: effect, record: effect, learned, terms: NO_TERMS });
}

/** Load, decide, save, act, and again, until there is nothing to do now. */
async function carry(ride: Ride, port: EffectPort<EffectPayload>, decide: Decide): Promise<void> {
  const { turn, effect, opened } = ride;
  const terms: Terms = {
    protocol: port.protocol,
    pretend: opened?.pretend ?? false,
    mode: turn.mode,
  };
  let saved: EffectRecord = effect;
  let record: EffectRecord = effect;
  let learned: Learned = { of: "claim" };
  for (;;) {
    // A look changes nothing outside: who dies in it leaves the record as the table has it.
    let next = nextMove(record, learned, turn.deps.ambient.now(), terms);
    if (next.move.do !== "look") {
      const decided = await settle({ ride, saved, record, learned, terms }, port, decide);
      if (decided === "taken") return;
      ride.hold.until = decided.until;
      next = decided.next;
      saved = next.record;
    }
    record = next.record;
    if (next.move.do === "end" || next.move.do === "wait") return;
    learned = await perform(ride, record, next.move.do, port);
  }
}

const NO_TERMS: Terms = {
  protocol: { prepares: false, settleMs: 0, looksApartMs: 60_000, attemptsMax: 1 },
  pretend: false,
};

/** Has a move decided and saved; before an act, what the vendor's fields hold is kept. */
async function settle(ask: Ask, port: EffectPort<EffectPayload>, decide: Decide): Promise<Decided> {
  const { ride, record, learned, terms } = ask;
  const guess = nextMove(record, learned, ride.turn.deps.ambient.now(), terms);
  if (guess.move.do !== "act") return decide(ask);
  await untilTurn(ride);
  const blind = await keepBefore(ride, guess.record, port);
  return decide(blind === undefined ? ask : { ...ask, learned: blind });
}
