import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "#nurture/problem";

/**
 * candidate: a person's home · answer: one question, for its owner · host: who comes to one occasion
 * of an event, for who leads it · unsubscribe: a person.
 */
export type LinkKind = "candidate" | "answer" | "host" | "unsubscribe";

export type OpenedLink =
  | { readonly ok: true; readonly id: string }
  /** Ours, but too old: a new one may be asked for in this id's name. */
  | { readonly ok: false; readonly code: "link/expired"; readonly id: string }
  | { readonly ok: false; readonly code: "link/broken" };

const ID_BYTES = 16;
const EXPIRY_BYTES = 6;
const MAC_BYTES = 32;
const TOKEN_BYTES = ID_BYTES + EXPIRY_BYTES + MAC_BYTES;
/** Base64url of TOKEN_BYTES, without padding. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{72}$/;

/** A token that names `id` (a UUID) until `expiresAt`; signed with the first key. */
export function signLink(
  kind: LinkKind,
  id: string,
  expiresAt: Temporal.Instant,
  keys: readonly Uint8Array[],
): string {
  const [key] = keys;
  if (key === undefined) {
    throw new Problem("config/invalid", { name: "KEEPWARM_LINK_KEYS", should: "hold a key" });
  }
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(Math.floor(expiresAt.epochMilliseconds / 1_000), 0, EXPIRY_BYTES);
  const named = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), expiry]);
  if (named.length !== ID_BYTES + EXPIRY_BYTES) throw new TypeError("a link names a UUID");
  return Buffer.concat([named, mac(kind, named, key)]).toString("base64url");
}

/** Opens a token under any of the keys (several while one is being rotated), in constant time. */
export function openLink(
  kind: LinkKind,
  token: string,
  now: Temporal.Instant,
  keys: readonly Uint8Array[],
): OpenedLink {
  const bytes = TOKEN_PATTERN.test(token) ? Buffer.from(token, "base64url") : Buffer.alloc(0);
  if (bytes.length !== TOKEN_BYTES) return { ok: false, code: "link/broken" };
  const named = bytes.subarray(0, ID_BYTES + EXPIRY_BYTES);
  const given = bytes.subarray(ID_BYTES + EXPIRY_BYTES);
  const matches = keys.filter((key) => timingSafeEqual(mac(kind, named, key), given));
  if (matches.length === 0) return { ok: false, code: "link/broken" };
  const id = uuid(named.subarray(0, ID_BYTES).toString("hex"));
  const expiresMs = named.readUIntBE(ID_BYTES, EXPIRY_BYTES) * 1_000;
  return expiresMs <= now.epochMilliseconds
    ? { ok: false, code: "link/expired", id }
    : { ok: true, id };
}

function mac(kind: LinkKind, named: Uint8Array, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update(`keepwarm link ${kind}\n`).update(named).digest();
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
