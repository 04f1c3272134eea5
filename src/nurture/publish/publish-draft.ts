import type { Journey } from "../model/journey.ts";
import type { Programme } from "../model/programme.ts";
import { type Draft, withDraft } from "./draft.ts";

/**
 * What a new version of a journey means for people in the middle of it: everyone goes on with the
 * new one, or whoever has begun finishes the old one.
 */
export const MIDDLES = ["go-on", "finish"] as const;
export type Middle = (typeof MIDDLES)[number];

export interface Publishing {
  readonly middle: Middle;
  readonly now: Temporal.Instant;
}

/** The programme once a draft is published. A journey gets the number after its newest version. */
export function publishedWith(
  programme: Programme,
  draft: Draft,
  { middle, now }: Publishing,
): Programme {
  const changed = withDraft(programme, draft);
  if (draft.kind !== "journey") return changed;
  const others = programme.journeys.filter(({ id }) => id !== draft.id);
  if (draft.doc === null) return { ...programme, journeys: others };
  const versions = programme.journeys.filter(({ id }) => id === draft.id);
  const next = numbered(changed, draft.id, versions);
  const journeys =
    middle === "go-on" || versions.length === 0
      ? [next]
      : [...versions.map((version) => closed(version, now)), { ...next, opensAt: now }];
  return { ...programme, journeys: inPlace(programme.journeys, draft.id, journeys) };
}

/**
 * Old versions in which nobody is left are taken out; the newest of a journey always stays. Whoever
 * would be in one after all, because an offer stands again, follows the version after it.
 */
export function withoutFinished(
  programme: Programme,
  isOver: (journey: Journey) => boolean,
): Programme {
  const finished = new Map<string, Journey>();
  const journeys = programme.journeys.flatMap((journey) => {
    const first = finished.get(journey.id);
    if (journey.closesAt !== undefined && isOver(journey)) {
      finished.set(journey.id, first ?? journey);
      return [];
    }
    finished.delete(journey.id);
    return first === undefined ? [journey] : [{ ...journey, opensAt: first.opensAt }];
  });
  return { ...programme, journeys };
}

/** Which version somebody is in is told by its bounds, which publishing alone sets. */
function numbered(changed: Programme, id: string, versions: readonly Journey[]): Journey {
  const found = changed.journeys.findLast((journey) => journey.id === id);
  if (found === undefined) throw new TypeError("a draft without its journey");
  const { name, steps, catchUp } = found;
  const newest = Math.max(0, ...versions.map(({ version }) => version));
  const greeting = catchUp === undefined ? {} : { catchUp };
  return { id, version: newest + 1, name, ...greeting, steps };
}

function closed(journey: Journey, now: Temporal.Instant): Journey {
  return journey.closesAt === undefined ? { ...journey, closesAt: now } : journey;
}

/** Where the journey stood before; a new one comes last. */
function inPlace(
  all: readonly Journey[],
  id: string,
  versions: readonly Journey[],
): Programme["journeys"] {
  const place = all.findIndex((journey) => journey.id === id);
  if (place < 0) return [...all, ...versions];
  return [
    ...all.slice(0, place),
    ...versions,
    ...all.slice(place).filter((journey) => journey.id !== id),
  ];
}
