import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An answer as Graph words its refusals. */
export function refusal(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.json({ error: { code, message: `${code} (pretend)` } }, status, headers);
}
