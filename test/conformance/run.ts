import { conform, OURS } from "./conformance.ts";
import { summaryOf, tableOf } from "./report.ts";

/** Prints a row a call, what is wrong, and the summary; answers whether all is well. */
async function run(folder: string): Promise<boolean> {
  const report = await conform(folder);
  const lines = [tableOf(report.rows), "", ...report.problems, summaryOf(report)];
  process.stdout.write(`${lines.join("\n")}\n`);
  return report.problems.length === 0;
}

const given = process.env["KEEPWARM_SPECS"] ?? "";
const good = await run(given === "" ? OURS : given).catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  return false;
});
// Sockets that connectors keep alive would hold the process for a while.
process.exit(good ? 0 : 1);
