import { serve, type ServerType } from "@hono/node-server";
import { databaseClock } from "./ambient.ts";
import type { Config, TraceSettings } from "./config.ts";
import { createLogger } from "./logger.ts";
import { readClock } from "./store/clock.ts";
import { openDatabase } from "./store/database.ts";
import { tidy } from "./store/retention.ts";
import { createSealer } from "./store/seal.ts";
import { buildHouse, type House } from "./wire.ts";
import { watch } from "./work/alarms.ts";
import { startBoss } from "./work/boss.ts";
import { writeLocalLetters } from "./work/local-letters.ts";
import { workOn } from "./work/loop.ts";
import { verifyOn } from "./work/verify.ts";

const RUN_EVERY_MINUTES = 15;
/** Once a night; in which process, pg-boss decides. */
const TIDY = { queue: "tidy", cron: "17 3 * * *", zone: "UTC" } as const;
/** The clocks of two machines drift apart by less than a millisecond in so long. */
const CLOCK_MS = 60_000;

/** Apart from the work itself, so that work that hangs is told of. */
const WATCH = { queue: "watch", seconds: 60 } as const;

/** Written on a Monday, each once: how soon after that morning has begun on a department's clocks. */
/** On Mondays all reminders are read for it. */
const LOCAL_LETTERS = { queue: "local-letters", seconds: 3_600 } as const;

export interface Running {
  close(): Promise<void>;
}

/** The service on the company's own connections: pages, webhooks and work in one process. */
export async function startService(config: Config, say: (line: string) => void): Promise<Running> {
  const worker = await startWorker(config);
  const server = await listen(worker.house.app.fetch, config.port);
  say(
    `Keepwarm listens on port ${config.port} as ${config.baseUrl} (${config.setup.mode} mode, ${worker.engine}).`,
  );
  return {
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await worker.close();
    },
  };
}

/** Work without pages: as many processes, on as many machines, as share one PostgreSQL. */
export async function startWorker(
  config: Config,
): Promise<Running & { readonly house: House; readonly engine: string }> {
  const logger = createLogger(config.logLevel);
  const traces = config.traces === undefined ? undefined : await startTraces(config.traces);
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { kind: "pglite", folder: config.dataFolder }
      : { kind: "postgres", url: config.databaseUrl },
  );
  const clock = await databaseClock(() => database.owner(readClock));
  const house = await buildHouse({
    database,
    ambient: clock,
    logger,
    setup: config.setup,
    baseUrl: config.baseUrl,
    linkKeys: config.linkKeys,
    oidc: config.oidc,
    sealer: createSealer(config.keys),
    pretend: false,
    runEveryMinutes: RUN_EVERY_MINUTES,
    metricsToken: config.metricsToken,
  });
  const boss = await startBoss(database, {
    queues: [TIDY.queue, WATCH.queue, LOCAL_LETTERS.queue],
    onError: (error) => logger.error({ err: error }, "scheduling failed"),
  });
  await boss.at(TIDY.queue, TIDY.cron, TIDY.zone, () =>
    database.tenant(house.tenant.id, (tx) => tidy(tx, clock.now())),
  );
  await boss.every(WATCH.queue, WATCH.seconds, async (signal) => {
    await watch(house.work, config.alarms, signal);
  });
  await boss.every(LOCAL_LETTERS.queue, LOCAL_LETTERS.seconds, async (signal) => {
    await writeLocalLetters(house.work, signal);
  });
  const timer = setInterval(() => void clock.synchronise().catch(() => undefined), CLOCK_MS);
  const stop = new AbortController();
  const work = Promise.all([workOn(house.work, stop.signal), verifyOn(house.work, stop.signal)]);
  return {
    house,
    engine: database.engine,
    close: async () => {
      clearInterval(timer);
      stop.abort();
      await work;
      await boss.stop();
      await database.close();
      await traces?.stop();
    },
  };
}

/** Loaded only where there is a collector. */
async function startTraces(settings: TraceSettings): Promise<{ stop(): Promise<void> }> {
  const { startTraceExport } = await import("./trace-export.ts");
  return startTraceExport(settings);
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, () => resolve(server));
    server.once("error", reject);
  });
}
