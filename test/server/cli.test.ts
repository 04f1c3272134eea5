import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { LogNote } from "#nurture/ledger/entry";
import type { Database } from "#server/store/database";
import { createLog, exportLog, readHead } from "#server/store/log";
import { createSealer } from "#server/store/seal";
import { ensureTenant } from "#server/store/tenants";
import { freshMemory } from "../kit/databases.ts";
import { HOUSE_TENANT } from "../kit/house.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "keepwarm-cli-"));
const AT = Temporal.Instant.from("2026-03-02T00:00:00Z");

describe("log verify", () => {
  let database: Database;
  let lines: string[];
  let heads: string[];
  beforeAll(async () => {
    database = await freshMemory();
    const quiet = { from: "21:00", until: "08:00" };
    await database.owner((tx) =>
      ensureTenant(tx, { id: HOUSE_TENANT, name: "", mode: "live", quiet }, AT),
    );
    const append = createLog(createSealer([{ id: "k", key: new Uint8Array(32) }]));
    heads = [];
    for (let index = 0; index < 5; index++)
      heads.push(
        await database.tenant(HOUSE_TENANT, async (tx) => {
          await append(tx, HOUSE_TENANT, [note(index)]);
          return (await readHead(tx, HOUSE_TENANT)).hash;
        }),
      );
    lines = await database.tenant(HOUSE_TENANT, (tx) =>
      Array.fromAsync(exportLog(tx, HOUSE_TENANT)),
    );
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const last = () => heads.at(-1) ?? "";
  const verify = (text: readonly string[] | string, ...more: readonly string[]) => {
    const file = join(folder, "log.jsonl");
    writeFileSync(file, typeof text === "string" ? text : `${text.join("\n")}\n`);
    return cli("log", "verify", file, ...more);
  };

  it("says that a good log holds, under its own head", () => {
    expect(verify(lines, "--head", last())).toEqual({
      status: 0,
      stdout: `5 entries hold. Head ${last()}.\nThe kept head vouches for the first 5 of them.\n`,
      stderr: "",
    });
  });

  it("takes a head that was kept earlier, and says how far it reaches", () => {
    expect(verify(lines, "--head", heads[2] ?? "").stdout).toContain("for the first 3 of them");
  });

  it("says what it can't know without a head", () => {
    expect(verify(lines)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("No --head") as string,
    });
  });

  it.each([
    [
      "rewritten",
      (all: string[]) => all.with(3, (all[3] ?? "").replace("step-2", "step-9")),
      "Entry 2 does not hold",
    ],
    ["one entry short", (all: string[]) => all.toSpliced(3, 1), "Entry 2 does not hold"],
    ["truncated", (all: string[]) => all.slice(0, 4), "Entry 3 does not hold: truncated"],
    [
      "with two entries swapped",
      (all: string[]) => all.with(2, all[3] ?? "").with(3, all[2] ?? ""),
      "Entry 1 does not hold",
    ],
    ["no log at all", () => ["hello"], "Entry 0 does not hold: unreadable"],
    ["empty", () => [""], "Entry 0 does not hold: unreadable"],
  ] as const)(
    "catches a log that is %s, with the first entry that does not hold",
    (_, change, says) => {
      const answer = verify(change(lines), "--head", last());
      expect({
        status: answer.status,
        says: answer.stdout.includes(says),
        said: answer.stdout,
      }).toMatchObject({
        status: 1,
        says: true,
      });
    },
  );

  it("catches a log that holds in itself but is another company's", () => {
    expect(verify(lines, "--head", "ab".repeat(32))).toMatchObject({
      status: 1,
      stdout: "Entry 5 does not hold: head.\n",
    });
  });

  it.each([
    [["log", "verify"]],
    [["log", "show", "x"]],
    [["log", "verify", "x", "y"]],
    [["log", "verify", "x", "--head", "short"]],
    [["log", "verify", "x", "--hat", "y"]],
    [[]],
  ])("shows how it is used for %j, with exit 2", (args) => {
    expect(cli(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("usage:") as string,
    });
  });

  it.each(["nowhere.jsonl", "."])("says that there is no file %s, with exit 2", (name) => {
    expect(cli("log", "verify", join(folder, name))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("There is no file") as string,
    });
  });
});

function note(index: number): LogNote {
  return { what: "touch.planned", actor: "test", at: AT, facts: { step: `step-${index}` } };
}

function cli(...args: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/server/cli.ts", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
