import PQueue from "p-queue";
import type { EffectPayload, EffectRecord } from "#nurture/effects/effect";
import {
  isSettled,
  nextMove,
  type Learned,
  type Next,
  type Terms,
} from "#nurture/effects/next-move";
import type { EffectContext, EffectPort } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { failRun } from "../store/connections.ts";
import type { Tx } from "../store/database.ts";
import {
  claimEffects,
  saveBeforeImage,
  saveEffect,
  saveSlot,
  type StoredEffect,
} from "../store/effects.ts";
import { reserveSlot } from "../store/rate.ts";
import { afterSettled } from "./aftermath.ts";
import type { Opened, Turn } from "./deps.ts";
import { effectNote } from "./notes.ts";
import { whyUnwanted } from "./unwanted.ts";

/** Effects that one turn of a tenant takes; the next tenant's turn comes after it. */
const EFFECTS_PER_TURN = 200;
const EFFECTS_AT_ONCE = 16;
/** How long a claim holds; a worker that dies gives its effects back by time. */
const LEASE = { minutes: 5 };
/** Z: the longest pause between arming and acting after which the act is not made. */
const PAUSE_MS_MAX = 20_000;
const ISSUE_RETRY = { minutes: 15 };

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
  await Promise.all(
    claimed.map((effect) =>
      queue.add(() => drive({ turn, effect, opened: opened.get(effect.connection) })),
    ),
  );
  return claimed.length;
}

interface Ride {
  readonly turn: Turn;
  readonly effect: StoredEffect;
  readonly opened: Opened | undefined;
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
    record = next.record;
    if (next.move.do === "end" || next.move.do === "wait") return;
    learned = await perform(ride, record, next.move.do, port);
  }
}

const NO_TERMS: Terms = {
  protocol: { prepares: false, settleMs: 0, looksApartMs: 60_000, attemptsMax: 1 },
  pretend: false,
};

/** Decides and, where it must be durable before the next step outside, saves in one transaction. */
async function decide(
  ride: Ride,
  record: EffectRecord,
  learned: Learned,
  port: EffectPort<EffectPayload>,
): Promise<Next> {
  const { turn, opened } = ride;
  const now = turn.deps.ambient.now();
  const terms: Terms = { protocol: port.protocol, pretend: opened?.pretend ?? false };
  const guess = nextMove(record, learned, now, terms);
  if (guess.move.do === "look" && guess.record.state === record.state) return guess;
  if (guess.move.do === "act") await keepBefore(ride, guess.record, port);
  return turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const unwanted =
      record.state === "intent" ? await whyUnwanted(tx, turn, ride.effect) : undefined;
    const next = nextMove(
      record,
      learned,
      now,
      unwanted === undefined ? terms : { ...terms, unwanted },
    );
    const paced = next.move.do === "act" ? await pace(tx, ride, record, next, now) : next;
    if (paced.record !== record) await saveIn(tx, ride, record, paced, now);
    return paced;
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

/** Keeps what the vendor's fields held before we write them. */
async function keepBefore(
  ride: Ride,
  record: EffectRecord,
  port: EffectPort<EffectPayload>,
): Promise<void> {
  const { turn, effect, opened } = ride;
  const { payload } = effect;
  const sink = opened?.ports.sink;
  if (
    payload.kind !== "fields" ||
    sink?.before === undefined ||
    record.attempt > 1 ||
    port.protocol.prepares
  )
    return;
  const values = await sink.before(payload, turn.signal);
  const sealed = turn.deps.sealer.seal(JSON.stringify(values), effect.opId);
  await turn.deps.database.tenant(turn.tenant.id, (tx) =>
    saveBeforeImage(tx, turn.tenant.id, effect.opId, sealed, turn.deps.ambient.now()),
  );
}

async function perform(
  ride: Ride,
  record: EffectRecord,
  move: "look" | "prepare" | "act",
  port: EffectPort<EffectPayload>,
): Promise<Learned> {
  const { effect, turn } = ride;
  const context: EffectContext = {
    opId: effect.opId,
    intendedAt: effect.intendedAt,
    signal: turn.signal,
    ...(record.token === undefined ? {} : { token: record.token }),
  };
  try {
    if (move === "look") return { of: "look", sighting: await port.look(effect.payload, context) };
    if (move === "prepare" && port.prepare !== undefined)
      return { of: "prepare", outcome: await port.prepare(effect.payload, context) };
    if (frozen(record, turn))
      return { of: "act", outcome: { kind: "later", why: "frozen", waitMs: 0 } };
    return { of: "act", outcome: await port.act(effect.payload, context) };
  } catch (cause) {
    return onThrow(ride, move, cause);
  }
}

function frozen(record: EffectRecord, turn: Turn): boolean {
  return (
    record.armedAt !== undefined &&
    turn.deps.ambient.now().since(record.armedAt).total("milliseconds") > PAUSE_MS_MAX
  );
}

/** A look that can't see is never acted on; an act that throws may have happened. */
async function onThrow(
  ride: Ride,
  move: "look" | "prepare" | "act",
  cause: unknown,
): Promise<Learned> {
  const { turn, effect } = ride;
  const code = cause instanceof Problem ? cause.code : "bug";
  const waitMs = cause instanceof Problem ? Number(cause.facts["waitMs"] ?? 0) : 0;
  turn.deps.logger.warn(
    { opId: effect.opId, kind: effect.kind, move, code, ...(code === "bug" ? { err: cause } : {}) },
    "effect step failed",
  );
  if (code === "connector/unauthorised" || code === "connector/forbidden")
    await markIssue(ride, code);
  if (move === "look") return { of: "look-failed", why: code, waitMs };
  return { of: move, outcome: { kind: "unknown", why: code } };
}

async function markIssue(
  { turn, effect }: Ride,
  code: "connector/unauthorised" | "connector/forbidden",
): Promise<void> {
  const now = turn.deps.ambient.now();
  await turn.deps.database.tenant(turn.tenant.id, async (tx) => {
    const fresh = await failRun(
      tx,
      effect.connection,
      { code, facts: {} },
      now,
      now.add(ISSUE_RETRY),
    );
    if (fresh) {
      await turn.deps.appendLog(tx, turn.tenant.id, [
        {
          what: "connection.failed",
          actor: "work/deliver",
          at: now,
          facts: { connection: effect.connection, code },
        },
      ]);
    }
  });
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
): Promise<void> {
  const { turn, effect } = ride;
  const release = next.move.do === "end" || next.move.do === "wait";
  await saveEffect(tx, next.record, release, now);
  const happened = effectNote(before, next.record);
  const notes = isSettled(next.record)
    ? await afterSettled(tx, turn, effect, next.record, now)
    : [];
  if (happened === undefined && notes.length === 0) return;
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
}

/** The port that carries out this kind of effect, if the vendor offers it. */
function portFor(opened: Opened, payload: EffectPayload): EffectPort<EffectPayload> | undefined {
  const { mailer, calendar, sink } = opened.ports;
  const ports = {
    mail: mailer,
    entry: calendar,
    note: sink?.note,
    fields: sink?.fields,
    record: sink?.record,
  };
  return ports[payload.kind];
}
