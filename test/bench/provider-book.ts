export interface BookOptions {
  readonly latencyMs: number;
  /** Where in each thousand requests the faults lie. */
  readonly seed: number;
  readonly faults: boolean;
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
}

export interface Message {
  readonly id: string;
  readonly isDraft: boolean;
  readonly parentFolderId: string;
  readonly internetMessageId: string;
}

export interface Book {
  readonly latencyMs: number;
  /** A request begins; the answer is called when it ends. */
  enter(mailbox: string | undefined): () => void;
  /** What befalls this request: one in a thousand is refused, one is done and then cut off. */
  fault(): "refused" | "cut" | undefined;
  count(name: string): void;
  draft(to: string, messageId: string): Message;
  /** Sends a draft once; a second time it is gone. */
  send(id: string): boolean;
  remove(id: string): boolean;
  message(id: string): Message | undefined;
  search(messageId: string): readonly Message[];
  deliver(to: string): void;
  write(id: string, body: string): void;
  record(id: string): { readonly id: string; readonly status: string };
  counts(): Counts;
}

/** What the provider knows: the only place that mails are counted in. */
export function openBook(options: BookOptions): Book {
  const messages = new Map<string, Message & { readonly to: string }>();
  const byMessageId = new Map<string, Set<string>>();
  const delivered = new Map<string, number>();
  const written = new Map<string, string>();
  const requests = new Map<string, number>();
  const busy = new Map<string, number>();
  const tally = { seen: 0, refused: 0, cut: 0, mailboxAtOnce: 0, drafts: 0 };
  const faultAt = faultsOf(options);
  const count = (name: string) => void requests.set(name, (requests.get(name) ?? 0) + 1);
  const deliver = (to: string) => void delivered.set(to, (delivered.get(to) ?? 0) + 1);
  return {
    latencyMs: options.latencyMs,
    enter: (mailbox) => {
      if (mailbox === undefined) return () => undefined;
      const now = (busy.get(mailbox) ?? 0) + 1;
      busy.set(mailbox, now);
      tally.mailboxAtOnce = Math.max(tally.mailboxAtOnce, now);
      return () => void busy.set(mailbox, (busy.get(mailbox) ?? 1) - 1);
    },
    fault: () => {
      const fault = faultAt(tally.seen++);
      if (fault !== undefined) tally[fault] += 1;
      return fault;
    },
    count,
    deliver,
    draft: (to, messageId) => {
      count("mail.create");
      const id = `draft-${++tally.drafts}`;
      const made = {
        id,
        isDraft: true,
        parentFolderId: "drafts",
        internetMessageId: messageId,
        to,
      };
      messages.set(id, made);
      byMessageId.set(messageId, (byMessageId.get(messageId) ?? new Set()).add(id));
      return outside(made);
    },
    send: (id) => {
      count("mail.send");
      const draft = messages.get(id);
      if (draft?.isDraft !== true) return false;
      messages.set(id, { ...draft, isDraft: false, parentFolderId: "sent-items" });
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
    search: (messageId) => {
      count("mail.look");
      return [...(byMessageId.get(messageId) ?? [])].flatMap((id) => {
        const found = messages.get(id);
        return found === undefined ? [] : [outside(found)];
      });
    },
    write: (id, body) => {
      count("field.patch");
      const given = JSON.parse(body) as { readonly status?: unknown };
      if (typeof given.status === "string") written.set(id, given.status);
    },
    record: (id) => ({ id, status: written.get(id) ?? "" }),
    counts: () => ({
      delivered: Object.fromEntries(delivered),
      written: Object.fromEntries(written),
      requests: Object.fromEntries([...requests].toSorted()),
      mailboxAtOnce: tally.mailboxAtOnce,
      refused: tally.refused,
      cut: tally.cut,
    }),
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
