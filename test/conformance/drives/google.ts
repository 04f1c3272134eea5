import { google } from "#connectors/google/index";
import { googleSandbox } from "#connectors/google/sandbox";
import { fakeAmbient } from "../../kit/ambient.ts";
import { sentWhile, type Drive } from "../recorder.ts";
import { driveCalendar, driveInbound, driveMailer, lookAgain, MAILBOX } from "./mailbox.ts";
import { signal } from "./told.ts";

/** The budget of a real mailbox would make the drive wait. */
const UNITS_PER_MINUTE = 1_000_000;

/** Token, mail as drafts, replies by history, calendar entries under ids of ours. */
export const driveGoogle: Drive = async () => {
  const ambient = fakeAmbient();
  const vendor = googleSandbox({
    now: () => ambient.now(),
    domain: "northwind.example",
    unitsPerMinute: UNITS_PER_MINUTE,
  });
  return sentWhile(vendor, async (url) => {
    const settings = {
      apiUrl: `${url}/`,
      tokenUrl: `${url}/token`,
      ...vendor.serviceAccount,
      mailboxes: [MAILBOX],
    };
    const open = google.open(settings, ambient);
    await open.check(signal());
    await driveMailer(open, ambient);
    await lookAgain(google.open(settings, ambient), ambient);
    await driveInbound(open, vendor);
    await driveCalendar(open, ambient);
  });
};
