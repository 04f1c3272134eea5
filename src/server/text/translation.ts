import type { TextKey } from "./en.ts";

/** Every text, in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/**
 * One language as its translator wrote it. A key that English doesn't have does not compile; one
 * that is missing is English for the reader, and fails the tests by its name.
 */
export type Translation = Readonly<Partial<Catalogue>>;

/** A part of a translation: keys of the English part of the same name. */
export type PartOf<English> = Readonly<Partial<Record<keyof English, string>>>;
