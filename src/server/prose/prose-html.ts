import { escapeHtml } from "./escape-html.ts";
import type { Block, Inline, Prose } from "./prose.ts";

/** How the elements of one place look; everything else is the same wherever a text stands. */
export interface ProseLook {
  /** What follows the name of an element: attributes that are ours, or nothing. */
  readonly attributes: (element: ProseElement) => string;
  /** Where a link of the text leads from here; undefined leaves its words alone. */
  readonly linkTo: (href: string) => string | undefined;
}

export type ProseElement =
  "p" | "h2" | "h3" | "h4" | "ul" | "ol" | "li" | "blockquote" | "pre" | "code" | "hr" | "a";

/** A parsed text as HTML: every letter of it escaped, every element one of the list above. */
export function proseHtml(prose: Prose, look: ProseLook): string {
  return prose.map((block) => blockHtml(block, look)).join("");
}

function blockHtml(block: Block, look: ProseLook): string {
  const element = (name: ProseElement, inside: string, more = "") =>
    `<${name}${more}${look.attributes(name)}>${inside}</${name}>`;
  switch (block.kind) {
    case "paragraph":
      return element("p", inlineHtml(block.inside, look));
    case "heading":
      return element(`h${block.level}`, inlineHtml(block.inside, look));
    case "quote":
      return element("blockquote", proseHtml(block.blocks, look));
    case "code":
      return element("pre", `<code>${escapeHtml(block.text)}</code>`);
    case "rule":
      return `<hr${look.attributes("hr")} />`;
    case "list": {
      const items = block.items.map((item) => element("li", itemHtml(item, look))).join("");
      if (block.from === undefined) return element("ul", items);
      return element("ol", items, block.from === 1 ? "" : ` start="${block.from}"`);
    }
  }
}

/** The one paragraph of an item needs no element of its own. */
function itemHtml(blocks: readonly Block[], look: ProseLook): string {
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph"
    ? inlineHtml(first.inside, look) + proseHtml(rest, look)
    : proseHtml(blocks, look);
}

function inlineHtml(inlines: readonly Inline[], look: ProseLook): string {
  return inlines.map((inline) => oneInline(inline, look)).join("");
}

function oneInline(inline: Inline, look: ProseLook): string {
  switch (inline.kind) {
    case "text":
      return escapeHtml(inline.text);
    case "code":
      return `<code${look.attributes("code")}>${escapeHtml(inline.text)}</code>`;
    case "strong":
      return `<strong>${inlineHtml(inline.inside, look)}</strong>`;
    case "emphasis":
      return `<em>${inlineHtml(inline.inside, look)}</em>`;
    case "break":
      return "<br />";
    case "link": {
      const words = inlineHtml(inline.inside, look);
      const href = look.linkTo(inline.href);
      return href === undefined
        ? words
        : `<a href="${escapeHtml(href)}"${look.attributes("a")}>${words}</a>`;
    }
  }
}
