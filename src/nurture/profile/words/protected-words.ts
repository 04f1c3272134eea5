/** What free text is judged by; `refusals` says why each is refused. */
export const TEXT_CLASSES = [
  "health",
  "family",
  "belief",
  "origin",
  "orientation",
  "age",
  "gender",
  "nationality",
  "appearance",
  "record",
  "prediction",
] as const;
export type TextClass = (typeof TEXT_CLASSES)[number];

/** What a name of a field, a topic or a condition is judged by. */
export const NAME_CLASSES = [
  "age",
  "gender",
  "nationality",
  "origin",
  "belief",
  "health",
  "family",
  "orientation",
  "appearance",
  "name",
  "address",
  "record",
  "biometric",
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** Whole words and phrases of one language, as regular expressions; one that ends in * is a beginning. */
export interface ProtectedWords {
  /** What may stand before any word, written in one with it. */
  readonly before?: string;
  readonly texts: Readonly<Record<TextClass, readonly string[]>>;
  /** Names besides those words that say it in any text. */
  readonly names: Readonly<Record<NameClass, readonly string[]>>;
}
