import type { MailWorld, OutsideEntry } from "../kit/outside.ts";
import { sandbox, type Sandbox } from "../kit/sandbox.ts";
import { deltaRoutes } from "./pretend/delta-routes.ts";
import { eventRoutes } from "./pretend/event-routes.ts";
import { eventStore } from "./pretend/event-store.ts";
import { gate, type GateTerms } from "./pretend/gate.ts";
import { mailRoutes } from "./pretend/mail-routes.ts";
import { mailStore } from "./pretend/mail-store.ts";

export interface OutlookSandboxOptions extends Partial<GateTerms> {
  readonly now: () => Temporal.Instant;
  /** Mailboxes that the app may use. */
  readonly mailboxes: readonly string[];
  /** A send takes this long after its 202. */
  readonly lateMs?: number;
  /** Searches show a sent mail this long after it left. */
  readonly lagMs?: number;
}

/** Pretend Graph and its token endpoint in one app, and what people outside see and do. */
export interface OutlookSandbox extends Sandbox, MailWorld {
  entries(): readonly OutsideEntry[];
  /** The organiser deletes an entry by hand. */
  removeByHand(entryId: string): void;
  /** And copies one, our property with it. */
  copyByHand(entryId: string): void;
  drafts(mailbox: string): number;
  /** A person moves every draft of a mailbox to Deleted Items, or empties that folder as well. */
  discardDrafts(mailbox: string, how: "to-bin" | "for-good"): void;
  /** Every delta token given out so far ends with 410. */
  expireCursors(): void;
  /** Any mail arrives in a mailbox. */
  deliver(mailbox: string, mime: string): void;
}

/** Settings of a connection that the pretend Graph lets in, but for its addresses and mailboxes. */
export const PRETEND_APP = {
  tenantId: "northwind.example",
  clientId: "keepwarm-pretend",
  clientSecret: "not-a-secret",
} as const;

const TOKEN_LIFE_SECONDS = 3_599;
/** Graph's version may stand in front of a path; the description leaves it out. */
const VERSION = "/v1.0";

export function outlookSandbox(options: OutlookSandboxOptions): OutlookSandbox {
  const { lateMs = 0, lagMs = 0, ...rest } = options;
  const terms: GateTerms = {
    ...PRETEND_APP,
    outOfScope: [],
    tokenLifeSeconds: TOKEN_LIFE_SECONDS,
    ...rest,
  };
  const mails = mailStore({ now: options.now, lateMs, lagMs });
  const events = eventStore();
  let expire = (): void => undefined;
  const vendor = sandbox("outlook", (app) => {
    gate(app, terms);
    eventRoutes(app, events);
    expire = deltaRoutes(app, mails).expire;
    mailRoutes(app, mails);
  });
  return {
    ...vendor,
    fetch: (request) => vendor.fetch(withoutVersion(request)),
    sent: () => mails.sent(),
    reply: (answer) => mails.reply(answer),
    autoAnswer: (answer) => mails.autoAnswer(answer),
    bounce: (report) => mails.bounce(report),
    deliver: (mailbox, mime) => mails.deliver(mailbox, mime),
    entries: () => events.entries(),
    removeByHand: (entryId) => events.removeByHand(entryId),
    copyByHand: (entryId) => events.copyByHand(entryId),
    drafts: (mailbox) => mails.drafts(mailbox).length,
    discardDrafts: (mailbox, how) => {
      for (const draft of mails.drafts(mailbox))
        draft.folder = how === "to-bin" ? "deleteditems" : "gone";
    },
    expireCursors: () => expire(),
  };
}

function withoutVersion(request: Request): Request {
  const url = new URL(request.url);
  const isVersioned = url.pathname.startsWith(`${VERSION}/`);
  const base = url.origin + (isVersioned ? VERSION : "");
  if (isVersioned) url.pathname = url.pathname.slice(VERSION.length);
  const plain = new Request(url, request);
  plain.headers.set("x-pretend-base", base);
  return plain;
}
