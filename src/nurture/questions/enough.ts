/** Open questions of one person at a time: beyond these a talk helps more. */
export const OPEN_QUESTIONS_MAX = 20;
/** Questions of one person on one day of theirs: each is a letter to whoever owes the answer. */
export const DAY_QUESTIONS_MAX = 10;

export interface Asked {
  readonly state: string;
  readonly askedAt: Temporal.Instant;
}

/** Why a person may not ask one more question now: so many wait, or so many were asked today. */
export type Enough = "open" | "today";

/** Days are those of the person's own zone. */
export function enoughAsked(
  questions: readonly Asked[],
  now: Temporal.Instant,
  zone: string,
): Enough | undefined {
  const open = questions.filter(({ state }) => state === "asked");
  if (open.length >= OPEN_QUESTIONS_MAX) return "open";
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const today = questions.filter(({ askedAt }) => dayOf(askedAt).equals(dayOf(now)));
  return today.length >= DAY_QUESTIONS_MAX ? "today" : undefined;
}
