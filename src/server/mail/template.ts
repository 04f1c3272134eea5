import type { Direction } from "#nurture/content/locale";
import { layout, PIECES } from "./layout.ts";

/** Fills the slots of a compiled part; what is put in must be HTML already. */
export type Part = (slots: Readonly<Record<string, string>>) => string;

type PartName = "paragraph" | "heading" | "item" | "main" | "quiet" | "closing" | "footer";

export interface Template {
  readonly page: Part;
  readonly parts: Readonly<Record<PartName, Part>>;
}

export const pieces = {
  link: part(PIECES.link),
  plain: part(PIECES.plain),
  done: part(PIECES.done),
  open: part(PIECES.open),
  note: part(PIECES.note),
  /** Under the words of a tick, not under its box. */
  tickNote: part(PIECES.tickNote),
} as const;

const compiled = new Map<Direction, Promise<Template>>();

/** The layout of one direction, compiled from MJML at its first use and never again. */
export function template(direction: Direction): Promise<Template> {
  const kept = compiled.get(direction) ?? compile(direction);
  compiled.set(direction, kept);
  return kept;
}

async function compile(direction: Direction): Promise<Template> {
  // Takes a third of a second to load, and a process that renders no mail has no use for it.
  const { default: mjml2html } = await import("mjml");
  const { html } = await mjml2html(layout(direction), { validationLevel: "strict", fonts: {} });
  let page = html;
  const cut = (name: PartName): Part => {
    const [from, to] = [`<!--${name}-->`, `<!--/${name}-->`];
    const start = page.indexOf(from);
    const end = page.indexOf(to);
    const inside = page.slice(start + from.length, end);
    page = `${page.slice(0, start)}{{${name}}}${page.slice(end + to.length)}`;
    return part(inside.trim());
  };
  const parts: Record<PartName, Part> = {
    paragraph: cut("paragraph"),
    heading: cut("heading"),
    item: cut("item"),
    main: cut("main"),
    quiet: cut("quiet"),
    closing: cut("closing"),
    footer: cut("footer"),
  };
  return { page: part(page), parts };
}

/** Splits once, so that filling is joining strings. */
function part(html: string): Part {
  const pieces = html.split(/\{\{(\w+)\}\}/);
  return (slots) =>
    pieces.map((piece, index) => (index % 2 === 0 ? piece : (slots[piece] ?? ""))).join("");
}
