import type { Language } from "#nurture/model/language";

/** Each language in its own words, as people look for it in a list. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
  fr: "Français",
  de: "Deutsch",
  es: "Español",
  "pt-BR": "Português (Brasil)",
  ru: "Русский",
  ar: "العربية",
  vi: "Tiếng Việt",
};
