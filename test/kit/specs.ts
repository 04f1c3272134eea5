import { existsSync } from "node:fs";
import { join } from "node:path";

export interface VendorsOwn {
  readonly path: string;
  readonly isHere: boolean;
  /** For a test's title: nothing, or why it is skipped. */
  readonly why: string;
}

/** A file or folder that a vendor published, below the folder that KEEPWARM_SPECS names. */
export function vendorsOwn(name: string): VendorsOwn {
  const folder = process.env["KEEPWARM_SPECS"] ?? "";
  const path = join(folder, name);
  const isHere = folder !== "" && existsSync(path);
  return {
    path,
    isHere,
    why: isHere ? "" : ` (skipped: KEEPWARM_SPECS names no ${name === "" ? "folder" : name})`,
  };
}
