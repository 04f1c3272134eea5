import { appendFileSync } from "node:fs";
import { pino } from "pino";
import { serveLater } from "#connectors/kit/serve";
import type { EffectPayload } from "#nurture/effects/effect";
import { demoHouse } from "#server/demo/company";
import { openDatabase } from "#server/store/database";
import { nextWorkAt, tick } from "#server/work/tick";
import { ambientOf, sharedClock, type SharedClock } from "./clock.ts";
import type { Step } from "./plan.ts";
import { steppingDatabase, steppingWork, type OnAct, type OnStep } from "./steps.ts";
import type { Awaited, FromWorker, Orders, ToWorker } from "./talk.ts";

/** After a tick that failed, as the service waits. */
const TROUBLE_MS = 10_000;
const NEVER = new AbortController().signal;

const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;
const logger = pino({ level: "warn" }, pino.destination({ dest: 2, sync: true }));

function say(message: FromWorker): void {
  process.send?.(message);
}

let waiting: readonly Awaited[] = orders.wait;
let wake: () => void = () => undefined;
const passed = new Map<number, number>();
const going = new Map<string, () => void>();

process.on("message", (message: ToWorker) => {
  if (message.say === "look") wake();
  else if (message.say === "wait") waiting = message.wait;
  else going.get(message.op)?.();
});
process.on("disconnect", () => process.exit(0));

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
  appendFileSync(orders.lastWordsFile, `${met.id}\n`);
  process.kill(process.pid, "SIGKILL");
};

/** Where it should die between its request and the answer, the parent is told which request it is. */
const onAct: OnAct = async ({ opId, token }, payload) => {
  const met = meets("act done and not answered");
  if (met === undefined) return;
  waiting = waiting.filter((each) => each !== met);
  const go = new Promise<void>((resolve) => going.set(opId, resolve));
  say({ say: "acts", id: met.id, op: opId, needles: needlesOf(opId, token, payload) });
  await go;
};

function needlesOf(opId: string, token: string | undefined, payload: EffectPayload): string[] {
  if (token !== undefined) return [/"draftId":"([^"]+)"/.exec(token)?.[1] ?? token];
  if (payload.kind === "entry") return [payload.entryId];
  if (payload.kind === "fields") return [`/candidates/${payload.subject.id}`];
  return [opId];
}

async function live(): Promise<void> {
  const clock = sharedClock(orders.clockFile);
  const ambient = ambientOf(clock, (until) =>
    say({ say: "asleep", ...(until === undefined ? {} : { until }) }),
  );
  const database = steppingDatabase(await openDatabase(orders.database), onStep);
  const baseUrl = `http://127.0.0.1:${orders.port}`;
  const house = await demoHouse({
    database,
    clock: ambient,
    vendors: { connections: orders.connections },
    logger,
    baseUrl,
    oidc: { issuer: `${baseUrl}/oidc`, clientId: "keepwarm", clientSecret: "not-used-here" },
    runEveryMinutes: orders.runEveryMinutes,
  });
  if (orders.serves) (await serveLater(orders.port)).answerWith((each) => house.app.fetch(each));
  const work = steppingWork(house.work, onStep, onAct);
  say({ say: "ready" });
  for (;;) {
    const epoch = clock.epoch();
    const next = await workUp(
      () => tick(work, NEVER),
      () => nextWorkAt(work, house.tenant),
      clock,
    );
    say({ say: "idle", epoch, ...(next === undefined ? {} : { next: next.epochMilliseconds }) });
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (clock.epoch() !== epoch) resolve();
    });
  }
}

async function workUp(
  work: () => Promise<number>,
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

await live();
