import type { Connector } from "../connector.ts";
import { uncounted } from "../kit/budget.ts";
import { googleCalendar } from "./calendar.ts";
import { mailboxes } from "./client.ts";
import { getProfile, googleInbound } from "./inbound.ts";
import { googleMailer } from "./mailer.ts";
import { VendorProfile } from "./records.ts";
import { SCOPES } from "./scopes.ts";
import { GoogleSettings, parseSettings } from "./settings.ts";

/**
 * A draft (10), its sending (100) and its confirmation (20) are 130 of a user's 6,000 units a minute
 * (developers.google.com/workspace/gmail/api/reference/quota, read 2026-11): 46 mails. With the four
 * seconds that may be caught up with, 43 are never more than that in any minute.
 */
const SENDS_PER_MINUTE = 43;
/** Messages in any 24 hours of one user (support.google.com/a/answer/166852, read 2026-11). */
const SENDS_PER_DAY = 2_000;

/** Gmail and Google Calendar through a service account with domain-wide delegation. */
export const google: Connector = {
  vendor: "google",
  title: "Gmail and Google Calendar",
  role: "mail",
  scopes: SCOPES,
  sendsPerMinute: SENDS_PER_MINUTE,
  sendsPerDay: SENDS_PER_DAY,
  settings: GoogleSettings,
  open: (settings, ambient, budgets = uncounted) => {
    const parsed = parseSettings(settings);
    const open = mailboxes(parsed, ambient, budgets);
    return {
      check: async (signal) => {
        const [first = ""] = parsed.mailboxes;
        await open(first).read(getProfile, VendorProfile, signal);
      },
      mailer: googleMailer(open),
      inbound: googleInbound(open, ambient),
      calendar: googleCalendar(open),
    };
  },
};
