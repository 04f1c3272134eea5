import type { Ambient, InboundMail, InboundMessage, InboundPage } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { readReceived } from "../kit/mime.ts";
import type { Call, Mailbox, Mailboxes } from "./client.ts";
import {
  VendorHistory,
  VendorMessage,
  VendorMessageList,
  VendorProfile,
  type VendorHistory as History,
} from "./records.ts";

/** A first run, or one after an expired cursor, looks back this far. */
const LOOK_BACK_MS = 14 * 86_400_000;
/** And at no more than this many newest mails, in pages of 500 ids. */
const LOOK_BACK_PAGES_MAX = 4;
const LIST_PAGE_SIZE = 500;
const HISTORY_PAGE_SIZE = 100;
const HISTORY_PAGES_MAX = 100;
/** Mails read for one page of ours: what a crash at worst reads again. */
const BATCH = 25;

/** Replies and bounces of a mailbox's inbox, by Gmail's history; no webhook is needed. */
export function googleInbound(mailboxes: Mailboxes, ambient: Ambient): InboundMail {
  return {
    async *messages(mailbox, cursor, signal): AsyncGenerator<InboundPage> {
      const reading = { mailbox, client: mailboxes(mailbox), signal };
      const start = cursor === undefined ? await beginning(reading, ambient) : placeOf(cursor);
      if (start.afterSeconds !== undefined)
        yield* lookBack(reading, start.historyId, start.afterSeconds);
      yield* changes(reading, start.historyId);
    },
  };
}

interface Reading {
  readonly mailbox: string;
  readonly client: Mailbox;
  readonly signal: AbortSignal;
}

/** A history id, and while the look back is not finished, from which second on it is to be done. */
interface Place {
  readonly historyId: string;
  readonly afterSeconds?: number;
}

function placeOf(cursor: string): Place {
  const [historyId = "", after] = cursor.split("@");
  return after === undefined ? { historyId } : { historyId, afterSeconds: Number(after) };
}

/** The history id is taken before the look back, so that what arrives meanwhile is not missed. */
async function beginning({ client, signal }: Reading, ambient: Ambient): Promise<Place> {
  const { historyId } = await client.read(getProfile, VendorProfile, signal);
  const after = ambient.now().epochMilliseconds - LOOK_BACK_MS;
  return { historyId, afterSeconds: Math.floor(after / 1_000) };
}

async function* lookBack(
  reading: Reading,
  historyId: string,
  afterSeconds: number,
): AsyncGenerator<InboundPage> {
  const ids = await listInbox(reading, afterSeconds);
  for (let done = 0; done < ids.length; done += BATCH) {
    const messages = await readAll(reading, ids.slice(done, done + BATCH));
    const isLast = done + BATCH >= ids.length;
    const newest = messages.at(-1)?.receivedAt.epochMilliseconds;
    const from = newest === undefined ? afterSeconds : Math.floor(newest / 1_000) - 1;
    yield { messages, cursor: isLast ? historyId : `${historyId}@${from}` };
  }
}

/** Ids of what came in since then, oldest first. */
async function listInbox({ client, signal }: Reading, afterSeconds: number): Promise<string[]> {
  const ids: string[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < LOOK_BACK_PAGES_MAX; page++) {
    const list = await client.read(listSince(afterSeconds, pageToken), VendorMessageList, signal);
    ids.push(...(list.messages ?? []).map((each) => each.id));
    pageToken = list.nextPageToken;
    if (pageToken === undefined) break;
  }
  return ids.toReversed();
}

async function* changes(reading: Reading, startHistoryId: string): AsyncGenerator<InboundPage> {
  let pageToken: string | undefined;
  for (let page = 0; page < HISTORY_PAGES_MAX; page++) {
    const call = listHistory(startHistoryId, pageToken);
    const history = await reading.client.find(call, VendorHistory, reading.signal);
    if (history === undefined) throw new Problem("connector/cursor-expired", { path: call.path });
    pageToken = history.nextPageToken;
    const reached = pageToken === undefined ? history.historyId : history.history?.at(-1)?.id;
    const messages = await readAll(reading, addedIn(history));
    yield { messages, cursor: reached ?? startHistoryId };
    if (pageToken === undefined) return;
  }
}

function addedIn(history: History): string[] {
  const ids = history.history?.flatMap((record) => record.messagesAdded ?? []) ?? [];
  return [...new Set(ids.map(({ message }) => message.id))];
}

async function readAll(reading: Reading, ids: readonly string[]): Promise<InboundMessage[]> {
  const read = await Promise.all(ids.map((id) => readOne(reading, id)));
  return read.filter((each) => each !== undefined);
}

/** One mail; undefined when it was deleted meanwhile, or is one that the mailbox sent to itself. */
async function readOne(
  { mailbox, client, signal }: Reading,
  id: string,
): Promise<InboundMessage | undefined> {
  const message = await client.find(getRaw(id), VendorMessage, signal);
  if (message === undefined || message.labelIds?.includes("SENT") === true) return undefined;
  const { raw, internalDate } = message;
  if (raw === undefined || internalDate === undefined)
    throw new Problem("connector/unexpected-answer", { path: "messages.get" });
  return {
    vendorId: id,
    mailbox,
    receivedAt: Temporal.Instant.fromEpochMilliseconds(Number(internalDate)),
    ...(await readReceived(Buffer.from(raw, "base64url"))),
  };
}

/** Also the connection test: the cheapest read that needs the mailbox. */
export const getProfile: Call = {
  path: "users.getProfile",
  units: 1,
  run: ({ gmail }, options) => gmail.users.getProfile({ userId: "me" }, options),
};

function listSince(afterSeconds: number, pageToken: string | undefined): Call {
  return {
    path: "messages.list",
    units: 5,
    run: ({ gmail }, options) =>
      gmail.users.messages.list(
        {
          userId: "me",
          labelIds: ["INBOX"],
          q: `after:${afterSeconds}`,
          maxResults: LIST_PAGE_SIZE,
          ...(pageToken === undefined ? {} : { pageToken }),
        },
        options,
      ),
  };
}

function getRaw(id: string): Call {
  return {
    path: "messages.get",
    units: 20,
    run: ({ gmail }, options) =>
      gmail.users.messages.get({ userId: "me", id, format: "raw" }, options),
  };
}

function listHistory(startHistoryId: string, pageToken: string | undefined): Call {
  return {
    path: "history.list",
    units: 2,
    run: ({ gmail }, options) =>
      gmail.users.history.list(
        {
          userId: "me",
          startHistoryId,
          labelId: "INBOX",
          historyTypes: ["messageAdded"],
          maxResults: HISTORY_PAGE_SIZE,
          ...(pageToken === undefined ? {} : { pageToken }),
        },
        options,
      ),
  };
}
