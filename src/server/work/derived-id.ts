import { createHash } from "node:crypto";

/**
 * A UUID (RFC 9562, version 8) that the same words always give. What operation ids derive from is
 * named so: after a restore from backup the same person and item come back under the same id, and a
 * look finds what was done for them.
 */
export function derivedId(...words: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [8, 12, 16, 20, 32]
    .map((end, part, ends) => hex.slice(ends[part - 1] ?? 0, end))
    .join("-");
}
