import { createHash, randomBytes } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Settings } from "./deps.ts";

/** A language once chosen stays for a year. */
export const LANGUAGE_SECONDS = 365 * 86_400;

/** Where a cookie is good for. */
type Site = Pick<Settings, "baseUrl">;

export type CookieName = "session" | "sign-in" | "language";

/** Over https a name that browsers only take with Secure, without Domain and for the whole site. */
function fullName(name: CookieName, settings: Site): string {
  return settings.baseUrl.startsWith("https:") ? `__Host-keepwarm-${name}` : `keepwarm-${name}`;
}

export function readCookie(c: Context, name: CookieName, settings: Site): string | undefined {
  return getCookie(c, fullName(name, settings));
}

/** Lax, so that the way back from the sign-in keeps it; never readable by a script. */
export function writeCookie(
  c: Context,
  name: CookieName,
  value: string,
  maxAgeSeconds: number,
  settings: Site,
): void {
  setCookie(c, fullName(name, settings), value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: settings.baseUrl.startsWith("https:"),
    maxAge: maxAgeSeconds,
  });
}

export function dropCookie(c: Context, name: CookieName, settings: Site): void {
  deleteCookie(c, fullName(name, settings), {
    path: "/",
    secure: settings.baseUrl.startsWith("https:"),
  });
}

/** A session's secret: 256 bits, known to the browser alone. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a secret: a stolen table opens nothing. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
