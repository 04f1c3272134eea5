import type { Context, Hono } from "hono";
import { DOCTYPES } from "./doctypes.ts";
import type { Document, Sent, Store } from "./document.ts";
import { list, type Query } from "./query.ts";
import { isRefusal, refusal, refusalAnswer, type Refusal } from "./refusal.ts";

export interface Desk {
  readonly store: Store;
  /** `key:secret` of the one user who may call. */
  readonly token: string;
  readonly user: string;
  /** DocTypes that the user's role has no right to. */
  readonly denied: ReadonlySet<string>;
}

/** Frappe's REST interface, for the calls that openapi/frappe.yaml describes. */
export function routes(app: Hono, desk: Desk): void {
  app.use("*", async (c, next) => {
    if (c.req.header("authorization") !== `token ${desk.token}`)
      return refusalAnswer(refusal("AuthenticationError", "Invalid token"));
    return next();
  });
  app.get("/api/resource/:doctype", (c) => {
    const doctype = c.req.param("doctype");
    const found = allowed(desk, doctype) ?? list(doctype, desk.store.all(doctype), queryOf(c));
    return isRefusal(found) ? refusalAnswer(found) : c.json({ data: found });
  });
  app.get("/api/resource/:doctype/:name", (c) => {
    const { doctype, name } = c.req.param();
    const found =
      allowed(desk, doctype) ??
      desk.store.get(doctype, name) ??
      refusal("DoesNotExistError", `${doctype} ${name} not found`);
    return isRefusal(found) ? refusalAnswer(found) : c.json({ data: found });
  });
  app.post("/api/resource/:doctype", async (c) => {
    const doctype = c.req.param("doctype");
    const sent = await c.req.json<Sent>();
    const made: Document | Refusal =
      allowed(desk, doctype) ?? desk.store.insert(doctype, sent, desk.user);
    return isRefusal(made) ? refusalAnswer(made) : c.json({ data: made });
  });
  app.post("/api/method/frappe.client.get_list", async (c) => {
    const sent = await c.req.json<ListBody>();
    const query: Query = {
      ...(sent.fields === undefined ? {} : { fields: sent.fields }),
      ...(sent.filters === undefined ? {} : { filters: sent.filters }),
      ...(sent.order_by === undefined ? {} : { orderBy: sent.order_by }),
      ...(sent.limit_page_length === undefined ? {} : { length: sent.limit_page_length }),
    };
    const found =
      allowed(desk, sent.doctype) ?? list(sent.doctype, desk.store.all(sent.doctype), query);
    return isRefusal(found) ? refusalAnswer(found) : c.json({ message: found });
  });
}

interface ListBody {
  readonly doctype: string;
  readonly fields?: readonly string[];
  readonly filters?: readonly (readonly unknown[])[];
  readonly order_by?: string;
  readonly limit_page_length?: number;
}

/** Undefined when the user may use this DocType. */
function allowed(desk: Desk, doctype: string): Refusal | undefined {
  if (!(doctype in DOCTYPES)) return refusal("DoesNotExistError", `DocType ${doctype} not found`);
  return desk.denied.has(doctype)
    ? refusal("PermissionError", `No permission for ${doctype}`)
    : undefined;
}

function queryOf(c: Context): Query {
  const { fields, filters, order_by, limit_start, limit_page_length } = c.req.query();
  return {
    ...(fields === undefined ? {} : { fields: JSON.parse(fields) as string[] }),
    ...(filters === undefined ? {} : { filters: JSON.parse(filters) as unknown[][] }),
    ...(order_by === undefined ? {} : { orderBy: order_by }),
    ...(limit_start === undefined ? {} : { start: Number(limit_start) }),
    ...(limit_page_length === undefined ? {} : { length: Number(limit_page_length) }),
  };
}
