import PostalMime, { type Address, type Email } from "postal-mime";
import type { InboundMessage } from "#nurture/ports";
import { bounceOf } from "./bounce.ts";
import type { OutsideMail } from "./outside.ts";
import { textOfHtml, withoutQuoted } from "./quoted.ts";

/** As much as fits five megabytes of attachments; the parser takes its time for each line. */
const LINES_MAX = 100_000;
const NESTING_MAX = 32;
const HEADER_BYTES_MAX = 256_000;
/** A body is cut here before anything is searched in it: what was written stands first. */
const BODY_LENGTH_MAX = 60_000;
const TEXT_LENGTH_MAX = 20_000;
const SUBJECT_LENGTH_MAX = 500;
const ANSWERS_MAX = 50;

/** What the bytes of a received mail say; where and when it arrived is the vendor's to tell. */
export type ReceivedMail = Omit<InboundMessage, "vendorId" | "mailbox" | "receivedAt">;

/** Reads a received RFC 5322 message; a cut one is read as far as it goes. */
export async function readReceived(mime: string | Uint8Array): Promise<ReceivedMail> {
  const mail = await parse(firstLines(mime));
  const bounce = bounceOf(mail);
  return {
    from: addressesOf(mail.from)[0] ?? "",
    subject: (mail.subject ?? "").slice(0, SUBJECT_LENGTH_MAX),
    text: bodyOf(mail).slice(0, TEXT_LENGTH_MAX),
    answers: answersOf(mail),
    automatic: bounce !== undefined || isAutomatic(mail),
    ...(bounce === undefined ? {} : { bounce }),
  };
}

/** Reads a mail that leaves a pretend vendor, so that results can be counted from its bytes. */
export async function readSent(mime: string | Uint8Array): Promise<Omit<OutsideMail, "at">> {
  const mail = await parse(mime);
  const headers: Record<string, string> = {};
  for (const { key, value } of mail.headers) headers[key] ??= value;
  return {
    from: addressesOf(mail.from)[0] ?? "",
    to: [mail.to, mail.cc, mail.bcc].flatMap((each) => each ?? []).flatMap(addressesOf),
    subject: mail.subject ?? "",
    messageId: mail.messageId ?? "",
    headers,
    text: mail.text ?? "",
    html: mail.html ?? "",
  };
}

function firstLines(mime: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(mime);
  let end = -1;
  for (let lines = 0; lines < LINES_MAX; lines += 1) {
    end = bytes.indexOf("\n", end + 1);
    if (end < 0) return bytes;
  }
  return bytes.subarray(0, end);
}

function parse(mime: string | Uint8Array): Promise<Email> {
  return PostalMime.parse(mime, {
    forceRfc822Attachments: true,
    attachmentEncoding: "utf8",
    maxNestingDepth: NESTING_MAX,
    maxHeadersSize: HEADER_BYTES_MAX,
  });
}

function addressesOf(address: Address | undefined): string[] {
  if (address === undefined) return [];
  const found = address.group?.map((each) => each.address) ?? [address.address];
  return found.flatMap((each) => (each === undefined || each === "" ? [] : [each.toLowerCase()]));
}

function bodyOf(mail: Email): string {
  const text = mail.text?.trim() ?? "";
  if (text !== "") return withoutQuoted(text.slice(0, BODY_LENGTH_MAX));
  return withoutQuoted(textOfHtml((mail.html ?? "").slice(0, BODY_LENGTH_MAX)));
}

/** In-Reply-To first, then References from the newest back. */
function answersOf(mail: Email): string[] {
  const ids = [...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()];
  return [...new Set(ids)].slice(0, ANSWERS_MAX);
}

function idsIn(value: string | undefined): string[] {
  return value?.match(/<[^<>\s]+>/g) ?? [];
}

/** RFC 3834 section 5, and the older signs that answering machines and lists still use. */
function isAutomatic(mail: Email): boolean {
  const header = (name: string): string | undefined =>
    mail.headers
      .find((each) => each.key === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = header("auto-submitted");
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (/^(bulk|junk|list|auto_reply)$/.test(header("precedence") ?? "")) return true;
  return (
    header("x-autoreply") !== undefined ||
    header("x-autorespond") !== undefined ||
    header("return-path") === "<>"
  );
}
