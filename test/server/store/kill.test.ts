import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "#server/store/database";
import { seededFolder } from "../../kit/databases.ts";

const KILLS = 4;
/** Acknowledged commits between two kills: not many, so that recovery often meets a fresh log. */
const COMMITS = [120, 7, 60, 1];

const folder = mkdtempSync(join(tmpdir(), "kw-kill-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a data folder", () => {
  it("is one process's at a time, and free as soon as that process is killed", async () => {
    const place = { kind: "pglite", folder: await seededFolder(join(folder, "locked")) } as const;
    const child = committer(place.folder, 0);
    await linesUntil(child, (line) => line === "open");
    await expect(openDatabase(place)).rejects.toThrow(
      expect.objectContaining({ code: "store/locked" }),
    );
    await kill(child);
    const database = await openDatabase(place);
    await expect(openDatabase(place)).rejects.toThrow(
      expect.objectContaining({ code: "store/locked" }),
    );
    await database.close();
    expect(statSync(place.folder).mode & 0o777).toBe(0o700);
  });

  it("keeps every acknowledged commit of a process that is killed again and again", async () => {
    const place = { kind: "pglite", folder: await seededFolder(join(folder, "killed")) } as const;
    const acknowledged: number[] = [];
    for (let time = 0; time < KILLS; time += 1) {
      const child = committer(place.folder, (time + 1) * 10_000);
      let count = 0;
      const lines = await linesUntil(child, () => (count += 1) > COMMITS[time]!);
      await kill(child);
      acknowledged.push(...lines.filter((line) => /^\d+$/.test(line)).map(Number));
    }
    const database = await openDatabase(place);
    const rows = await database.raw("select split_part(id, '-', 1)::int4 as n from kept");
    const kept = new Set(rows.map(({ n }) => n));
    await database.close();
    process.stdout.write(
      `Kill test: ${KILLS} kills, ${acknowledged.length} acknowledged commits. Not tested: power loss.\n`,
    );
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  });
});

function committer(place: string, from: number): ChildProcess {
  const args = ["test/server/store/committer.ts", place, String(from)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Waits for a line that is enough; the list goes on growing as long as the process writes. */
function linesUntil(child: ChildProcess, isEnough: (line: string) => boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    child.once("exit", () => reject(new Error(`It ended after ${lines.length} lines.`)));
    const reader = createInterface({ input: child.stdout! });
    reader.on("line", (line) => {
      lines.push(line);
      if (isEnough(line)) resolve(lines);
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
}
