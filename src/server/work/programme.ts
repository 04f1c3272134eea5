import type { Tx } from "../store/database.ts";
import {
  currentProgramme,
  currentProgrammeVersion,
  type PublishedProgramme,
} from "../store/programmes.ts";
import type { Turn } from "./deps.ts";

/** Versions kept parsed; old ones make room. */
const KEPT_MAX = 50;

/** The tenant's current programme; one number is read, the text only when it is new. */
export async function programmeOf(
  tx: Tx,
  { deps, tenant }: Turn,
): Promise<PublishedProgramme | undefined> {
  const version = await currentProgrammeVersion(tx);
  if (version === undefined) return undefined;
  const key = `${tenant.id}/${version}`;
  const kept = deps.programmes.get(key);
  if (kept !== undefined) return kept;
  const read = await currentProgramme(tx);
  if (read === undefined) return undefined;
  const [oldest] = deps.programmes.keys();
  if (deps.programmes.size >= KEPT_MAX && oldest !== undefined) deps.programmes.delete(oldest);
  deps.programmes.set(key, read);
  return read;
}
