import { z } from "zod";
import type { Ambient, InboundMail, InboundMessage, InboundPage } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import { readReceived } from "../kit/mime.ts";
import { call, type Call, type Mailbox, type Mailboxes } from "./client.ts";
import { isAnswerOrReport } from "./mapping.ts";
import { VendorDelta, type Changed } from "./records.ts";

/** A first run, or one after an expired cursor, looks back this far. */
const LOOK_BACK_DAYS = 14;
const PAGE_SIZE = 50;
/** One run reads at most this many pages; the cursor of the last one goes on from there. */
const PAGES_MAX = 100;
const HEADERS = { Prefer: `IdType="ImmutableId", odata.maxpagesize=${PAGE_SIZE}` };
const SELECT = "id,receivedDateTime,internetMessageHeaders";

const Bytes = z.instanceof(Uint8Array);

/** Replies and bounces of a mailbox's Inbox by delta; notifications are only a reason to look sooner. */
export function outlookInbound(
  mailboxes: Mailboxes,
  graphUrl: string,
  ambient: Ambient,
): InboundMail {
  return {
    async *messages(address, cursor, signal): AsyncGenerator<InboundPage> {
      const mailbox = mailboxes(address);
      let request: Call | undefined =
        cursor === undefined ? firstPage(address, ambient.now()) : follow(cursor);
      for (let page = 0; page < PAGES_MAX && request !== undefined; page++) {
        const delta: z.infer<typeof VendorDelta> = await mailbox.read(request, VendorDelta, signal);
        const link = delta["@odata.nextLink"] ?? delta["@odata.deltaLink"];
        const next = relative(link, graphUrl);
        yield { messages: await readAll(mailbox, delta.value, signal), cursor: next };
        request = delta["@odata.nextLink"] === undefined ? undefined : follow(next);
      }
    },
  };
}

const DELTA = "/users/{mailbox}/mailFolders/{folder}/messages/delta()";

function firstPage(mailbox: string, now: Temporal.Instant): Call {
  const since = now.subtract({ hours: LOOK_BACK_DAYS * 24 });
  return call("get", DELTA, {
    path: { mailbox, folder: "inbox" },
    query: {
      $filter: `receivedDateTime ge ${since.toString({ smallestUnit: "second" })}`,
      $select: SELECT,
    },
    headers: HEADERS,
  });
}

/** Graph's own links carry the state; they are used as they come. */
function follow(url: string): Call {
  return { method: "get", name: DELTA, url, headers: HEADERS };
}

/** The part after Graph's address, so that a link can never lead our token anywhere else. */
function relative(link: string | undefined, graphUrl: string): string {
  if (link?.startsWith(`${graphUrl}/`) !== true)
    throw new Problem("connector/unexpected-answer", { path: DELTA });
  return link.slice(graphUrl.length);
}

async function readAll(
  mailbox: Mailbox,
  changed: readonly Changed[],
  signal: AbortSignal,
): Promise<readonly InboundMessage[]> {
  const worthReading = changed.filter(
    (each) => each["@removed"] === undefined && isAnswerOrReport(each),
  );
  const read = await Promise.all(worthReading.map((each) => readOne(mailbox, each, signal)));
  return read.filter((each) => each !== undefined);
}

/** One mail; undefined when it was deleted between the list and the look. */
async function readOne(
  mailbox: Mailbox,
  { id, receivedDateTime }: Changed,
  signal: AbortSignal,
): Promise<InboundMessage | undefined> {
  const request = call("get", "/users/{mailbox}/messages/{messageId}/$value", {
    path: { mailbox: mailbox.address, messageId: id },
  });
  const mime = await mailbox.find(request, Bytes, signal);
  if (mime === undefined) return undefined;
  if (receivedDateTime === undefined)
    throw new Problem("connector/unexpected-answer", { path: DELTA });
  return {
    vendorId: id,
    mailbox: mailbox.address,
    receivedAt: Temporal.Instant.from(receivedDateTime),
    ...(await readReceived(mime)),
  };
}
