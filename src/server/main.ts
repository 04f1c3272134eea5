import { Problem } from "#nurture/problem";
import { isUnset, readConfig, readPort } from "./config.ts";
import { startDemo } from "./demo/start.ts";
import { startService, startWorker } from "./service.ts";

const DEMO_PORT = 8_787;

const PORT_TAKEN = {
  variable: "KEEPWARM_PORT",
  shouldHold: "a port that nothing else uses here and that this user may open",
};

function isPortTaken(cause: unknown): boolean {
  const { code, syscall } = (cause ?? {}) as { readonly code?: string; readonly syscall?: string };
  return syscall === "listen" && (code === "EADDRINUSE" || code === "EACCES");
}

/** With no settings the demo company, else the service on the company's own connections. */
async function main(): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const running = process.argv.includes("--work")
    ? await worker(say)
    : isUnset(process.env)
      ? await demo(say)
      : await startService(readConfig(process.env), say);
  let closing = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait for what is under way.
      if (closing) process.exit(1);
      closing = true;
      say("\nStopping; what is under way is finished first …");
      void stop(running);
    });
  }
}

/** Longest wait for what is under way; what is cut off then is looked for at the next start. */
const STOP_WITHIN_MS = 30_000;

async function stop(running: { close(): Promise<void> }): Promise<void> {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  try {
    await running.close();
    process.exit(0);
  } catch (cause) {
    process.stderr.write(
      `${cause instanceof Error ? cause.message : "It did not stop cleanly."}\n`,
    );
    process.exit(1);
  }
}

/** `npm run work`: one more process that works, without pages. */
async function worker(say: (line: string) => void): Promise<{ close(): Promise<void> }> {
  const running = await startWorker(readConfig(process.env));
  say(`Keepwarm works (${running.engine}).`);
  return running;
}

async function demo(say: (line: string) => void): Promise<{ close(): Promise<void> }> {
  say(
    "Keepwarm demo: Xinghe Technology and its 200 hires are synthetic. The vendors are pretend ones on this machine.",
  );
  const port = readPort(process.env, DEMO_PORT);
  const running = await startDemo(process.env["KEEPWARM_DATA"] ?? ".keepwarm", port, say);
  say(`
  The clock, and links to candidates' pages   ${running.url}/demo
  HR, IT admin, auditor, answers              ${running.url}/sign-in   (one button a role)

The first weeks are being lived now; pages can be opened meanwhile. Ctrl-C stops.
`);
  return running;
}

try {
  await main();
} catch (cause) {
  const problem = isPortTaken(cause) ? new Problem("config/invalid", PORT_TAKEN, cause) : cause;
  if (!(problem instanceof Problem)) throw cause;
  const facts = Object.entries(problem.facts).map(([name, value]) => `  ${name}: ${value}`);
  process.stderr.write(`${problem.message}\n${facts.join("\n")}\n`);
  process.exit(1);
}
