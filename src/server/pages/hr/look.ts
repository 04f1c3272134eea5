import { randomUUID } from "node:crypto";
import type { PersonId } from "#nurture/model/ids";
import { looksOf, saveLook, type Look } from "#server/store/attention";
import type { Asked, User } from "../page.ts";

/** How long what somebody asked to see stays open to them. */
const LOOK_MINUTES = 15;

/** Writes down that this reader looks at what a person did or said; answers the look's id. */
export async function writeLook(asked: Asked<User>, person: PersonId): Promise<string> {
  const { tx, deps, who, now } = asked;
  const id = randomUUID();
  await saveLook(tx, deps.tenant, { id, person, by: who.id }, now);
  await deps.appendLog(tx, deps.tenant, [
    { what: "attention.looked", actor: `user:${who.id}`, at: now, person, facts: { look: id } },
  ]);
  return id;
}

/** Whether the address names a look of this reader, not yet a quarter of an hour old. */
export function isLooking(looks: readonly Look[], { who, query, now }: Asked<User>): boolean {
  return looks.some(
    ({ id, by, at }) =>
      id === query.get("look") &&
      by === who.id &&
      Temporal.Instant.compare(now, at.add({ minutes: LOOK_MINUTES })) < 0,
  );
}

/** The same, of a page that has no list of looks. */
export async function hasLook(asked: Asked<User>, person: PersonId): Promise<boolean> {
  return asked.query.has("look") && isLooking(await looksOf(asked.tx, person), asked);
}
