import { LANGUAGES, type Language } from "#nurture/model/language";

const TAGS_MAX = 20;
/** Where Chinese is written in traditional characters (BCP 47 script and region subtags). */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)(?:-|$)/;

/** The best of ours for an Accept-Language header, or English. */
export function acceptedLanguage(header: string): Language {
  const asked = header
    .split(",")
    .slice(0, TAGS_MAX)
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return asked.map(({ tag }) => ours(tag)).find((language) => language !== undefined) ?? "en";
}

/** "pt" and "pt-PT" are read as Brazilian Portuguese: nearer than English. */
function ours(tag: string): Language | undefined {
  if (TRADITIONAL.test(tag)) return "zh-Hant";
  const [primary] = tag.split("-");
  return LANGUAGES.find((language) => language.split("-")[0] === primary);
}

export function knownLanguage(value: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === value);
}
