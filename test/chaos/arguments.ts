import { parseArgs } from "node:util";
import type { ChaosOptions } from "./chaos.ts";

export type EngineName = "pglite" | "postgres";

export interface ChaosArguments extends ChaosOptions {
  readonly on: readonly EngineName[];
  /** Freezes beyond Z in the run of their own; by default a share of the kills. */
  readonly beyondZ: number;
  readonly json: boolean;
}

/** Freezes beyond Z for each kill, where their number is not given. */
const BEYOND_A_KILL = 0.15;

export function chaosArguments(args: readonly string[]): ChaosArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: "string", default: "200" },
      hires: { type: "string", default: "1000" },
      days: { type: "string", default: "30" },
      seed: { type: "string", default: "7" },
      on: { type: "string", default: "pglite,postgres" },
      "beyond-z": { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const kills = whole("kills", values.kills, 0, 10_000);
  const beyond = values["beyond-z"];
  return {
    kills,
    hires: whole("hires", values.hires, 1, 20_000),
    days: whole("days", values.days, 20, 400),
    seed: whole("seed", values.seed, 0, 2 ** 31),
    on: values.on === "" ? [] : values.on.split(",").map(engineNamed),
    beyondZ:
      beyond === undefined
        ? Math.round(kills * BEYOND_A_KILL)
        : whole("beyond-z", beyond, 0, 10_000),
    json: values.json,
  };
}

function engineNamed(name: string): EngineName {
  if (name === "pglite" || name === "postgres") return name;
  throw new Error("--on takes pglite, postgres, or both with a comma");
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(`--${name} takes a whole number from ${min} to ${max}`);
}
