import type { EffectPayload } from "#nurture/effects/effect";
import type { LogNote } from "#nurture/ledger/entry";
import { operationId } from "#nurture/ledger/op-id";
import type { PersonId } from "#nurture/model/ids";
import type { Channel } from "#nurture/model/person";
import type { Tx } from "../store/database.ts";
import { saveIntent } from "../store/effects.ts";
import type { Opened, Turn } from "./deps.ts";

export interface Intention {
  readonly opened: Opened;
  readonly channel: Channel;
  /** What it is for; with the kind and revision it names the operation for ever. */
  readonly cause: string;
  readonly revision: number;
  readonly person?: PersonId;
  readonly touch?: string;
  readonly handoff?: string;
  readonly mailbox?: string;
}

/** The operation id that this intention has, before its payload is made. */
export function opIdOf(
  turn: Turn,
  kind: EffectPayload["kind"],
  intention: Pick<Intention, "cause" | "revision">,
): string {
  return operationId(
    turn.deps.installation,
    turn.tenant.id,
    intention.cause,
    kind,
    intention.revision,
  );
}

/** Writes down one change to be made outside, with its log entry; nothing is tried here. */
export async function intend(
  tx: Tx,
  turn: Turn,
  intention: Intention,
  payload: EffectPayload,
): Promise<LogNote[]> {
  const { deps, tenant } = turn;
  const now = deps.ambient.now();
  const opId = opIdOf(turn, payload.kind, intention);
  const { opened, ...rest } = intention;
  const fresh = await saveIntent(
    tx,
    tenant.id,
    deps.sealer,
    { ...rest, opId, payload, mode: turn.mode, connection: opened.id },
    now,
  );
  if (!fresh) return [];
  return [
    {
      what: "effect.intended",
      actor: "work",
      at: now,
      facts: { op: opId, kind: payload.kind, vendor: opened.vendor, revision: intention.revision },
      ...(intention.person === undefined ? {} : { person: intention.person }),
      payload:
        payload.kind === "mail"
          ? { to: payload.to, messageId: payload.messageId }
          : (JSON.parse(JSON.stringify(payload)) as NonNullable<LogNote["payload"]>),
    },
  ];
}
