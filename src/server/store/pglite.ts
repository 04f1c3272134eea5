import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "#nurture/problem";
import { faultOf, oneAtATime, type Engine, type Session } from "./engine.ts";
import { fairQueue } from "./fair-queue.ts";
import { HOUSEKEEPING, housekeeper, type HousekeepingLimits } from "./housekeeping.ts";
import { lockFolder } from "./lock.ts";
import { startPGliteThread, type PGliteThread } from "./pglite-thread.ts";

/** PGlite makes its files 0666, so nobody else may look into the folder. */
const FOLDER_MODE = 0o700;
/** PostgreSQL writes it when the folder is made and never again. */
const MADE_ONCE = "PG_VERSION";

export interface PGliteEngine extends Engine {
  dump(): Promise<Uint8Array<ArrayBuffer>>;
}

/** PGlite in a folder that this process alone uses: `pg` holds the data, `lock` the claim on it. */
export function pgliteInFolder(folder: string, limits?: HousekeepingLimits): PGliteEngine {
  prepare(folder);
  const unlock = lockFolder(join(folder, "lock"));
  const data = join(folder, "pg");
  const thread = startPGliteThread({ kind: "folder", folder: data });
  return engineOf(thread, unlock, () => birthOf(join(data, MADE_ONCE)), limits);
}

/** Where the file is and since when: a copy, put back in its place, is another file or a later one. */
function birthOf(file: string): string {
  const { ino, birthtimeNs } = statSync(file, { bigint: true });
  return `${ino}/${birthtimeNs}`;
}

function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    chmodSync(folder, FOLDER_MODE);
  } catch (error) {
    const why = faultOf(error).code ?? "can't be made";
    throw new Problem("config/invalid", { variable: "KEEPWARM_DATA", why }, error);
  }
}

/** PGlite in memory, from a dump where there is one; for tests and trials. */
export function pgliteInMemory(template?: Uint8Array<ArrayBuffer>): PGliteEngine {
  const place = { kind: "memory", ...(template === undefined ? {} : { template }) } as const;
  const life = randomUUID();
  return engineOf(
    startPGliteThread(place),
    () => undefined,
    () => life,
  );
}

function engineOf(
  thread: PGliteThread,
  unlock: () => void,
  birth: () => string,
  limits: HousekeepingLimits = HOUSEKEEPING,
): PGliteEngine {
  const queue = fairQueue();
  const keepHouse = housekeeper((text) => thread.run(text, []), limits);
  const leave = async (broken: boolean) => {
    try {
      if (broken) await thread.run("rollback", []);
      await keepHouse();
    } finally {
      queue.leave();
    }
  };
  const close = async () => {
    await queue.enter();
    await thread.close();
    unlock();
    queue.leave();
  };
  let closing: Promise<void> | undefined;
  return {
    kind: "pglite",
    acquire: async (): Promise<Session> => {
      await queue.enter();
      const inOrder = oneAtATime();
      return {
        run: (text, parameters) => inOrder(() => thread.run(text, parameters)),
        release: (broken) => void leave(broken).catch(() => undefined),
      };
    },
    birth,
    dump: () => thread.dump(),
    close: () => (closing ??= close()),
  };
}
