import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { Problem } from "#nurture/problem";

/** What the browser carries between leaving for the issuer and coming back. */
const SignInState = z.strictObject({
  state: z.string().max(200),
  nonce: z.string().max(200),
  verifier: z.string().max(200),
  back: z.string().max(2_000),
});
export type SignInState = z.infer<typeof SignInState>;

/** As a cookie's value, signed, so that nobody can start a sign-in in another browser's name. */
export function packState(state: SignInState, keys: readonly Uint8Array[]): string {
  const [key] = keys;
  if (key === undefined) throw new Problem("sign-in/failed");
  const packed = Buffer.from(JSON.stringify(state)).toString("base64url");
  return `${packed}.${mac(packed, key).toString("base64url")}`;
}

export function openState(
  value: string | undefined,
  keys: readonly Uint8Array[],
): SignInState | undefined {
  const [packed = "", given = ""] = value?.split(".") ?? [];
  const bytes = Buffer.from(given, "base64url");
  const matches = keys.filter((key) => {
    const expected = mac(packed, key);
    return expected.length === bytes.length && timingSafeEqual(expected, bytes);
  });
  if (matches.length === 0) return undefined;
  return SignInState.parse(JSON.parse(Buffer.from(packed, "base64url").toString()));
}

function mac(packed: string, key: Uint8Array): Buffer {
  return createHmac("sha256", key).update("keepwarm sign-in\n").update(packed).digest();
}
