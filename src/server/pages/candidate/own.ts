import { html } from "hono/html";
import type { Language } from "#nurture/model/language";
import { writtenLanguage, type Person } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { readPerson } from "#server/store/read-candidate";
import { interfaceLanguage, type Reader } from "../../text/reader.ts";
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

export const ownLanguage = ({ person }: Own) => writtenLanguage(person);

/** What HR wrote is read in the person's own language where our buttons do not speak it. */
export function contentLanguage(person: Person, reader: Reader): Language {
  const written = writtenLanguage(person);
  const isOurs = written === "zh-Hant" || interfaceLanguage(written) !== undefined;
  return isOurs ? reader.language : written;
}

/** The way back to one's home, above the heading. */
export function backHome({ base }: Own, reader: Reader): Html {
  return html`<p class="back"><a href="${base}">${reader.t("own.back")}</a></p>`;
}
