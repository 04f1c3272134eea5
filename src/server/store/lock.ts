import { DatabaseSync } from "node:sqlite";
import { Problem } from "#nurture/problem";

/**
 * Takes a data folder for this process: an exclusive transaction on an SQLite file beside the data.
 * The kernel frees it when the process dies, however it dies; there is no heartbeat to be late.
 */
export function lockFolder(file: string): () => void {
  const guard = new DatabaseSync(file, { timeout: 0 });
  try {
    guard.exec("begin exclusive");
  } catch (error) {
    guard.close();
    throw new Problem("store/locked", {}, error);
  }
  return () => {
    guard.close();
  };
}
