import type { Context } from "hono";
import { autoAnswerMime, bounceMime, replyMime } from "../kit/pretend-mail.ts";
import type { MailWorld, OutsideEntry, PretendAnswer } from "../kit/outside.ts";
import { sandbox, type Sandbox } from "../kit/sandbox.ts";
import { accounts, type Accounts, type ServiceAccount } from "./pretend/accounts.ts";
import { budget } from "./pretend/budget.ts";
import { calendarRoutes } from "./pretend/calendar-routes.ts";
import { calendarStore, outsideEntry } from "./pretend/calendar-store.ts";
import { gmailRoutes } from "./pretend/gmail-routes.ts";
import { gmailStore, type GmailStore, type SentMail } from "./pretend/gmail-store.ts";
import { refusal } from "./pretend/refusals.ts";

/** Gmail units a user and minute, from May 2026 (Gmail API, usage limits). */
const GMAIL_UNITS_PER_MINUTE = 6_000;
/** Calendar requests a user and minute (Calendar API, quotas, 2026). */
const CALENDAR_REQUESTS_PER_MINUTE = 600;
/** History is kept "typically for at least a week" (Gmail API, sync). */
const HISTORY_DAYS = 7;

export interface GoogleSandboxOptions {
  readonly now: () => Temporal.Instant;
  /** The Workspace domain whose admin has granted the delegation. */
  readonly domain: string;
  readonly grantedScopes?: readonly string[];
  readonly unitsPerMinute?: number;
  readonly listLagMs?: number;
  readonly historyDays?: number;
  readonly linkPendingMs?: number;
}

export interface GoogleSandbox extends Sandbox, MailWorld {
  /** What an admin downloads as the key file. */
  readonly serviceAccount: ServiceAccount;
  /** Every event that was ever made, oldest first. */
  entries(): readonly OutsideEntry[];
  /** Drafts that lie in all mailboxes. */
  drafts(): number;
  /** A person empties the drafts folders by hand. */
  discardDrafts(): void;
  /** A person deletes the event by hand in the organiser's calendar. */
  removeByHand(entryId: string): void;
  /** Every history id that was given out is forgotten. */
  expireHistory(): void;
  /** Every token that was given out stops working. */
  revokeTokens(): void;
}

/** Pretend Gmail, Google Calendar and token endpoint of one Workspace domain, on one root. */
export function googleSandbox(options: GoogleSandboxOptions): GoogleSandbox {
  const { now } = options;
  const users = accounts(options);
  const mail = gmailStore(now);
  const calendar = calendarStore(now);
  const base = sandbox("google", (app) => {
    app.post("/token", async (c) => users.exchange(await c.req.parseBody(), c.req.url));
    gmailRoutes(app, mail, {
      now,
      listLagMs: options.listLagMs ?? 0,
      historyDays: options.historyDays ?? HISTORY_DAYS,
      enter: gmailDoor(users, mail, options),
    });
    calendarRoutes(app, calendar, {
      now,
      linkPendingMs: options.linkPendingMs ?? 0,
      enter: calendarDoor(users, now),
    });
  });
  return {
    ...base,
    ...mailWorld(mail, now),
    serviceAccount: users.serviceAccount,
    entries: () => calendar.all().map(outsideEntry),
    drafts: () => mail.boxes().reduce((count, box) => count + box.drafts.size, 0),
    discardDrafts: () => {
      for (const box of mail.boxes()) box.drafts.clear();
    },
    removeByHand: (entryId) => {
      for (const event of calendar.all()) if (event.id === entryId) calendar.end(event, "removed");
    },
    expireHistory: () => {
      for (const box of mail.boxes()) box.forgotten = ++box.historyId;
    },
    revokeTokens: () => users.revokeTokens(),
  };
}

function gmailDoor(users: Accounts, mail: GmailStore, options: GoogleSandboxOptions) {
  const pay = budget(options.now, options.unitsPerMinute ?? GMAIL_UNITS_PER_MINUTE);
  return (c: Context, cost: number) => {
    const address = users.mailboxOf(c.req.raw, "gmail");
    if (address instanceof Response) return address;
    if (pay(address, cost)) return mail.box(address);
    return refusal(403, "userRateLimitExceeded", "User Rate Limit Exceeded");
  };
}

function calendarDoor(users: Accounts, now: () => Temporal.Instant) {
  const pay = budget(now, CALENDAR_REQUESTS_PER_MINUTE);
  return (c: Context) => {
    const address = users.mailboxOf(c.req.raw, "calendar");
    if (address instanceof Response || pay(address, 1)) return address;
    return refusal(403, "rateLimitExceeded", "Rate Limit Exceeded");
  };
}

/** What recipients do; an answer to a mail that never left is a mistake of whoever asks for it. */
function mailWorld(mail: GmailStore, now: () => Temporal.Instant): MailWorld {
  const original = (messageId: string): SentMail => {
    const found = mail.sent.find((each) => each.mail.messageId === messageId);
    if (found === undefined) throw new Error("no such mail was sent");
    return found;
  };
  const stamp = () => ({ id: mail.newMessageId(), at: now() });
  const answered = (answer: PretendAnswer, write: typeof replyMime): void => {
    const { box, threadId, mail: sent } = original(answer.messageId);
    mail.deliver(box, write(sent, answer, stamp()), threadId);
  };
  return {
    sent: () => mail.sent.map((each) => each.mail),
    reply: (answer) => answered(answer, replyMime),
    autoAnswer: (answer) => answered(answer, autoAnswerMime),
    bounce: ({ messageId, status }) => {
      const { box, threadId, mail: sent } = original(messageId);
      const report = bounceMime(sent, status, stamp()).replace(
        /^From: .*\r\n/,
        [
          "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
          `X-Failed-Recipients: ${sent.to[0] ?? ""}`,
          "",
        ].join("\r\n"),
      );
      mail.deliver(box, report, threadId);
    },
  };
}
