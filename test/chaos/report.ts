import { STEPS } from "./plan.ts";
import type { ChaosOptions, ChaosResult } from "./chaos.ts";

const FINDINGS_MAX = 40;

/** Why a run is not good; empty when it is. */
export function failuresOf(result: ChaosResult): readonly string[] {
  const { duplicates, missing, unexpected, parked, log, findings } = result;
  return [
    ...duplicates.map((each) => `doubled: ${each}`),
    ...missing.map((each) => `missing: ${each}`),
    ...unexpected.map((each) => `unexpected: ${each}`),
    ...(parked.count === parked.matched ? [] : ["parked more than faults explain"]),
    ...(log.verified ? [] : ["the sync log does not verify"]),
    ...notEnough(result),
    ...findings,
  ];
}

/** A long run owes every named step a death; a short one owes its number, wherever it could have them. */
function notEnough({ kills, notReached }: ChaosResult): readonly string[] {
  const isLong = kills.planned >= STEPS.length;
  return [
    ...(isLong ? notReached.map((step) => `nobody died at: ${step}`) : []),
    ...(kills.made < kills.planned ? [`killed ${kills.made} of ${kills.planned}`] : []),
  ];
}

/** The residual that the protocol names: what freezes beyond Z did, and how often. */
interface Residual {
  readonly freezes: number;
  readonly duplicates: number;
  readonly parked: number;
  /** Duplicates and parkings for each freeze. */
  readonly frequency: number;
}

interface Beyond {
  readonly seed: number;
  /** Stopped past the last look at the clock and before the first byte of an act. */
  readonly inAnAct: Residual;
  readonly atAnyMoment: Residual;
  readonly duplicates: readonly string[];
  readonly missing: readonly string[];
  readonly parked: ChaosResult["parked"]["each"];
  readonly findings: readonly string[];
}

function beyondOf(result: ChaosResult, seed: number): Beyond {
  const { beyond, duplicates, missing, parked, findings } = result;
  const { count, aimedAt } = beyond;
  const isAimed = (text: string): boolean => aimedAt.some((op) => text.includes(op));
  const doubledInAct = duplicates.filter(isAimed).length;
  const parkedInAct = parked.each.filter(({ op }) => isAimed(op)).length;
  return {
    seed,
    inAnAct: residual(aimedAt.length, doubledInAct, parkedInAct),
    atAnyMoment: residual(
      count - aimedAt.length,
      duplicates.length - doubledInAct,
      parked.count - parkedInAct,
    ),
    duplicates,
    missing,
    parked: parked.each,
    findings,
  };
}

function residual(freezes: number, duplicates: number, parked: number): Residual {
  const frequency = freezes === 0 ? 0 : (duplicates + parked) / freezes;
  return { freezes, duplicates, parked, frequency };
}

const REPLAY =
  "the seed repeats the world, the kill plan and each draw of a fault; which request meets a draw, and where a kill at any moment falls, depend on the machine";

export interface Report {
  readonly json: string;
  readonly table: string;
  readonly failed: boolean;
}

/** The sums and each engine's run as one JSON object, and the same for people. */
export function report(
  options: ChaosOptions,
  results: readonly ChaosResult[],
  beyond: ChaosResult | undefined,
): Report {
  const sum = (of: (result: ChaosResult) => number): number =>
    results.reduce((total, each) => total + of(each), 0);
  const beyondZ = beyond === undefined ? undefined : beyondOf(beyond, options.seed);
  const failures = results.flatMap((each) =>
    failuresOf(each).map((why) => `${each.engine}: ${why}`),
  );
  const lost = (beyond?.missing ?? []).map((each) => `beyond Z, missing: ${each}`);
  const all = [...failures, ...lost];
  const said = {
    ...options,
    failed: all.length > 0,
    failures: all.slice(0, FINDINGS_MAX),
    killed: sum(({ kills }) => kills.made),
    duplicates: sum(({ duplicates }) => duplicates.length),
    missing: sum(({ missing }) => missing.length),
    unexpected: sum(({ unexpected }) => unexpected.length),
    parked: {
      count: sum(({ parked }) => parked.count),
      matched: sum(({ parked }) => parked.matched),
    },
    ...(beyondZ === undefined ? {} : { beyondZ }),
    wallMs: sum(({ wallMs }) => wallMs) + (beyond?.wallMs ?? 0),
    replay: REPLAY,
    runs: results.map(({ duplicates, missing, unexpected, findings, ...rest }) => ({
      ...rest,
      duplicates: duplicates.slice(0, FINDINGS_MAX),
      missing: missing.slice(0, FINDINGS_MAX),
      unexpected: unexpected.slice(0, FINDINGS_MAX),
      findings: findings.slice(0, FINDINGS_MAX),
    })),
  };
  return {
    json: `${JSON.stringify(said)}\n`,
    table: tableOf(options, results, beyondZ, all),
    failed: all.length > 0,
  };
}

function tableOf(
  { seed, kills, hires, days }: ChaosOptions,
  results: readonly ChaosResult[],
  beyond: Beyond | undefined,
  failures: readonly string[],
): string {
  const lines = [
    `seed ${seed}, ${kills} kills, ${hires} hires, ${days} days; again with --seed ${seed}`,
    "",
    ...ROWS.map(([name, of]) => row(name, results.map(of))),
    "",
    "kills at (made of planned)",
    ...stepRows(results),
    ...beyondRows(beyond),
    "",
    ...(failures.length === 0 ? ["all is well"] : failures.map((each) => `FAILED ${each}`)),
  ];
  return `${lines.join("\n")}\n`;
}

const NAME_WIDTH = 34;
const CELL_WIDTH = 16;

function row(name: string, cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) => String(cell).padStart(CELL_WIDTH));
  return `${name.padEnd(NAME_WIDTH)}${shown.join("")}`;
}

type Cell = (result: ChaosResult) => string | number;

const ROWS: readonly (readonly [string, Cell])[] = [
  ["database", ({ engine }) => engine],
  ["workers", ({ workers }) => workers],
  ["kills made", ({ kills }) => `${kills.made} of ${kills.planned}`],
  ["made elsewhere than planned", ({ kills }) => kills.retargeted.length],
  ["freezes within Z", ({ freezes }) => freezes.count],
  ["faults", ({ faults }) => Object.values(faults).reduce((total, each) => total + each, 0)],
  ["mails", ({ mails }) => mails],
  ["effects confirmed", ({ inside }) => inside.effects.confirmed],
  ["duplicates", ({ duplicates }) => duplicates.length],
  ["missing", ({ missing }) => missing.length],
  ["unexpected", ({ unexpected }) => unexpected.length],
  ["parked, and matched to a fault", ({ parked }) => `${parked.count}, ${parked.matched}`],
  ["sync log verifies", ({ log }) => (log.verified ? "yes" : "NO")],
  ["seconds", ({ wallMs }) => Math.round(wallMs / 1_000)],
  ["peak MB, parent and worker", ({ peakMb }) => `${peakMb.parent}, ${peakMb.worker}`],
];

function stepRows(results: readonly ChaosResult[]): readonly string[] {
  const names = new Set(results.flatMap(({ kills }) => Object.keys(kills.byStep)));
  return [...names].toSorted().map((name) =>
    row(
      `  ${name}`,
      results.map(({ kills }) => {
        const { made, planned } = kills.byStep[name] ?? { made: 0, planned: 0 };
        return `${made} of ${planned}`;
      }),
    ),
  );
}

function beyondRows(beyond: Beyond | undefined): readonly string[] {
  if (beyond === undefined) return [];
  const { inAnAct, atAnyMoment } = beyond;
  const said = ({ freezes, duplicates, parked, frequency }: Residual): string =>
    `${freezes} freezes, ${duplicates} duplicates, ${parked} parked: ${(100 * frequency).toFixed(1)} %`;
  return [
    "",
    "freezes beyond Z (the residual that the protocol names; not part of the verdict)",
    `  in an act, past its last check   ${said(inAnAct)}`,
    `  at any moment                    ${said(atAnyMoment)}`,
  ];
}
