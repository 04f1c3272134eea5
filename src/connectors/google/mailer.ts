import type { MailPayload, Outcome, Protocol, Sighting } from "#nurture/effects/effect";
import type { EffectContext, Mailer } from "#nurture/ports";
import type { Attempt } from "../kit/attempt.ts";
import { outcomeOf } from "../kit/outcome.ts";
import type { Call, Mailbox, Mailboxes } from "./client.ts";
import { rawOf, sentReceipt, tokenOf, tokenText } from "./mapping.ts";
import { VendorDraft, VendorMessage } from "./records.ts";
import { sentCopies, type SentCopies } from "./sent-copies.ts";

/**
 * Once a draft is seen unsent after the settle time, twice, its id is still good for one sending: an
 * hour's outage that answers 503 to everything is no reason to ask a person.
 */
const ATTEMPTS_MAX = 6;
const PROTOCOL: Protocol = {
  prepares: true,
  settleMs: 900_000,
  looksApartMs: 60_000,
  attemptsMax: ATTEMPTS_MAX,
};

/**
 * Mail through drafts: Gmail replaces Message-ID, but a draft's id can be sent once only. A draft
 * that no token names is never sent, so it is not even looked for.
 */
export function googleMailer(mailboxes: Mailboxes): Mailer {
  const copies = sentCopies();
  return {
    protocol: PROTOCOL,
    look: (payload, context) => look(mailboxes(payload.mailbox), copies, context),
    prepare: async (payload, { signal }) =>
      preparedBy(await mailboxes(payload.mailbox).once(createDraft(payload), signal)),
    act: async (payload, context) => {
      if (context.token === undefined) return { kind: "refused", why: "no-draft" };
      const call = sendDraft(tokenOf(context.token).draftId);
      return sentBy(await mailboxes(payload.mailbox).once(call, context.signal), (message) => {
        copies.remember(message.id, context.opId);
      });
    },
  };
}

async function look(
  mailbox: Mailbox,
  copies: SentCopies,
  context: EffectContext,
): Promise<Sighting> {
  const { token, signal } = context;
  const draft = token === undefined ? undefined : tokenOf(token);
  if (token !== undefined && draft !== undefined && !copies.knows(context.opId)) {
    const found = await mailbox.find(getDraft(draft.draftId), VendorDraft, signal);
    if (found !== undefined) return { seen: "prepared", token };
  }
  const copy = await copies.find(mailbox, context, draft?.threadId);
  if (copy !== undefined) return { seen: "done", receipt: sentReceipt(copy) };
  if (draft === undefined) return { seen: "absent" };
  return { seen: "unclear", evidence: "the draft is gone and no sent copy carries its operation" };
}

function preparedBy(attempt: Attempt<unknown>): Outcome {
  const outcome = outcomeOf(attempt, (data) => {
    const draft = VendorDraft.safeParse(data).data;
    if (draft === undefined) return undefined;
    return { token: tokenText({ draftId: draft.id, threadId: draft.message.threadId }) };
  });
  if (outcome.kind !== "done") return outcome;
  return { kind: "prepared", token: outcome.receipt["token"] ?? "" };
}

/**
 * A used-up draft answers 404, or 400 with Google's reason: a look tells which. A sent one is
 * "accepted", because only a look learns the Message-ID that Gmail gave it.
 */
function sentBy(attempt: Attempt<unknown>, remember: (message: VendorMessage) => void): Outcome {
  if (attempt.kind === "answer" && isUsedUp(attempt))
    return { kind: "unknown", why: `draft-${attempt.status}` };
  const outcome = outcomeOf(attempt, (data) => {
    const message = VendorMessage.safeParse(data).data;
    if (message === undefined) return undefined;
    remember(message);
    return { id: message.id };
  });
  return outcome.kind === "done" ? { kind: "accepted" } : outcome;
}

function isUsedUp(answer: Extract<Attempt<unknown>, { kind: "answer" }>): boolean {
  if (answer.status === 404) return true;
  return answer.status === 400 && typeof answer.data === "object" && answer.data !== null;
}

function createDraft(payload: MailPayload): Call {
  const requestBody = { message: { raw: rawOf(payload) } };
  return {
    path: "drafts.create",
    units: 10,
    run: ({ gmail }, options) => gmail.users.drafts.create({ userId: "me", requestBody }, options),
  };
}

function getDraft(id: string): Call {
  return {
    path: "drafts.get",
    units: 20,
    run: ({ gmail }, options) =>
      gmail.users.drafts.get({ userId: "me", id, format: "minimal" }, options),
  };
}

function sendDraft(id: string): Call {
  return {
    path: "drafts.send",
    units: 0,
    run: ({ gmail }, options) =>
      gmail.users.drafts.send({ userId: "me", requestBody: { id } }, options),
  };
}
