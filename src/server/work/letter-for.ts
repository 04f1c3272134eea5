import type { Person } from "#nurture/model/person";
import type { StoredTouch } from "#nurture/model/touch";
import { letterOf, namesOwner, type LetterStep, type Written } from "#nurture/plan/letter-of";
import { candidateLinkUntil, signLink } from "../links.ts";
import type { Tx } from "../store/database.ts";
import { lastEffectOf } from "../store/effects.ts";
import { letterFactsOf } from "../store/letter-facts.ts";
import { listDepartments } from "../store/programmes.ts";
import type { Turn, WorkDeps } from "./deps.ts";
import { programmeOf } from "./programme.ts";

export interface Made extends Written {
  /** 0, or how often this touch was taken back before it was armed. */
  readonly revision: number;
}

interface Addressed {
  readonly touch: StoredTouch;
  readonly person: Person;
  readonly step: LetterStep;
}

/** The letter of one touch, from what is true at this moment. */
export async function letterFor(
  tx: Tx,
  turn: Turn,
  { touch, person, step }: Addressed,
): Promise<Made> {
  const { deps } = turn;
  const now = deps.ambient.now();
  const programme = (await programmeOf(tx, turn))?.programme;
  if (programme === undefined) throw new TypeError("a touch without a programme");
  const owners = namesOwner(step) ? await listDepartments(tx) : [];
  const last = await lastEffectOf(tx, touch.key, "mail");
  const written = letterOf(
    await letterFactsOf(tx, person, step),
    { touch, step, now },
    {
      programme,
      letters: {
        company: deps.company,
        sender: deps.sender,
        departments: new Map(owners.map((owner) => [owner.slug, owner])),
      },
      home: homeLink(deps, person, now),
    },
  );
  return { ...written, revision: last === undefined ? 0 : last.revision + 1 };
}

export function homeLink(deps: WorkDeps, person: Person, now: Temporal.Instant): string {
  const token = signLink("candidate", person.id, candidateLinkUntil(now), deps.linkKeys);
  return `${deps.baseUrl}/c/${token}`;
}
