import { databaseClock } from "./ambient.ts";
import { readConfig } from "./config.ts";
import { createLogger } from "./logger.ts";
import { readClock } from "./store/clock.ts";
import { openDatabase } from "./store/database.ts";
import { createLog } from "./store/log.ts";
import { createSealer } from "./store/seal.ts";
import { tellRestored } from "./work/restore.ts";

/**
 * `npm run restored`: says by hand that the database was restored from a backup, where nothing in it
 * can tell (a snapshot of the whole machine or disk). Answers since when it lacks what was done.
 */
export async function sayRestored(
  env: NodeJS.ProcessEnv,
  since: Temporal.Instant | undefined,
): Promise<Temporal.Instant> {
  const config = readConfig(env);
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { kind: "pglite", folder: config.dataFolder }
      : { kind: "postgres", url: config.databaseUrl },
  );
  try {
    const ambient = await databaseClock(() => database.owner(readClock));
    const logger = createLogger("silent");
    const appendLog = createLog(createSealer(config.keys));
    return await database.owner((tx) =>
      tellRestored(tx, { database, appendLog, ambient, logger }, since),
    );
  } finally {
    await database.close();
  }
}
