import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serveOnLoopback } from "#connectors/kit/serve";
import type { DemoResult } from "#server/demo/count";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

describe("npm run demo", () => {
  const temporary = mkdtempSync(join(tmpdir(), "keepwarm-run-"));
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));
  const demo = (...args: readonly string[]) =>
    start(["src/server/demo/run.ts", ...args], { TMPDIR: temporary });

  it("ends with one JSON object: nothing doubled, nothing missing, the log verified", async () => {
    const { code, out } = await demo("--hires", "6", "--days", "30", "--json").ended;
    const result = JSON.parse(out) as DemoResult;
    expect({ code, lines: out.trim().split("\n").length, left: readdirSync(temporary) }).toEqual({
      code: 0,
      lines: 1,
      left: [],
    });
    expect(result).toMatchObject({
      outside: { duplicates: 0, missing: 0, unexpected: 0 },
      effects: { rejected: 0, parked: 0, open: 0 },
      log: { verified: true },
      profile: { returned: 0 },
      notDescribed: 0,
    });
    expect(result.outside.mails).toBeGreaterThan(10);
    expect(Math.min(result.profile.corrected, result.profile.removed)).toBeGreaterThan(0);
  });

  it("ends cleanly when it is stopped in the middle, and says what came of it", async () => {
    const run = demo("--hires", "6", "--days", "60", "--json");
    await run.says("%");
    run.child.kill("SIGINT");
    const { code, out } = await run.ended;
    const { outside, log } = JSON.parse(out) as DemoResult;
    expect({
      code,
      duplicates: outside.duplicates,
      verified: log.verified,
      left: readdirSync(temporary),
    }).toEqual({
      code: 130,
      duplicates: 0,
      verified: true,
      left: [],
    });
  });

  it("refuses a number that is none, by its name", async () => {
    const { code, err } = await demo("--hires", "many").ended;
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("--hires") as string,
    });
  });
});

describe("npm start without settings", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "keepwarm-start-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const service = (data: string, port = "0") =>
    start(["src/server/main.ts"], { KEEPWARM_DATA: data, KEEPWARM_PORT: port });

  it("shows the demo, ends cleanly on Ctrl-C, and starts again on the same folder", async () => {
    for (let time = 0; time < 2; time++) {
      const run = service(folder);
      const [, url = ""] = /(http:\/\/127\.0\.0\.1:\d+)\/demo/.exec(await run.says("/demo")) ?? [];
      const page = await fetch(`${url}/demo`);
      await page.text();
      run.child.kill("SIGINT");
      const { code, out } = await run.ended;
      const isClean = !out.includes("aborted");
      expect({ time, page: page.status, code, isClean }).toEqual({
        time,
        page: 200,
        code: 0,
        isClean: true,
      });
    }
  });

  it("never empties a folder that is somebody else's", async () => {
    const data = join(folder, "theirs");
    mkdirSync(join(data, "demo"), { recursive: true });
    writeFileSync(join(data, "demo", "thesis.txt"), "years of work");
    const { code, err } = await service(data).ended;
    expect({
      code,
      named: err.includes("KEEPWARM_DATA"),
      left: readdirSync(join(data, "demo")),
    }).toEqual({
      code: 1,
      named: true,
      left: ["thesis.txt"],
    });
  });

  it("names the setting when its port is taken or its folder is none", async () => {
    const other = await serveOnLoopback(() => new Response());
    const file = join(folder, "a-file");
    writeFileSync(file, "no folder");
    const port = new URL(other.url).port;
    const taken = await service(join(folder, "new"), port).ended;
    const none = await service(file).ended;
    await other.close();
    const said = ({ code, err }: { readonly code: number | null; readonly err: string }) => [
      code,
      /variable: (\w+)/.exec(err)?.[1],
      err.includes("    at "),
    ];
    expect([said(taken), said(none)]).toEqual([
      [1, "KEEPWARM_PORT", false],
      [1, "KEEPWARM_DATA", false],
    ]);
  });
});

interface Run {
  readonly child: ReturnType<typeof spawn>;
  /** Resolves with everything said so far once it has said this. */
  readonly says: (text: string) => Promise<string>;
  readonly ended: Promise<{
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  }>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, args, { env: { PATH: process.env["PATH"], ...env } });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, out, err })),
  );
  return {
    child,
    ended,
    says: (text) =>
      vi.waitUntil(
        () => {
          if (child.exitCode !== null) throw new Error(`it ended: ${err}`);
          return `${out}${err}`.includes(text) ? `${out}${err}` : false;
        },
        { timeout: 200_000, interval: 50 },
      ),
  };
}
