import type { EffectPayload } from "#nurture/effects/effect";
import type { Unit } from "./load.ts";

/** What one unit asks of the world outside. */
export function payloadsOf(unit: Unit): readonly [EffectPayload, EffectPayload] {
  const { mailbox, to, messageId, mime } = unit;
  return [
    { kind: "mail", mailbox, to, messageId, mime },
    {
      kind: "fields",
      subject: { vendor: "greenhouse", kind: "candidate", id: unit.record },
      fields: { status: unit.status },
    },
  ];
}
