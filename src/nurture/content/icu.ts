import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../model/language.ts";
import { directionOf } from "./locale.ts";

type Ast = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Ast[number];

/** The parser's numbers for {name} and for {name, number} (icu-messageformat-parser, types.ts). */
const ARGUMENT: number = 1;
const NUMBER: number = 2;

/** First strong isolate and its end (Unicode UAX 9, 2.4): what stands between can't turn the rest around. */
const ISOLATE = new IntlMessageFormat("\u2068", "en").getAst();
/** Right-to-left mark (UAX 9, 2.6): a letter that is not seen. */
const MARK = new IntlMessageFormat("\u200f", "en").getAst();
const END_OF_ISOLATE = new IntlMessageFormat("\u2069", "en").getAst();

/**
 * A message ready to be filled. In a language that runs from right to left everything filled in is
 * isolated, so that a Latin name or an address doesn't pull the words around it out of order.
 */
export function compileMessage(message: string, language: Language): IntlMessageFormat {
  const options = { ignoreTag: true };
  const made = new IntlMessageFormat(message, language, undefined, options);
  if (directionOf(language) === "ltr") return made;
  const ast = made.getAst();
  const turned = beginsRightToLeft(ast) ? isolated(ast) : [...MARK, ...isolated(ast)];
  return new IntlMessageFormat(turned, language, undefined, options);
}

/**
 * Whether the message's own first letter says its direction: an isolate around it looks no deeper
 * into what is isolated inside (UAX 9, P2), so a message of blanks alone needs a mark.
 */
function beginsRightToLeft(ast: Ast): boolean {
  const own = ast.map((element) => ("options" in element ? "" : textOf(element))).join("");
  return /^\P{L}*\p{Script=Arabic}/u.test(own);
}

function textOf(element: Element): string {
  return "value" in element && !isFilled(element) ? element.value : "";
}

/** Text of somebody else, in its own direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

function isolated(ast: Ast): Ast {
  return ast.flatMap((element) =>
    isFilled(element) ? [...ISOLATE, element, ...END_OF_ISOLATE] : [within(element)],
  );
}

/** The branches of a plural or a select are messages of their own. */
function within(element: Element): Element {
  if (!("options" in element)) return element;
  const branches = Object.entries(element.options).map(
    ([name, option]) => [name, { ...option, value: isolated(option.value) }] as const,
  );
  return { ...element, options: Object.fromEntries(branches) };
}

function isFilled({ type }: { readonly type: number }): boolean {
  return type === ARGUMENT || type === NUMBER;
}
