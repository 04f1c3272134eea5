import { z } from "zod";

/** The languages a person can be written to in; BCP 47 names. */
export const LANGUAGES = [
  "zh-Hans",
  "zh-Hant",
  "en",
  "ja",
  "ko",
  "fr",
  "de",
  "es",
  "pt-BR",
  "ru",
  "ar",
  "vi",
] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Text that HR writes: English always, other languages where someone wrote them. */
export const LocalText = z
  .partialRecord(Language, z.string().min(1).max(20_000))
  .refine((text) => text.en !== undefined, "English is missing");
export type LocalText = z.infer<typeof LocalText>;

/** The visible fallback: the language itself, the other Chinese for a Chinese, else English. */
export function localText(text: LocalText, language: Language): string {
  return text[language] ?? (language === "zh-Hant" ? text["zh-Hans"] : undefined) ?? text.en ?? "";
}
