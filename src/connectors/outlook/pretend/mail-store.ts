import { readSent } from "../../kit/mime.ts";
import type { MailWorld, OutsideMail } from "../../kit/outside.ts";
import { autoAnswerMime, bounceMime, replyMime } from "../../kit/pretend-mail.ts";

/** Exchange sends about this many mails a minute for a mailbox; more stay queued in Drafts. */
const SENDS_A_MINUTE_MAX = 30;
const MINUTE_MS = 60_000;

/** gone: deleted for good. */
export type Folder = "drafts" | "sentitems" | "deleteditems" | "gone";

/** A message of ours in a mailbox; its id stays the same wherever it is moved to. */
export interface Item {
  readonly id: string;
  readonly mailbox: string;
  readonly mail: Omit<OutsideMail, "at">;
  folder: Folder;
  isDraft: boolean;
  /** Searches don't show it before: the list lags behind the store. */
  visibleFrom: Temporal.Instant;
}

export interface Received {
  readonly id: string;
  readonly mailbox: string;
  readonly mime: string;
  readonly receivedAt: Temporal.Instant;
}

export interface MailTiming {
  readonly now: () => Temporal.Instant;
  /** Between a 202 and the mail leaving Drafts. */
  readonly lateMs: number;
  /** Between the mail leaving and searches showing the sent copy. */
  readonly lagMs: number;
}

export interface MailStore extends MailWorld {
  createDraft(mailbox: string, mime: string): Promise<Item>;
  byId(mailbox: string, id: string): Item | undefined;
  byMessageId(mailbox: string, messageId: string): readonly Item[];
  newest(mailbox: string, max: number): readonly Item[];
  /** Takes a draft on for sending; one that is taken on twice before it leaves, leaves twice. */
  send(item: Item): void;
  drafts(mailbox: string): readonly Item[];
  inbox(mailbox: string): readonly Received[];
  /** Any mail arrives in a mailbox. */
  deliver(mailbox: string, mime: string): void;
}

interface Pending {
  readonly item: Item;
  readonly at: Temporal.Instant;
}

/** Mailboxes of a pretend Exchange. Nothing runs by itself: each call first does what is due. */
export function mailStore(timing: MailTiming): MailStore {
  const inboxes = new Map<string, Received[]>();
  const { items, make, find } = shelf(timing);
  const { sent, takeOn, settle } = transport(timing);
  const nextId = idsFrom("AAkInbox");
  const deliver = (mailbox: string, mime: string): void => {
    const received = { id: nextId(), mailbox, mime, receivedAt: timing.now() };
    inboxes.set(mailbox, [...(inboxes.get(mailbox) ?? []), received]);
  };
  const own = (mailbox: string): Item[] => {
    settle();
    return [...items.values()].filter((each) => each.mailbox === mailbox);
  };
  return {
    ...answering(sent, deliver, timing),
    deliver,
    createDraft: make,
    byId: (mailbox, id) => {
      settle();
      const item = items.get(id.replace(/\.[a-z]+$/, ""));
      return item?.mailbox === mailbox && item.folder !== "gone" ? item : undefined;
    },
    byMessageId: (mailbox, messageId) => {
      settle();
      return find(mailbox, messageId);
    },
    newest: (mailbox, max) => own(mailbox).slice(-max),
    send: takeOn,
    drafts: (mailbox) => own(mailbox).filter((each) => each.folder === "drafts"),
    inbox: (mailbox) => inboxes.get(mailbox) ?? [],
  };
}

/** Where messages of ours stand, by id and by Internet message id. */
function shelf(timing: MailTiming) {
  const items = new Map<string, Item>();
  const byMessageId = new Map<string, Item[]>();
  const nextId = idsFrom("AAkALgAAAAAA");
  return {
    items,
    make: async (mailbox: string, mime: string): Promise<Item> => {
      const mail = await readSent(mime);
      const id = nextId();
      const messageId = mail.messageId === "" ? `<${id}@prod.exchange.example>` : mail.messageId;
      const item: Item = {
        id,
        mailbox,
        mail: { ...mail, messageId },
        folder: "drafts",
        isDraft: true,
        visibleFrom: timing.now(),
      };
      items.set(id, item);
      byMessageId.set(messageId, [...(byMessageId.get(messageId) ?? []), item]);
      return item;
    },
    find: (mailbox: string, messageId: string): readonly Item[] =>
      (byMessageId.get(messageId) ?? []).filter(
        (each) =>
          each.mailbox === mailbox &&
          each.folder !== "gone" &&
          Temporal.Instant.compare(each.visibleFrom, timing.now()) <= 0,
      ),
  };
}

/** What was taken on leaves when its time has come. */
function transport(timing: MailTiming) {
  const gone: OutsideMail[] = [];
  let pending: Pending[] = [];
  const paceOf = pacing(timing);
  const settle = (): void => {
    const now = timing.now();
    const due = pending.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
    if (due.length === 0) return;
    pending = pending.filter((each) => !due.includes(each));
    for (const { item, at } of due) leave(item, at, gone, timing);
  };
  return {
    settle,
    sent: (): readonly OutsideMail[] => {
      settle();
      return gone;
    },
    takeOn: (item: Item): void => {
      pending.push({ item, at: paceOf(item.mailbox) });
      settle();
    },
  };
}

function leave(item: Item, at: Temporal.Instant, sent: OutsideMail[], timing: MailTiming): void {
  sent.push({ ...item.mail, at });
  Object.assign(item, {
    isDraft: false,
    folder: "sentitems",
    visibleFrom: at.add({ milliseconds: timing.lagMs }),
  });
}

/** When a mail that is taken on now will leave its mailbox. */
function pacing(timing: MailTiming): (mailbox: string) => Temporal.Instant {
  const departures = new Map<string, Temporal.Instant[]>();
  return (mailbox) => {
    const recent = departures.get(mailbox) ?? [];
    const soonest = timing.now().add({ milliseconds: timing.lateMs });
    const before = recent.at(-SENDS_A_MINUTE_MAX);
    const allowed = before?.add({ milliseconds: MINUTE_MS });
    const at =
      recent.length < SENDS_A_MINUTE_MAX || allowed === undefined
        ? soonest
        : later(soonest, allowed);
    departures.set(mailbox, [...recent, at].slice(-SENDS_A_MINUTE_MAX));
    return at;
  };
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function answering(
  sent: () => readonly OutsideMail[],
  deliver: (mailbox: string, mime: string) => void,
  timing: MailTiming,
): MailWorld {
  const nextId = idsFrom("answer-");
  const stamp = () => ({ id: `<${nextId()}@recipient.example>`, at: timing.now() });
  const original = (messageId: string): OutsideMail => {
    const mail = sent().findLast((each) => each.messageId === messageId);
    if (mail === undefined) throw new Error(`nobody got ${messageId}`);
    return mail;
  };
  return {
    sent,
    reply: (answer) => {
      const mail = original(answer.messageId);
      deliver(mail.from, replyMime(mail, answer, stamp()));
    },
    autoAnswer: (answer) => {
      const mail = original(answer.messageId);
      deliver(mail.from, autoAnswerMime(mail, answer, stamp()));
    },
    bounce: ({ messageId, status }) => {
      const mail = original(messageId);
      deliver(mail.from, bounceMime(mail, status, stamp()));
    },
  };
}

function idsFrom(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}${(last += 1).toString(36).padStart(8, "0")}`;
}
