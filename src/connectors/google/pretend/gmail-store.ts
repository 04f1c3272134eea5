import { readSent } from "../../kit/mime.ts";
import type { OutsideMail } from "../../kit/outside.ts";

/** A mail in a mailbox. The bytes are kept as one character each, so that none is changed. */
export interface StoredMessage {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly bytes: string;
  readonly at: Temporal.Instant;
  readonly historyId: number;
}

interface HistoryRecord {
  readonly id: number;
  readonly message: StoredMessage;
}

export interface GmailBox {
  readonly address: string;
  readonly drafts: Map<string, StoredMessage>;
  readonly messages: Map<string, StoredMessage>;
  readonly history: HistoryRecord[];
  historyId: number;
  /** History up to here is forgotten. */
  forgotten: number;
}

/** A mail that left, with where it left from. */
export interface SentMail {
  readonly box: GmailBox;
  readonly threadId: string;
  readonly mail: OutsideMail;
}

export interface GmailStore {
  box(address: string): GmailBox;
  boxes(): readonly GmailBox[];
  readonly sent: readonly SentMail[];
  createDraft(
    box: GmailBox,
    bytes: string,
  ): { readonly id: string; readonly message: StoredMessage };
  /** The sent message, or undefined when there is no such draft (any more). */
  sendDraft(box: GmailBox, id: string): Promise<StoredMessage | undefined>;
  deliver(box: GmailBox, mime: string, threadId?: string): StoredMessage;
  /** A fresh Message-ID as Gmail makes them. */
  newMessageId(): string;
}

const FIRST_HISTORY_ID = 1_000;

/** Mailboxes of a Workspace domain: drafts that are used up by sending, and a history that grows. */
export function gmailStore(now: () => Temporal.Instant): GmailStore {
  const boxes = new Map<string, GmailBox>();
  const sent: SentMail[] = [];
  let count = 0;
  const nextId = (): string => (0x19a0_0000_0000 + ++count).toString(16).padStart(16, "0");
  const newMessageId = (): string => `<CAKw${nextId()}@mail.gmail.com>`;
  const add = (box: GmailBox, message: Omit<StoredMessage, "at" | "historyId">): StoredMessage => {
    box.historyId += 7;
    const stored = { ...message, at: now(), historyId: box.historyId };
    box.messages.set(stored.id, stored);
    box.history.push({ id: box.historyId, message: stored });
    return stored;
  };
  return {
    sent,
    newMessageId,
    boxes: () => [...boxes.values()],
    box: (address) => {
      const box = boxes.get(address) ?? emptyBox(address);
      boxes.set(address, box);
      return box;
    },
    createDraft: (box, bytes) => {
      const id = nextId();
      const message = add(box, { id, threadId: id, labelIds: ["DRAFT"], bytes });
      const draftId = `r${count * 7_919}`;
      box.drafts.set(draftId, message);
      return { id: draftId, message };
    },
    sendDraft: async (box, id) => {
      const draft = box.drafts.get(id);
      if (draft === undefined) return undefined;
      box.drafts.delete(id);
      box.messages.delete(draft.id);
      const bytes = withMessageId(draft.bytes, newMessageId());
      const { threadId } = draft;
      const message = add(box, { id: nextId(), threadId, labelIds: ["SENT"], bytes });
      const mail = await readSent(Buffer.from(bytes, "latin1"));
      sent.push({ box, threadId, mail: { ...mail, at: message.at } });
      return message;
    },
    deliver: (box, mime, threadId) => {
      const id = nextId();
      const bytes = Buffer.from(mime, "utf8").toString("latin1");
      return add(box, { id, threadId: threadId ?? id, labelIds: ["INBOX", "UNREAD"], bytes });
    },
  };
}

function emptyBox(address: string): GmailBox {
  return {
    address,
    drafts: new Map(),
    messages: new Map(),
    history: [],
    historyId: FIRST_HISTORY_ID,
    forgotten: 0,
  };
}

/** Gmail replaces the Message-ID of a mail that is sent through its API, and keeps X-headers. */
function withMessageId(bytes: string, messageId: string): string {
  const end = bytes.indexOf("\r\n\r\n");
  const head = (end < 0 ? bytes : bytes.slice(0, end)).replace(
    /^message-id:.*(\r\n[ \t].*)*\r\n/im,
    "",
  );
  return `Message-ID: ${messageId}\r\n${head}${end < 0 ? "" : bytes.slice(end)}`;
}

/** Header lines as Gmail's metadata shows them: unfolded, in order. */
export function headersOf(bytes: string): { readonly name: string; readonly value: string }[] {
  const head = bytes.split("\r\n\r\n", 1)[0] ?? "";
  return head
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .flatMap((line) => {
      const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [{ name, value }];
    });
}
