import { shownMs, type ClockTerms } from "./clock.ts";
import type { Marks } from "./provider-marks.ts";

export interface BookOptions {
  readonly clock: ClockTerms;
  readonly latencyMs: number;
  /** Where in each thousand requests the faults lie. */
  readonly seed: number;
  readonly faults: boolean;
  /** Lists show what was so long ago; what is asked for by its id shows at once. */
  readonly lagMs: number;
  /** What one mailbox may ask; beyond it the answer is 429 with Retry-After. */
  readonly limit?: { readonly atOnce: number; readonly perSecond: number };
  /** Tells the parent when so many mails were sent. */
  readonly tellAt: readonly number[];
}

export interface Counts {
  /** Mails delivered, by recipient. */
  readonly delivered: Readonly<Record<string, number>>;
  /** What stands in each record that was written. */
  readonly written: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<string, number>>;
  /** Most requests of one mailbox under way at once. */
  readonly mailboxAtOnce: number;
  readonly refused: number;
  readonly cut: number;
  /** Requests that were answered with 429, or as the vendor says "too much". */
  readonly throttled: number;
  /** When mails left, on the run's clock; ascending. */
  readonly leftMs: readonly number[];
}

export interface Message {
  readonly id: string;
  readonly isDraft: boolean;
  readonly parentFolderId: string;
  readonly internetMessageId: string;
}

interface Stored extends Message {
  readonly to: string;
  readonly mailbox: string;
  readonly createdMs: number;
  readonly sentMs?: number;
}

export interface Book {
  readonly options: BookOptions;
  /** A request begins; the answer is called when it ends, or is undefined where it is too much. */
  enter(mailbox: string | undefined): (() => void) | undefined;
  /** What befalls this request: one in a thousand is refused, one is done and then cut off. */
  fault(): "refused" | "cut" | undefined;
  count(name: string): void;
  draft(mailbox: string, to: string, messageId: string): Message;
  /** Sends a draft once; a second time it is gone. */
  send(id: string): boolean;
  remove(id: string): boolean;
  message(id: string): Message | undefined;
  search(mailbox: string, messageId: string): readonly Message[];
  deliver(to: string): void;
  write(id: string, body: string): void;
  read(id: string): { readonly id: string; readonly status: string };
  counts(): Counts;
}

const WINDOW_MS = 1_000;

/** What the provider knows: the only place that mails are counted in. */
export function openBook(
  options: BookOptions,
  marks: Marks,
  tell: (sent: number) => void = () => undefined,
): Book {
  const messages = new Map<string, Stored>();
  const byMessageId = new Map<string, Set<string>>();
  const delivered = new Map<string, number>();
  const written = new Map<string, string>();
  const requests = new Map<string, number>();
  const leftMs: number[] = [];
  const tally = { seen: 0, refused: 0, cut: 0, drafts: 0 };
  const faultAt = faultsOf(options);
  const door = doorOf(options);
  const now = () => shownMs(options.clock);
  const count = (name: string) => void requests.set(name, (requests.get(name) ?? 0) + 1);
  const deliver = (to: string) => {
    delivered.set(to, (delivered.get(to) ?? 0) + 1);
    leftMs.push(now());
    if (options.tellAt.includes(leftMs.length)) tell(leftMs.length);
  };
  return {
    options,
    enter: (mailbox) => door.enter(mailbox, now()),
    fault: () => {
      const fault = faultAt(tally.seen++);
      if (fault !== undefined) tally[fault] += 1;
      return fault;
    },
    count,
    deliver,
    draft: (mailbox, to, messageId) => {
      count("mail.create");
      marks.act(messageId, mailbox);
      const id = `draft-${++tally.drafts}`;
      const made: Stored = {
        id,
        isDraft: true,
        parentFolderId: "drafts",
        internetMessageId: messageId,
        to,
        mailbox,
        createdMs: now(),
      };
      messages.set(id, made);
      byMessageId.set(messageId, (byMessageId.get(messageId) ?? new Set()).add(id));
      return outside(made);
    },
    send: (id) => {
      count("mail.send");
      const draft = messages.get(id);
      if (draft !== undefined) marks.act(draft.internetMessageId, draft.mailbox);
      if (draft?.isDraft !== true) return false;
      messages.set(id, {
        ...draft,
        isDraft: false,
        parentFolderId: "sent-items",
        sentMs: now(),
      });
      deliver(draft.to);
      return true;
    },
    remove: (id) => {
      count("mail.delete");
      const found = messages.get(id);
      if (found !== undefined) byMessageId.get(found.internetMessageId)?.delete(id);
      return messages.delete(id);
    },
    message: (id) => {
      count("mail.get");
      const found = messages.get(id);
      return found === undefined ? undefined : outside(found);
    },
    search: (mailbox, messageId) => {
      count("mail.look");
      marks.look(messageId, mailbox);
      const asOf = now() - options.lagMs;
      return [...(byMessageId.get(messageId) ?? [])].flatMap((id) => {
        const found = messages.get(id);
        return found === undefined || found.createdMs > asOf ? [] : [outside(shownAt(found, asOf))];
      });
    },
    write: (id, body) => {
      count("field.patch");
      marks.act(id, "");
      const given = JSON.parse(body) as { readonly status?: unknown };
      if (typeof given.status === "string") written.set(id, given.status);
    },
    read: (id) => {
      count("field.get");
      marks.look(id, "");
      return { id, status: written.get(id) ?? "" };
    },
    counts: () => ({
      delivered: Object.fromEntries(delivered),
      written: Object.fromEntries(written),
      requests: Object.fromEntries([...requests].toSorted()),
      refused: tally.refused,
      cut: tally.cut,
      leftMs,
      ...door.counts(),
    }),
  };
}

/** A message as a list showed it then: a mail that has left since still lies in Drafts there. */
function shownAt(found: Stored, asOf: number): Stored {
  return (found.sentMs ?? asOf) > asOf
    ? { ...found, isDraft: true, parentFolderId: "drafts" }
    : found;
}

/** How many requests of a mailbox are under way, and how many it made lately. */
function doorOf({ limit }: BookOptions) {
  const busy = new Map<string, number>();
  const lately = new Map<string, number[]>();
  const tally = { mailboxAtOnce: 0, throttled: 0 };
  const isTooMuch = (mailbox: string, atMs: number): boolean => {
    if (limit === undefined) return false;
    const recent = (lately.get(mailbox) ?? []).filter((each) => each > atMs - WINDOW_MS);
    const tooMuch = (busy.get(mailbox) ?? 0) >= limit.atOnce || recent.length >= limit.perSecond;
    lately.set(mailbox, tooMuch ? recent : [...recent, atMs]);
    return tooMuch;
  };
  return {
    counts: () => tally,
    enter: (mailbox: string | undefined, atMs: number) => {
      if (mailbox === undefined) return () => undefined;
      if (isTooMuch(mailbox, atMs)) {
        tally.throttled += 1;
        return undefined;
      }
      const now = (busy.get(mailbox) ?? 0) + 1;
      busy.set(mailbox, now);
      tally.mailboxAtOnce = Math.max(tally.mailboxAtOnce, now);
      return () => void busy.set(mailbox, (busy.get(mailbox) ?? 1) - 1);
    },
  };
}

const BLOCK = 1_000;

/** One refusal and one cut in each thousand requests, at places that the seed decides. */
function faultsOf({
  seed,
  faults,
}: BookOptions): (ordinal: number) => "refused" | "cut" | undefined {
  if (!faults) return () => undefined;
  return (ordinal) => {
    const block = Math.floor(ordinal / BLOCK);
    const refused = mixed(seed * 7_919 + block * 2) % BLOCK;
    const cut = mixed(seed * 7_919 + block * 2 + 1) % BLOCK;
    const place = ordinal % BLOCK;
    if (place === refused) return "refused";
    return place === (cut === refused ? (cut + 1) % BLOCK : cut) ? "cut" : undefined;
  };
}

/** The finishing steps of MurmurHash3: neighbours come out far apart. */
function mixed(value: number): number {
  let hash = (value + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function addressIn(mime: string): string {
  return /^To: <?([^>\r\n]+)>?/m.exec(mime)?.[1]?.toLowerCase() ?? "";
}

export function messageIdIn(mime: string): string {
  return /^Message-ID: (\S+)/im.exec(mime)?.[1] ?? "";
}

function outside({ id, isDraft, parentFolderId, internetMessageId }: Message): Message {
  return { id, isDraft, parentFolderId, internetMessageId };
}
