import type { MailPayload } from "#nurture/effects/effect";
import type { Letter } from "#nurture/content/letter";
import { localText } from "#nurture/model/language";
import { mailAddress, type Person } from "#nurture/model/person";
import { composeMail } from "../mail/compose-mail.ts";
import { signLink } from "../links.ts";
import type { Turn } from "./deps.ts";
import { messageIdOf } from "./message-id.ts";

/** One click takes a person off nurture mail for this long after the mail. */
const UNSUBSCRIBE_DAYS = 400;

interface Addressed {
  readonly letter: Letter;
  readonly mailbox: string;
  readonly opId: string;
  readonly about: string;
}

/** A letter to a candidate as the exact bytes to be sent. */
export async function mailFor(
  turn: Turn,
  { letter, person, mailbox, opId, about }: Addressed & { readonly person: Person },
): Promise<MailPayload> {
  const { deps } = turn;
  const until = deps.ambient.now().add({ hours: 24 * UNSUBSCRIBE_DAYS });
  const url = `${deps.baseUrl}/u/${signLink("unsubscribe", person.id, until, deps.linkKeys)}`;
  return payloadFor(turn, {
    letter,
    mailbox,
    opId,
    about,
    to: mailAddress(person) ?? "",
    unsubscribe: url,
  });
}

/** A letter to a department. */
export async function ownerMailFor(
  turn: Turn,
  addressed: Addressed & { readonly to: string },
): Promise<MailPayload> {
  return payloadFor(turn, addressed);
}

async function payloadFor(
  turn: Turn,
  mail: Addressed & { readonly to: string; readonly unsubscribe?: string },
): Promise<MailPayload> {
  const { deps } = turn;
  const messageId = messageIdOf(mail.opId, deps.baseUrl);
  const company = localText(deps.company, mail.letter.language);
  const mime = await composeMail(mail.letter, {
    from: { name: mail.letter.from ?? company, address: mail.mailbox },
    company,
    to: mail.to,
    messageId,
    opId: mail.opId,
    about: mail.about,
    date: deps.ambient.now(),
    ...(mail.unsubscribe === undefined ? {} : { unsubscribe: { url: mail.unsubscribe } }),
  });
  return { kind: "mail", mailbox: mail.mailbox, to: mail.to, messageId, mime };
}
