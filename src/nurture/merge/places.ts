import type { Language } from "../model/language.ts";

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  ...spread("zh-Hans", "CN"),
  ...spread("zh-Hant", "TW HK MO"),
  ...spread("ja", "JP"),
  ...spread("ko", "KR"),
  ...spread("fr", "FR"),
  ...spread("de", "DE AT"),
  ...spread("es", "ES MX AR CL CO PE"),
  ...spread("pt-BR", "BR"),
  ...spread("ru", "RU"),
  ...spread("ar", "AE BH EG JO KW OM QA SA"),
  ...spread("vi", "VN"),
};

/** Countries that keep one time everywhere, by their IANA zone (tzdata zone.tab, 2026). */
const ZONE_OF: Readonly<Record<string, string>> = {
  AE: "Asia/Dubai",
  AT: "Europe/Vienna",
  BE: "Europe/Brussels",
  BH: "Asia/Bahrain",
  CH: "Europe/Zurich",
  CN: "Asia/Shanghai",
  CO: "America/Bogota",
  CZ: "Europe/Prague",
  DE: "Europe/Berlin",
  DK: "Europe/Copenhagen",
  EG: "Africa/Cairo",
  FI: "Europe/Helsinki",
  FR: "Europe/Paris",
  GB: "Europe/London",
  HK: "Asia/Hong_Kong",
  IE: "Europe/Dublin",
  IL: "Asia/Jerusalem",
  IN: "Asia/Kolkata",
  IT: "Europe/Rome",
  JO: "Asia/Amman",
  JP: "Asia/Tokyo",
  KR: "Asia/Seoul",
  KW: "Asia/Kuwait",
  MO: "Asia/Macau",
  MY: "Asia/Kuala_Lumpur",
  NL: "Europe/Amsterdam",
  NO: "Europe/Oslo",
  OM: "Asia/Muscat",
  PE: "America/Lima",
  PH: "Asia/Manila",
  PL: "Europe/Warsaw",
  QA: "Asia/Qatar",
  SA: "Asia/Riyadh",
  SE: "Europe/Stockholm",
  SG: "Asia/Singapore",
  TH: "Asia/Bangkok",
  TR: "Europe/Istanbul",
  TW: "Asia/Taipei",
  VN: "Asia/Ho_Chi_Minh",
};

/** The language to begin with where no source names one; a country of many languages gets English. */
export function languageOf(country: string | undefined): Language {
  return LANGUAGE_OF[country ?? ""] ?? "en";
}

/** The only zone of a country, or undefined where there are several or the country is unknown. */
export function zoneOf(country: string | undefined): string | undefined {
  return ZONE_OF[country ?? ""];
}

function spread(language: Language, countries: string): Record<string, Language> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, language]));
}
