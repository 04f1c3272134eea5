import { benchArguments } from "./arguments.ts";
import { runBench } from "./bench.ts";
import { report } from "./report.ts";

const results = await runBench(benchArguments(process.argv.slice(2)), (line) =>
  process.stderr.write(`${line}\n`),
);
const { text, failed } = report(results);
process.stdout.write(text);
process.exitCode = failed ? 1 : 0;
