import PQueue from "p-queue";
import type { EffectPayload, EffectRecord } from "#nurture/effects/effect";
import { nextMove, type Learned, type Terms } from "#nurture/effects/next-move";
import type { EffectPort } from "#nurture/ports";
import { claimEffects } from "../store/effects.ts";
import { decideIn, LEASE, type Ask, type Decided } from "./decide.ts";
import type { Turn } from "./deps.ts";
import { keepBefore, perform, portFor, type Ride } from "./outside.ts";
import { together } from "./together.ts";

/** Effects that one claim takes. */
const EFFECTS_PER_CLAIM = 200;
/** Effects that one turn of a tenant takes; the next tenant's turn comes after it. */
const EFFECTS_PER_TURN = 1_000;
/** More than vendors are asked at once: while some are outside, others are being saved. */
const EFFECTS_AT_ONCE = 128;
/** What a turn has not begun by then waits for its claim to end, so that no turn goes on for ever. */
const BEGIN_WITHIN = { minutes: 2 };

/** Moves every effect of the tenant whose time has come as far as it goes now; answers how many. */
export async function deliverDue(turn: Turn): Promise<number> {
  const { ambient } = turn.deps;
  const opened = new Map(turn.connections.map((each) => [each.id, each]));
  const decide = decider(turn);
  const queue = new PQueue({ concurrency: EFFECTS_AT_ONCE });
  const begin = ambient.now().add(BEGIN_WITHIN);
  const broken: unknown[] = [];
  let taken = 0;
  while (taken < EFFECTS_PER_TURN && broken.length === 0) {
    const claimed = await claim(turn);
    taken += claimed.length;
    for (const effect of claimed) {
      const hold = { until: effect.claimedUntil };
      const ride = { turn, effect, hold, opened: opened.get(effect.connection) };
      const run = async () => {
        if (Temporal.Instant.compare(ambient.now(), begin) < 0) await drive(ride, decide);
      };
      void queue.add(run).catch((cause: unknown) => broken.push(cause));
    }
    if (claimed.length < EFFECTS_PER_CLAIM) break;
    await queue.onSizeLessThan(EFFECTS_AT_ONCE / 2);
  }
  await queue.onIdle();
  if (broken.length > 0) throw broken[0];
  return taken;
}

function claim({ deps, tenant }: Turn) {
  const now = deps.ambient.now();
  return deps.database.tenant(tenant.id, (tx) =>
    claimEffects(tx, deps.sealer, now, now.add(LEASE), EFFECTS_PER_CLAIM),
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
  const { effect, opened } = ride;
  const port = opened === undefined ? undefined : portFor(opened, effect.payload);
  if (port !== undefined) return carry(ride, port, decide);
  const learned: Learned = { of: "look-failed", why: "connector/unknown" };
  await decide({ ride, saved: effect, record: effect, learned, terms: NO_TERMS });
}

/** Load, decide, save, act, and again, until there is nothing to do now. */
async function carry(ride: Ride, port: EffectPort<EffectPayload>, decide: Decide): Promise<void> {
  const { turn, effect, opened } = ride;
  const terms: Terms = { protocol: port.protocol, pretend: opened?.pretend ?? false };
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
  const blind = await keepBefore(ride, guess.record, port);
  return decide(blind === undefined ? ask : { ...ask, learned: blind });
}
