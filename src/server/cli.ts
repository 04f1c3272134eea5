import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { exportVerifier, type ExportVerdict } from "#nurture/ledger/verify-file";

const USAGE = `usage: npm run -s log -- verify FILE --head HEAD

Checks an exported sync log against a head that was kept elsewhere, without a server or a database.
Exit 0: every entry holds and the head is the same. Exit 1: the first entry that does not hold is named.
`;

const NO_HEAD = "No --head was given: a log rewritten from its first entry on would pass, too.";

/** Reads line by line and keeps none of them, so that a log of any size fits. */
async function verdictOf(file: string, head: string | undefined): Promise<ExportVerdict> {
  const verifier = exportVerifier(head);
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
  for await (const line of lines) verifier.take(line);
  return verifier.finish();
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { head: { type: "string" } },
  });
  const [what, verb, file] = positionals;
  if (what !== "log" || verb !== "verify" || file === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (!existsSync(file)) {
    process.stderr.write(`There is no file ${file}.\n`);
    return 2;
  }
  const verdict = await verdictOf(file, values.head);
  if (verdict.ok) {
    const says =
      values.head === undefined
        ? NO_HEAD
        : `The kept head vouches for the first ${verdict.covered} of them.`;
    process.stdout.write(`${verdict.entries} entries hold. Head ${verdict.head}.\n${says}\n`);
    return 0;
  }
  process.stdout.write(`Entry ${verdict.index} does not hold: ${verdict.why}.\n`);
  return 1;
}

process.exitCode = await main();
