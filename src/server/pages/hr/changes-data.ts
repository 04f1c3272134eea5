import type { Programme } from "#nurture/model/programme";
import type { Tx } from "#server/store/database";
import { programmeOfVersion } from "#server/store/programmes";
import type { Change } from "#server/store/read-changes";

/** Older versions that one page looks names up in. */
const VERSIONS_MAX = 5;

/** The programmes before these changes, where steps that are gone still have their names. */
export async function olderProgrammes(
  tx: Tx,
  changes: readonly Change[],
): Promise<ReadonlyMap<number, Programme>> {
  const asked = changes
    .filter(({ kind }) => kind === "journey")
    .map(({ from }) => from.programme)
    .toSorted((a, b) => b - a);
  const found = new Map<number, Programme>();
  for (const version of [...new Set(asked)].slice(0, VERSIONS_MAX)) {
    const read = await programmeOfVersion(tx, version);
    if (read !== undefined) found.set(version, read.programme);
  }
  return found;
}
