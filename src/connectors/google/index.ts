import type { Connector } from "../connector.ts";
import { googleCalendar } from "./calendar.ts";
import { mailboxes } from "./client.ts";
import { getProfile, googleInbound } from "./inbound.ts";
import { googleMailer } from "./mailer.ts";
import { VendorProfile } from "./records.ts";
import { SCOPES } from "./scopes.ts";
import { GoogleSettings, parseSettings } from "./settings.ts";

/** Gmail and Google Calendar through a service account with domain-wide delegation. */
export const google: Connector = {
  vendor: "google",
  title: "Gmail and Google Calendar",
  role: "mail",
  scopes: SCOPES,
  settings: GoogleSettings,
  open: (settings, ambient) => {
    const parsed = parseSettings(settings);
    const open = mailboxes(parsed, ambient);
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
