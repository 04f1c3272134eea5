import MailComposer from "nodemailer/lib/mail-composer";
import type { Letter } from "#nurture/content/letter";
import { Problem } from "#nurture/problem";
import { htmlOf } from "./html.ts";
import { HTML_BYTES_MAX } from "./mail-size.ts";
import { textOf } from "./text.ts";

export interface Envelope {
  readonly from: { readonly name: string; readonly address: string };
  /** At the top of the letter and in its last lines, where somebody else than the company signs it. */
  readonly company?: string | undefined;
  readonly to: string;
  /** With angle brackets. */
  readonly messageId: string;
  readonly opId: string;
  /** Journey, step and occurrence: what anyone who counts mails can tell them apart by. */
  readonly about?: string | undefined;
  readonly date: Temporal.Instant;
  /** The one-click address; absent for mail to colleagues. */
  readonly unsubscribe?: { readonly url: string } | undefined;
  /** With angle brackets, as the mail that is answered had it. */
  readonly inReplyTo?: string | undefined;
  readonly references?: readonly string[] | undefined;
}

/**
 * The whole RFC 5322 message with CRLF lines, byte for byte the same for the same letter and
 * envelope. A letter too long for a mail is Problem touch/unrenderable.
 */
export async function composeMail(letter: Letter, envelope: Envelope): Promise<string> {
  const frame = { from: envelope.company ?? envelope.from.name, unsubscribe: envelope.unsubscribe };
  const html = await htmlOf(letter, frame);
  if (Buffer.byteLength(html) > HTML_BYTES_MAX) {
    throw new Problem("touch/unrenderable", { why: "too-large" });
  }
  const { inReplyTo, references } = envelope;
  const message = new MailComposer({
    from: envelope.from,
    to: { name: "", address: envelope.to },
    subject: letter.subject,
    messageId: envelope.messageId,
    date: new Date(envelope.date.epochMilliseconds),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(references !== undefined && { references: [...references] }),
    headers: headersOf(letter, envelope),
    text: textOf(letter, frame),
    html,
    baseBoundary: envelope.opId.replace(/[^A-Za-z0-9]/g, ""),
    boundaryPrefix: "=_keepwarm",
    // Quoted-printable triples Chinese and takes five times as long.
    encoding: "base64",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const bytes = await message.compile().build();
  return bytes.toString("latin1");
}

/**
 * One-click unsubscribing is RFC 8058, the note that nobody wrote this by hand RFC 3834; both are
 * sent as they are, because an encoded or folded address would not be clicked by a machine.
 */
function headersOf(
  letter: Letter,
  { opId, about, unsubscribe }: Envelope,
): Record<string, string | { readonly prepared: true; readonly value: string }> {
  const list = unsubscribe && {
    "List-Unsubscribe": { prepared: true as const, value: `<${unsubscribe.url}>` },
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return {
    ...list,
    "Auto-Submitted": "auto-generated",
    "Content-Language": letter.language,
    "X-Keepwarm-Op": opId,
    ...(about !== undefined && { "X-Keepwarm-About": about }),
  };
}
