import { LANGUAGES, type Language } from "../model/language.ts";
import { difference, type Difference, type Said } from "./differ.ts";
import { isInScope, isValid, overlap, saidFor, type Says, type Scope } from "./fact.ts";
import { ALIKE_FROM, likeness, type Likeness } from "./similar.ts";
import { differentWords } from "./words.ts";

/** More than these are a list to search, not an offer. */
const OFFERS_MAX = 3;

/** An answer of the register, as it can be offered. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly says: Says;
  readonly scope: Scope;
  readonly validUntil?: Temporal.PlainDate | undefined;
}

/** Who it is offered to, or about; an owner who looks around is in every scope. */
export interface Looking {
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly place?: {
    readonly country?: string | undefined;
    readonly department?: string | undefined;
  };
}

export interface Offer {
  readonly fact: string;
  readonly version: number;
  readonly said: Said;
  /** The words in common: why it is offered. */
  readonly why: Likeness;
}

/** The answers whose question is like this one, the most alike first, in the reader's language. */
export function offersFor(
  text: string,
  facts: readonly Kept[],
  { language, today, place }: Looking,
): readonly Offer[] {
  return facts
    .filter(({ validUntil }) => isValid(validUntil, today))
    .filter(({ scope }) => place === undefined || isInScope(scope, place))
    .flatMap(({ id, version, says }) => {
      const said = saidFor(says, language);
      const why = closest(text, says);
      return said === undefined || why.share < ALIKE_FROM ? [] : [{ fact: id, version, said, why }];
    })
    .toSorted((a, b) => b.why.share - a.why.share || (a.fact < b.fact ? -1 : 1))
    .slice(0, OFFERS_MAX);
}

/** The question may be asked in another language than the reader's. */
function closest(text: string, says: Says): Likeness {
  return LANGUAGES.flatMap((language) => says[language] ?? [])
    .map(({ question }) => likeness(text, question))
    .reduce((best, each) => (each.share > best.share ? each : best), likeness("", ""));
}

/** How two answers of the register differ for somebody who is in both scopes, in a language of both. */
export function differs(
  one: Pick<Kept, "says" | "scope">,
  other: Pick<Kept, "says" | "scope">,
): Difference | undefined {
  if (!overlap(one.scope, other.scope)) return undefined;
  return LANGUAGES.flatMap((language) => {
    const [a, b] = [one.says[language], other.says[language]];
    return a === undefined || b === undefined ? [] : (difference(a, b) ?? []);
  })[0];
}

/** What it is found by, in whichever language it was written. */
export function wordsToFind(says: Says): readonly string[] {
  const all = LANGUAGES.flatMap((language) => says[language] ?? []);
  return [
    ...new Set(all.flatMap(({ question, answer }) => differentWords(`${question}\n${answer}`))),
  ];
}
