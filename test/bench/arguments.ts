import { parseArgs } from "node:util";

export interface BenchArguments {
  /** Units of cpu-10k; fewer than its name says keep the whole run under three minutes. */
  readonly n: number;
  /** Units of burst-1k. */
  readonly burst: number;
  readonly rounds: number;
  /** Rows to run; all when empty. */
  readonly only: readonly string[];
  readonly json: string;
}

const N_MAX = 10_000;
const ROUNDS_MAX = 50;

export function benchArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      n: { type: "string", default: "1000" },
      burst: { type: "string", default: "1000" },
      rounds: { type: "string", default: "3" },
      only: { type: "string", default: "" },
      json: { type: "string", default: "artefacts/bench.json" },
    },
  });
  return {
    n: whole("n", values.n, N_MAX),
    burst: whole("burst", values.burst, N_MAX),
    rounds: whole("rounds", values.rounds, ROUNDS_MAX),
    only: values.only.split(",").filter((name) => name !== ""),
    json: values.json,
  };
}

function whole(name: string, text: string, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new Error(`--${name} must be a whole number from 0 to ${max}.`);
}
