import { createHmac, timingSafeEqual } from "node:crypto";
import { Problem } from "#nurture/problem";

/**
 * candidate: a person's home · answer: one question, for its owner · host: who comes to one occasion
 * of an event, for who leads it · unsubscribe: a person.
 */
export type LinkKind = "candidate" | "answer" | "host" | "unsubscribe";

export type OpenedLink =
  | {
      readonly ok: true;
      readonly id: string;
      readonly expiresAt: Temporal.Instant;
      readonly owner?: string;
    }
  /** Ours, but too old: a new one may be asked for in this id's name. */
  | {
      readonly ok: false;
      readonly code: "link/expired";
      readonly id: string;
      readonly expiresAt: Temporal.Instant;
    }
  | { readonly ok: false; readonly code: "link/broken" };

/** A candidate's link in a mail opens for this long; every mail brings a fresh one. */
const CANDIDATE_LINK_HOURS = 120 * 24;

/** A candidate's link that is signed at this moment ends then. */
export function candidateLinkUntil(signedAt: Temporal.Instant): Temporal.Instant {
  return signedAt.add({ hours: CANDIDATE_LINK_HOURS });
}

/** Whether a candidate's link that ends then was signed before this moment; it knows whole seconds. */
export function isSignedBefore(expiresAt: Temporal.Instant, moment: Temporal.Instant): boolean {
  const ends = candidateLinkUntil(moment).epochMilliseconds;
  return expiresAt.epochMilliseconds < Math.floor(ends / 1_000) * 1_000;
}

const ID_BYTES = 16;
const EXPIRY_BYTES = 6;
const MAC_BYTES = 32;
const NAMED_BYTES = ID_BYTES + EXPIRY_BYTES;
/** Base64url of the fixed parts and at most a slug of 60 letters, without padding. */
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{72,152}$/;

/**
 * A token that names `id` (a UUID) until `expiresAt`, and whose it is where one `owner` alone may use
 * it; signed with the first key.
 */
export function signLink(
  kind: LinkKind,
  id: string,
  expiresAt: Temporal.Instant,
  keys: readonly Uint8Array[],
  owner = "",
): string {
  const [key] = keys;
  if (key === undefined) {
    throw new Problem("config/invalid", { name: "KEEPWARM_LINK_KEYS", should: "hold a key" });
  }
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUIntBE(Math.floor(expiresAt.epochMilliseconds / 1_000), 0, EXPIRY_BYTES);
  const about = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), expiry]);
  if (about.length !== NAMED_BYTES) throw new TypeError("a link names a UUID");
  const named = Buffer.concat([about, Buffer.from(owner)]);
  return Buffer.concat([named, mac(kind, named, key)]).toString("base64url");
}

/** Opens a token under any of the keys (several while one is being rotated), in constant time. */
export function openLink(
  kind: LinkKind,
  token: string,
  now: Temporal.Instant,
  keys: readonly Uint8Array[],
): OpenedLink {
  if (!TOKEN_PATTERN.test(token)) return { ok: false, code: "link/broken" };
  const bytes = Buffer.from(token, "base64url");
  if (bytes.toString("base64url") !== token) return { ok: false, code: "link/broken" };
  const named = bytes.subarray(0, -MAC_BYTES);
  const given = bytes.subarray(-MAC_BYTES);
  const matches = keys.filter((key) => timingSafeEqual(mac(kind, named, key), given));
  if (matches.length === 0) return { ok: false, code: "link/broken" };
  const id = uuid(named.subarray(0, ID_BYTES).toString("hex"));
  const expiresMs = named.readUIntBE(ID_BYTES, EXPIRY_BYTES) * 1_000;
  const expiresAt = Temporal.Instant.fromEpochMilliseconds(expiresMs);
  if (expiresMs <= now.epochMilliseconds) return { ok: false, code: "link/expired", id, expiresAt };
  const owner = named.subarray(NAMED_BYTES).toString();
  return { ok: true, id, expiresAt, ...(owner === "" ? {} : { owner }) };
}

function mac(kind: LinkKind, named: Uint8Array, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update(`keepwarm link ${kind}\n`).update(named).digest();
}

function uuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
