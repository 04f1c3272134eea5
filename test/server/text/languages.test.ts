import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LOCALE } from "#nurture/content/locale";
import { placeholders } from "#nurture/content/message";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { TRANSLATIONS } from "#server/text/catalogues";
import { en } from "#server/text/en";

const KEYS = Object.keys(en) as (keyof typeof en)[];
const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** One line a key that a language lacks: what to add, and where. */
function lacking(language: Language): readonly string[] {
  const texts = TRANSLATIONS[language];
  return KEYS.filter((key) => (texts[key] ?? "") === "").map((key) => {
    const part = parts().find(([, source]) => source.includes(`"${key}":`))?.[0] ?? "";
    return `${language} lacks "${key}": add it to src/server/text/${language}/${part} (English: ${en[key]})`;
  });
}

function parts(): readonly (readonly [string, string])[] {
  const folder = new URL("../../../src/server/text/en/", import.meta.url);
  return readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]);
}

/** Texts of one language that differ from English in what they are filled with, or are not ICU. */
function misfilled(language: Language): readonly string[] {
  return KEYS.flatMap((key) => {
    const text = TRANSLATIONS[language][key] ?? en[key];
    const [asked, given] = [en[key], text].map((each) => placeholders(each).toSorted().join(", "));
    return asked === given ? [] : [`${key}: English has {${asked ?? ""}}, here {${given ?? ""}}`];
  });
}

/** Plurals that leave out a form that the language has and whole numbers take (CLDR). */
function formless(language: Language): readonly string[] {
  const rules = new Intl.PluralRules(LOCALE[language]);
  const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return KEYS.filter((key) => {
    const text = TRANSLATIONS[language][key] ?? "";
    if (!text.includes(", plural,")) return false;
    const ast = new IntlMessageFormat(text, LOCALE[language]).getAst();
    return pluralsOf(ast).some((given) => !covers(given, forms, rules));
  });
}

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

function pluralsOf(ast: Ast): readonly ReadonlySet<string>[] {
  return ast.flatMap((element) => {
    if (!("options" in element)) return [];
    const options = Object.entries(element.options);
    const inside = options.flatMap(([, option]) => pluralsOf(option.value));
    return "offset" in element ? [new Set(options.map(([name]) => name)), ...inside] : inside;
  });
}

/** A form is there by name, or every number of it below 200 by itself (=0, =1, =2). */
function covers(
  given: ReadonlySet<string>,
  forms: ReadonlySet<string>,
  rules: Intl.PluralRules,
): boolean {
  return [...forms].every((form) => {
    const numbers = Array.from({ length: 200 }, (_, count) => count);
    const own = numbers.filter((count) => rules.select(count) === form);
    return given.has(form) || own.every((count) => given.has(`=${String(count)}`));
  });
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/server/text/"))
    .map((path) => readFileSync(path, "utf8"));
}

/** Keys that the sources name, in full or as a template's beginning and end: `status.${known}`. */
function unused(): readonly string[] {
  const all = sources(new URL("../../../src/server", import.meta.url).pathname);
  const named = new Set(all.flatMap((text) => text.match(/(?<=")[a-z][\w.-]*(?=")/g) ?? []));
  const templates = all.flatMap((text) =>
    [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{[^`]*?\}([\w.-]*)`/g)].map(
      ([, before = "", after = ""]) => ({ before, after }),
    ),
  );
  return KEYS.filter(
    (key) =>
      !named.has(key) &&
      !templates.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)),
  );
}

describe("the twelve languages", () => {
  it.each(OTHERS)("%s has every text", (language) => {
    expect(lacking(language)).toEqual([]);
  });

  it.each(OTHERS)("%s is filled with the same facts as English", (language) => {
    expect(misfilled(language)).toEqual([]);
  });

  it.each(LANGUAGES)("%s has every form of its plurals", (language) => {
    expect(formless(language)).toEqual([]);
  });

  it("hold no text that nothing shows", () => {
    expect(unused()).toEqual([]);
  });
});
