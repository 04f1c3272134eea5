import type { EffectPayload, Outcome, Sighting } from "#nurture/effects/effect";
import type { EffectContext, EffectPort } from "#nurture/ports";
import type { FakeAmbient } from "../../kit/ambient.ts";

const TIMEOUT_MS = 60_000;

export function signal(): AbortSignal {
  return AbortSignal.timeout(TIMEOUT_MS);
}

export function contextAt(ambient: FakeAmbient, opId: string, token?: string): EffectContext {
  const intendedAt = ambient.now();
  return { opId, intendedAt, signal: signal(), ...(token === undefined ? {} : { token }) };
}

/** A port or part of one that this connector is known to have. */
export function need<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("the connector lacks a port that it is driven through");
  return part;
}

/** A drive that does not reach its aim has not made the calls it is there for. */
export function must<T extends Outcome | Sighting>(ended: T, ...wanted: readonly string[]): T {
  const word = "kind" in ended ? ended.kind : ended.seen;
  if (!wanted.includes(word)) throw new Error(`${word} where ${wanted.join(" or ")} is due`);
  return ended;
}

/** Looks, acts and looks again, as the delivery loop does on a good day. */
export async function carryOut<P extends EffectPayload>(
  port: EffectPort<P>,
  payload: P,
  context: EffectContext,
): Promise<Readonly<Record<string, string>>> {
  must(await port.look(payload, context), "absent");
  must(await port.act(payload, context), "done");
  const seen = must(await port.look(payload, context), "done");
  return seen.seen === "done" ? seen.receipt : {};
}
