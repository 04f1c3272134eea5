import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { exportVerifier, type ExportVerdict } from "#nurture/ledger/verify-file";
import { Problem } from "#nurture/problem";
import { sayRestored } from "./restored.ts";

const USAGE = `usage: npm run -s log -- verify FILE --head HEAD
       npm run -s restored -- [--since 2026-11-20T08:00:00Z]

verify checks an exported sync log against a head that was kept elsewhere, without a server or a database.
Exit 0: every entry holds and the head is the same. Exit 1: the first entry that does not hold is named.

restored says that the database was restored from a backup: everything due is looked for at the
vendors and nothing goes out until an IT admin lets it go. --since is the backup's last moment;
without it, it is when work was last seen on this database, which is right before it is started.
`;

const HEAD = /^[0-9a-f]{64}$/;
const NONE = "0".repeat(64);
const NO_HEAD = "No --head was given: a log rewritten from its first entry on would pass, too.";

/** Reads line by line and keeps none of them, so that a log of any size fits. */
async function verdictOf(file: string, head: string | undefined): Promise<ExportVerdict> {
  const verifier = exportVerifier(head);
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
  for await (const line of lines) verifier.take(line);
  return verifier.finish();
}

interface Verify {
  readonly do: "verify";
  readonly file: string;
  readonly head: string | undefined;
}

interface Restored {
  readonly do: "restored";
  readonly since: Temporal.Instant | undefined;
}

/** What was asked for, or undefined when it can't be told. */
function ask(): Verify | Restored | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { head: { type: "string" }, since: { type: "string" } },
    });
    return positionals[0] === "restored"
      ? askedRestored(positionals, values)
      : askedVerify(positionals, values);
  } catch {
    return undefined;
  }
}

interface Options {
  readonly head?: string | undefined;
  readonly since?: string | undefined;
}

function askedRestored(words: readonly string[], { head, since }: Options): Restored | undefined {
  if (words.length > 1 || head !== undefined) return undefined;
  return { do: "restored", since: since === undefined ? since : Temporal.Instant.from(since) };
}

/** A head is 64 hex digits. */
function askedVerify(words: readonly string[], { head, since }: Options): Verify | undefined {
  const [what, verb, file, ...more] = words;
  const isWhole = what === "log" && verb === "verify" && more.length === 0 && since === undefined;
  if (!isWhole || file === undefined || !HEAD.test(head ?? NONE)) return undefined;
  return { do: "verify", file, head };
}

async function main(): Promise<number> {
  const asked = ask();
  if (asked === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  return asked.do === "verify" ? verify(asked) : restored(asked);
}

async function restored({ since }: Restored): Promise<number> {
  try {
    const from = await sayRestored(process.env, since);
    process.stdout.write(
      `Sends are held. Everything since ${from.toString()} is looked for first; the operations page lets the rest go.\n`,
    );
    return 0;
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const facts = Object.entries(cause.facts).map(([name, value]) => `  ${name}: ${value}\n`);
    process.stderr.write(`${cause.message}\n${facts.join("")}`);
    return 1;
  }
}

async function verify({ file, head }: Verify): Promise<number> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    process.stderr.write(`There is no file ${file}.\n`);
    return 2;
  }
  const verdict = await verdictOf(file, head);
  if (verdict.ok) {
    const says =
      head === undefined
        ? NO_HEAD
        : `The kept head vouches for the first ${verdict.covered} of them.`;
    process.stdout.write(`${verdict.entries} entries hold. Head ${verdict.head}.\n${says}\n`);
    return 0;
  }
  process.stdout.write(`Entry ${verdict.index} does not hold: ${verdict.why}.\n`);
  return 1;
}

process.exitCode = await main();
