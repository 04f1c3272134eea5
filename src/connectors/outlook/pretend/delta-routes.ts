import type { Context, Hono } from "hono";
import { readSent } from "../../kit/mime.ts";
import type { MailStore, Received } from "./mail-store.ts";
import { mailboxOf } from "./mail-routes.ts";
import { refusal } from "./refusal.ts";

const PAGE_SIZE = 10;
const PAGE_SIZE_MAX = 100;
/** Older tokens are forgotten. */
const TOKENS_MAX = 10_000;

interface Place {
  readonly position: number;
  readonly since: string;
}

export interface DeltaRoutes {
  /** Every token given out so far is answered with 410 from now on. */
  readonly expire: () => void;
}

/** Changes of the Inbox with opaque tokens; a mail that arrives is one change. */
export function deltaRoutes(app: Hono, store: MailStore): DeltaRoutes {
  const places = new Map<string, Place>();
  let last = 0;
  const keep = (place: Place): string => {
    const token = `pretend-${(last += 1).toString(36)}`;
    places.set(token, place);
    if (places.size > TOKENS_MAX) places.delete([...places.keys()][0] ?? "");
    return token;
  };
  app.get("/users/:mailbox/mailFolders/:folder/messages/:delta", async (c) => {
    const place = placeOf(c, places);
    if (place === undefined) return refusal(c, 410, "SyncStateNotFound");
    const inbox = store.inbox(mailboxOf(c));
    const end = Math.min(place.position + pageSizeOf(c), inbox.length);
    const page = inbox
      .slice(place.position, end)
      .filter((each) => each.receivedAt.toString() >= place.since);
    const value = await Promise.all(page.map(changeOf));
    const token = keep({ position: end, since: place.since });
    const link = `${c.req.header("x-pretend-base") ?? ""}${c.req.path}`;
    return c.json(
      end < inbox.length
        ? { value, "@odata.nextLink": `${link}?$skiptoken=${token}` }
        : { value, "@odata.deltaLink": `${link}?$deltatoken=${token}` },
    );
  });
  return { expire: () => places.clear() };
}

function placeOf(c: Context, places: ReadonlyMap<string, Place>): Place | undefined {
  const token = c.req.query("$skiptoken") ?? c.req.query("$deltatoken");
  if (token !== undefined) return places.get(token);
  const [, since] = /^receivedDateTime ge (\S+)$/.exec(c.req.query("$filter") ?? "") ?? [];
  return { position: 0, since: since ?? "" };
}

function pageSizeOf(c: Context): number {
  const [, asked] = /odata\.maxpagesize=(\d+)/.exec(c.req.header("prefer") ?? "") ?? [];
  return Math.min(Number(asked ?? PAGE_SIZE), PAGE_SIZE_MAX);
}

async function changeOf(received: Received): Promise<object> {
  const { headers } = await readSent(received.mime);
  return {
    id: received.id,
    receivedDateTime: received.receivedAt.toString(),
    internetMessageHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
  };
}
