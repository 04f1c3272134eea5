import type { LogNote } from "#nurture/ledger/entry";
import type { ConnectionId } from "#nurture/model/ids";
import type { Refusals } from "./store/write-webhook.ts";

/** That deliveries were refused is a fact, and how many; what was in them is nobody's. */
export function refusalNote(
  connection: ConnectionId,
  { why, calls }: Refusals,
): Pick<LogNote, "what" | "facts"> {
  return { what: "webhook.refused", facts: { connection, why, calls } };
}
