import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Problem } from "#nurture/problem";

export interface SealKey {
  /** Stands beside everything sealed with it. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/**
 * Seals text so that it opens only with a key from the environment, and only where it belongs:
 * `context` (for example `connection/<id>`) is bound to it and must be the same when it is opened.
 */
export interface Sealer {
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
/** NIST SP 800-38D: 96 bits, random, for fewer than 2^32 seals a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEYS_MAX = 20;
const KEY_ID = /^[A-Za-z0-9_-]{1,40}$/;
const SEALED = /^v1\.([A-Za-z0-9_-]{1,40})\.([A-Za-z0-9_-]+)$/;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** The first key seals; all of them open, so that a key can be replaced without a stop. */
export function createSealer(keys: readonly SealKey[]): Sealer {
  const [first] = keys;
  if (first === undefined) throw invalid("has no key");
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  return {
    seal: (plain, context) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(first.id, context));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      const bytes = Buffer.concat([nonce, body, cipher.getAuthTag()]);
      return `v1.${first.id}.${bytes.toString("base64url")}`;
    },
    open: (sealed, context) => {
      const [, id, body] = SEALED.exec(sealed) ?? [];
      if (id === undefined || body === undefined) throw new Problem("seal/broken");
      const key = byId.get(id);
      if (key === undefined) throw new Problem("seal/unknown-key", { key: id });
      return decrypt(Buffer.from(body, "base64url"), { id, key }, context);
    },
  };
}

function decrypt(bytes: Buffer, { id, key }: SealKey, context: string): string {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Problem("seal/broken", { key: id });
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(id, context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const body = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString("utf8");
  } catch (error) {
    throw new Problem("seal/broken", { key: id }, error);
  }
}

function boundTo(id: string, context: string): Buffer {
  return Buffer.from(`keepwarm/v1/${id}/${context}`, "utf8");
}

/** Reads `id:base64,id:base64` (32 bytes each; the first one seals), the form of KEEPWARM_KEYS. */
export function parseKeys(text: string): SealKey[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length > KEYS_MAX) throw invalid(`has more than ${KEYS_MAX} keys`);
  const keys = parts.map(parseKey);
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw invalid("names a key twice");
  return keys;
}

function parseKey(part: string, index: number): SealKey {
  const colon = part.indexOf(":");
  const id = part.slice(0, Math.max(colon, 0));
  const code = part.slice(colon + 1);
  if (!KEY_ID.test(id) || !BASE64.test(code)) throw invalid(`key ${index + 1} isn't id:base64`);
  const key = Buffer.from(code, "base64");
  if (key.length !== KEY_BYTES) {
    throw invalid(`key ${index + 1} has ${key.length} bytes and needs ${KEY_BYTES}`);
  }
  return { id, key };
}

/** Says what is wrong with the setting, and never a byte of it. */
function invalid(why: string): Problem {
  return new Problem("config/invalid", { variable: "KEEPWARM_KEYS", why });
}
