import { fdatasyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** Where an instance keeps its data: a folder, or memory that may start from a dump. */
export type PGlitePlace =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "memory"; readonly template?: Uint8Array<ArrayBuffer> };

/** Makes the bytes of one file descriptor durable; node:fs fdatasync in production. */
export type Sync = (descriptor: number) => void;

/** PGlite's own parameters without -F (which would turn fsync off), and the sizes that fit one user. */
const START = [
  ..."--single -O -j".split(" "),
  ...[
    "search_path=public",
    "exit_on_error=false",
    "log_checkpoints=false",
    "max_worker_processes=0",
    "max_parallel_workers=0",
    "max_parallel_workers_per_gather=0",
    "max_parallel_maintenance_workers=0",
    "io_method=sync",
    "wal_sync_method=fsync",
    "max_wal_size=64MB",
    "shared_buffers=32MB",
    "timezone=UTC",
  ].flatMap((setting) => ["-c", setting]),
];

/** Opens PGlite so that a commit that was acknowledged is on the disk; see store/README.md. */
export async function openPGlite(place: PGlitePlace, sync: Sync = fdatasyncSync): Promise<PGlite> {
  const database = await PGlite.create(
    place.kind === "folder"
      ? { fs: durableFs(place.folder, sync), startParams: START }
      : {
          startParams: [...START, "-F"],
          ...(place.template === undefined ? {} : { loadDataDir: new Blob([place.template]) }),
        },
  );
  const asText = (value: unknown) => value;
  for (const oid of Object.keys(database.parsers)) database.parsers[oid] = asText;
  for (const oid of Object.keys(database.serializers)) {
    database.serializers[oid] = asText as (value: unknown) => string;
  }
  return database;
}

interface OpenFile {
  /** Node's descriptor; folders have none. */
  readonly nfd?: number;
}

/** PGlite's NODEFS has no fsync operation (electric-sql/pglite#1107), so PostgreSQL's went nowhere. */
function durableFs(folder: string, sync: Sync): NodeFS {
  const fs = new NodeFS(folder);
  const init = fs.init.bind(fs);
  fs.init = async (database, options) => {
    const { emscriptenOpts } = await init(database, options);
    const addSync = (module: { readonly NODEFS: unknown }) => {
      const { stream_ops } = module.NODEFS as {
        stream_ops: { fsync?: (file: OpenFile) => number };
      };
      stream_ops.fsync = (file) => {
        if (file.nfd !== undefined) sync(file.nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] },
    };
  };
  return fs;
}
