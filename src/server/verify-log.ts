import { entryLine, headerLine } from "#nurture/ledger/export-line";
import { exportVerifier } from "#nurture/ledger/verify-file";
import type { TenantId } from "#nurture/model/ids";
import type { Tx } from "./store/database.ts";
import { askLogCheck, claimLogCheck, saveLogCheck, type LogCheck } from "./store/log-checks.ts";
import { readBeyondHead, readHead, readLog, type AppendLog } from "./store/log.ts";

/** Entries of one step, so that nothing waits long for its transaction; about a tenth of a second. */
const STEP_ENTRIES = 5_000;
const CHUNK_ENTRIES = 1_000;

interface Verifying {
  readonly appendLog: AppendLog;
  readonly tenant: TenantId;
  readonly now: Temporal.Instant;
}

/** Asks for a pass over the whole log as it stands now, against a head kept elsewhere (or ""). */
export async function askVerification(
  tx: Tx,
  { tenant, now }: Pick<Verifying, "tenant" | "now">,
  kept: string,
  by: string,
): Promise<void> {
  const head = await readHead(tx, tenant);
  const verifier = verifierOf(kept);
  verifier.take(headerLine({ tenant, entries: head.size, head: head.hash }));
  await askLogCheck(tx, tenant, { kept, by, head, progress: verifier.progress() }, now);
}

/** Recomputes the next entries of the oldest pass that is under way; answers whether there was one. */
export async function verifyStep(tx: Tx, verifying: Verifying): Promise<boolean> {
  const check = await claimLogCheck(tx);
  if (check === undefined) return false;
  const { tenant, now, appendLog } = verifying;
  const verifier = verifierOf(check.kept, check.progress);
  const until = Math.min(check.progress.entries + STEP_ENTRIES, check.size);
  for (let from = check.progress.entries; from < until; from += CHUNK_ENTRIES) {
    const entries = await readLog(tx, tenant, from, Math.min(CHUNK_ENTRIES, until - from));
    for (const entry of entries) verifier.take(entryLine(entry));
  }
  const progress = verifier.progress();
  // Fewer entries than were asked for is a fault as well: the pass ends and says so.
  if (progress.fault === undefined && progress.entries === until && until < check.size) {
    await saveLogCheck(tx, { ...check, progress });
    return true;
  }
  for (const entry of await readBeyondHead(tx, tenant)) verifier.take(entryLine(entry));
  const verdict = verifier.finish();
  await saveLogCheck(tx, { ...check, progress, verdict, endedAt: now });
  // Rows beyond the head stand where the next entry would: such a log takes none.
  if (!verdict.ok && verdict.why === "surplus") return true;
  await appendLog(tx, tenant, [
    { what: "log.verified", actor: check.askedBy, at: now, facts: factsOf(verdict) },
  ]);
  return true;
}

function verifierOf(kept: string, from?: LogCheck["progress"]) {
  return exportVerifier(kept === "" ? undefined : kept, from);
}

function factsOf(verdict: NonNullable<LogCheck["verdict"]>) {
  return verdict.ok
    ? { ok: true, entries: verdict.entries, head: verdict.head }
    : { ok: false, index: verdict.index, why: verdict.why };
}
