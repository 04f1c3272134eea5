import { subscribe } from "node:diagnostics_channel";
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { pino } from "pino";
import { serveLater } from "#connectors/kit/serve";
import { demoHouse } from "#server/demo/company";
import { openDatabase, type Database } from "#server/store/database";
import { stayAlive } from "#server/work/alive";
import type { WorkDeps } from "#server/work/deps";
import { inwards, nextWorkAt, outwards, tenantsNow } from "#server/work/tick";
import { ambientOf, sharedClock, type SharedClock } from "./clock.ts";
import { needlesOf } from "./needles.ts";
import type { Step } from "./plan.ts";
import { rest } from "./rest.ts";
import { steppingDatabase, steppingWork, type OnAct, type OnStep } from "./steps.ts";
import type { Awaited, FromWorker, Orders, ToWorker } from "./talk.ts";

/** After a tick that failed, as the service waits. */
const TROUBLE_MS = 10_000;
/** What is left then waits for the next look. */
const ROUNDS_MAX = 50;
const NEVER = new AbortController().signal;
/** A process made of a name, and said just before it stops itself. */
const STOPS = "stops";

const logger = pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));

function say(message: FromWorker): void {
  process.send?.(message);
}

let orders: Orders | undefined;
let waiting: readonly Awaited[] = [];
let wake: () => void = () => undefined;
const passed = new Map<number, number>();
const going = new Map<string, (stops: boolean) => void>();
/** The operation whose request stops this process. */
const acting = new AsyncLocalStorage<string>();
let stopsAt: string | undefined;

process.on("message", (message: ToWorker) => {
  switch (message.say) {
    case "begin":
      void live(message.orders);
      return;
    case "look":
      wake();
      return;
    case "wait":
      waiting = message.wait;
      return;
    case "go":
      going.get(message.op)?.(message.stops);
  }
});
process.on("disconnect", () => process.exit(0));

function lastWord(word: string): void {
  if (orders !== undefined) appendFileSync(orders.lastWordsFile, `${word}\n`);
}

/** The wait that is over with this step, if there is one. */
function meets(step: Step): Awaited | undefined {
  return waiting.find((each) => {
    if (each.step !== step) return false;
    const count = passed.get(each.id) ?? 0;
    passed.set(each.id, count + 1);
    return count >= each.skip;
  });
}

const onStep: OnStep = (step) => {
  const met = meets(step);
  if (met === undefined) return;
  lastWord(String(met.id));
  process.kill(process.pid, "SIGKILL");
};

/** Where it should die between its request and the answer, the parent is told which request it is. */
const onAct: OnAct = async ({ opId, token }, payload, act) => {
  const met = meets("act done and not answered");
  if (met === undefined) return act();
  waiting = waiting.filter((each) => each !== met);
  const go = new Promise<boolean>((resolve) => going.set(opId, resolve));
  say({ say: "acts", id: met.id, op: opId, needles: needlesOf(opId, token, payload) });
  if (await go) stopsAt = opId;
  return acting.run(opId, act);
};

/** Past every look at the clock, and before its first byte: no protocol can call this request back. */
function onRequest(path: unknown): void {
  if (stopsAt === undefined || acting.getStore() !== stopsAt) return;
  if (typeof path === "string" && path.endsWith("/token")) return;
  stopsAt = undefined;
  lastWord(STOPS);
  process.kill(process.pid, "SIGSTOP");
}

subscribe("http.client.request.created", (message) =>
  onRequest((message as { readonly request: { readonly path: string } }).request.path),
);
subscribe("undici:request:create", (message) =>
  onRequest((message as { readonly request: { readonly path: string } }).request.path),
);

async function live(given: Orders): Promise<void> {
  orders = given;
  waiting = given.wait;
  const clock = sharedClock(given.clockFile);
  const resting = rest((until) => say({ say: "rests", ...(until === undefined ? {} : { until }) }));
  const ambient = ambientOf(clock, resting.sleepsUntil);
  const opened = await openDatabase(given.database);
  const database = steppingDatabase(resting.watched(opened), onStep);
  const house = await houseOn(database, ambient, given);
  if (given.serves) (await serveLater(given.port)).answerWith((each) => house.app.fetch(each));
  const work = steppingWork(house.work, onStep, onAct);
  await stayAlive({ ...house.work, database: opened });
  say({ say: "ready" });
  flushCompileCache();
  for (;;) {
    const epoch = clock.epoch();
    const next = await workUp(
      () => sideBySide(work),
      () => nextWorkAt(work, house.tenant),
      clock,
    );
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
    const due = next === undefined ? {} : { next: next.epochMilliseconds };
    say({ say: "idle", epoch, peakMb, ...due });
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (clock.epoch() !== epoch) resolve();
    });
  }
}

function houseOn(database: Database, clock: ReturnType<typeof ambientOf>, given: Orders) {
  const baseUrl = `http://127.0.0.1:${given.port}`;
  return demoHouse({
    ...{ database, clock, logger, baseUrl },
    vendors: { connections: given.connections },
    oidc: { issuer: `${baseUrl}/oidc`, clientId: "keepwarm", clientSecret: "not-used-here" },
    runEveryMinutes: given.runEveryMinutes,
  });
}

/** Reading and sending side by side, as the service has them, until neither finds anything. */
async function sideBySide(work: WorkDeps): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const tenants = await tenantsNow(work);
    const halves = tenants.flatMap((tenant) => [
      inwards(work, tenant, NEVER),
      outwards(work, tenant, NEVER),
    ]);
    const ended = await Promise.allSettled(halves);
    const broken = ended.find((each) => each.status === "rejected");
    if (broken !== undefined) throw broken.reason;
    if (ended.every((each) => each.status === "fulfilled" && each.value === 0)) return;
  }
}

async function workUp(
  work: () => Promise<void>,
  next: () => Promise<Temporal.Instant | undefined>,
  clock: SharedClock,
): Promise<Temporal.Instant | undefined> {
  try {
    await work();
    return await next();
  } catch (cause) {
    logger.error({ err: cause }, "a tick failed");
    return clock.now().add({ milliseconds: TROUBLE_MS });
  }
}
