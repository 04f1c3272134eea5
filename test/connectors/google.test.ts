import { google } from "#connectors/google/index";
import { googleSandbox, type GoogleSandbox } from "#connectors/google/sandbox";
import type { OpenConnection } from "#connectors/connector";
import type { Ambient } from "#nurture/ports";
import { describeCalendar } from "../contract/calendar.ts";
import { describeInboundMail } from "../contract/inbound-mail.ts";
import { describeMailer } from "../contract/mailer.ts";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";
import { mountVendors } from "../kit/vendor.ts";

const HOST = "google.example";
const MAILBOX = "campus@northwind.example";
const ACT = /^POST \/gmail\/v1\/users\/me\/drafts\/send$/;
const PREPARE = /^POST \/gmail\/v1\/users\/me\/drafts$/;

let vendor: GoogleSandbox;
mountVendors({ [HOST]: () => vendor });

function open(ambient: Ambient): OpenConnection {
  return google.open(
    {
      apiUrl: `https://${HOST}/`,
      tokenUrl: `https://${HOST}/token`,
      ...vendor.serviceAccount,
      mailboxes: [MAILBOX],
    },
    ambient,
  );
}

/** A pretend Google whose clock is that of the test's newest ambient. */
function fresh() {
  let clock: Ambient = fakeAmbient();
  vendor = googleSandbox({ now: () => clock.now(), domain: "northwind.example" });
  return {
    ...vendor,
    mailbox: MAILBOX,
    open: (ambient: Ambient) => {
      clock = ambient;
      return open(ambient);
    },
  };
}

function need<T>(port: T | undefined): T {
  if (port === undefined) throw new Error("the port is missing");
  return port;
}

describeMailer("google", () => {
  const subject = fresh();
  return {
    ...subject,
    mailer: (ambient) => need(subject.open(ambient).mailer),
    requestOf: { prepare: PREPARE, act: ACT },
  };
});

describeCalendar("google", () => {
  const subject = fresh();
  return {
    ...subject,
    calendar: (ambient) => need(subject.open(ambient).calendar),
    create: /^POST \/calendar\/v3\/calendars\/primary\/events$/,
  };
});

describeInboundMail("google", () => {
  const subject = fresh();
  return {
    ...subject,
    inbound: (ambient) => need(subject.open(ambient).inbound),
    expireCursors: () => subject.expireHistory(),
    send: async (to, opId) => {
      const mailer = need(open(fakeAmbient()).mailer);
      const mail = sampleMail({ mailbox: MAILBOX, to, opId });
      const signal = AbortSignal.timeout(5_000);
      const context = { opId, intendedAt: Temporal.Instant.from("2026-11-02T08:59:00Z"), signal };
      const prepared = await mailer.prepare?.(mail, context);
      if (prepared?.kind !== "prepared") throw new Error("no draft");
      await mailer.act(mail, { ...context, token: prepared.token });
      return subject.sent().at(-1)?.messageId ?? "";
    },
  };
});
