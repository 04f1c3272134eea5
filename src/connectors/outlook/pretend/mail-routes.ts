import type { Context, Hono } from "hono";
import { refusal } from "./refusal.ts";
import type { Item, MailStore } from "./mail-store.ts";

const LIST_MAX = 100;

/** Graph's message routes on a pretend mail store. */
export function mailRoutes(app: Hono, store: MailStore): void {
  app.get("/users/:mailbox/messages", (c) => listMessages(c, store));
  app.post("/users/:mailbox/messages", async (c) => {
    const base64 = await c.req.text();
    const mime = Buffer.from(base64, "base64");
    if (mime.toString("base64") !== base64)
      return refusal(c, 400, "ErrorMimeContentInvalidBase64String");
    const item = await store.createDraft(mailboxOf(c), mime.toString("utf8"));
    return c.json(messageOf(c, item), 201);
  });
  app.get("/users/:mailbox/messages/:id", (c) =>
    withItem(c, store, (item) => c.json(messageOf(c, item))),
  );
  app.delete("/users/:mailbox/messages/:id", (c) =>
    withItem(c, store, (item) => {
      item.folder = "deleteditems";
      return c.body(null, 204);
    }),
  );
  app.post("/users/:mailbox/messages/:id/send", (c) =>
    withItem(c, store, (item) => {
      if (!item.isDraft) return refusal(c, 404, "ErrorItemNotFound");
      if (item.mail.from !== item.mailbox) return refusal(c, 403, "ErrorSendAsDenied");
      store.send(item);
      return new Response(null, { status: 202 });
    }),
  );
  app.get("/users/:mailbox/messages/:id/:value", (c) => {
    const received = store.inbox(mailboxOf(c)).find((each) => each.id === c.req.param("id"));
    return received === undefined
      ? refusal(c, 404, "ErrorItemNotFound")
      : c.body(received.mime, 200, { "content-type": "text/plain" });
  });
  app.get("/users/:mailbox/mailFolders/:folder", (c) =>
    c.json({ id: folderId(mailboxOf(c), c.req.param("folder")), displayName: "Deleted Items" }),
  );
}

export function mailboxOf(c: Context): string {
  return c.req.param("mailbox") ?? "";
}

/** Whether this request asks for ids that survive a move; without it an id names its folder too. */
export function isImmutable(c: Context): boolean {
  return (c.req.header("prefer") ?? "").includes('IdType="ImmutableId"');
}

/** No filter lists the newest; the one filter we use finds by Internet message id. */
function listMessages(c: Context, store: MailStore): Response {
  const max = Math.min(Number(c.req.query("$top") ?? 10), LIST_MAX);
  const filter = c.req.query("$filter");
  if (filter === undefined) return c.json(listOf(c, store.newest(mailboxOf(c), max)));
  const [, literal] = /^internetMessageId eq '(.+)'$/.exec(filter) ?? [];
  if (literal === undefined) return refusal(c, 400, "ErrorInvalidUrlQueryFilter");
  const found = store.byMessageId(mailboxOf(c), literal.replace(/''/g, "'"));
  return c.json(listOf(c, found.slice(0, max)));
}

function withItem(c: Context, store: MailStore, use: (item: Item) => Response): Response {
  const item = store.byId(mailboxOf(c), c.req.param("id") ?? "");
  return item === undefined ? refusal(c, 404, "ErrorItemNotFound") : use(item);
}

function listOf(c: Context, items: readonly Item[]): object {
  return { value: items.map((each) => messageOf(c, each)) };
}

function messageOf(c: Context, item: Item): object {
  return {
    id: isImmutable(c) ? item.id : `${item.id}.${item.folder}`,
    isDraft: item.isDraft,
    parentFolderId: folderId(item.mailbox, item.folder),
    internetMessageId: item.mail.messageId,
  };
}

function folderId(mailbox: string, folder: string): string {
  return `AAMkFolder-${Buffer.from(`${mailbox}/${folder}`).toString("base64url")}`;
}
