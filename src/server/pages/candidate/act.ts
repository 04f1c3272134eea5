import { randomUUID } from "node:crypto";
import type { LogNote } from "#nurture/ledger/entry";
import { saveInteraction, type Interaction } from "#server/store/write-candidate";
import type { Asked, Candidate } from "../page.ts";

export interface Act {
  readonly kind: Interaction["kind"];
  readonly what: string;
  readonly detail?: Interaction["detail"];
  readonly note: Pick<LogNote, "what" | "facts" | "payload">;
}

/** Keeps what the candidate did with its log entry. Call it last: appending holds the log's head. */
export async function act({ tx, deps, who, now }: Asked<Candidate>, done: Act): Promise<void> {
  const { person } = who;
  await saveInteraction(tx, deps.tenant, randomUUID(), {
    person,
    kind: done.kind,
    what: done.what,
    detail: done.detail ?? {},
    at: now,
  });
  await deps.appendLog(tx, deps.tenant, [{ actor: "candidate", at: now, person, ...done.note }]);
}
