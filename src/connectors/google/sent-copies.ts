import type { EffectContext } from "#nurture/ports";
import { Problem } from "#nurture/problem";
import type { Call, Mailbox } from "./client.ts";
import { headerOf, OP_HEADER } from "./mapping.ts";
import { VendorMessage, VendorMessageList } from "./records.ts";

/** A page holds at most this many ids (Gmail API, messages.list). */
const PAGE_SIZE = 500;
/** Workspace sends at most 2,000 mails a day and mailbox (support.google.com/a/answer/166852). */
const PAGES_MAX = 4;
/** After a restore from backup: half a month of sends at that rate. */
const PAGES_MAX_RESTORED = 60;
/** Headers fetched by one look at a draft that is gone: 20 units each, a third of the minute. */
const FETCHED_MAX = 100;
/** Where no draft was ever stored, nothing of ours was sent but by a database since lost: the first few. */
const FETCHED_MAX_WITHOUT_DRAFT = 25;
/** When the next look goes on where this one stopped. */
const GO_ON_MS = 60_000;
/** Which copy carries which operation never changes; the oldest are forgotten. */
const KNOWN_MAX = 40_000;
/** Our clock and Google's may differ by this much. */
const SKEW_MS = 300_000;

/** Finds the sent copy of an operation by its header, which Gmail's search can't see. */
export interface SentCopies {
  /** True once this process has learned of a copy that carries the operation. */
  knows(opId: string): boolean;
  remember(messageId: string, opId: string): void;
  /**
   * The copy, or undefined. Looks through what was sent since the intent, the draft's own thread
   * first, then the oldest: 2,000 mails by id, and by their headers 100 (25 without a draft). With
   * a draft, or `since` an earlier moment after a restore (30,000 mails), more than that is a
   * Problem, and the next look goes on.
   */
  find(
    mailbox: Mailbox,
    context: EffectContext,
    threadId: string | undefined,
  ): Promise<VendorMessage | undefined>;
}

export function sentCopies(): SentCopies {
  const messageOf = new Map<string, string>();
  const seen = new Map<string, string>();
  const remember = (messageId: string, opId: string): void => {
    seen.set(messageId, opId);
    if (opId !== "") messageOf.set(opId, messageId);
    for (const map of [seen, messageOf]) dropOldest(map);
  };
  const fetched = async (mailbox: Mailbox, id: string, signal: AbortSignal) => {
    const message = await mailbox.find(getHeaders(id), VendorMessage, signal);
    remember(id, message === undefined ? "" : (headerOf(message, OP_HEADER) ?? ""));
    return message;
  };
  const lists = onceListed();
  const search: SentCopies["find"] = async (mailbox, context, threadId) => {
    const { opId, intendedAt, since, signal } = context;
    const isSure = threadId !== undefined || since !== undefined;
    const list = isSure ? listSent : lists.of;
    const sent = await list(mailbox, { since, intendedAt }, signal);
    const unseen = threadFirst(sent, threadId).filter(({ id }) => !seen.has(id));
    const limit = isSure ? FETCHED_MAX : FETCHED_MAX_WITHOUT_DRAFT;
    for (const { id } of unseen.slice(0, limit)) {
      const message = await fetched(mailbox, id, signal);
      if (seen.get(id) === opId) return message;
    }
    if (isSure && unseen.length > limit) throw tooMany("messages.get");
    return undefined;
  };
  const known: SentCopies["find"] = async (mailbox, context, threadId) => {
    const id = messageOf.get(context.opId);
    if (id === undefined) return search(mailbox, context, threadId);
    return (await fetched(mailbox, id, context.signal)) ?? { id, threadId: threadId ?? "" };
  };
  const inTurn = oneAfterTheOther();
  return {
    knows: (opId) => messageOf.has(opId),
    remember,
    find: (mailbox, context, threadId) =>
      // After a restore everything is looked for at once, through the same mails: each is read once.
      context.since === undefined
        ? known(mailbox, context, threadId)
        : inTurn(() => known(mailbox, context, threadId)),
  };
}
type Listed = readonly { readonly id: string; readonly threadId: string }[];

/**
 * What was sent since an intent that has no draft. One list serves every later intent of its
 * mailbox: whatever was sent after it was sent with a draft that the database knows.
 */
function onceListed() {
  const listed = new Map<string, { readonly from: Temporal.Instant; readonly sent: Listed }>();
  return {
    of: async (mailbox: Mailbox, { intendedAt }: Span, signal: AbortSignal) => {
      const known = listed.get(mailbox.address);
      if (known !== undefined && Temporal.Instant.compare(known.from, intendedAt) <= 0)
        return known.sent;
      const sent = await listSent(mailbox, { since: undefined, intendedAt }, signal);
      listed.set(mailbox.address, { from: intendedAt, sent });
      return sent;
    },
  };
}

function threadFirst(sent: Listed, threadId: string | undefined): Listed {
  return sent.toSorted((a, b) => Number(b.threadId === threadId) - Number(a.threadId === threadId));
}

function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function tooMany(path: string): Problem {
  return new Problem("connector/rate-limited", { path, waitMs: GO_ON_MS });
}

function dropOldest(map: Map<string, string>): void {
  if (map.size <= KNOWN_MAX) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

interface Span {
  readonly since: Temporal.Instant | undefined;
  readonly intendedAt: Temporal.Instant;
}

/** Oldest first: a mail is mostly sent soon after its intent. */
async function listSent(
  mailbox: Mailbox,
  { since, intendedAt }: Span,
  signal: AbortSignal,
): Promise<Listed> {
  const from = since ?? intendedAt;
  const after = Math.floor((from.epochMilliseconds - SKEW_MS) / 1_000);
  const found: { readonly id: string; readonly threadId: string }[] = [];
  let pageToken: string | undefined;
  const pagesMax = since === undefined ? PAGES_MAX : PAGES_MAX_RESTORED;
  for (let page = 0; page < pagesMax; page++) {
    const list = await mailbox.read(listSince(after, pageToken), VendorMessageList, signal);
    found.push(...(list.messages ?? []));
    pageToken = list.nextPageToken;
    if (pageToken === undefined) break;
  }
  if (since !== undefined && pageToken !== undefined) throw tooMany("messages.list");
  return found.toReversed();
}

/** A copy that a person has thrown away still counts as sent. */
function listSince(after: number, pageToken: string | undefined): Call {
  return {
    path: "messages.list",
    units: 5,
    run: ({ gmail }, options) =>
      gmail.users.messages.list(
        {
          userId: "me",
          labelIds: ["SENT"],
          q: `after:${after}`,
          includeSpamTrash: true,
          maxResults: PAGE_SIZE,
          ...(pageToken === undefined ? {} : { pageToken }),
        },
        options,
      ),
  };
}

function getHeaders(id: string): Call {
  return {
    path: "messages.get",
    units: 20,
    run: ({ gmail }, options) =>
      gmail.users.messages.get(
        { userId: "me", id, format: "metadata", metadataHeaders: [OP_HEADER, "Message-ID"] },
        options,
      ),
  };
}
