import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { exportVerifier, type ExportVerdict } from "#nurture/ledger/verify-file";

const USAGE = `usage: npm run -s log -- verify FILE --head HEAD

Checks an exported sync log against a head that was kept elsewhere, without a server or a database.
Exit 0: every entry holds and the head is the same. Exit 1: the first entry that does not hold is named.
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

/** What was asked for, or undefined when it can't be told; a head is 64 hex digits. */
function ask(): { readonly file: string; readonly head: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { head: { type: "string" } },
    });
    const [what, verb, file, ...more] = positionals;
    const isWhole = what === "log" && verb === "verify" && more.length === 0;
    if (!isWhole || file === undefined || !HEAD.test(values.head ?? NONE)) return undefined;
    return { file, head: values.head };
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const asked = ask();
  if (asked === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { file, head } = asked;
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
