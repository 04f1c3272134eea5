import type { en } from "./phrases/en.ts";

export type PhraseKey = keyof typeof en;

/** What one language says; a phrase that it lacks is said in English, and fails the tests by its name. */
export type Phrases = Readonly<Partial<Record<PhraseKey, string>>>;
