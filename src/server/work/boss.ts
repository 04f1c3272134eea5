import { fromKysely, PgBoss } from "pg-boss";
import type { Database, Tx } from "../store/database.ts";

/**
 * Wakes the loops, in whichever process is free. A wake carries nothing: what is to be done stands
 * in our own tables, so that a wake too many does nothing and one too few costs an interval.
 */
export interface Boss {
  /** Wakes `handler` at once, every so many seconds, and soon after `wake`; one process at a time. */
  every(queue: string, seconds: number, handler: WakeHandler): Promise<void>;
  /** Wakes `handler` at the minutes of a cron expression in a zone, and soon after `wake`. */
  at(queue: string, cron: string, zone: string, handler: WakeHandler): Promise<void>;
  /** Asks for a wake with what `tx` writes: it comes when that is committed, or never. */
  wake(tx: Tx, queue: string): Promise<void>;
  /** Lets running handlers finish, within `STOP_WITHIN_MS`. */
  stop(): Promise<void>;
}

/** Several wakes that wait are one. The signal says that the process stops or the time is over. */
export type WakeHandler = (signal: AbortSignal) => Promise<void>;

export interface BossOptions {
  /** Every queue there is; made before anything else, because a `wake` can't make one. */
  readonly queues: readonly string[];
  /** Told what went wrong inside, and of handlers that failed; they are woken again. */
  readonly onError: (error: unknown) => void;
  /** How often an idle process looks for wakes. */
  readonly pollSeconds?: number;
}

const SCHEMA = "pgboss";
const POLL_SECONDS = 2;
/** A process that died is noticed after so long; the least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10;
/** Wakes that one run answers. */
const WAKES_MAX = 1_000;
/** Longest run of a handler. */
const RUN_SECONDS = 900;
const KEEP_SECONDS = 3_600;
const STOP_WITHIN_MS = 20_000;

const GRANTS = `
  grant usage on schema ${SCHEMA} to keepwarm_app;
  grant select, insert on all tables in schema ${SCHEMA} to keepwarm_app;
`;

export async function startBoss(database: Database, options: BossOptions): Promise<Boss> {
  const boss = bossOver(database);
  boss.on("error", options.onError);
  await boss.start();
  for (const queue of options.queues) {
    await boss.createQueue(queue, {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: RUN_SECONDS,
      deleteAfterSeconds: KEEP_SECONDS,
      retentionSeconds: KEEP_SECONDS,
      retryLimit: 1,
    });
    // Reads the queue into pg-boss's memory; inside a transaction it would have to wait for us.
    await boss.findJobs(queue, { key: "none" });
  }
  await database.raw(GRANTS);
  const timers: NodeJS.Timeout[] = [];
  const work = async (queue: string, handler: WakeHandler) => {
    const poll = options.pollSeconds ?? POLL_SECONDS;
    const how = { batchSize: WAKES_MAX, pollingIntervalSeconds: poll };
    await boss.work(queue, how, async ([job]) => {
      if (job !== undefined) await reported(options, () => handler(job.signal));
    });
  };
  return {
    every: async (queue, seconds, handler) => {
      await work(queue, handler);
      const ask = () => boss.send(queue, null, { singletonSeconds: seconds });
      timers.push(setInterval(() => void ask().catch(options.onError), seconds * 1_000));
      await ask();
    },
    at: async (queue, cron, zone, handler) => {
      await work(queue, handler);
      await boss.schedule(queue, cron, null, { tz: zone });
    },
    wake: async (tx, queue) => {
      await boss.send(queue, null, { db: fromKysely(tx) });
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS, close: false });
    },
  };
}

function bossOver(database: Database): PgBoss {
  const isEmbedded = database.engine === "pglite";
  return new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: await database.raw(text, values) }) },
    backend: database.engine,
    schema: SCHEMA,
    monitorVacuum: !isEmbedded,
    reindex: !isEmbedded,
    openTelemetry: { enabled: false },
  });
}

async function reported(options: BossOptions, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    options.onError(error);
    throw error;
  }
}
