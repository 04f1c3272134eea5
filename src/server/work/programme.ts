import { versionsNamed, type PlannedAs, type Programmes } from "#nurture/plan/see-changes";
import type { Tx } from "../store/database.ts";
import {
  currentProgramme,
  currentProgrammeVersion,
  programmeOfVersion,
  type PublishedProgramme,
} from "../store/programmes.ts";
import type { Turn } from "./deps.ts";

/** Versions kept parsed; old ones make room. */
const KEPT_MAX = 50;

/** The tenant's current programme; one number is read, the text only when it is new. */
export async function programmeOf(tx: Tx, turn: Turn): Promise<PublishedProgramme | undefined> {
  const version = await currentProgrammeVersion(tx);
  if (version === undefined) return undefined;
  return kept(turn, version, () => currentProgramme(tx));
}

/** The programme as it was published under an older number; undefined where nobody can read it any more. */
async function programmeAt(
  tx: Tx,
  turn: Turn,
  version: number,
): Promise<PublishedProgramme | undefined> {
  return kept(turn, version, () => programmeOfVersion(tx, version));
}

/** The programmes that looking at a person's changes may need, but for the present one. */
export async function programmesNamed(
  tx: Tx,
  turn: Turn,
  planned: PlannedAs,
  present: number,
): Promise<Programmes> {
  const found = new Map<number, PublishedProgramme>();
  for (const version of versionsNamed(planned)) {
    const programme = version === present ? undefined : await programmeAt(tx, turn, version);
    if (programme !== undefined) found.set(version, programme);
  }
  return found;
}

async function kept(
  { deps, tenant }: Turn,
  version: number,
  read: () => Promise<PublishedProgramme | undefined>,
): Promise<PublishedProgramme | undefined> {
  const key = `${tenant.id}/${version}`;
  const known = deps.programmes.get(key);
  if (known !== undefined) return known;
  const fresh = await read();
  if (fresh === undefined) return undefined;
  const [oldest] = deps.programmes.keys();
  if (deps.programmes.size >= KEPT_MAX && oldest !== undefined) deps.programmes.delete(oldest);
  deps.programmes.set(key, fresh);
  return fresh;
}
