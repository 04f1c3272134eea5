import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

/** Writes src/connectors/<vendor>/generated.ts from each openapi/<vendor>.yaml; --check only compares. */
const check = process.argv.includes("--check");
for (const file of readdirSync("openapi").filter((name) => name.endsWith(".yaml"))) {
  const vendor = file.replace(/\.yaml$/, "");
  if (!existsSync(`src/connectors/${vendor}`)) continue;
  const args = [
    `openapi/${file}`,
    "-o",
    `src/connectors/${vendor}/generated.ts`,
    ...(check ? ["--check"] : []),
  ];
  execFileSync("openapi-typescript", args, { stdio: ["ignore", "ignore", "inherit"] });
}
