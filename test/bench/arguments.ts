import { parseArgs } from "node:util";
import { ENGINES, type EngineName } from "./engines.ts";

export const SECTIONS = [
  "burst-1k",
  "cpu-10k",
  "quota-graph",
  "quota-gmail",
  "storm",
  "crash-20",
  "tick-idle",
  "render",
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** How much of everything one run does. */
export interface Sizes {
  /** Rounds of rows that are about time; what a clock paces differs little from round to round. */
  readonly rounds: number;
  readonly pacedRounds: number;
  readonly burst: number;
  readonly cpu: number;
  /** Mails of a quota row with each of `quotaMailboxes`. */
  readonly quota: number;
  readonly quotaMailboxes: readonly number[];
  readonly storm: number;
  /** Mails and fields of a crash row, and its kills. */
  readonly crash: number;
  readonly kills: number;
  /** How late the provider's lists are in the crash rows. */
  readonly lagsMs: readonly number[];
  readonly ticks: readonly number[];
}

export interface BenchArguments extends Sizes {
  readonly form: "ci" | "full";
  readonly only: readonly SectionName[];
  readonly engines: readonly EngineName[];
  readonly seed: number;
  /** Of the clock in the quota rows. */
  readonly speed: number;
  readonly json: string;
}

/** Everything within about eleven minutes on two cores. */
const CI: Sizes = {
  rounds: 5,
  pacedRounds: 1,
  burst: 200,
  cpu: 200,
  quota: 60,
  quotaMailboxes: [1, 2, 4],
  storm: 60,
  crash: 200,
  kills: 4,
  lagsMs: [2_000],
  ticks: [1_000, 10_000, 100_000],
};
const FULL: Sizes = {
  rounds: 5,
  pacedRounds: 5,
  burst: 1_000,
  cpu: 10_000,
  quota: 1_000,
  quotaMailboxes: [1, 2, 4],
  storm: 1_000,
  crash: 2_000,
  kills: 20,
  lagsMs: [0, 2_000],
  ticks: [1_000, 10_000, 100_000, 1_000_000],
};
const N_MAX = 10_000;
const ROUNDS_MAX = 50;
const KILLS_MAX = 200;
const SPEED_MAX = 1_000;
const SEED_MAX = 1_000_000_000;

export function benchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      on: { type: "string", default: "" },
      rounds: { type: "string" },
      n: { type: "string" },
      kills: { type: "string" },
      seed: { type: "string", default: "1" },
      speed: { type: "string", default: "10" },
      json: { type: "string", default: "artefacts/bench.json" },
    },
  });
  const sizes = values.full ? FULL : CI;
  const n = values.n === undefined ? undefined : whole("n", values.n, N_MAX);
  const rounds =
    values.rounds === undefined ? undefined : whole("rounds", values.rounds, ROUNDS_MAX);
  const kills = values.kills === undefined ? sizes.kills : whole("kills", values.kills, KILLS_MAX);
  const all = n === undefined ? {} : { burst: n, cpu: n, quota: n, storm: n, crash: n };
  return {
    ...sizes,
    ...all,
    ...(rounds === undefined ? {} : { rounds, pacedRounds: rounds }),
    kills,
    form: values.full ? "full" : "ci",
    only: named(values.only, SECTIONS),
    engines: named(values.on, ENGINES),
    seed: whole("seed", values.seed, SEED_MAX),
    speed: whole("speed", values.speed, SPEED_MAX),
    json: values.json,
  };
}

/** All of them where none is named. */
function named<Name extends string>(text: string, names: readonly Name[]): readonly Name[] {
  const wanted = text.split(",").filter((each) => each !== "");
  const unknown = wanted.filter((each) => !names.includes(each as Name));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  return wanted.length === 0 ? names : names.filter((each) => wanted.includes(each));
}

function whole(name: string, text: string, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new Error(`--${name} must be a whole number from 1 to ${max}.`);
}
