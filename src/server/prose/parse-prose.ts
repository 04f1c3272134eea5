import { Marked, type MarkedToken, type Token, type Tokens } from "marked";
import type { Block, Inline, Prose } from "./prose.ts";

/** What a library text may be at most; the schema of a text says the same. */
const CHARACTERS_MAX = 20_000;
/** Lists in lists in quotes: what is deeper is shown as it was typed. */
const DEPTH_MAX = 6;
const HREF_CHARACTERS_MAX = 2_000;

const none = () => undefined;

/**
 * Markdown without HTML, tables, struck words, underlined headings and code by indenting: those stay
 * the letters that they are, so that a text without any Markdown reads as it was typed.
 */
const marked = new Marked({
  gfm: true,
  tokenizer: { html: none, tag: none, table: none, code: none, lheading: none, del: none },
});

/** A text of the library, parsed. Total: what can't be parsed is plain paragraphs. */
export function parseProse(markdown: string): Prose {
  const text = markdown.slice(0, CHARACTERS_MAX);
  try {
    return blocksOf(marked.lexer(text), 0);
  } catch (cause) {
    // The parser calls itself; thousands of nested quotes are more than a stack holds.
    if (!(cause instanceof RangeError)) throw cause;
    return plain(text);
  }
}

function plain(text: string): Prose {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({ kind: "paragraph", inside: [{ kind: "text", text: paragraph }] }));
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken, depth));
}

type Makes<T> = {
  readonly [K in MarkedToken["type"]]?: (
    token: Extract<MarkedToken, { type: K }>,
    depth: number,
  ) => readonly T[];
};

/** What each token becomes; one that is not named here is shown as it was typed. */
const BLOCKS: Makes<Block> = {
  space: () => [],
  def: () => [],
  checkbox: () => [],
  heading: (token, depth) => [
    { kind: "heading", level: levelOf(token.depth), inside: inlinesOf(token, depth) },
  ],
  list: (token, depth) => [listOf(token, depth)],
  blockquote: (token, depth) => [{ kind: "quote", blocks: blocksOf(token.tokens, depth + 1) }],
  code: (token) => [{ kind: "code", text: token.text }],
  hr: () => [{ kind: "rule" }],
  paragraph: (token, depth) => [{ kind: "paragraph", inside: inlinesOf(token, depth) }],
  text: (token, depth) => [{ kind: "paragraph", inside: inlinesOf(token, depth) }],
};

const INLINES: Makes<Inline> = {
  text: (token) => [{ kind: "text", text: token.text }],
  escape: (token) => [{ kind: "text", text: token.text }],
  codespan: (token) => [{ kind: "code", text: token.text }],
  strong: (token, depth) => [{ kind: "strong", inside: inlinesOf(token, depth) }],
  em: (token, depth) => [{ kind: "emphasis", inside: inlinesOf(token, depth) }],
  br: () => [{ kind: "break" }],
  link: (token, depth) => linked(token.href, inlinesOf(token, depth)),
  // A picture would be fetched from somewhere; its words stand for it.
  image: (token) => linked(token.href, [{ kind: "text", text: token.text || token.href }]),
};

function made<T>(makes: Makes<T>, token: MarkedToken, depth: number): readonly T[] | undefined {
  const make = makes[token.type] as
    ((token: MarkedToken, depth: number) => readonly T[]) | undefined;
  return make?.(token, depth);
}

function blockOf(token: MarkedToken, depth: number): readonly Block[] {
  const blocks = depth > DEPTH_MAX ? undefined : made(BLOCKS, token, depth);
  return blocks ?? typed(token.raw);
}

function typed(raw: string): readonly Block[] {
  return [{ kind: "paragraph", inside: [{ kind: "text", text: raw.trim() }] }];
}

function levelOf(depth: number): 2 | 3 | 4 {
  if (depth <= 1) return 2;
  return depth === 2 ? 3 : 4;
}

function listOf({ ordered, start, items }: Tokens.List, depth: number): Block {
  const from = ordered ? { from: Number(start) } : {};
  return { kind: "list", ...from, items: items.map((item) => itemOf(item, depth)) };
}

/** A ticked box is said in words' place by its sign; nobody can tick it here. */
function itemOf({ task, checked, tokens }: Tokens.ListItem, depth: number): readonly Block[] {
  const blocks = blocksOf(tokens, depth + 1);
  if (!task) return blocks;
  const box: Inline = { kind: "text", text: checked === true ? "☑ " : "☐ " };
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph"
    ? [{ ...first, inside: [box, ...first.inside] }, ...rest]
    : [{ kind: "paragraph", inside: [box] }, ...blocks];
}

function inlinesOf(
  { tokens, text }: { readonly tokens?: readonly Token[] | undefined; readonly text: string },
  depth: number,
): readonly Inline[] {
  if (tokens === undefined || depth > DEPTH_MAX) return [{ kind: "text", text }];
  return tokens.flatMap((token) => inlineOf(token as MarkedToken, depth + 1));
}

function inlineOf(token: MarkedToken, depth: number): readonly Inline[] {
  return made(INLINES, token, depth) ?? [{ kind: "text", text: token.raw }];
}

/** Words that lead elsewhere by https lead there; any other address leaves the words alone. */
function linked(href: string, inside: readonly Inline[]): readonly Inline[] {
  const known = outsideLink(href);
  return known === undefined ? inside : [{ kind: "link", href: known, inside: unlinked(inside) }];
}

/** The address of a page outside as it will be opened; undefined where it may not be. */
export function outsideLink(href: string): string | undefined {
  if (href.length > HREF_CHARACTERS_MAX || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  const isNamed = url.username !== "" || url.password !== "";
  return url.protocol === "https:" && !isNamed ? url.href : undefined;
}

/** A link inside a link is no HTML. */
function unlinked(inside: readonly Inline[]): readonly Inline[] {
  return inside.flatMap((one): readonly Inline[] => {
    if (one.kind === "link") return unlinked(one.inside);
    if (one.kind === "strong" || one.kind === "emphasis")
      return [{ ...one, inside: unlinked(one.inside) }];
    return [one];
  });
}
