import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { capacity, spread } from "#nurture/plan/capacity";
import { CONNECTORS } from "#connectors/index";
import type { Ambient } from "#nurture/ports";
import { warningIn } from "#server/pages/hr/capacity-data";
import { openDatabase } from "#server/store/database";
import { readSenders, readToCome } from "#server/store/read-capacity";
import type { House } from "#server/wire";
import { workOn } from "#server/work/loop";
import { benchClock } from "./clock.ts";
import { benchHouse, type HouseTerms } from "./house.ts";
import type { Unit } from "./load.ts";
import { openEffects, seed } from "./seed.ts";
import type { Answers, Ask, Asks, FromWorker, Orders, Verb, Warned } from "./talk.ts";

/**
 * One worker process of the bench: the product's database, house and loop on the bench's clock. It
 * tells the parent when the loop waits for work, which nothing else can see from outside.
 */
const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;
const clock = benchClock(orders.clock);
const database = await openDatabase(orders.database);
const DAYS_AHEAD = 14;

let house: House | undefined;
let waits = true;
let running: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;

function say(message: FromWorker): void {
  process.send?.(message);
}

/** What connectors wait with; a row may leave out the waits that no reference row makes either. */
const ambient: Ambient = {
  now: () => clock.now(),
  sleep: (ms, signal) => {
    if (waits) return clock.sleep(ms, signal);
    signal.throwIfAborted();
    return Promise.resolve();
  },
};

/** The loop's own waits: for tenants, and for what comes in and what goes out of the one tenant. */
const WAITS = 3;
let asleep = 0;

/** What the loop itself waits with: when all of it waits there is nothing to do. */
const idling: Ambient = {
  now: () => clock.now(),
  sleep: async (ms, signal) => {
    asleep += 1;
    if (asleep === WAITS) say({ say: "idle" });
    try {
      await wait(ms / clock.speed(), undefined, { signal });
    } finally {
      if (asleep === WAITS) say({ say: "busy" });
      asleep -= 1;
    }
  },
};

async function open(terms: HouseTerms): Promise<void> {
  house = await benchHouse(database, ambient, terms);
  waits = terms.pace !== "none";
}

function go(): void {
  const stop = new AbortController();
  running = { stop, ended: workOn({ ...here().work, ambient: idling }, stop.signal) };
}

function here(): House {
  if (house === undefined) throw new Error("The worker has no house yet.");
  return house;
}

/** What HR's page would warn of at this moment. */
async function warning(): Promise<Warned> {
  const { work, tenant } = here();
  const now = clock.now();
  return work.database.tenant(tenant.id, async (tx) => {
    const senders = (await readSenders(tx, work.sealer, now)).map((each) => {
      const connector = CONNECTORS.get(each.vendor);
      const pace = {
        perMinute: connector?.sendsPerMinute ?? 0,
        perDay: connector?.sendsPerDay ?? Infinity,
      };
      return { ...each, ...pace, title: each.vendor };
    });
    const { planned, isCut } = await readToCome(tx, now, now.add({ hours: 24 * DAYS_AHEAD }));
    const bursts = capacity(spread(planned, senders), senders);
    const view = { bursts, senders, planned: planned.length, isCut, zone: "UTC" };
    const warned = warningIn(view)?.burst;
    const needed = warned?.needs?.mailboxes;
    return {
      at: clock.now().epochMilliseconds,
      ...(warned === undefined ? {} : { waitMs: warned.waitMs }),
      ...(needed === undefined ? {} : { mailboxesNeeded: needed }),
    };
  });
}

type Handlers = { readonly [V in Verb]: (body: Asks[V]) => Promise<Answers[V]> | Answers[V] };

const handlers: Handlers = {
  clock: ({ terms }) => {
    clock.set(terms);
    return null;
  },
  open: async ({ terms }) => {
    await open(terms);
    return null;
  },
  seed: async (seeding) => {
    const units = JSON.parse(readFileSync(seeding.unitsFile, "utf8")) as Unit[];
    await seed(here(), units, seeding);
    return null;
  },
  go: () => {
    go();
    return null;
  },
  stop: async () => {
    running?.stop.abort();
    await running?.ended;
    running = undefined;
    return null;
  },
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  open_effects: ({ run }) => openEffects(here(), run),
  warning: () => warning(),
};

async function answer({ id, verb, body }: Ask): Promise<void> {
  try {
    const handle = handlers[verb] as (body: Asks[Verb]) => Promise<Answers[Verb]>;
    say({ say: "answer", id, body: await handle(body) });
  } catch (cause) {
    say({ say: "failed", id, why: cause instanceof Error ? (cause.stack ?? cause.message) : "" });
  }
}

process.on("message", (ask: Ask) => void answer(ask));
process.on("disconnect", () => process.exit(0));
if (orders.at !== undefined) {
  await open(orders.at);
  go();
}
say({ say: "ready" });
