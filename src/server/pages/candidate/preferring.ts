import type { Person, Preferences } from "#nurture/model/person";
import { Problem } from "#nurture/problem";
import { loadPerson, savePerson } from "#server/store/people";
import { saveMailConsent } from "#server/store/write-candidate";
import type { Asked, Candidate } from "../page.ts";
import { act } from "./act.ts";

/** `undefined` takes a preference away. */
export type PreferenceChange = {
  readonly [Name in keyof Preferences]?: Preferences[Name] | undefined;
};

export interface Preferring {
  /** What the interaction is called. */
  readonly kind: string;
  readonly change: PreferenceChange;
  readonly facts: Readonly<Record<string, string>>;
  /** Written as consent too, where it is one. */
  readonly consent?: "given" | "withdrawn";
}

/** Saves what a person prefers from now on, with its interaction, consent and log entry. */
export async function prefer(
  asked: Asked<Candidate>,
  { kind, change, facts, consent }: Preferring,
): Promise<void> {
  const { tx, deps, who, now } = asked;
  const person = await loadPerson(tx, who.person);
  if (person === undefined) throw new Problem("link/broken");
  await savePerson(tx, deps.tenant, withPreferences(person, change), now);
  if (consent !== undefined) {
    const said = { state: consent, source: "candidate" };
    await saveMailConsent(tx, deps.tenant, person.id, said, now);
  }
  await act(asked, { kind, what: kind, note: { what: "candidate.changed-preferences", facts } });
}

/** The same person with some preferences changed. */
export function withPreferences(person: Person, change: PreferenceChange): Person {
  const entries = Object.entries({ ...person.preferences, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  const preferences = Object.fromEntries(entries) as Partial<Preferences>;
  return { ...person, preferences: { ...preferences, rhythm: preferences.rhythm ?? "normal" } };
}
