/** Groups of fewer people are not shown: what one of them did could be told from it. */
export const GROUP_PEOPLE_MIN = 5;

/** What people can be seen to do with what they get. */
export const VERBS = ["read", "clicked", "answered", "asked", "signed-up", "quiz"] as const;
export type Verb = (typeof VERBS)[number];

/** One group as it was counted: of how many who had it, and how many did what. */
export interface Group {
  readonly name: string;
  readonly had: number;
  readonly did: Readonly<Partial<Record<Verb, number>>>;
}

export type Shown<G extends Sized = Group> =
  (G & { readonly few: false }) | { readonly name: string; readonly few: true };

/** A name, and how many people stand behind it. */
export type Sized = Pick<Group, "name" | "had">;

/**
 * Groups as they may be shown, the largest first. Where one group alone is too small, the smallest
 * of the others goes with it: it could be had by taking the others from the whole.
 */
export function shownGroups<G extends Sized>(groups: readonly G[]): readonly Shown<G>[] {
  const sorted = groups.toSorted((a, b) => b.had - a.had || (a.name < b.name ? -1 : 1));
  const small = sorted.filter(({ had }) => had < GROUP_PEOPLE_MIN).length;
  const hidden = small === 1 ? 2 : small;
  return sorted.map((group, index) =>
    index >= sorted.length - hidden ? { name: group.name, few: true } : { ...group, few: false },
  );
}

/** How many people did something, as it may be shown; undefined where they are too few. */
export function shownCount(people: number): number | undefined {
  return people === 0 || people >= GROUP_PEOPLE_MIN ? people : undefined;
}

/** Weeks in a row, the earliest first; a week in which nothing was done is a zero. */
export function everyWeek(
  counted: readonly { readonly week: string; readonly people: number }[],
  since: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly { readonly week: Temporal.PlainDate; readonly people: number }[] {
  const known = new Map(counted.map(({ week, people }) => [week, people]));
  const first = since.subtract({ days: since.dayOfWeek - 1 });
  const weeks = Math.floor(first.until(until, { largestUnit: "day" }).days / 7) + 1;
  return Array.from({ length: weeks }, (_, index) => {
    const week = first.add({ days: 7 * index });
    return { week, people: known.get(week.toString()) ?? 0 };
  });
}
