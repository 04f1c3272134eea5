import type { Person } from "../model/person.ts";
import type { Correction, ProfileFact } from "../model/profile.ts";
import { earlier } from "../model/temporal.ts";
import { kindOf } from "./kinds.ts";
import { isExpired } from "./known.ts";

/** So long a removal or a correction can be taken back; then what was struck out is forgotten. */
export const UNDO_DAYS = 30;

/** The fact with the end that its kind has; an earlier end of its own stays. */
export function withExpiry(fact: ProfileFact): ProfileFact {
  const { days } = kindOf(fact.topic);
  if (days === undefined) return fact;
  const latest = fact.at.add({ hours: 24 * days });
  const expiresAt = fact.expiresAt === undefined ? latest : earlier(fact.expiresAt, latest);
  return { ...fact, expiresAt };
}

export function canUndo({ was, at }: Correction, now: Temporal.Instant): boolean {
  return was !== undefined && Temporal.Instant.compare(now, at.add({ hours: 24 * UNDO_DAYS })) < 0;
}

export interface LetGo {
  readonly person: Person;
  /** What ended, without its words. */
  readonly ended: readonly Pick<ProfileFact, "topic" | "source">[];
}

/** The same person where nothing ends. What has ended is forgotten, and so is what was struck out once it can't be brought back. */
export function letGo(person: Person, now: Temporal.Instant): LetGo {
  const { unsettled, corrections } = person;
  const isOver = (fact: ProfileFact) => isExpired(fact, now);
  const isToForget = (each: Correction) => each.was !== undefined && !canUndo(each, now);
  const ended = [...person.profile, ...(unsettled ?? [])].filter(isOver);
  if (ended.length === 0 && corrections?.some(isToForget) !== true) return { person, ended: [] };
  return {
    ended: ended.map(({ topic, source }) => ({ topic, source })),
    person: {
      ...person,
      profile: person.profile.filter((fact) => !isOver(fact)),
      ...(unsettled && { unsettled: unsettled.filter((fact) => !isOver(fact)) }),
      ...(corrections && {
        corrections: corrections.map((each) => (canUndo(each, now) ? each : forgotten(each))),
      }),
    },
  };
}

function forgotten({ mark, topic, source, verdict, at, by }: Correction): Correction {
  return { mark, topic, source, verdict, at, ...(by !== undefined && { by }) };
}
