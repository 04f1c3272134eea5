import { LANGUAGES, type Language } from "../model/language.ts";
import type { Said } from "./differ.ts";

/** A fact in the languages that it was written in; at least one. */
export type Says = Readonly<Partial<Record<Language, Said>>>;

/** Who an answer holds for; both lists empty: everyone. */
export interface Scope {
  readonly countries: readonly string[];
  readonly departments: readonly string[];
}

/** What a reader is shown: their language, the other Chinese, English, else the first there is. */
export function saidFor(says: Says, reader: Language): Said | undefined {
  const chinese = reader === "zh-Hant" ? says["zh-Hans"] : undefined;
  const first = LANGUAGES.flatMap((language) => says[language] ?? [])[0];
  return says[reader] ?? chinese ?? says.en ?? first;
}

/** Whether it holds for somebody who will work there; an unknown place is in no narrow scope. */
export function isInScope(
  { countries, departments }: Scope,
  {
    country,
    department,
  }: { readonly country?: string | undefined; readonly department?: string | undefined },
): boolean {
  const fits = (all: readonly string[], one: string | undefined) =>
    all.length === 0 || (one !== undefined && all.includes(one));
  return fits(countries, country) && fits(departments, department);
}

/** Whether somebody can be in both scopes. */
export function overlap(one: Scope, other: Scope): boolean {
  const meet = (a: readonly string[], b: readonly string[]) =>
    a.length === 0 || b.length === 0 || a.some((each) => b.includes(each));
  return meet(one.countries, other.countries) && meet(one.departments, other.departments);
}

/** Still valid on this day: its last day counts. */
export function isValid(
  validUntil: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): boolean {
  return validUntil === undefined || Temporal.PlainDate.compare(today, validUntil) <= 0;
}
