import type { Letter, LetterBlock } from "#nurture/content/letter";
import { phrase } from "#nurture/content/phrases";
import { parseProse } from "../prose/parse-prose.ts";
import { proseText } from "../prose/prose-text.ts";
import type { Frame } from "./html.ts";

/** The letter as plain text: everything that the HTML says, with whole links. */
export function textOf(letter: Letter, { from, unsubscribe }: Frame): string {
  const parts = [
    letter.greeting,
    ...letter.paragraphs,
    ...letter.blocks.map(blockText),
    letter.closing,
    ...(unsubscribe ? [footerText(letter, from, unsubscribe.url)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: LetterBlock): string {
  if (block.kind === "prose") return proseText(parseProse(block.markdown));
  if (block.kind === "action") return `${block.label}:\n${block.link}`;
  const items = block.items.map(({ title, note, link, done }) => {
    const mark = done === undefined ? "-" : done ? "[x]" : "[ ]";
    return [`${mark} ${title}`, ...(note?.split("\n") ?? []), link]
      .filter((line) => line !== undefined)
      .join("\n  ");
  });
  return [block.title, ...items].join("\n");
}

/** "-- " starts a signature (RFC 3676, 4.3): mail clients fold it away when someone answers. */
function footerText({ language }: Letter, from: string, url: string): string {
  return [
    "-- ",
    phrase(language, "why", { sender: from }),
    phrase(language, "unsubscribeNote"),
    `${phrase(language, "unsubscribe")}: ${url}`,
  ].join("\n");
}
