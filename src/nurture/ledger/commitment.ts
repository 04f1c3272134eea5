import { createHmac } from "node:crypto";
import { encode, type Encodable } from "./encode.ts";
import type { LogNote } from "./entry.ts";

/** Bytes of chance in a commitment, so that nobody can find a payload by trying likely ones. */
export const SALT_BYTES = 32;

/**
 * Hex HMAC-SHA-256 over the payload's one encoding. It proves the payload to whoever is given salt
 * and payload, and says nothing once they are gone.
 */
export function commit(salt: Uint8Array, payload: Encodable): string {
  return createHmac("sha256", salt).update(encode(payload)).digest("hex");
}

/** The entry's body: what is not personal, and the commitment to what may be. */
export function bodyOf(note: LogNote, commitment?: string): Encodable {
  return {
    what: note.what,
    actor: note.actor,
    at: note.at.toString(),
    ...(note.person === undefined ? {} : { person: note.person }),
    ...(note.facts === undefined ? {} : { facts: note.facts }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}
