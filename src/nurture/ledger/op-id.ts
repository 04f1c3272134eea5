import { createHash } from "node:crypto";
import type { EffectKind } from "../effects/effect.ts";

const ALPHABET = "0123456789abcdefghijklmnopqrstuv";
/** 20 bytes of SHA-256 make 32 characters, which Google takes as an event id too. */
const BYTES = 20;

/**
 * Names one change outside for ever: the same installation, cause and revision give the same id,
 * so that a look after a restore from backup finds what was already done.
 */
export function operationId(
  installation: string,
  tenant: string,
  cause: string,
  kind: EffectKind | "entry-id",
  revision: number,
): string {
  const text = [installation, tenant, cause, kind, String(revision)].join("\n");
  return base32hex(createHash("sha256").update(text).digest().subarray(0, BYTES));
}

function base32hex(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = Array.from({ length: bits.length / 5 }, (_, n) => bits.slice(5 * n, 5 * n + 5));
  return fives.map((five) => ALPHABET[parseInt(five, 2)]).join("");
}
