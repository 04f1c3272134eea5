/** "On … wrote:" in the languages we write in; the line right above a quotation. */
const ATTRIBUTION =
  /(wrote|写道|寫道|schrieb.*|a écrit|escribió|escreveu|пишет|написал\(?а?\)?|のメール|님이 작성|đã viết|كتب)\s*[:：]\s*$/i;
/** Outlook's block of headers above what it quotes: a From line, and soon a Sent or To line. */
const FROM = /^\W{0,2}(from|发件人|寄件者|差出人|보낸 사람|von|de|от|từ|من)\s?\W{0,2}[:：]/i;
const SENT =
  /^\W{0,2}(sent|date|to|subject|发送时间|收件人|日期|主题|寄件日期|收件者|送信日時|宛先|보낸 날짜|받는 사람|gesendet|an|envoyé|à|enviado|para|отправлено|кому|đã gửi|đến)\s?\W{0,2}[:：]/i;
const DIVIDER =
  /^\s*-{2,}\s*(original message|原始邮件|原始郵件|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|forwarded message)\s*-{2,}/i;
const ATTRIBUTION_START = /^\s*(on|am|le|el|em)\b.*\d|写道|寫道|のメール/i;
/** An attribution may be folded over this many lines. */
const ATTRIBUTION_LINES_MAX = 3;
const SENT_WITHIN_LINES = 4;

/**
 * The part that the sender wrote. Where all would be gone, or nothing tells where the quotation
 * starts, the whole text is kept: reading twice is better than losing a question.
 */
export function withoutQuoted(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex((line, index) => DIVIDER.test(line) || isHeaderBlock(lines, index));
  const own = dropQuotations(end < 0 ? lines : lines.slice(0, end));
  const kept = own.join("\n").trim();
  return kept === "" ? text.trim() : kept;
}

function isHeaderBlock(lines: readonly string[], index: number): boolean {
  if (!FROM.test(lines[index] ?? "")) return false;
  return lines.slice(index + 1, index + 1 + SENT_WITHIN_LINES).some((line) => SENT.test(line));
}

/** Without lines that start with ">" and the attribution above them; answers between them stay. */
function dropQuotations(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let quoting = false;
  for (const line of lines) {
    const quoted = /^\s*>/.test(line);
    if (quoted && !quoting) dropAttribution(kept);
    if (!quoted) kept.push(line);
    quoting = quoted || (quoting && line.trim() === "");
  }
  return kept;
}

function dropAttribution(kept: string[]): void {
  const last = kept.findLastIndex((line) => line.trim() !== "");
  if (last < 0 || !ATTRIBUTION.test(kept[last] ?? "")) return;
  const above = kept.slice(0, last + 1).findLastIndex((line) => ATTRIBUTION_START.test(line));
  kept.splice(last - above < ATTRIBUTION_LINES_MAX && above >= 0 ? above : last);
}

/** Readable text of a mail that has no text part; quotations of mail programs are left out. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<div[^>]*class="?(gmail_quote|moz-cite-prefix)[\s\S]*$/i, "")
    .replace(/<div[^>]*id="?(divRplyFwdMsg|appendonsend)[\s\S]*$/i, "")
    .replace(/<blockquote\b[\s\S]*<\/blockquote\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>\s*/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]+\n/g, "\n")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
