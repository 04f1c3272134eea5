import { writtenLanguage, type Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { readPerson } from "#server/store/read-candidate";
import type { Asked, Candidate } from "../page.ts";

/** What every page of a candidate begins with. */
export interface Own {
  readonly person: Person;
  /** "/c/<token>". */
  readonly base: string;
}

/** The person behind the link; a link to someone who was erased opens nothing. */
export async function own({ tx, who }: Asked<Candidate>): Promise<Own> {
  const person = await readPerson(tx, who.person);
  if (person === undefined) throw new Problem("link/broken");
  return { person, base: who.base };
}

export const ownLanguage = ({ person }: Own) => writtenLanguage(person);
