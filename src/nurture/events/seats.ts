/** One sign-up at an occasion of an event. */
export interface InLine {
  readonly id: string;
  /** When they signed up: first come, first served. */
  readonly since: Temporal.Instant;
  readonly place: Place;
}
export type Place = "in" | "waiting";

/** Without a number everybody has a place. */
export type Capacity = number | undefined;

/** Where somebody who signs up now stands; nobody passes those who wait already. */
export function placeFor(capacity: Capacity, line: readonly Pick<InLine, "place">[]): Place {
  return capacity === undefined || line.length < capacity ? "in" : "waiting";
}

/** Who gets a place now, in order; whoever has one keeps it, even where there are too many since. */
export function movesUp(capacity: Capacity, line: readonly InLine[]): readonly string[] {
  const waiting = waitingInOrder(line);
  const taken = line.length - waiting.length;
  const free = capacity === undefined ? waiting.length : Math.max(0, capacity - taken);
  return waiting.slice(0, free).map(({ id }) => id);
}

/** How far ahead the end of the line is: 1 is next; undefined for who does not wait. */
export function lineNumber(line: readonly InLine[], id: string): number | undefined {
  const index = waitingInOrder(line).findIndex((each) => each.id === id);
  return index < 0 ? undefined : index + 1;
}

function waitingInOrder(line: readonly InLine[]): readonly InLine[] {
  return line
    .filter(({ place }) => place === "waiting")
    .toSorted((a, b) => Temporal.Instant.compare(a.since, b.since) || (a.id < b.id ? -1 : 1));
}
