import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("styles/", import.meta.url);

/** The one style sheet, in the order of its parts. Its name changes with its content, so that browsers may keep it for ever. */
export const styleSheet = readdirSync(FOLDER)
  .toSorted()
  .map((name) => readFileSync(new URL(name, FOLDER), "utf8"))
  .join("\n");

export const styleSheetPath = `/keepwarm.${createHash("sha256")
  .update(styleSheet)
  .digest("hex")
  .slice(0, 12)}.css`;
