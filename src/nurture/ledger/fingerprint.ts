import { createHash } from "node:crypto";

const CHARACTERS = 32;

/** Tells the same words again without keeping them; whoever can guess them can check the guess. */
export function fingerprint(words: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, CHARACTERS);
}
