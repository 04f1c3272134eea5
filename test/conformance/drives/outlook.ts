import { outlook } from "#connectors/outlook/index";
import { outlookSandbox, PRETEND_APP } from "#connectors/outlook/sandbox";
import { fakeAmbient } from "../../kit/ambient.ts";
import { sentWhile, type Drive } from "../recorder.ts";
import { driveCalendar, driveInbound, driveMailer, lookAgain, MAILBOX } from "./mailbox.ts";
import { signal } from "./told.ts";

/** A search shows a sent mail this late, so that it is also asked for by its id. */
const LAG_MS = 60_000;

/** Token, mail as MIME drafts, replies by delta, calendar entries. */
export const driveOutlook: Drive = async () => {
  const ambient = fakeAmbient();
  const now = () => ambient.now();
  const vendor = outlookSandbox({ now, mailboxes: [MAILBOX], lagMs: LAG_MS });
  return sentWhile(vendor, async (url) => {
    const settings = {
      ...PRETEND_APP,
      authority: url,
      graphUrl: `${url}/v1.0`,
      mailboxes: [MAILBOX],
    };
    const open = outlook.open(settings, ambient);
    await open.check(signal());
    await driveMailer(open, ambient);
    ambient.advance({ milliseconds: LAG_MS });
    await lookAgain(outlook.open(settings, ambient), ambient);
    await driveInbound(open, vendor);
    await driveCalendar(open, ambient);
  });
};
