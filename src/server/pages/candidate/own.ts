import { html } from "hono/html";
import { writtenLanguage, type Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { loadPerson } from "#server/store/people";
import { readPerson } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import type { Asked, Candidate, Html } from "../page.ts";

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

/** The same person, locked until what is done to them is saved. */
export async function ownLocked({ tx, who }: Asked<Candidate>): Promise<Person> {
  const person = await loadPerson(tx, who.person);
  if (person === undefined) throw new Problem("link/broken");
  return person;
}

export const ownLanguage = ({ person }: Own) => writtenLanguage(person);

/** The way back to one's home, above the heading. */
export function backHome({ base }: Own, reader: Reader): Html {
  return html`<p class="back"><a href="${base}">${reader.t("own.back")}</a></p>`;
}
