import type { EffectPayload } from "#nurture/effects/effect";
import type { Unit } from "./load.ts";

/** The two kinds of outside change that a unit may be asked for. */
export type Kind = "mail" | "fields";

/** What one unit asks of the world outside. */
export function payloadOf(kind: Kind, unit: Unit): EffectPayload {
  if (kind === "mail") {
    const { mailbox, to, messageId, mime } = unit;
    return { kind: "mail", mailbox, to, messageId, mime };
  }
  return {
    kind: "fields",
    subject: { vendor: "greenhouse", kind: "candidate", id: unit.record },
    fields: { status: unit.status },
  };
}
