import type { Article, Checklist } from "../model/library.ts";
import type { Language, LocalText } from "../model/language.ts";
import type { Letter, LetterBlock } from "./letter.ts";
import { fallbackNote, phrase } from "./phrases.ts";
import { closing } from "./render.ts";
import { written } from "./written.ts";

/** One item of the library, as a mail of its own. */
export type LibraryItem =
  | { readonly kind: "article"; readonly doc: Article }
  | { readonly kind: "checklist"; readonly doc: Checklist };

export interface LibraryLetterInput {
  readonly item: LibraryItem;
  readonly reader: Language;
  /** What the reader is called. */
  readonly call: string;
  readonly company: LocalText;
  readonly sender: string;
  /** Where the button leads. */
  readonly link: string;
}

/** The whole text of an item as a letter, in the reader's language or the one that stands in for it. */
export function libraryLetter({ item, reader, call, link, ...names }: LibraryLetterInput): Letter {
  const main = item.kind === "article" ? item.doc.body : item.doc.name;
  const { language } = written(main, reader);
  const title = item.kind === "article" ? item.doc.title : item.doc.name;
  const label = phrase(language, item.kind === "article" ? "openPage" : "openChecklist");
  return {
    language,
    subject: written(title, language).text,
    greeting: phrase(language, "greeting", { call }),
    paragraphs: fallbackNote(reader, language),
    blocks: [
      blockOf(item, language),
      { kind: "action", label, link, main: item.kind === "checklist" },
    ],
    closing: closing(language, names),
    reasons: [],
  };
}

/** The same letter to whoever asked to see it: its subject says that it is none. */
export function asTest(letter: Letter): Letter {
  const { language, subject } = letter;
  return { ...letter, subject: phrase(language, "testSubject", { subject }) };
}

function blockOf(item: LibraryItem, language: Language): LetterBlock {
  if (item.kind === "article") {
    return { kind: "prose", markdown: written(item.doc.body, language).text };
  }
  const items = item.doc.items.map(({ label, hint }) => ({
    title: written(label, language).text,
    ...(hint && { note: written(hint, language).text }),
    done: false,
  }));
  return { kind: "list", title: written(item.doc.name, language).text, items };
}
