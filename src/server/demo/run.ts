import { parseArgs } from "node:util";
import { pino } from "pino";
import { serveLater } from "#connectors/kit/serve";
import { virtualClock } from "../ambient.ts";
import { openDatabase } from "../store/database.ts";
import { browser } from "./browser.ts";
import { demoHouse } from "./company.ts";
import { connectionIds } from "./connection-ids.ts";
import { countDemo, type Counted } from "./count.ts";
import { desk } from "./desk.ts";
import { driver } from "./drive.ts";
import { DEMO_BEGINS, makeHires } from "./hires.ts";
import { DEMO_CLIENT, startIssuer } from "./issuer.ts";
import { unseenKinds } from "./kinds.ts";
import { rightAnswers } from "./right-answers.ts";
import { startVendors } from "./vendors.ts";
import { timeline, world } from "./world.ts";

const HIRES_MAX = 20_000;
const DAYS_MAX = 400;

interface Options {
  readonly hires: number;
  readonly days: number;
  readonly seed: number;
  readonly json: boolean;
  readonly verbose: boolean;
}

const USAGE = `usage: npm run -s demo -- [--hires N] [--days N] [--seed N] [--json] [--verbose]

--hires 1 to ${HIRES_MAX} (200), --days 1 to ${DAYS_MAX} (120), --seed any whole number (7).
`;

function options(): Options {
  const given = parsed();
  const whole = (name: "hires" | "days" | "seed", max: number): number => {
    const value = Number(given[name]);
    if (Number.isInteger(value) && value >= 1 && value <= max) return value;
    process.stderr.write(`--${name} takes a whole number from 1 to ${max}\n\n${USAGE}`);
    process.exit(2);
  };
  return {
    hires: whole("hires", HIRES_MAX),
    days: whole("days", DAYS_MAX),
    seed: whole("seed", 2 ** 31),
    json: given.json,
    verbose: given.verbose,
  };
}

function parsed() {
  try {
    const { values } = parseArgs({
      options: {
        hires: { type: "string", default: "200" },
        days: { type: "string", default: "120" },
        seed: { type: "string", default: "7" },
        json: { type: "boolean", default: false },
        verbose: { type: "boolean", default: false },
      },
    });
    return values;
  } catch {
    process.stderr.write(USAGE);
    process.exit(2);
  }
}

/** The whole cohort through its months without a browser: one JSON object on stdout at the end. */
async function main(): Promise<void> {
  const { hires: count, days, seed, json, verbose } = options();
  const began = performance.now();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const begins = Temporal.Instant.from(DEMO_BEGINS);
  const until = begins.add({ hours: 24 * days });
  const clock = virtualClock(begins);
  const vendors = await startVendors(() => clock.now());
  const database = await openDatabase({ kind: "memory" });
  const served = await serveLater();
  const logger = pino({ level: verbose ? "warn" : "silent" }, pino.destination(2));
  const issuer = await startIssuer(served.url);
  const house = await demoHouse({
    database,
    clock,
    vendors,
    logger,
    baseUrl: served.url,
    oidc: { issuer: issuer.url, ...DEMO_CLIENT },
    runEveryMinutes: 360,
  });
  served.answerWith((request) => house.app.fetch(request));
  vendors.sendWebhooksTo(served.url, await connectionIds(house));
  const hires = makeHires(count, days, seed);
  const troubles: string[] = [];
  const drive = driver({
    clock,
    work: house.work,
    tenant: house.tenant,
    world: world(vendors, browser(rightAnswers()), desk(served.url)),
    timeline: timeline(hires),
    onTrouble: ({ happening }, cause) =>
      troubles.push(`${happening.what}: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
  await drive.runTo(until, stop.signal, progressTo(begins, until));
  process.stderr.write("\n");
  const counted = await countDemo(house, vendors, hires, clock.now());
  await issuer.close();
  await served.close();
  await vendors.close();
  await database.close();
  report({ ...counted, findings: [...counted.findings, ...troubles] }, { began, json });
  process.exitCode = stop.signal.aborted ? 130 : isGood(counted, { hires: count, days }) ? 0 : 1;
}

/** In a run of this size something of every kind happens; in a smaller one it need not. */
const EVERY_KIND = { hires: 40, days: 120 };

function isGood(counted: Counted, { hires, days }: Pick<Options, "hires" | "days">): boolean {
  const { outside, log, profile, notDescribed, kinds, published } = counted;
  const wrong = outside.duplicates + outside.missing + profile.returned + notDescribed;
  const isWhole = hires >= EVERY_KIND.hires && days >= EVERY_KIND.days;
  const isEverything = unseenKinds(kinds).length === 0 && published > 0;
  return wrong === 0 && log.verified && (!isWhole || isEverything);
}

function report(
  counted: Counted,
  { began, json }: { readonly began: number; readonly json: boolean },
): void {
  const { findings, ...result } = counted;
  const wallMs = Math.round(performance.now() - began);
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1_024);
  for (const finding of [...new Set(findings)].slice(0, 40)) process.stderr.write(`${finding}\n`);
  process.stdout.write(`${JSON.stringify({ ...result, wallMs, peakRssMb }, null, json ? 0 : 2)}\n`);
}

function progressTo(
  begins: Temporal.Instant,
  until: Temporal.Instant,
): (now: Temporal.Instant) => void {
  const all = until.epochMilliseconds - begins.epochMilliseconds;
  let shown = -1;
  return (now) => {
    const share = Math.min(1, (now.epochMilliseconds - begins.epochMilliseconds) / all);
    const percent = Math.floor(share * 100);
    if (percent === shown || (!process.stderr.isTTY && percent % 10 !== 0)) return;
    shown = percent;
    const filled = Math.round(share * 30);
    process.stderr.write(
      `${process.stderr.isTTY ? "\r" : "\n"}[${"#".repeat(filled)}${".".repeat(30 - filled)}] ${percent} %  ${now.toString().slice(0, 10)} `,
    );
  };
}

await main();
