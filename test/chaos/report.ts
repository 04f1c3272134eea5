import type { ChaosOptions, ChaosResult } from "./chaos.ts";

const FINDINGS_MAX = 40;

/** Why a run is not good; empty when it is. */
export function failuresOf(result: ChaosResult): readonly string[] {
  const { duplicates, missing, parked, log, notReached, findings } = result;
  return [
    ...duplicates.map((each) => `doubled: ${each}`),
    ...missing.map((each) => `missing: ${each}`),
    ...(parked.count === parked.matched ? [] : ["parked more than faults explain"]),
    ...(log.verified ? [] : ["the sync log does not verify"]),
    ...notReached.map((step) => `no worker came to: ${step}`),
    ...findings,
  ];
}

/** The residual that the protocol names: what freezes beyond Z did, and how often. */
function residual({ beyond, duplicates, missing, parked, findings }: ChaosResult): unknown {
  const { count, aimedAt } = beyond;
  const hit = duplicates.filter((each) => aimedAt.some((op) => each.includes(op)));
  const share = (doubled: number, of: number) => (of === 0 ? 0 : doubled / of);
  return {
    aimedAtAnAct: { freezes: aimedAt.length, frequency: share(hit.length, aimedAt.length) },
    atAnyMoment: {
      freezes: count - aimedAt.length,
      frequency: share(duplicates.length - hit.length, count - aimedAt.length),
    },
    duplicates,
    missing,
    parked: parked.count,
    findings,
  };
}

/** One JSON object: the sums, and each engine's run. */
export function report(
  options: ChaosOptions,
  results: readonly ChaosResult[],
  beyond: ChaosResult | undefined,
  isShort: boolean,
): { readonly text: string; readonly failed: boolean } {
  const sum = (of: (result: ChaosResult) => number): number =>
    results.reduce((total, each) => total + of(each), 0);
  const said = {
    ...options,
    killed: sum(({ kills }) => kills.count),
    duplicates: sum(({ duplicates }) => duplicates.length),
    missing: sum(({ missing }) => missing.length),
    unexpected: sum(({ unexpected }) => unexpected.length),
    parked: {
      count: sum(({ parked }) => parked.count),
      matched: sum(({ parked }) => parked.matched),
    },
    ...(beyond === undefined ? {} : { beyondZ: residual(beyond) }),
    wallMs: sum(({ wallMs }) => wallMs),
    replay:
      "the seed repeats the world, the kill plan and each draw of a fault; which request meets a draw, and where a kill at any moment falls, depend on the machine",
    runs: results.map(({ duplicates, missing, unexpected, findings, ...rest }) => ({
      ...rest,
      duplicates: duplicates.slice(0, FINDINGS_MAX),
      missing: missing.slice(0, FINDINGS_MAX),
      unexpected: unexpected.slice(0, FINDINGS_MAX),
      findings: findings.slice(0, FINDINGS_MAX),
    })),
  };
  const failed = results.some((each) => failuresOf(each).length > 0);
  return { text: `${JSON.stringify(said, null, isShort ? 0 : 2)}\n`, failed };
}
