import { LANGUAGES } from "../model/language.ts";
import { difference, type Difference, type Said } from "./differ.ts";
import { isInScope, isValid, saidFor } from "./fact.ts";
import type { Kept, Looking } from "./offer.ts";

/** More than these are a register to be put in order, not a notice. */
const AGAINST_MAX = 3;

/** What was answered to one person: the answer, then what was added to it. */
export interface Given {
  readonly question: string;
  readonly answers: readonly string[];
}

/** A kept answer that says something else. */
export interface Against {
  readonly fact: string;
  readonly why: Difference;
  /** In the reader's language, or in the one that stands in for it. */
  readonly said: Said;
}

/**
 * The kept answers to the same question that hold for this person today and say something else than
 * what they were told; a later word that agrees settles it.
 */
export function saidAgainst(
  { question, answers }: Given,
  facts: readonly Kept[],
  { language, today, place }: Looking,
): readonly Against[] {
  return facts
    .filter(({ validUntil }) => isValid(validUntil, today))
    .filter(({ scope }) => place === undefined || isInScope(scope, place))
    .flatMap(({ id, says }) => {
      const said = saidFor(says, language);
      const why = LANGUAGES.flatMap((each) => says[each] ?? []).flatMap(
        (kept) => whyDiffers({ question, answers }, kept) ?? [],
      )[0];
      return said === undefined || why === undefined ? [] : [{ fact: id, why, said }];
    })
    .slice(0, AGAINST_MAX);
}

/** The first way in which it differs, where nothing that was said agrees with it. */
function whyDiffers({ question, answers }: Given, kept: Said): Difference | undefined {
  const ways = answers.map((answer) => difference({ question, answer }, kept));
  return ways.includes(undefined) ? undefined : ways[0];
}
