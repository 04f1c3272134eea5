import type { Language, LocalText } from "../model/language.ts";

/** A text with the language that it really is in. */
export interface Written {
  readonly text: string;
  readonly language: Language;
}

/** As `localText` picks it, but telling which language that was. */
export function written(text: LocalText, reader: Language): Written {
  const order: readonly Language[] =
    reader === "zh-Hant" ? ["zh-Hant", "zh-Hans", "en"] : [reader, "en"];
  const language = order.find((candidate) => text[candidate] !== undefined) ?? "en";
  return { text: text[language] ?? "", language };
}
