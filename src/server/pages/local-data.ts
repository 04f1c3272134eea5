import type { Said } from "#nurture/local/reminders";
import type { CountryRules } from "#nurture/local/rule";
import type { Person } from "#nurture/model/person";
import { LOCAL_RULES } from "#server/programme/local";
import type { Tx } from "#server/store/database";
import type { LocalCase } from "#server/store/local";
import { caseKey, NOTHING_SAID, readSaid } from "#server/store/read-local";

/** What one hire's country asks for, and what colleagues said of it so far. */
export interface LocalView {
  readonly rules: CountryRules | undefined;
  readonly said: Said;
  /** Names of colleagues, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export async function loadLocal(tx: Tx, person: Person): Promise<LocalView> {
  const { country } = person.place;
  const rules = country === undefined ? undefined : LOCAL_RULES.get(country);
  const { said, names } = await readSaid(tx, [person.id]);
  const known = rules === undefined ? undefined : said.get(caseKey(caseOf(person, rules)));
  return { rules, said: known ?? NOTHING_SAID, names };
}

export function caseOf({ id, offer }: Person, { country }: CountryRules): LocalCase {
  return { person: id, occurrence: offer.occurrence, country };
}
