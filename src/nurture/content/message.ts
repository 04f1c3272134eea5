import type { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../model/language.ts";
import { Problem } from "../problem.ts";
import { compileMessage } from "./icu.ts";

export type Values = Readonly<Record<string, string | number>>;

/** The parser's number for plain text (icu-messageformat-parser, types.ts). */
const LITERAL = 0;
/** Compiled messages kept; a programme has some hundreds. */
const COMPILED_MAX = 4_000;
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Fills an ICU message. A placeholder without a value, and a message that is not ICU, is Problem
 * touch/unrenderable with the placeholder's name.
 */
export function fill(message: string, language: Language, values: Values): string {
  const format = compile(message, language);
  const missing = spoken(format.getAst(), values).find((name) => !Object.hasOwn(values, name));
  if (missing !== undefined) {
    throw new Problem("touch/unrenderable", { why: "missing", placeholder: missing });
  }
  return String(format.format({ ...values }));
}

/** The placeholders that are said with these values: branches not taken don't count. */
export function named(message: string, language: Language, values: Values): readonly string[] {
  return spoken(compile(message, language).getAst(), values);
}

/** Every placeholder of a message, in whatever branch it stands. */
export function placeholders(message: string): readonly string[] {
  return [...new Set(walk(compile(message, "en").getAst()))];
}

type Ast = ReturnType<IntlMessageFormat["getAst"]>;
type Element = Ast[number];

/** The placeholders that these values lead to: only the chosen branch of a select is looked into. */
function spoken(ast: Ast, values: Values): readonly string[] {
  return ast.flatMap((element) => {
    if (!isArgument(element)) return [];
    const branches = branchesOf(element);
    const chosen = branches.get(String(values[element.value])) ?? branches.get("other") ?? [];
    const inside = "offset" in element ? [...branches.values()].flat() : chosen;
    return [element.value, ...spoken(inside, values)];
  });
}

function walk(ast: Ast): readonly string[] {
  return ast.flatMap((element) =>
    isArgument(element) ? [element.value, ...[...branchesOf(element).values()].flatMap(walk)] : [],
  );
}

/** Literals and the `#` of a plural stand for no value of their own. */
function isArgument(element: Element): element is Extract<Element, { value: string }> {
  const { type }: { readonly type: number } = element;
  return "value" in element && type !== LITERAL;
}

/** A map, because a value may be called "toString". */
function branchesOf(element: Element): ReadonlyMap<string, Ast> {
  if (!("options" in element)) return new Map();
  return new Map(Object.entries(element.options).map(([name, option]) => [name, option.value]));
}

function compile(message: string, language: Language): IntlMessageFormat {
  const key = `${language} ${message}`;
  const kept = compiled.get(key);
  if (kept !== undefined) return kept;
  if (compiled.size >= COMPILED_MAX) compiled.clear();
  const made = parse(message, language);
  compiled.set(key, made);
  return made;
}

function parse(message: string, language: Language): IntlMessageFormat {
  try {
    return compileMessage(message, language);
  } catch (cause) {
    throw new Problem("touch/unrenderable", { why: "syntax" }, cause);
  }
}
