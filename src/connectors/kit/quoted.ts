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
/** A longer line is no attribution; searching it takes time that grows with its square. */
const ATTRIBUTION_LENGTH_MAX = 300;
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
  const line = kept[last] ?? "";
  if (line.length > ATTRIBUTION_LENGTH_MAX || !ATTRIBUTION.test(line)) return;
  const first = Math.max(0, last + 1 - ATTRIBUTION_LINES_MAX);
  const above = kept.slice(first, last + 1).findLastIndex((each) => ATTRIBUTION_START.test(each));
  kept.splice(above < 0 ? last : first + above);
}

const UNSEEN = ["style", "script", "head", "title"];

/**
 * Readable text of a mail that has no text part; quotations of mail programs are left out. Nothing
 * here searches the same part again from each of its letters: whoever wrote it may mean harm.
 */
export function textOfHtml(html: string): string {
  const own = UNSEEN.reduce(withoutElements, html.replace(/\s+/g, " "))
    .replace(/<div[^<>]*class="?(gmail_quote|moz-cite-prefix)[\s\S]*$/i, "")
    .replace(/<div[^<>]*id="?(divRplyFwdMsg|appendonsend)[\s\S]*$/i, "");
  return withoutBlockquotes(own)
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>\s*/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** Each up to its next end tag; one that never ends stays, and so do all after it. */
function withoutElements(html: string, name: string): string {
  const begin = new RegExp(`<${name}\\b`, "gi");
  const end = new RegExp(`</${name}\\s*>`, "gi");
  let kept = "";
  let from = 0;
  for (;;) {
    begin.lastIndex = from;
    const opened = begin.exec(html);
    end.lastIndex = opened?.index ?? html.length;
    if (opened === null || end.exec(html) === null) return kept + html.slice(from);
    kept += html.slice(from, opened.index);
    from = end.lastIndex;
  }
}

/** From the first to the end of the last: they stand in each other. */
function withoutBlockquotes(html: string): string {
  const begin = html.search(/<blockquote\b/i);
  const last = [...html.matchAll(/<\/blockquote\s*>/gi)].at(-1);
  if (begin < 0 || last === undefined || last.index < begin) return html;
  return html.slice(0, begin) + html.slice(last.index + last[0].length);
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
