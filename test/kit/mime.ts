import type { MailPayload } from "#nurture/effects/effect";

interface Sample {
  readonly mailbox?: string;
  readonly to?: string;
  /** Makes the message id and X-Keepwarm-Op. */
  readonly opId?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** More header lines, for example `["In-Reply-To", "<…>"]`. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** A mail as the renderer makes it: text and HTML in UTF-8, CRLF, with the headers that are ours. */
export function sampleMail(sample: Sample = {}): MailPayload {
  const mailbox = sample.mailbox ?? "campus@northwind.example";
  const to = sample.to ?? "lin.mei@example.edu";
  const opId = sample.opId ?? "op-0001";
  const messageId = `<${opId}@keepwarm.example>`;
  const lines = [
    `From: Northwind Campus <${mailbox}>`,
    `To: <${to}>`,
    `Subject: ${encodedWord(sample.subject ?? "欢迎加入 Northwind")}`,
    `Message-ID: ${messageId}`,
    "Date: Mon, 02 Nov 2026 09:00:00 +0000",
    `X-Keepwarm-Op: ${opId}`,
    "Auto-Submitted: auto-generated",
    "List-Unsubscribe: <https://keepwarm.example/u/abc>",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ...(sample.headers ?? []).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="parts"',
    "",
    ...part("text/plain", sample.text ?? "您好，林梅：\n欢迎加入。"),
    ...part("text/html", sample.html ?? "<p>您好，林梅：</p><p>欢迎加入。</p>"),
    "--parts--",
    "",
  ];
  return { kind: "mail", mailbox, to, messageId, mime: lines.join("\r\n") };
}

function part(type: string, body: string): string[] {
  return [
    "--parts",
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: base64",
    "",
    base64(body),
    "",
  ];
}

function encodedWord(text: string): string {
  return `=?UTF-8?B?${base64(text)}?=`;
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
