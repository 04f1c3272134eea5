import { serve, type ServerType } from "@hono/node-server";
import { pino } from "pino";
import { realAmbient } from "./ambient.ts";
import type { Config } from "./config.ts";
import { openDatabase } from "./store/database.ts";
import { createSealer, parseKeys } from "./store/seal.ts";
import { buildHouse } from "./wire.ts";
import { startBoss } from "./work/boss.ts";
import { tick } from "./work/tick.ts";

/** Every loop is woken this often, whatever else wakes it. */
const TICK_SECONDS = 15;
const RUN_EVERY_MINUTES = 15;
const QUEUE = "tick";

/** What never stands in a log line, wherever a library puts it. */
const REDACTED = [
  "*.authorization",
  "*.headers",
  "*.config",
  "*.request",
  "*.response",
  "err.config",
  "err.request",
  "err.response",
];

/** The service on the company's own connections, until it is closed. */
export async function startService(
  config: Config,
  say: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  const logger = pino({ level: config.logLevel, redact: REDACTED });
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { kind: "pglite", folder: config.dataFolder }
      : { kind: "postgres", url: config.databaseUrl },
  );
  const house = await buildHouse({
    database,
    ambient: realAmbient,
    logger,
    setup: config.setup,
    baseUrl: config.baseUrl,
    linkKeys: config.linkKeys,
    oidc: config.oidc,
    sealer: createSealer(parseKeys(config.keys)),
    pretend: false,
    runEveryMinutes: RUN_EVERY_MINUTES,
  });
  const boss = await startBoss(database, {
    queues: [QUEUE],
    onError: (error) => logger.error({ err: error }, "scheduling failed"),
  });
  await boss.every(QUEUE, TICK_SECONDS, async (signal) => {
    await tick(house.work, signal);
  });
  const server = await listen(house.app.fetch, config.port);
  say(
    `Keepwarm listens on port ${config.port} as ${config.baseUrl} (${config.setup.mode} mode, ${database.engine}).`,
  );
  return {
    close: async () => {
      await boss.stop();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await database.close();
    },
  };
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
