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
export async function programmeAt(
  tx: Tx,
  turn: Turn,
  version: number,
): Promise<PublishedProgramme | undefined> {
  return kept(turn, version, () => programmeOfVersion(tx, version));
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
