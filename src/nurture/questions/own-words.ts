/** Lines that mail programs add by themselves, in the languages that we write in. */
const ADDED =
  /^(sent from my|get outlook for|von meinem .* gesendet|envoyé de mon|enviado desde mi|enviado do meu|отправлено с|发自我的|發自我的|iphoneから送信|나의 iphone에서|đã gửi từ|أُرسلت من)/iu;
/** How a letter ends; what follows is who wrote it. */
const CLOSING =
  /^(best|best regards|kind regards|warm regards|regards|best wishes|many thanks|thanks and regards|sincerely|yours|cheers|mit freundlichen grüßen|viele grüße|freundliche grüße|beste grüße|lg|vg|mfg|cordialement|bien à vous|bien cordialement|saludos|un saludo|saludos cordiales|atentamente|atenciosamente|abraços|att|с уважением|с наилучшими пожеланиями|مع التحية|تحياتي|مع أطيب التحيات|trân trọng|thân ái|此致|祝好|顺颂商祺|順頌商祺|谢谢|謝謝|敬具|以上|よろしくお願いします|よろしくお願いいたします|감사합니다|드림)[\s,.!，。！、]*$/iu;
/** A closing further from the end than this is part of what was written. */
const CLOSING_WITHIN_LINES = 8;
/** Longer lines are no name. */
const NAME_LETTERS_MAX = 40;

export interface OwnWords {
  readonly text: string;
  /** Who signed it, where the first line below the closing reads like a name. */
  readonly by?: string;
}

/**
 * What somebody wrote, without the signature. Where all would be gone the whole text is kept: a
 * reply of "Thanks" is not empty.
 */
export function ownWords(text: string): OwnWords {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const end = signatureFrom(lines);
  const kept = lines
    .slice(0, end)
    .filter((line) => !ADDED.test(line.trim()))
    .join("\n")
    .trim();
  if (kept === "") return { text: text.trim() };
  const by = signedBy(lines.slice(end));
  return by === undefined ? { text: kept } : { text: kept, by };
}

function signatureFrom(lines: readonly string[]): number {
  const delimiter = lines.findIndex((line) => /^-- ?$/.test(line));
  if (delimiter >= 0) return delimiter;
  const written = lines.findLastIndex((line) => line.trim() !== "");
  const closing = lines.findIndex(
    (line, index) => index > written - CLOSING_WITHIN_LINES && CLOSING.test(line.trim()),
  );
  return closing < 0 ? lines.length : closing;
}

function signedBy(signature: readonly string[]): string | undefined {
  const name = signature
    .slice(1)
    .map((line) => line.trim())
    .find((line) => line !== "");
  const isName =
    name !== undefined &&
    name.length <= NAME_LETTERS_MAX &&
    /^[\p{L}\p{M}][\p{L}\p{M}\s.'’·-]*$/u.test(name);
  return isName ? name : undefined;
}
