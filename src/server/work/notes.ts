import type { EffectRecord, EffectState } from "#nurture/effects/effect";
import type { Happening, LogNote } from "#nurture/ledger/entry";

const HAPPENED = {
  intent: undefined,
  armed: "effect.armed",
  unknown: "effect.unknown",
  confirmed: "effect.confirmed",
  rejected: "effect.rejected",
  parked: "effect.parked",
  cancelled: "effect.cancelled",
  withheld: "effect.withheld",
} as const satisfies Record<EffectState, Happening | undefined>;

/** The log entry for a change of an effect's state, or nothing while it stays where it was. */
export function effectNote(
  before: EffectRecord,
  after: EffectRecord,
): Pick<LogNote, "what" | "facts" | "payload"> | undefined {
  const what = HAPPENED[after.state];
  const same = before.state === after.state && before.attempt === after.attempt;
  if (what === undefined || same) return undefined;
  return {
    what,
    facts: {
      op: after.opId,
      kind: after.kind,
      mode: after.mode,
      attempt: after.attempt,
      ...(after.why === undefined ? {} : { why: after.why }),
    },
    // A vendor may name its records after people (Frappe's applicants are mail addresses).
    ...(after.receipt === undefined ? {} : { payload: { receipt: after.receipt } }),
  };
}
