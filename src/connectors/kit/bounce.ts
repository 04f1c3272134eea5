import type { Attachment, Email } from "postal-mime";
import type { InboundMessage } from "#nurture/ports";

type Bounce = NonNullable<InboundMessage["bounce"]>;
type Fields = Readonly<Record<string, string>>;

/** Reports longer than this are not read on: the fields that matter come first. */
const REPORT_LENGTH_MAX = 100_000;
/** RFC 5321 allows 320 characters of an address; a type and a name may stand before it. */
const ADDRESS_LENGTH_MAX = 500;
/** RFC 3463: permanent, nothing more known. */
const STATUS_UNSPECIFIED = "5.0.0";

/** What a delivery report (RFC 3464) says about the first recipient that it failed for. */
export function bounceOf(mail: Email): Bounce | undefined {
  const report = mail.attachments.find((each) => each.mimeType === "message/delivery-status");
  if (report === undefined) return failedWithoutReport(mail);
  const [message = {}, ...recipients] = blocksOf(textOf(report));
  const failed = recipients.find((each) => /^(failed|delayed)\b/i.test(each["action"] ?? ""));
  const recipient = failed && addressIn(failed["original-recipient"] ?? failed["final-recipient"]);
  if (failed === undefined || recipient === undefined) return undefined;
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(failed["status"] ?? "")?.[0];
  return {
    recipient,
    status: status ?? STATUS_UNSPECIFIED,
    ...originalOf(mail, message),
  };
}

/** Gmail's mailer-daemon names the address in a header even where the report part is missing. */
function failedWithoutReport(mail: Email): Bounce | undefined {
  const header = mail.headers.find((each) => each.key === "x-failed-recipients")?.value;
  const recipient = addressIn(header?.split(",")[0]);
  if (recipient === undefined) return undefined;
  return { recipient, status: STATUS_UNSPECIFIED, ...originalOf(mail, {}) };
}

/** Which of our mails came back: from the returned headers, else from what the report names. */
function originalOf(mail: Email, message: Fields): Pick<Bounce, "originalMessageId" | "opId"> {
  const returned = mail.attachments.find((each) =>
    ["message/rfc822", "text/rfc822-headers", "message/global"].includes(each.mimeType),
  );
  const [headers = {}] = returned === undefined ? [] : blocksOf(textOf(returned));
  const named =
    headers["message-id"] ?? message["x-original-message-id"] ?? message["original-message-id"];
  const id = /<[^<>\s]+>/.exec(named ?? mail.inReplyTo ?? "")?.[0];
  const opId = headers["x-keepwarm-op"];
  return {
    ...(id === undefined ? {} : { originalMessageId: id }),
    ...(opId === undefined ? {} : { opId }),
  };
}

/** Field blocks between empty lines, unfolded, by lower-case name; the first of a name counts. */
function blocksOf(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n[ \t]*\n/)
    .map((block) => {
      const fields: Record<string, string> = {};
      for (const line of block.replace(/\n[ \t]+/g, " ").split("\n")) {
        const [, name, value] = /^([!-9;-~]+):(.*)$/.exec(line) ?? [];
        if (name !== undefined && value !== undefined) fields[name.toLowerCase()] ??= value.trim();
      }
      return fields;
    });
}

function textOf(part: Attachment): string {
  return typeof part.content === "string" ? part.content.slice(0, REPORT_LENGTH_MAX) : "";
}

/** `rfc822; Ann <ann@example.edu>` or a bare address, in lower case. */
function addressIn(value: string | undefined): string | undefined {
  return /[^\s<>;,]+@[^\s<>;,]+/
    .exec((value ?? "").slice(0, ADDRESS_LENGTH_MAX))?.[0]
    .toLowerCase();
}
