import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "#nurture/problem";

/** Two years, as hstspreload.org asks for. */
const HSTS = "max-age=63072000; includeSubDomains";

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": CSP,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
} as const;

/**
 * Says on every answer that nothing but our own style sheet may come into a page; a mail in a frame
 * says it for itself, because it brings its styles along.
 */
export function secured(baseUrl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (baseUrl.startsWith("https:")) c.res.headers.set("strict-transport-security", HSTS);
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  };
}

/**
 * Refuses a form that another site sent: browsers say where a form comes from (Origin on every
 * POST, Sec-Fetch-Site where they know it), and without either there is no reason to believe it.
 */
export function sameOrigin(c: Context, baseUrl: string): void {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin") throw new Problem("form/cross-site");
  const origin = c.req.header("origin");
  if (origin === undefined && site === undefined) throw new Problem("form/cross-site");
  // "null" is what no-referrer makes of the origin of a form; Sec-Fetch-Site decides then.
  if (origin === "null" && site === "same-origin") return;
  if (origin !== undefined && origin !== new URL(baseUrl).origin) {
    throw new Problem("form/cross-site");
  }
}
