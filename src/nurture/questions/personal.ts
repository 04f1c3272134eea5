/** What should not stand in an answer that others will read. */
export interface PersonalPart {
  readonly kind: "mail" | "link" | "number" | "name" | "address";
  readonly text: string;
}

/** More than these help nobody. */
const PARTS_MAX = 20;
/** Shorter names are found in other words everywhere. */
const NAME_LETTERS_MIN = 2;

/** What repeats is bounded: the text may be a stranger's, and is searched from each of its letters. */
const PATTERNS = [
  ["mail", /[^\s<>@,;，；：]{1,64}@[^\s<>@,;，；]{1,255}\.[\p{L}]{2,}/gu],
  ["link", /https?:\/\/\S+/gu],
  ["number", /\+?\d[\d\s().-]{4,}\d|\d{5,}/gu],
  [
    "address",
    /\d{1,6}\s{1,4}(?:\p{L}{1,40}\s){0,3}(?:street|st\.|road|rd\.|avenue|ave\.|lane)|\p{L}{0,40}(?:straße|strasse|gasse)\s*\d+|(?:rue|calle|rua|avenida|улица|ул\.)\s+\p{L}+|[\p{Script=Han}]{1,8}(?:路|街|弄|巷|道)\d+号?/giu,
  ],
] as const;

/**
 * Addresses, numbers and names in a text, so that they are looked at before many people read it.
 * `names` are those of the person who asked and of whoever answered.
 */
export function personalParts(text: string, names: readonly string[]): readonly PersonalPart[] {
  const plain = text.normalize("NFKC");
  const patterned = PATTERNS.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map(([found]) => ({ kind, text: found.trim() })),
  );
  const named = names
    .map((name) => name.normalize("NFKC").trim())
    .filter((name) => name.length >= NAME_LETTERS_MIN && isNamed(plain, name))
    .map((name) => ({ kind: "name" as const, text: name }));
  const keys = new Set<string>();
  return [...named, ...patterned]
    .filter(({ kind, text: found }) => {
      const key = `${kind} ${found}`;
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, PARTS_MAX);
}

/** As a word of its own; in scripts without spaces anywhere. */
function isNamed(text: string, name: string): boolean {
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(name))
    return text.includes(name);
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.includes(name.toLowerCase());
}
