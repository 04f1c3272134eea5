import type { Context, Hono, Next } from "hono";
import { refusal } from "./refusal.ts";

/** Microsoft Graph throttling limits for Outlook, per app and mailbox (read 2026-11). */
const CONCURRENT_MAX = 4;
const WINDOW_REQUESTS_MAX = 10_000;
const WINDOW_MS = 600_000;
const CONCURRENT_WAIT_SECONDS = 1;

export interface GateTerms {
  readonly now: () => Temporal.Instant;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Mailboxes in the app's scope. */
  readonly mailboxes: readonly string[];
  /** Mailboxes of the tenant that the scope leaves out. */
  readonly outOfScope: readonly string[];
  readonly tokenLifeSeconds: number;
  /** How long each request takes; nothing by default. */
  readonly pause?: () => Promise<void>;
}

/** Who may come in: token, scope and throttling, before any route. */
export function gate(app: Hono, terms: GateTerms): void {
  const isGood = tokens(app, terms);
  const throttle = throttling(terms);
  app.use("/users/:mailbox/*", async (c: Context, next: Next) => {
    const mailbox = c.req.param("mailbox") ?? "";
    if (!isGood(c.req.header("authorization")))
      return refusal(c, 401, "InvalidAuthenticationToken");
    if (terms.outOfScope.includes(mailbox)) return refusal(c, 403, "ErrorAccessDenied");
    if (!terms.mailboxes.includes(mailbox)) return refusal(c, 404, "ErrorInvalidUser");
    return throttle(c, mailbox, next);
  });
}

/** The authority's token endpoint; the answer tells whether a header carries a live token. */
function tokens(app: Hono, terms: GateTerms): (header: string | undefined) => boolean {
  const until = new Map<string, Temporal.Instant>();
  app.post("/:tenant/oauth2/v2.0/token", async (c) => {
    const form = await c.req.parseBody();
    if (c.req.param("tenant") !== terms.tenantId) return c.json({ error: "invalid_request" }, 400);
    if (form["client_id"] !== terms.clientId || form["client_secret"] !== terms.clientSecret)
      return c.json({ error: "invalid_client" }, 401);
    const token = `pretend-token-${until.size + 1}`;
    until.set(token, terms.now().add({ seconds: terms.tokenLifeSeconds }));
    return c.json({
      token_type: "Bearer",
      expires_in: terms.tokenLifeSeconds,
      access_token: token,
    });
  });
  return (header) => {
    const end = until.get(header?.replace(/^Bearer /, "") ?? "");
    return end !== undefined && Temporal.Instant.compare(terms.now(), end) < 0;
  };
}

type Throttle = (c: Context, mailbox: string, next: Next) => Promise<Response | undefined>;

/** Requests made while throttled count as well. */
function throttling(terms: GateTerms): Throttle {
  const underWay = new Map<string, number>();
  const windows = new Map<string, number[]>();
  return async (c, mailbox, next) => {
    const atOnce = underWay.get(mailbox) ?? 0;
    if (atOnce >= CONCURRENT_MAX) return tooMany(c, CONCURRENT_WAIT_SECONDS);
    const waitSeconds = countIn(windows, mailbox, terms.now().epochMilliseconds);
    if (waitSeconds > 0) return tooMany(c, waitSeconds);
    underWay.set(mailbox, atOnce + 1);
    try {
      await terms.pause?.();
      await next();
    } finally {
      underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    }
    return undefined;
  };
}

/** Seconds until the window has room again; 0 when this request is still inside it. */
function countIn(windows: Map<string, number[]>, mailbox: string, nowMs: number): number {
  const recent = windows.get(mailbox) ?? [];
  while ((recent[0] ?? nowMs) <= nowMs - WINDOW_MS) recent.shift();
  recent.push(nowMs);
  windows.set(mailbox, recent);
  const over = recent.length - WINDOW_REQUESTS_MAX;
  const first = recent[over];
  return over <= 0 || first === undefined ? 0 : Math.ceil((first + WINDOW_MS - nowMs) / 1_000);
}

function tooMany(c: Context, seconds: number): Response {
  return refusal(c, 429, "ApplicationThrottled", { "retry-after": String(seconds) });
}
