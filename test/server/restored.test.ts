import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "#server/store/database";
import { readHold } from "#server/store/restores";
import { ensureTenant } from "#server/store/tenants";
import { seededFolder } from "../kit/databases.ts";
import { HOUSE_TENANT } from "../kit/house.ts";

vi.setConfig({ testTimeout: 120_000 });

const top = mkdtempSync(join(tmpdir(), "kw-restored-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const KEY = Buffer.alloc(32, 1).toString("base64");
const SINCE = "2026-11-19T22:00:00Z";
const setup = `tenant: ${HOUSE_TENANT}
company: { en: Example }
sender: { en: Campus team }
users: []
departments: [{ slug: hr, name: { en: People }, mail: hr@example.com, country: CN, zone: Asia/Shanghai }]
connections: [{ vendor: greenhouse, settings: {} }]
`;

function run(folder: string, ...words: string[]) {
  writeFileSync(join(top, "setup.yaml"), setup);
  const env = {
    ...process.env,
    KEEPWARM_SETUP: join(top, "setup.yaml"),
    KEEPWARM_DATA: folder,
    KEEPWARM_URL: "https://keepwarm.example",
    KEEPWARM_KEYS: `k:${KEY}`,
    KEEPWARM_LINK_KEYS: KEY,
    KEEPWARM_OIDC_ISSUER: "https://oidc.example",
    KEEPWARM_OIDC_CLIENT_ID: "keepwarm",
    KEEPWARM_OIDC_CLIENT_SECRET: "secret",
  };
  const ran = spawnSync(process.execPath, ["src/server/cli.ts", "restored", ...words], {
    env,
    encoding: "utf8",
  });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

async function filled(name: string): Promise<string> {
  const folder = await seededFolder(join(top, name));
  const database = await openDatabase({ kind: "pglite", folder });
  const quiet = { from: "21:00", until: "08:00" };
  const at = Temporal.Instant.from("2026-11-19T00:00:00Z");
  await database.owner((tx) =>
    ensureTenant(tx, { id: HOUSE_TENANT, name: "", mode: "live", quiet }, at),
  );
  await database.close();
  return folder;
}

describe("npm run restored", () => {
  it("holds sends from then on, since the moment that was given, and logs it", async () => {
    const folder = await filled("told");
    const { status, out } = run(folder, "--since", SINCE);
    const database = await openDatabase({ kind: "pglite", folder });
    const [hold, logged] = await database.tenant(HOUSE_TENANT, async (tx) => [
      await readHold(tx, "pglite"),
      (await sql<{ what: string }>`select what from log_entries`.execute(tx)).rows,
    ]);
    await database.close();
    expect([status, out.includes(SINCE), hold?.lacksFrom.toString(), hold?.endedAt]).toEqual([
      0,
      true,
      SINCE,
      undefined,
    ]);
    expect(logged).toEqual([{ what: "database.restored" }]);
  });

  it("says so when the service still runs on the folder", async () => {
    const folder = await filled("busy");
    const database = await openDatabase({ kind: "pglite", folder });
    const { status, err } = run(folder);
    await database.close();
    expect([status, err.includes("Another process uses this data folder")]).toEqual([1, true]);
  });

  it.each([[["--since", "yesterday"]], [["now"]], [["--head", "0"]]])(
    "takes nothing else: %j",
    (words) => {
      expect(run(top, ...words).status).toBe(2);
    },
  );
});

describe("a folder's birth", () => {
  it("stays while it is opened again, and is another one in a copy", async () => {
    const folder = await filled("birth");
    const births: (string | undefined)[] = [];
    for (const place of [folder, folder, join(top, "copy")]) {
      if (place !== folder) cpSync(folder, place, { recursive: true, preserveTimestamps: true });
      const database = await openDatabase({ kind: "pglite", folder: place });
      births.push(database.birth);
      await database.close();
    }
    expect([births[0] === births[1], births[1] === births[2]]).toEqual([true, false]);
  });
});
