import type { Person } from "../model/person.ts";
import type { Step } from "../model/step.ts";
import { valueOf } from "../profile/known.ts";

/** The name under a step's letter: the manager's or the mentor's; undefined is HR's sender. */
export function signedBy(
  { from }: Pick<Step, "from">,
  { profile }: Pick<Person, "profile">,
  now: Temporal.Instant,
): string | undefined {
  const name = from === "hr" ? undefined : valueOf(profile, from, now);
  return name?.replace(/\s+/gu, " ").trim();
}
