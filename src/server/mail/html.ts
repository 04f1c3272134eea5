import type { Letter, LetterBlock, LetterItem } from "#nurture/content/letter";
import { directionOf } from "#nurture/content/locale";
import { phrase } from "#nurture/content/phrases";
import { escapeHtml } from "../prose/escape-html.ts";
import { parseProse } from "../prose/parse-prose.ts";
import { proseHtml } from "../prose/prose-html.ts";
import { MAIL_PROSE } from "./prose-look.ts";
import { pieces, template, type Template } from "./template.ts";

/** What mail clients show beside the subject. */
const PREVIEW_MAX = 140;

/** Around a letter: who signs at the top, and how to stop such letters (none for colleagues). */
export interface Frame {
  readonly from: string;
  readonly unsubscribe?: { readonly url: string } | undefined;
}

/** The letter as one HTML page without any remote part. */
export async function htmlOf(letter: Letter, frame: Frame): Promise<string> {
  const layout = await template(directionOf(letter.language));
  const { parts } = layout;
  return layout.page({
    lang: letter.language,
    subject: escapeHtml(letter.subject),
    preview: escapeHtml((letter.paragraphs[0] ?? "").slice(0, PREVIEW_MAX)),
    from: escapeHtml(frame.from),
    greeting: escapeHtml(letter.greeting),
    paragraph: letter.paragraphs.map((text) => parts.paragraph({ text: lines(text) })).join(""),
    heading: letter.blocks.map((block) => blockHtml(block, layout)).join(""),
    closing: parts.closing({ text: lines(letter.closing) }),
    footer: footer(letter, frame, layout),
  });
}

function blockHtml(block: LetterBlock, { parts }: Template): string {
  if (block.kind === "prose") {
    return parts.paragraph({ text: proseHtml(parseProse(block.markdown), MAIL_PROSE) });
  }
  if (block.kind === "list") {
    const items = block.items.map((item) => parts.item(itemSlots(item)));
    return parts.heading({ text: escapeHtml(block.title) }) + items.join("");
  }
  const slots = { link: escapeHtml(block.link), label: escapeHtml(block.label) };
  return block.main ? parts.main(slots) : parts.quiet(slots);
}

function itemSlots(item: LetterItem): { readonly title: string; readonly note: string } {
  const text = escapeHtml(item.title);
  const noted = item.done === undefined ? pieces.note : pieces.tickNote;
  const note = item.note === undefined ? "" : noted({ text: lines(item.note) });
  if (item.link !== undefined) {
    return { title: pieces.link({ text, link: escapeHtml(item.link) }), note };
  }
  if (item.done === undefined) return { title: pieces.plain({ text }), note };
  return { title: item.done ? pieces.done({ text }) : pieces.open({ text }), note };
}

function footer(letter: Letter, frame: Frame, { parts }: Template): string {
  if (frame.unsubscribe === undefined) return "";
  const { language } = letter;
  return parts.footer({
    why: escapeHtml(phrase(language, "why", { sender: frame.from })),
    note: escapeHtml(phrase(language, "unsubscribeNote")),
    link: escapeHtml(frame.unsubscribe.url),
    label: escapeHtml(phrase(language, "unsubscribe")),
  });
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br />");
}
