import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { verifyExport } from "#nurture/ledger/verify-file";
import { virtualClock } from "#server/ambient";
import { startVendors, type Vendors } from "#server/demo/vendors";
import { openDatabase, type DatabaseOptions } from "#server/store/database";
import { exportLog, readHead } from "#server/store/log";
import { countRestore, standingRestore } from "#server/store/read-restore";
import { letGo } from "#server/store/write-restore";
import { freshMemory, freshPostgresUrl, seededFolder } from "../kit/databases.ts";
import { happened, HOUSE_TENANT, makeOffer, openHouse, type TestHouse } from "../kit/house.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const BEGINS = "2026-03-02T01:00:00Z";
/** The welcomes of Monday's offers are sent; Wednesday's offers and Friday's digests come later. */
const BACKUP_AT = "2026-03-04T20:00:00Z";
const LOST_AT = "2026-03-06T10:00:00Z";
const LET_GO_AT = "2026-03-06T14:00:00Z";
const ENDS = "2026-03-07T12:00:00Z";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Two places: the one that is worked on, and the backup that is taken of it at rest. */
interface Site {
  readonly live: DatabaseOptions;
  readonly backup: () => Promise<DatabaseOptions>;
}

async function folderSite(): Promise<Site> {
  const top = mkdtempSync(join(tmpdir(), "kw-restore-"));
  folders.push(top);
  const folder = await seededFolder(join(top, "live"));
  return {
    live: { kind: "pglite", folder },
    backup: () => {
      cpSync(folder, join(top, "copy"), { recursive: true, preserveTimestamps: true });
      return Promise.resolve({ kind: "pglite", folder: join(top, "copy") });
    },
  };
}

async function serverSite(): Promise<Site> {
  const live = new URL(await freshPostgresUrl());
  return {
    live: { kind: "postgres", url: live.href },
    backup: async () => {
      const [name, copy] = [live.pathname.slice(1), `${live.pathname.slice(1)}_copy`];
      const [admin, url] = [new URL(live), new URL(live)];
      admin.pathname = "/postgres";
      url.pathname = `/${copy}`;
      const client = new Client({ connectionString: admin.href });
      await client.connect();
      await client.query(`create database ${copy} template ${name}`).finally(() => client.end());
      return { kind: "postgres", url: url.href };
    },
  };
}

const CLASSES = {
  before: { names: ["a", "b", "c", "d"], sentOn: "2026-03-02" },
  after: { names: ["e", "f", "g", "h"], sentOn: "2026-03-04" },
  /** Offers that are first heard of while sends are held. */
  since: { names: ["i", "j", "k"], sentOn: "2026-03-05" },
} as const;

async function offers(house: TestHouse, of: keyof typeof CLASSES): Promise<void> {
  const { names, sentOn } = CLASSES[of];
  for (const name of names)
    makeOffer(house.vendors, { mail: `${name}.wu@example.org`, given: name.toUpperCase(), sentOn });
  await house.hear();
}

/** What left the vendors, by recipient and by what each thing says of itself; twice is doubled. */
function outside(vendors: Vendors): string[] {
  const mails = vendors.sent().map(({ to, headers }) => `${to[0]} ${told(headers)}`);
  const notes = vendors.greenhouse.notes().map((note) => JSON.stringify(note.body));
  const records = ["Job Applicant", "Job Offer", "Employee Onboarding"].map(
    (doctype) => `${doctype} ${vendors.frappe.marked(doctype, "kw:").length}`,
  );
  return [...mails, ...notes.map((body) => withoutReference(body)), ...records].toSorted();
}

function told(headers: Readonly<Record<string, string>>): string {
  return (headers["x-keepwarm-about"] ?? "").replace(/ greenhouse\.application\.\d+/, "");
}

function withoutReference(body: string): string {
  return body.replace(/ref kw:[0-9a-v]+/, "");
}

/** The same weeks without a loss, on vendors of their own. */
async function undisturbed(): Promise<readonly string[]> {
  const clock = virtualClock(Temporal.Instant.from(BEGINS));
  const vendors = await startVendors(() => clock.now());
  const database = await freshMemory();
  const house = await openHouse({ database, clock, vendors });
  await offers(house, "before");
  await house.runTo(BACKUP_AT);
  await offers(house, "after");
  await house.runTo(LOST_AT);
  await offers(house, "since");
  await house.runTo(ENDS);
  await database.close();
  await vendors.close();
  return outside(vendors);
}

async function isVerified(house: TestHouse): Promise<boolean> {
  const { lines, head } = await house.read(async (tx) => ({
    lines: await Array.fromAsync(exportLog(tx, HOUSE_TENANT)),
    head: (await readHead(tx, HOUSE_TENANT)).hash,
  }));
  return verifyExport(lines, head).ok;
}

const confirmed = (house: TestHouse) =>
  house.read((tx) =>
    sql<{ count: number }>`select count(*)::int as count from effects where state = 'confirmed'`
      .execute(tx)
      .then(({ rows }) => rows[0]?.count ?? 0),
  );

describe("a restore from backup", () => {
  it.each([
    ["PGlite", folderSite],
    ["PostgreSQL", serverSite],
  ] as const)(
    "on %s doubles nothing and loses nothing, and waits for the button",
    async (_, site) => {
      const { live, backup } = await site();
      const clock = virtualClock(Temporal.Instant.from(BEGINS));
      const vendors = await startVendors(() => clock.now());
      const open = async (options: DatabaseOptions): Promise<TestHouse> =>
        openHouse({ database: await openDatabase(options), clock, vendors });

      const first = await open(live);
      await offers(first, "before");
      await first.runTo(BACKUP_AT);
      await first.database.close();
      const copy = await backup();
      const atBackup = vendors.sent().length;

      const second = await open(live);
      const stands = await second.read(standingRestore);
      await offers(second, "after");
      await second.runTo(LOST_AT);
      const [atLoss, lost] = [outside(vendors), await confirmed(second)];
      await second.database.close();

      const third = await open(copy);
      const restore = (await third.read(standingRestore))!;
      const backedUp = await confirmed(third);
      await third.hear();
      await offers(third, "since");
      await third.runTo(LET_GO_AT);
      const counts = await third.read((tx) => countRestore(tx, restore.beganAt));
      const whileHeld = outside(vendors);
      const found = (await confirmed(third)) - backedUp;
      const lackedFrom = restore.lacksFrom.until(Temporal.Instant.from(BACKUP_AT)).total("seconds");

      await third.read((tx) => letGo(tx, "user:1", clock.now()));
      await third.runTo(ENDS);
      const log = (await happened(third)).filter((what) => what.startsWith("database."));
      expect({
        stands,
        sentAfterBackup: vendors.sent().length > atBackup && atLoss.length > atBackup,
        how: restore.how,
        isBackupTold: lackedFrom >= 0 && lackedFrom < 3_600,
        // Fields and what later ones replaced are one; nothing that was confirmed is sent again.
        isFound: counts.found === found && found > 0 && lost > backedUp,
        isHeld: counts.held > 0,
        unseen: counts.unseen,
        heldAll: whileHeld,
        log,
        verified: await isVerified(third),
        outside: outside(vendors),
      }).toEqual({
        stands: undefined,
        sentAfterBackup: true,
        how: "noticed",
        isBackupTold: true,
        isFound: true,
        isHeld: true,
        unseen: 0,
        heldAll: atLoss,
        log: ["database.restored"],
        verified: true,
        outside: await undisturbed(),
      });
      await third.database.close();
      await vendors.close();
    },
  );
});
