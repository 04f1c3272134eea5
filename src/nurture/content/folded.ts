import type { Language, LocalText } from "../model/language.ts";
import type { Brings } from "../model/step.ts";
import type { LetterItem } from "./letter.ts";
import { fill, placeholders, type Values } from "./message.ts";
import { phrase } from "./phrases.ts";
import { written, type Written } from "./written.ts";

/** What another letter names: its subject and, of an entry, its own lines. */
export interface Folded {
  readonly subject: LocalText;
  readonly body?: LocalText;
}

/** An entry has no other place to be read; whatever else was folded is on the person's page. */
export function foldedOf(brings: Brings): Folded {
  const { subject } = brings;
  return brings.kind === "entry" ? { subject, body: brings.body } : { subject };
}

/** What was folded as a line of a list, and below it the lines that an entry brings. */
export function foldedItem(folded: Folded, language: Language, values: Values): LetterItem {
  const title = known(written(folded.subject, language), values);
  const note = folded.body && known(written(folded.body, language), values);
  return {
    title: title ?? phrase(language, "foldedUntitled"),
    ...(note === undefined ? {} : { note }),
  };
}

/** Characters of entries that one letter carries, so that no mail grows too long to be sent. */
const LINES_CHARACTERS_MAX = 24_000;

/** As many as one letter carries, the first always; what is left over waits for the next. */
export function carried<Item extends { readonly folded: Folded | undefined }>(
  items: readonly Item[],
  language: Language,
): readonly Item[] {
  let characters = 0;
  return items.filter(({ folded }, index) => {
    characters += folded?.body === undefined ? 0 : written(folded.body, language).text.length;
    return index === 0 || characters <= LINES_CHARACTERS_MAX;
  });
}

/** A text that names what isn't known here (a meeting's time) must not hold the whole letter. */
function known({ text, language }: Written, values: Values): string | undefined {
  return placeholders(text).every((name) => Object.hasOwn(values, name))
    ? fill(text, language, values).trim()
    : undefined;
}
