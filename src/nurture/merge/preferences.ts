import type { Preferences } from "../model/person.ts";
import { later } from "../model/temporal.ts";
import { defined } from "./defined.ts";

/**
 * What two people said of being written to who turned out to be one: whatever asks for fewer mails
 * holds, and the survivor's own choice of language comes first.
 */
export function bothPreferences(own: Preferences, other: Preferences): Preferences {
  const pauses = [own.pausedUntil, other.pausedUntil].filter((until) => until !== undefined);
  return {
    rhythm: own.rhythm === "less" ? own.rhythm : other.rhythm,
    ...defined({
      unsubscribedAt: own.unsubscribedAt ?? other.unsubscribedAt,
      pausedUntil: pauses.length === 0 ? undefined : pauses.reduce(later),
      language: own.language ?? other.language,
    }),
  };
}
