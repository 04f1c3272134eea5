import { leavingInTime } from "#connectors/kit/leave-by";
import { looking } from "#connectors/kit/looking";
import type { EffectPayload, EffectRecord } from "#nurture/effects/effect";
import type { Learned } from "#nurture/effects/next-move";
import type { EffectContext, EffectPort } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { failRun } from "../store/connections.ts";
import { saveBeforeImage, type StoredEffect } from "../store/effects.ts";
import { traced } from "../trace.ts";
import type { Opened, Turn } from "./deps.ts";
import { sinceFor } from "./restore.ts";

/** Z: the longest pause between arming and acting after which the act is not made. */
const PAUSE_MS_MAX = 20_000;
const ISSUE_RETRY = { minutes: 15 };

/** What an issue says that came from a write, and that no good read can end. */
const WRITING = { during: "writing" };

/** One effect under way in this worker. */
export interface Ride {
  readonly turn: Turn;
  readonly effect: StoredEffect;
  readonly opened: Opened | undefined;
  /** Until when the effect is ours; longer with each save. */
  readonly hold: { until: Temporal.Instant };
  /** Until when the place that a mail was claimed with is its own. */
  readonly placeUntil: Temporal.Instant;
}

/** The port that carries out this kind of effect, if the vendor offers it. */
export function portFor(
  opened: Opened,
  payload: EffectPayload,
): EffectPort<EffectPayload> | undefined {
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

/** Keeps what the vendor's fields held before we write them; answers what keeps us from seeing it. */
export async function keepBefore(
  ride: Ride,
  record: EffectRecord,
  port: EffectPort<EffectPayload>,
): Promise<Learned | undefined> {
  const { turn, effect, opened } = ride;
  const { payload } = effect;
  const sink = opened?.ports.sink;
  if (
    payload.kind !== "fields" ||
    sink?.before === undefined ||
    record.attempt > 1 ||
    port.protocol.prepares
  )
    return undefined;
  const looked = await tryLook(ride, () => sink.before?.(payload, turn.signal) ?? {});
  if ("of" in looked) return looked;
  const sealed = turn.deps.sealer.seal(JSON.stringify(looked.values), effect.opId);
  await turn.deps.database.tenant(turn.tenant.id, (tx) =>
    saveBeforeImage(tx, turn.tenant.id, effect.opId, sealed, turn.deps.ambient.now()),
  );
  return undefined;
}

async function tryLook<T>(
  ride: Ride,
  look: () => T | Promise<T>,
): Promise<{ readonly values: T } | Learned> {
  try {
    return { values: await look() };
  } catch (cause) {
    return onThrow(ride, "look", cause);
  }
}

/** One step outside, and what it taught us. */
export async function perform(
  ride: Ride,
  record: EffectRecord,
  move: "look" | "prepare" | "act",
  port: EffectPort<EffectPayload>,
): Promise<Learned> {
  const { opId, kind } = ride.effect;
  const vendor = ride.opened?.vendor ?? "unknown";
  const about = { "keepwarm.op": opId, "keepwarm.kind": kind, "keepwarm.vendor": vendor };
  return traced(`effect.${move}`, about, () => step(ride, record, move, port));
}

async function step(
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
    stood: effect.stood,
    ...sinceFor(turn.hold, effect),
    ...(record.token === undefined ? {} : { token: record.token }),
    ...(record.firstArmedAt === undefined ? {} : { firstArmedAt: record.firstArmedAt }),
  };
  try {
    if (move === "look") {
      const looks = { ...context, signal: looking(turn.signal) };
      return { of: "look", sighting: await port.look(effect.payload, looks) };
    }
    if (move === "prepare" && port.prepare !== undefined)
      return { of: "prepare", outcome: await port.prepare(effect.payload, context) };
    const isLate = () => frozen(record, turn);
    if (isLate()) return { of: "act", outcome: { kind: "later", why: "frozen", waitMs: 0 } };
    const signal = leavingInTime(turn.signal, isLate);
    return { of: "act", outcome: await port.act(effect.payload, { ...context, signal }) };
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
      { code, facts: WRITING },
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
