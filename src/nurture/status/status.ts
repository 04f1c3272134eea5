import type { HandoffKind, HandoffState } from "../model/handoff.ts";
import type { Person } from "../model/person.ts";
import type { TouchState } from "../model/touch.ts";

/** Where a person stands, in one word; the same on every page, in the log and in the ATS. */
export const STATUSES = [
  "not-started",
  "warm",
  "waiting-for-us",
  "paused",
  "on-hold",
  "handed-over",
  "withdrawn",
  "declined",
] as const;
export type Status = (typeof STATUSES)[number];

export interface Standing {
  readonly person: Person;
  readonly openQuestions: number;
  readonly handoff: readonly { readonly kind: HandoffKind; readonly state: HandoffState }[];
  readonly touches: readonly { readonly state: TouchState }[];
}

/**
 * The first of these that holds: the offer is over; a source is doubtful or something is missing;
 * an answer is owed; the HRIS took over; the person paused; something was sent.
 */
export function statusOf(standing: Standing, now: Temporal.Instant): Status {
  const { person, openQuestions, touches } = standing;
  if (person.offer.status === "declined") return "declined";
  if (person.offer.status === "withdrawn") return "withdrawn";
  if (isOnHold(person)) return "on-hold";
  if (openQuestions > 0) return "waiting-for-us";
  if (isHandedOver(standing)) return "handed-over";
  if (isPaused(person, now)) return "paused";
  return touches.some(({ state }) => state === "sent") ? "warm" : "not-started";
}

/** Whether the person asked not to be written to now, by a pause or by unsubscribing. */
export function isPaused(
  { preferences }: Pick<Person, "preferences">,
  now: Temporal.Instant,
): boolean {
  const { pausedUntil, unsubscribedAt } = preferences;
  return (
    unsubscribedAt !== undefined ||
    (pausedUntil !== undefined && Temporal.Instant.compare(now, pausedUntil) < 0)
  );
}

function isOnHold(person: Person): boolean {
  return person.doubtful !== undefined || person.zone === undefined;
}

/** The onboarding is taken over and nothing of the person waits to be. */
function isHandedOver({ person, handoff }: Standing): boolean {
  return (
    person.employed &&
    handoff.some(({ kind, state }) => kind === "onboarding" && state === "accepted") &&
    handoff.every(({ state }) => state === "accepted" || state === "not-taken")
  );
}
