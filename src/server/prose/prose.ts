/** A text of the library after parsing: a closed list of what it can be made of, nothing raw. */
export type Block =
  | { readonly kind: "paragraph"; readonly inside: readonly Inline[] }
  /** The title stands above them: 2 is the highest, 4 the lowest. */
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly inside: readonly Inline[] }
  | {
      readonly kind: "list";
      /** The first number of a numbered list; absent where there are no numbers. */
      readonly from?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inside: readonly Inline[] }
  /** Always https, without a name and password in it. */
  | { readonly kind: "link"; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly kind: "break" };

export type Prose = readonly Block[];

/** Every outside link of a text in reading order, each once. */
export function linksIn(prose: Prose): readonly string[] {
  return [...new Set(prose.flatMap(linksInBlock))];
}

function linksInBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.inside.flatMap(linksInInline);
    case "list":
      return block.items.flat().flatMap(linksInBlock);
    case "quote":
      return block.blocks.flatMap(linksInBlock);
    case "code":
    case "rule":
      return [];
  }
}

function linksInInline(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case "link":
      return [inline.href];
    case "strong":
    case "emphasis":
      return inline.inside.flatMap(linksInInline);
    case "text":
    case "code":
    case "break":
      return [];
  }
}
