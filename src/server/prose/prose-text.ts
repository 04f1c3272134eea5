import type { Block, Inline, Prose } from "./prose.ts";

/** A parsed text as plain text: paragraphs apart by an empty line, links whole behind their words. */
export function proseText(prose: Prose): string {
  return prose.map(blockText).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return inlineText(block.inside);
    case "code":
      return block.text;
    case "rule":
      return "* * *";
    case "quote":
      return behind("> ", "> ", proseText(block.blocks));
    case "list":
      return block.items
        .map((item, index) => {
          const mark = block.from === undefined ? "- " : `${block.from + index}. `;
          return behind(mark, " ".repeat(mark.length), item.map(blockText).join("\n"));
        })
        .join("\n");
  }
}

function behind(first: string, others: string, text: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : others) + line)
    .join("\n");
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join("");
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return oneLine(inline.text);
    case "code":
      return inline.text;
    case "strong":
    case "emphasis":
      return inlineText(inline.inside);
    case "break":
      return "\n";
    case "link": {
      const words = inlineText(inline.inside);
      return words === inline.href || `${words}/` === inline.href
        ? inline.href
        : `${words} (${inline.href})`;
    }
  }
}

/** As a browser shows it: the end of a line is a space. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ");
}
