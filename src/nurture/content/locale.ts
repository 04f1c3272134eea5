import type { Language } from "../model/language.ts";

export type Direction = "ltr" | "rtl";

/** How each language writes dates and numbers; English as most of the world reads it: 1 July 2027. */
export const LOCALE = {
  "zh-Hans": "zh-CN",
  "zh-Hant": "zh-TW",
  en: "en-GB",
  ja: "ja-JP",
  ko: "ko-KR",
  fr: "fr-FR",
  de: "de-DE",
  es: "es-ES",
  "pt-BR": "pt-BR",
  ru: "ru-RU",
  ar: "ar",
  vi: "vi-VN",
} as const satisfies Record<Language, string>;

export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}
