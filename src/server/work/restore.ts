import type { Tx } from "../store/database.ts";
import type { StoredEffect } from "../store/effects.ts";
import {
  beginRestores,
  isAnother,
  lockHistory,
  readHistory,
  readIdentity,
  saveHistory,
  saveSeen,
  type Hold,
  type How,
} from "../store/restores.ts";
import type { WorkDeps } from "./deps.ts";

/** Clocks of the backup's time and of the vendors may differ from ours by less than this. */
const MARGIN = { minutes: 10 };
/** Alarms get a new id each, so that one written after the restore can't have been sent before it. */
const ALARM = "alarm/";

type Noticing = Pick<WorkDeps, "database" | "appendLog" | "ambient" | "logger">;

/**
 * Compares the database with what the last start or tick knew it as. Another one is a restore from
 * backup, begun once, whichever worker sees it first; an empty one is only made known. Runs as the
 * owner, in the transaction of whoever looks.
 */
export async function noticeRestore(tx: Tx, deps: Noticing): Promise<boolean> {
  const { database, ambient } = deps;
  const now = ambient.now();
  const found = await readIdentity(tx, database.birth);
  const known = (await readHistory(tx)) ?? (await firstOf(tx, deps, found));
  if (!isAnother(known.identity, found)) {
    await saveSeen(tx, now);
    return false;
  }
  const locked = (await lockHistory(tx)) ?? known;
  if (!isAnother(locked.identity, found)) return false;
  await begin(tx, deps, "noticed", locked.seenAt);
  await saveHistory(tx, { ...locked.identity, ...found }, now);
  return true;
}

/**
 * The same at every round of the loops, for a server that is exchanged under its workers: it fails
 * over, or another one answers at its address. A folder can't be, while its lock is held.
 */
export async function keepWatch(tx: Tx, deps: Noticing): Promise<void> {
  if (deps.database.engine === "pglite") await saveSeen(tx, deps.ambient.now());
  else await noticeRestore(tx, deps);
}

/** A person says that the database was restored; answers since when it lacks what was done. */
export async function tellRestored(
  tx: Tx,
  deps: Noticing,
  since: Temporal.Instant | undefined,
): Promise<Temporal.Instant> {
  const now = deps.ambient.now();
  const found = await readIdentity(tx, deps.database.birth);
  const known = (await lockHistory(tx)) ?? (await firstOf(tx, deps, found));
  const lacksFrom = since ?? known.seenAt;
  await begin(tx, deps, "told", lacksFrom);
  await saveHistory(tx, { ...known.identity, ...found }, now);
  return lacksFrom;
}

async function firstOf(
  tx: Tx,
  { ambient, logger }: Noticing,
  found: Readonly<Record<string, string>>,
) {
  const seenAt = ambient.now();
  await saveHistory(tx, found, seenAt);
  if (found["system"] === undefined || found["timeline"] === undefined)
    logger.warn(
      { known: Object.keys(found) },
      "the login may not read all that tells a restored database: say so with npm run restored",
    );
  return { identity: found, seenAt };
}

async function begin(
  tx: Tx,
  { ambient, appendLog, logger }: Noticing,
  how: How,
  lacksFrom: Temporal.Instant,
): Promise<void> {
  const at = ambient.now();
  logger.warn(
    { how, lacksFrom: lacksFrom.toString() },
    "the database was restored; sends are held",
  );
  const facts = { how, lacksFrom: lacksFrom.toString() };
  for (const tenant of await beginRestores(tx, how, lacksFrom, at))
    await appendLog(tx, tenant, [{ what: "database.restored", actor: "work", at, facts }]);
}

/** Whether an effect may only be looked at: until a person lets go, all but alarms written since. */
export function isHeld(
  hold: Hold | undefined,
  { cause, intendedAt }: Pick<StoredEffect, "cause" | "intendedAt">,
): boolean {
  if (hold === undefined || hold.endedAt !== undefined) return false;
  const isNewAlarm =
    cause.startsWith(ALARM) && Temporal.Instant.compare(intendedAt, hold.beganAt) >= 0;
  return !isNewAlarm;
}

/** Since when a look must see, for what the lost database may have done before us. */
export function sinceFor(
  hold: Hold | undefined,
  { intendedAt }: Pick<StoredEffect, "intendedAt">,
): { readonly since?: Temporal.Instant } {
  if (hold === undefined) return {};
  const { endedAt, lacksFrom } = hold;
  const isLater = endedAt !== undefined && Temporal.Instant.compare(intendedAt, endedAt) > 0;
  if (isLater) return {};
  const from = lacksFrom.subtract(MARGIN);
  return { since: Temporal.Instant.compare(intendedAt, from) < 0 ? intendedAt : from };
}
