import type { MailPayload, Outcome, Sighting } from "#nurture/effects/effect";
import type { EffectContext, Mailer } from "#nurture/ports";
import { outcomeOf, safely } from "../kit/outcome.ts";
import { call, type Mailbox, type Mailboxes } from "./client.ts";
import { byMessageId } from "./mapping.ts";
import { VendorFolder, VendorMessage, VendorMessages, type Message } from "./records.ts";

/** Copies of one mail that a look takes in: drafts of lost preparations, and the sent one. */
const COPIES_MAX = 20;
/**
 * Once a draft is seen unsent after the settle time, twice, its id is still good for one sending: an
 * hour's outage that answers 503 to everything is no reason to ask a person.
 */
const ATTEMPTS_MAX = 6;
const SELECT = "id,isDraft,parentFolderId,internetMessageId";

/**
 * Mail as a draft that is sent once. Our Message-ID survives from the draft to Sent Items and is
 * what a look searches for; the draft's id is the only thing that is ever sent. Never sendMail,
 * which leaves nothing to look for, and never $batch, whose lost answer loses twenty outcomes.
 */
export function outlookMailer(mailboxes: Mailboxes): Mailer {
  const deletedItems = folderIds(mailboxes);
  return {
    protocol: {
      prepares: true,
      settleMs: 900_000,
      looksApartMs: 60_000,
      attemptsMax: ATTEMPTS_MAX,
    },
    look: async (mail, context) => {
      const mailbox = mailboxes(mail.mailbox);
      const copies = await copiesOf(mailbox, mail, context);
      const sent = copies.find((each) => !each.isDraft);
      if (sent !== undefined) return doneOf(sent, mail);
      if (copies.length === 0) return nothingOf(context);
      const binned = await deletedItems(mail.mailbox, context.signal);
      const drafts = copies.filter((each) => each.parentFolderId !== binned);
      return adopt(mailbox, drafts, context);
    },
    prepare: (mail, { signal }) => safely(signal, () => prepare(mailboxes, mail, signal)),
    act: (mail, context) =>
      safely(context.signal, async () => send(mailboxes(mail.mailbox), context)),
  };
}

async function prepare(
  mailboxes: Mailboxes,
  mail: MailPayload,
  signal: AbortSignal,
): Promise<Outcome> {
  const attempt = await mailboxes(mail.mailbox).once(createDraft(mail), signal);
  const outcome = outcomeOf(attempt, (data) => {
    const draft = VendorMessage.safeParse(data);
    return draft.success ? { id: draft.data.id } : undefined;
  });
  const token = outcome.kind === "done" ? outcome.receipt["id"] : undefined;
  return token === undefined ? outcome : { kind: "prepared", token };
}

async function send(mailbox: Mailbox, { token, signal }: EffectContext): Promise<Outcome> {
  if (token === undefined) return { kind: "refused", why: "no draft" };
  const request = call("post", "/users/{mailbox}/messages/{messageId}/send", {
    path: { mailbox: mailbox.address, messageId: token },
  });
  const attempt = await mailbox.once(request, signal);
  if (attempt.kind === "answer" && attempt.status === 404)
    return { kind: "unknown", why: "404: the draft was sent or removed" };
  const outcome = outcomeOf(attempt, () => ({}));
  return outcome.kind === "done" ? { kind: "accepted" } : outcome;
}

/** By our Message-ID; the draft itself is asked for where the search does not show it (yet). */
async function copiesOf(
  mailbox: Mailbox,
  mail: MailPayload,
  { token, signal }: EffectContext,
): Promise<readonly Message[]> {
  const search = call("get", "/users/{mailbox}/messages", {
    path: { mailbox: mailbox.address },
    query: { $filter: byMessageId(mail.messageId), $select: SELECT, $top: COPIES_MAX },
  });
  const { value } = await mailbox.read(search, VendorMessages, signal);
  const known = token === undefined || value.some((each) => each.id === token || !each.isDraft);
  if (known) return value;
  const one = call("get", "/users/{mailbox}/messages/{messageId}", {
    path: { mailbox: mailbox.address, messageId: token },
    query: { $select: SELECT },
  });
  const draft = await mailbox.find(one, VendorMessage, signal);
  return draft === undefined ? value : [draft, ...value];
}

/**
 * The draft we hold, else the only kind of draft that may be taken up: one of a preparation whose
 * answer was lost. Where our own is gone another one is never sent, since ours may have been.
 */
async function adopt(
  mailbox: Mailbox,
  drafts: readonly Message[],
  context: EffectContext,
): Promise<Sighting> {
  const { token, signal } = context;
  const adopted = token === undefined ? drafts[0] : drafts.find((each) => each.id === token);
  if (adopted === undefined) return nothingOf(context);
  for (const extra of drafts.filter((each) => each !== adopted))
    await mailbox.once(removeDraft(mailbox.address, extra.id), signal);
  return { seen: "prepared", token: adopted.id };
}

function nothingOf({ token }: EffectContext): Sighting {
  return token === undefined
    ? { seen: "absent" }
    : { seen: "unclear", evidence: "the draft is gone and no sent copy is found" };
}

function doneOf(sent: Message, mail: MailPayload): Sighting {
  const internetMessageId = sent.internetMessageId ?? mail.messageId;
  return { seen: "done", receipt: { id: sent.id, internetMessageId } };
}

function createDraft(mail: MailPayload) {
  return call("post", "/users/{mailbox}/messages", {
    path: { mailbox: mail.mailbox },
    body: Buffer.from(mail.mime, "utf8").toString("base64"),
  });
}

function removeDraft(mailbox: string, messageId: string) {
  return call("delete", "/users/{mailbox}/messages/{messageId}", { path: { mailbox, messageId } });
}

/** Where a mailbox keeps what a person threw away; the id never changes and is read once. */
function folderIds(
  mailboxes: Mailboxes,
): (mailbox: string, signal: AbortSignal) => Promise<string> {
  const known = new Map<string, string>();
  return async (mailbox, signal) => {
    const request = call("get", "/users/{mailbox}/mailFolders/{folder}", {
      path: { mailbox, folder: "deleteditems" },
      query: { $select: "id" },
    });
    const id =
      known.get(mailbox) ?? (await mailboxes(mailbox).read(request, VendorFolder, signal)).id;
    known.set(mailbox, id);
    return id;
  };
}
