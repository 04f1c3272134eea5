import { outlook } from "#connectors/outlook/index";
import { outlookSandbox, PRETEND_APP } from "#connectors/outlook/sandbox";
import type { OpenConnection } from "#connectors/connector";
import type { Ambient } from "#nurture/ports";
import { describeCalendar } from "../contract/calendar.ts";
import { describeInboundMail } from "../contract/inbound-mail.ts";
import { describeMailer } from "../contract/mailer.ts";
import { fakeAmbient } from "../kit/ambient.ts";
import { sampleMail } from "../kit/mime.ts";
import { mountVendors } from "../kit/vendor.ts";

const MAILBOX = "campus@northwind.example";
const START = Temporal.Instant.from("2026-11-02T09:00:00Z");

let vendor = fresh();
mountVendors({ "graph.example": () => vendor, "login.example": () => vendor });

function fresh() {
  return outlookSandbox({ now: () => START, mailboxes: [MAILBOX] });
}

function open(ambient: Ambient): Required<OpenConnection> {
  const settings = {
    ...PRETEND_APP,
    authority: "https://login.example",
    graphUrl: "https://graph.example/v1.0",
    mailboxes: [MAILBOX],
  };
  return outlook.open(settings, ambient) as Required<OpenConnection>;
}

describeMailer("outlook", () => {
  vendor = fresh();
  return {
    mailbox: MAILBOX,
    mailer: (ambient) => open(ambient).mailer,
    failNext: (fault) => vendor.failNext(fault),
    requests: vendor.requests,
    violations: vendor.violations,
    sent: () => vendor.sent(),
    drafts: () => vendor.drafts(MAILBOX),
    discardDrafts: () => vendor.discardDrafts(MAILBOX, "for-good"),
    requestOf: { prepare: /^POST .*\/messages$/, act: /^POST .*\/send$/ },
  };
});

describeInboundMail("outlook", () => {
  vendor = fresh();
  return {
    mailbox: MAILBOX,
    inbound: (ambient) => open(ambient).inbound,
    send: async (to, opId) => {
      const { mailer } = open(fakeAmbient());
      const mail = sampleMail({ mailbox: MAILBOX, to, opId });
      const context = { opId, intendedAt: START, signal: AbortSignal.timeout(10_000) };
      const prepared = await mailer.prepare?.(mail, context);
      if (prepared?.kind === "prepared")
        await mailer.act(mail, { ...context, token: prepared.token });
      return vendor.sent().at(-1)?.messageId ?? "";
    },
    reply: (answer) => vendor.reply(answer),
    autoAnswer: (answer) => vendor.autoAnswer(answer),
    bounce: (report) => vendor.bounce(report),
    expireCursors: () => vendor.expireCursors(),
    failNext: (fault) => vendor.failNext(fault),
    violations: vendor.violations,
  };
});

describeCalendar("outlook", () => {
  vendor = fresh();
  return {
    mailbox: MAILBOX,
    calendar: (ambient) => open(ambient).calendar,
    failNext: (fault) => vendor.failNext(fault),
    requests: vendor.requests,
    violations: vendor.violations,
    entries: () => vendor.entries(),
    removeByHand: (entryId) => vendor.removeByHand(entryId),
    create: /^POST .*\/events$/,
  };
});
