import type { Language } from "../model/language.ts";

/** One message as decided by the core, before any layout: what it says, not how it looks. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly LetterBlock[];
  readonly closing: string;
  /** What was folded into it as it names it, in the order in which it was given. */
  readonly folded?: readonly LetterItem[];
  /** Whom the mail names as its sender, where that is not the company. */
  readonly from?: string;
  /** One sentence per choice that was made for this person; shown to HR, not in the mail. */
  readonly reasons: readonly string[];
}

export type LetterBlock =
  | {
      readonly kind: "action";
      readonly label: string;
      readonly link: string;
      readonly main: boolean;
    }
  | { readonly kind: "list"; readonly title: string; readonly items: readonly LetterItem[] }
  /** A text of the library in Markdown, laid out by whoever sends it. */
  | { readonly kind: "prose"; readonly markdown: string };

export interface LetterItem {
  readonly title: string;
  readonly note?: string;
  readonly link?: string;
  readonly done?: boolean;
}
