import type { Status } from "./status.ts";

/** The words that the ATS shows; who declined is known there already, so both ends read "withdrawn". */
const WORDS = {
  "not-started": "not started",
  warm: "warm",
  "waiting-for-us": "waiting for us",
  paused: "paused",
  "on-hold": "on hold",
  "handed-over": "handed over",
  withdrawn: "withdrawn",
  declined: "withdrawn",
} as const satisfies Record<Status, string>;

/** The custom fields that a recruiter sees; the names are created by the admin at installation. */
export type StatusFields = Readonly<
  Record<
    "keepwarm_status" | "keepwarm_last_touch" | "keepwarm_next_touch" | "keepwarm_link",
    string
  >
>;

export interface StatusFacts {
  readonly status: Status;
  readonly lastTouchAt?: Temporal.Instant | undefined;
  readonly nextTouchAt?: Temporal.Instant | undefined;
  /** The person's zone; days are counted in UTC while it is unknown. */
  readonly zone?: string | undefined;
  /** The person's page for HR, without any secret in it. */
  readonly link: string;
}

/** Values in absolute words and days, so that they change seldom; an absent day is empty. */
export function statusFields(facts: StatusFacts): StatusFields {
  const day = (at: Temporal.Instant | undefined): string =>
    at
      ?.toZonedDateTimeISO(facts.zone ?? "UTC")
      .toPlainDate()
      .toString() ?? "";
  const over = facts.status === "withdrawn" || facts.status === "declined";
  return {
    keepwarm_status: WORDS[facts.status],
    keepwarm_last_touch: day(facts.lastTouchAt),
    keepwarm_next_touch: over ? "" : day(facts.nextTouchAt),
    keepwarm_link: facts.link,
  };
}
