import type { Context, Hono } from "hono";
import { headersOf, type GmailBox, type GmailStore, type StoredMessage } from "./gmail-store.ts";
import { notFound, refusal } from "./refusals.ts";

export interface GmailRules {
  readonly now: () => Temporal.Instant;
  /** How long a new mail is missing from lists; getting it by its id works at once. */
  readonly listLagMs: number;
  /** How long history is kept. */
  readonly historyDays: number;
  /** The mailbox behind the request's token, after the call's cost was paid. */
  readonly enter: (c: Context, cost: number) => GmailBox | Response;
}

/**
 * Quota units (developers.google.com/workspace/gmail/api/reference/quota, from May 2026); calls
 * that our facts don't name cost what the older table says.
 */
const UNITS = { profile: 1, draft: 10, getDraft: 5, send: 100, list: 5, get: 20, history: 2 };
const PAGE_SIZE = 100;
const PAGE_SIZE_MAX = 500;

const ROOT = "/gmail/v1/users/:userId";

type Handle = (c: Context, box: GmailBox) => Response | Promise<Response>;
type On = (cost: number, handle: Handle) => (c: Context) => Response | Promise<Response>;

export function gmailRoutes(app: Hono, store: GmailStore, rules: GmailRules): void {
  const on: On = (cost, handle) => (c) => {
    const box = rules.enter(c, cost);
    return box instanceof Response ? box : handle(c, box);
  };
  draftRoutes(app, store, on);
  readRoutes(app, rules, on);
}

function draftRoutes(app: Hono, store: GmailStore, on: On): void {
  app.post(
    `${ROOT}/drafts`,
    on(UNITS.draft, async (c, box) => {
      const { message } = await c.req.json<{ message: { raw: string } }>();
      const bytes = Buffer.from(message.raw, "base64url").toString("latin1");
      const draft = store.createDraft(box, bytes);
      return c.json({ id: draft.id, message: brief(draft.message) });
    }),
  );
  app.post(
    `${ROOT}/drafts/send`,
    on(UNITS.send, async (c, box) => {
      const { id } = await c.req.json<{ id: string }>();
      const message = await store.sendDraft(box, id);
      return message === undefined ? notFound() : c.json(brief(message));
    }),
  );
  app.get(
    `${ROOT}/drafts/:id`,
    on(UNITS.getDraft, (c, box) => {
      const id = c.req.param("id") ?? "";
      const message = box.drafts.get(id);
      return message === undefined ? notFound() : c.json({ id, message: brief(message) });
    }),
  );
}

function readRoutes(app: Hono, rules: GmailRules, on: On): void {
  app.get(
    `${ROOT}/profile`,
    on(UNITS.profile, (c, box) =>
      c.json({
        emailAddress: box.address,
        messagesTotal: box.messages.size,
        threadsTotal: new Set([...box.messages.values()].map((each) => each.threadId)).size,
        historyId: String(box.historyId),
      }),
    ),
  );
  app.get(
    `${ROOT}/messages`,
    on(UNITS.list, (c, box) => listMessages(c, box, rules)),
  );
  app.get(
    `${ROOT}/messages/:id`,
    on(UNITS.get, (c, box) => {
      const message = box.messages.get(c.req.param("id") ?? "");
      if (message === undefined) return notFound();
      return c.json(shown(message, c.req.query("format"), c.req.queries("metadataHeaders")));
    }),
  );
  app.get(
    `${ROOT}/history`,
    on(UNITS.history, (c, box) => listHistory(c, box, rules)),
  );
}

function brief({ id, threadId, labelIds }: StoredMessage): object {
  return { id, threadId, labelIds };
}

function shown(
  message: StoredMessage,
  format: string | undefined,
  wanted: readonly string[] | undefined,
): object {
  const common = {
    ...brief(message),
    historyId: String(message.historyId),
    internalDate: String(message.at.epochMilliseconds),
    sizeEstimate: message.bytes.length,
  };
  if (format === "minimal") return common;
  if (format === "raw")
    return { ...common, raw: Buffer.from(message.bytes, "latin1").toString("base64url") };
  const names = wanted?.map((name) => name.toLowerCase());
  const headers = headersOf(message.bytes).filter(
    ({ name }) => names?.includes(name.toLowerCase()) ?? true,
  );
  return { ...common, payload: { mimeType: "multipart/alternative", headers } };
}

/** Newest first; of the search language only `after:` with seconds. */
function listMessages(c: Context, box: GmailBox, rules: GmailRules): Response {
  const [, after] = /^after:(\d+)$/.exec(c.req.query("q") ?? "after:0") ?? [];
  if (after === undefined)
    return refusal(400, "invalidArgument", "The pretend search knows after: only.");
  const labels = c.req.queries("labelIds") ?? [];
  const shownUntil = rules.now().epochMilliseconds - rules.listLagMs;
  const found = [...box.messages.values()]
    .filter(
      ({ at, labelIds }) =>
        at.epochMilliseconds >= Number(after) * 1_000 &&
        at.epochMilliseconds <= shownUntil &&
        labels.every((label) => labelIds.includes(label)),
    )
    .toSorted((a, b) => b.historyId - a.historyId);
  const { page, nextPageToken } = paged(c, found);
  return c.json({
    ...(page.length === 0 ? {} : { messages: page.map(({ id, threadId }) => ({ id, threadId })) }),
    ...nextPageToken,
    resultSizeEstimate: found.length,
  });
}

/** 404 when the start lies in what is forgotten, as Gmail answers after about a week. */
function listHistory(c: Context, box: GmailBox, rules: GmailRules): Response {
  const start = Number(c.req.query("startHistoryId"));
  const oldest = rules.now().subtract({ hours: 24 * rules.historyDays });
  for (const { id, message } of box.history)
    if (Temporal.Instant.compare(message.at, oldest) < 0)
      box.forgotten = Math.max(box.forgotten, id);
  if (!(start >= box.forgotten)) return notFound();
  const label = c.req.query("labelId");
  const found = box.history.filter(
    ({ id, message }) => id > start && (label === undefined || message.labelIds.includes(label)),
  );
  const { page, nextPageToken } = paged(c, found);
  const history = page.map(({ id, message }) => ({
    id: String(id),
    messages: [{ id: message.id, threadId: message.threadId }],
    messagesAdded: [{ message: brief(message) }],
  }));
  return c.json({
    ...(history.length === 0 ? {} : { history }),
    ...nextPageToken,
    historyId: String(box.historyId),
  });
}

function paged<T>(
  c: Context,
  rows: readonly T[],
): { readonly page: readonly T[]; readonly nextPageToken: { readonly nextPageToken?: string } } {
  const size = Math.min(Number(c.req.query("maxResults") ?? PAGE_SIZE), PAGE_SIZE_MAX);
  const from = Number(c.req.query("pageToken") ?? 0);
  const end = from + size;
  return {
    page: rows.slice(from, end),
    nextPageToken: end < rows.length ? { nextPageToken: String(end) } : {},
  };
}
