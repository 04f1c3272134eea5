import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** HMAC over the raw bytes; `secret` as the vendor shows it. */
export function hmac(
  algorithm: "sha256" | "sha512",
  secret: string,
  body: Uint8Array | string,
  encoding: "hex" | "base64",
): string {
  return createHmac(algorithm, secret).update(body).digest(encoding);
}

/** Constant-time comparison; different lengths are simply different. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** For vendors that give a delivery no id. */
export function bodyId(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}
