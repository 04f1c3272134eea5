import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Problem } from "#nurture/problem";
import { lockFolder } from "../store/lock.ts";

const MARK = ".keepwarm-demo";

/**
 * An empty folder for the demo's data, which begins anew at each start because the pretend vendors
 * do. A folder that is not the demo's own is never emptied.
 */
export async function freshFolder(folder: string): Promise<void> {
  try {
    await empty(folder);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw notOurs(cause);
  }
}

function notOurs(cause?: unknown): Problem {
  const shouldHold = "a folder that the demo may empty: a new one, or one of its own";
  return new Problem("config/invalid", { variable: "KEEPWARM_DATA", shouldHold }, cause);
}

async function empty(folder: string): Promise<void> {
  const mark = join(dirname(folder), `${MARK}-${folder.split("/").at(-1) ?? ""}`);
  if (existsSync(folder) && (await readdir(folder)).length > 0 && !existsSync(mark)) {
    throw notOurs();
  }
  // Someone who runs on it now keeps it: taking the lock says so before anything is removed.
  const lock = join(folder, "lock");
  if (existsSync(lock)) lockFolder(lock)();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(
    mark,
    "The folder beside this file belongs to the demo and is emptied at its start.\n",
  );
}
