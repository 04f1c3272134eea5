import type { Context } from "hono";
import type { Sent } from "../pages/problem.ts";

/** Remembers a form until its answer is written: where it is refused, what was typed is shown. */
export function keepSent(c: Context, pattern: string, fields: Sent["fields"]): void {
  const { pathname, search } = new URL(c.req.url);
  const page = pathname.split("/").slice(0, pattern.split("/").length).join("/");
  const sent: Sent = { fields, page: page + search, action: pathname + search };
  c.set("sent", sent);
}

export function sentBy(c: Context): Sent | undefined {
  return c.get("sent") as Sent | undefined;
}
