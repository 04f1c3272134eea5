import type { OutsideMail, PretendAnswer } from "./outside.ts";

/** When a pretend answer was written and which message id its writer's system gave it. */
interface Stamp {
  readonly id: string;
  readonly at: Temporal.Instant;
}

/** A person's reply as mail programs write it: threaded, with the whole original quoted below. */
export function replyMime(original: OutsideMail, answer: PretendAnswer, stamp: Stamp): string {
  const quoted = original.text.split(/\r?\n/).map((line) => `> ${line}`);
  const day = stamp.at.toString().slice(0, 10);
  const body = [answer.text, "", `On ${day}, ${original.from} wrote:`, ...quoted].join("\r\n");
  return [...answerHeaders(original, answer, stamp, "Re: "), ...textBody(body)].join("\r\n");
}

/** An out-of-office answer with the mark of RFC 3834. */
export function autoAnswerMime(original: OutsideMail, answer: PretendAnswer, stamp: Stamp): string {
  return [
    ...answerHeaders(original, answer, stamp, "Automatic reply: "),
    "Auto-Submitted: auto-replied",
    "X-Auto-Response-Suppress: All",
    ...textBody(answer.text),
  ].join("\r\n");
}

/** A non-delivery report (RFC 3464) with the headers of the mail that came back. */
export function bounceMime(original: OutsideMail, status: string, stamp: Stamp): string {
  const recipient = original.to[0] ?? "";
  const domain = original.from.split("@")[1] ?? "mail.example";
  return [
    `From: Mail Delivery System <postmaster@${domain}>`,
    `To: <${original.from}>`,
    `Subject: ${encodedWord(`Undeliverable: ${original.subject}`)}`,
    `Message-ID: ${stamp.id}`,
    `Date: ${mailDate(stamp.at)}`,
    `In-Reply-To: ${original.messageId}`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    "",
    "--report",
    ...textBody(`Your message to ${recipient} couldn't be delivered.`).slice(1),
    "",
    "--report",
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns; ${domain}`,
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${status.startsWith("4.") ? "delayed" : "failed"}`,
    `Status: ${status}`,
    "",
    "--report",
    "Content-Type: text/rfc822-headers",
    "",
    ...Object.entries(original.headers).map(([name, value]) => `${name}: ${value}`),
    "",
    "--report--",
    "",
  ].join("\r\n");
}

function answerHeaders(
  original: OutsideMail,
  answer: PretendAnswer,
  stamp: Stamp,
  prefix: string,
): string[] {
  const references = [original.headers["references"], original.messageId].filter(Boolean).join(" ");
  return [
    `From: <${answer.from}>`,
    `To: <${original.from}>`,
    `Subject: ${encodedWord(prefix + original.subject)}`,
    `Message-ID: ${stamp.id}`,
    `Date: ${mailDate(stamp.at)}`,
    `In-Reply-To: ${original.messageId}`,
    `References: ${references}`,
  ];
}

function textBody(text: string): string[] {
  return [
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(text, "utf8").toString("base64"),
  ];
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;
}

function mailDate(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toUTCString().replace("GMT", "+0000");
}
