import type { Connector, Scope } from "../connector.ts";
import { uncounted } from "../kit/budget.ts";
import { outlookCalendar } from "./calendar.ts";
import { call, mailboxes } from "./client.ts";
import { outlookInbound } from "./inbound.ts";
import { outlookMailer } from "./mailer.ts";
import { VendorIds } from "./records.ts";
import { OutlookSettings, parseSettings } from "./settings.ts";

/**
 * Application permissions reach every mailbox of the tenant. RBAC for Applications limits them: a
 * service principal, a management scope with the sender mailboxes, and one role assignment each
 * ("Application Mail.ReadWrite", "Application Mail.Send", "Application Calendars.ReadWrite").
 * Grants are a union, so the unscoped consent in Entra must be removed again.
 */
const RBAC = {
  en: "Limit all three rights to the sender mailboxes with RBAC for Applications and remove the tenant-wide consent.",
  "zh-Hans": "请用“应用程序 RBAC”将三项权限限定在发件邮箱范围内，并移除租户级授权。",
};

const SCOPES: readonly Scope[] = [
  {
    name: "Mail.ReadWrite",
    why: {
      en: `Makes drafts, confirms that they were sent, and reads replies and bounces. ${RBAC.en}`,
      "zh-Hans": `创建草稿、确认已发送，并读取回复和退信。${RBAC["zh-Hans"]}`,
    },
    touches: "Drafts, sent items and inbox of the named mailboxes",
  },
  {
    name: "Mail.Send",
    why: {
      en: "Sends each draft once, from the mailboxes that you name.",
      "zh-Hans": "从您指定的邮箱将每封草稿只发送一次。",
    },
    touches: "Mail of the named mailboxes",
  },
  {
    name: "Calendars.ReadWrite",
    why: {
      en: "Creates, moves and cancels the meetings that new hires sign up for, with a Teams link.",
      "zh-Hans": "创建、改期和取消新员工报名的会议，并附上 Teams 链接。",
    },
    touches: "Entries of the named mailboxes' own calendars",
  },
];

/** Exchange Online takes 30 a minute and queues the rest unseen (learn.microsoft.com, read 2026-11). */
const SENDS_PER_MINUTE = 28;
/** Recipients in any 24 hours (Exchange Online limits, learn.microsoft.com, read 2026-11); each mail has one. */
const SENDS_PER_DAY = 10_000;

/** Outlook mail and calendar through Microsoft Graph, as an application. */
export const outlook: Connector = {
  vendor: "outlook",
  title: "Outlook",
  role: "mail",
  scopes: SCOPES,
  sendsPerMinute: SENDS_PER_MINUTE,
  sendsPerDay: SENDS_PER_DAY,
  settings: OutlookSettings,
  open: (settings, ambient, budgets = uncounted) => {
    const parsed = parseSettings(settings);
    const open = mailboxes(parsed, ambient, budgets);
    return {
      check: async (signal) => {
        const [first = ""] = parsed.mailboxes;
        const request = call("get", "/users/{mailbox}/messages", {
          path: { mailbox: first },
          query: { $top: 1, $select: "id" },
        });
        await open(first).read(request, VendorIds, signal);
      },
      mailer: outlookMailer(open),
      inbound: outlookInbound(open, parsed.graphUrl, ambient),
      calendar: outlookCalendar(open, ambient),
    };
  },
};
