import type { Context, Hono } from "hono";
import { sandbox, type Sandbox } from "../kit/sandbox.ts";
import { company } from "./pretend/company.ts";
import type { Company } from "./pretend/desk.ts";
import { listPage } from "./pretend/lists.ts";
import { announcer, candidatePayload, type Announcer, type Deliver } from "./pretend/webhooks.ts";
import {
  CUSTOM_FIELDS,
  customFields,
  emptyTables,
  type Note,
  type TableName,
  type Tables,
} from "./pretend/world.ts";

/** The vendor's rate window (reported). */
const WINDOW_MS = 30_000;

export interface GreenhouseSandboxOptions {
  readonly now: () => Temporal.Instant;
  /** Carries webhooks; left out, nobody gets them. */
  readonly deliver?: Deliver;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly tokenLifeSeconds?: number;
  /** The vendor sets this number for each customer and publishes none. */
  readonly requestsPerWindow?: number;
  /** Pages are never longer than this, whatever is asked for. */
  readonly rowsPerPageMax?: number;
}

export interface GreenhouseSandbox extends Sandbox, Company, Omit<Announcer, "announce"> {}

/**
 * Pretend Greenhouse, both hosts in one app: tokens that end, lists highest id first behind opaque
 * cursors, versioned offers, whole-list custom fields, a fixed rate window and signed webhooks.
 */
export function greenhouseSandbox(options: GreenhouseSandboxOptions): GreenhouseSandbox {
  const tables = emptyTables();
  const { announce, ...hooks } = announcer(options.deliver);
  const desk = company(tables, options.now, { announce, ...hooks });
  const gate = gateOf(options);
  const vendor = sandbox("greenhouse", (app) => {
    app.post("/token", (c) => gate.issue(c));
    app.use("/v3/*", async (c: Context, next) => {
      const refusal = gate.refusal(c);
      if (refusal === undefined) await next();
      gate.stamp(c);
      return refusal;
    });
    for (const table of Object.keys(tables) as TableName[]) listRoute(app, tables, table, options);
    writeRoutes(app, tables, desk, options.now, announce);
  });
  return { ...desk, ...hooks, ...vendor };
}

function listRoute(
  app: Hono,
  tables: Tables,
  table: TableName,
  options: GreenhouseSandboxOptions,
): void {
  app.get(`/v3/${table}`, (c) => {
    const url = new URL(c.req.url);
    const listed = listPage(tables, table, url.searchParams, options.rowsPerPageMax);
    if (!listed.ok) return c.json({ message: listed.why }, 422);
    if (listed.next !== undefined)
      c.header("link", `<${url.origin}${url.pathname}?cursor=${listed.next}>; rel="next"`);
    return c.json(listed.rows);
  });
}

interface Patch {
  readonly custom_fields: readonly { readonly name_key: string; readonly value: unknown }[];
}

interface NewNote {
  readonly candidate_id: number;
  readonly body: string;
  readonly visibility: keyof typeof VISIBILITY;
}

/** The words of a read differ from those of a write. */
const VISIBILITY = {
  admin_only: "admin_only_visible",
  private: "privately_visible",
  public: "publicly_visible",
} as const;

function writeRoutes(
  app: Hono,
  tables: Tables,
  desk: Company,
  now: () => Temporal.Instant,
  announce: Announcer["announce"],
): void {
  app.patch("/v3/candidates/:id", async (c) => {
    const candidate = tables.candidates.get(Number(c.req.param("id")));
    if (candidate === undefined) return c.json({ message: "not found" }, 404);
    const { custom_fields: fields } = await c.req.json<Patch>();
    const stranger = fields.find((field) => CUSTOM_FIELDS[field.name_key] === undefined);
    if (stranger !== undefined) return c.json({ message: `no ${stranger.name_key}` }, 422);
    const given = Object.fromEntries(fields.map((field) => [field.name_key, field.value]));
    const after = {
      ...candidate,
      custom_fields: customFields(given),
      updated_at: now().round("millisecond").toString(),
    };
    tables.candidates.set(candidate.id, after);
    announce("update_candidate", { candidate: candidatePayload(after) });
    return c.json(after);
  });
  app.post("/v3/notes", async (c) => {
    const given = await c.req.json<NewNote>();
    if (!tables.candidates.has(given.candidate_id))
      return c.json({ message: "no such candidate" }, 422);
    const note: Note = {
      id: desk.notes().length + 1,
      candidate_id: given.candidate_id,
      body: given.body,
      type: "NOTE",
      visibility: VISIBILITY[given.visibility],
      created_at: now().round("millisecond").toString(),
    };
    tables.notes.set(note.id, note);
    return c.json(note, 201);
  });
}

interface Gate {
  issue(c: Context): Promise<Response>;
  /** Why a request gets no further: its token, or one request too many. */
  refusal(c: Context): Response | undefined;
  stamp(c: Context): void;
}

function gateOf(options: GreenhouseSandboxOptions): Gate {
  const { clientId = "pretend-client", clientSecret = "pretend-secret" } = options;
  const { tokenLifeSeconds = 3_600, requestsPerWindow = 1_000 } = options;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  const tokens = new Map<string, number>();
  const nowMs = () => options.now().epochMilliseconds;
  let window = -1;
  let used = 0;
  return {
    issue: async (c) => {
      const form = await c.req.parseBody();
      if (c.req.header("authorization") !== basic) return c.json({ error: "invalid_client" }, 401);
      if (!/^\d+$/.test(typeof form["sub"] === "string" ? form["sub"] : ""))
        return c.json({ error: "invalid_grant" }, 400);
      const token = `pretend-token-${tokens.size + 1}`;
      tokens.set(token, nowMs() + tokenLifeSeconds * 1_000);
      return c.json({ access_token: token, token_type: "Bearer", expires_in: tokenLifeSeconds });
    },
    refusal: (c) => {
      const token = (c.req.header("authorization") ?? "").replace(/^Bearer /, "");
      if ((tokens.get(token) ?? 0) <= nowMs()) return c.json({ message: "unauthorized" }, 401);
      const current = Math.floor(nowMs() / WINDOW_MS);
      used = current === window ? used + 1 : 1;
      window = current;
      if (used <= requestsPerWindow) return undefined;
      const waitSeconds = Math.ceil(((current + 1) * WINDOW_MS - nowMs()) / 1_000);
      return c.json({ message: "rate limited" }, 429, { "retry-after": String(waitSeconds) });
    },
    stamp: (c) => {
      c.header("x-ratelimit-limit", String(requestsPerWindow));
      c.header("x-ratelimit-remaining", String(Math.max(requestsPerWindow - used, 0)));
      c.header("x-ratelimit-reset", String(((window + 1) * WINDOW_MS) / 1_000));
    },
  };
}
