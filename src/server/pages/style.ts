import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The one style sheet. Its name changes with its content, so that browsers may keep it for ever. */
export const styleSheet = readFileSync(new URL("keepwarm.css", import.meta.url), "utf8");

export const styleSheetPath = `/keepwarm.${createHash("sha256")
  .update(styleSheet)
  .digest("hex")
  .slice(0, 12)}.css`;
