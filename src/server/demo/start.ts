import { join } from "node:path";
import { pino } from "pino";
import { serveLater } from "#connectors/kit/serve";
import { realAmbient, virtualClock } from "../ambient.ts";
import type { DemoPanel, DemoState, DemoStep } from "../http/deps.ts";
import { openDatabase } from "../store/database.ts";
import { watch } from "../work/alarms.ts";
import { tick } from "../work/tick.ts";
import { verifyOnce } from "../work/verify.ts";
import { browser } from "./browser.ts";
import { demoHouse } from "./company.ts";
import { connectionIds } from "./connection-ids.ts";
import { driver, type Driver } from "./drive.ts";
import { freshFolder } from "./folder.ts";
import { DEMO_BEGINS, makeHires } from "./hires.ts";
import { DEMO_CLIENT, startIssuer } from "./issuer.ts";
import { rightAnswers } from "./right-answers.ts";
import { startVendors } from "./vendors.ts";
import { timeline, world } from "./world.ts";

const HIRES = 200;
const DAYS = 120;
const SEED = 7;
/** The demo has lived this long already when a person first looks. */
const FIRST_DAYS = 45;
/** Between two looks for what a person did on a page while the clock stands. */
const IDLE_MS = 700;
const STEP_HOURS = { hour: 1, day: 24, week: 168 } as const;

export interface RunningDemo {
  readonly url: string;
  close(): Promise<void>;
}

/** The demo company in a browser: pretend vendors, a sign-in of its own and a clock that a person moves. */
export async function startDemo(
  dataFolder: string,
  port: number,
  say: (line: string) => void,
): Promise<RunningDemo> {
  const clock = virtualClock(Temporal.Instant.from(DEMO_BEGINS));
  const vendors = await startVendors(() => clock.now());
  const folder = join(dataFolder, "demo");
  await freshFolder(folder);
  const served = await serveLater(port);
  say("Opening the embedded database …");
  const database = await openDatabase({ kind: "pglite", folder });
  const issuer = await startIssuer(served.url);
  const run: { driver?: Driver } = {};
  const stop = new AbortController();
  const panel = panelFor(() => clock.now(), run, stop.signal, say);
  const house = await demoHouse({
    database,
    clock,
    vendors,
    baseUrl: served.url,
    panel: panel.shown,
    runEveryMinutes: 360,
    logger: pino({ level: "warn" }, pino.destination(2)),
    oidc: { issuer: issuer.url, ...DEMO_CLIENT },
  });
  served.answerWith((request) => house.app.fetch(request));
  vendors.sendWebhooksTo(served.url, await connectionIds(house));
  const hires = makeHires(HIRES, DAYS, SEED);
  run.driver = driver({
    clock,
    work: house.work,
    tenant: house.tenant,
    world: world(vendors, browser(rightAnswers())),
    timeline: timeline(hires),
    onTrouble: ({ happening, hire }, cause) =>
      say(
        `Hire ${hire.index + 1} could not ${happening.what}: ${cause instanceof Error ? cause.message : String(cause)}`,
      ),
  });
  const look = async () => {
    await tick(house.work, stop.signal);
    await watch(house.work, NOWHERE, stop.signal);
    while (!stop.signal.aborted && (await verifyOnce(house.work)));
  };
  const idle = idleWork(look, panel.isRunning, stop.signal);
  panel.run({ hours: 24 * FIRST_DAYS });
  return {
    url: served.url,
    close: async () => {
      stop.abort();
      await panel.finished();
      await idle;
      await Promise.all([served.close(), issuer.close(), vendors.close()]);
      await database.close();
    },
  };
}

/** The demo's alarms stand on their page. */
const NOWHERE = { mail: undefined, webhook: undefined };

interface Panel {
  readonly shown: DemoPanel;
  readonly isRunning: () => boolean;
  run(duration: { readonly hours: number }): void;
  finished(): Promise<void>;
}

/** The clock as its page sees it: one run at a time, with its progress. */
function panelFor(
  now: () => Temporal.Instant,
  run: { readonly driver?: Driver },
  signal: AbortSignal,
  say: (line: string) => void,
): Panel {
  let running: { from: Temporal.Instant; until: Temporal.Instant; work: Promise<void> } | undefined;
  let nextAt: Temporal.Instant | undefined;
  const go = (until: Temporal.Instant): void => {
    const { driver: driving } = run;
    if (running !== undefined || driving === undefined) return;
    let shown = "";
    const work = driving
      .runTo(until, signal, (at) => {
        const day = at.toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
        if (day !== shown) say(`  the demo's clock: ${(shown = day)}`);
      })
      .then(async () => void (nextAt = await driving.next()))
      .catch((cause: unknown) => {
        if (signal.aborted) return;
        say(`The demo's clock stopped: ${cause instanceof Error ? cause.message : String(cause)}`);
      })
      .finally(() => (running = undefined));
    running = { from: now(), until, work };
  };
  const state = (): DemoState => {
    const base = { now: now(), ...(nextAt === undefined ? {} : { nextTouchAt: nextAt }) };
    if (running === undefined) return base;
    const all = running.until.epochMilliseconds - running.from.epochMilliseconds;
    const share = Math.min(
      1,
      (now().epochMilliseconds - running.from.epochMilliseconds) / Math.max(all, 1),
    );
    return { ...base, running: { until: running.until, share } };
  };
  const advance = (step: DemoStep): void => {
    if (step === "next") go(nextAt ?? now().add({ hours: 1 }));
    else go(now().add({ hours: STEP_HOURS[step] }));
  };
  return {
    shown: { state, advance },
    isRunning: () => running !== undefined,
    run: ({ hours }) => go(now().add({ hours })),
    finished: async () => running?.work,
  };
}

/** What a person does on a page is worked on at once, although the clock stands. */
async function idleWork(
  work: () => Promise<unknown>,
  isRunning: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await realAmbient.sleep(IDLE_MS, signal).catch(() => undefined);
    if (!isRunning()) await work().catch(() => undefined);
  }
}
