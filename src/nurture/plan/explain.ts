import type { PersonId } from "../model/ids.ts";
import type { Rehearsed } from "./rehearse.ts";

/** A mail that left, as the log and the mailboxes have it. */
export interface SentMail {
  readonly step: string;
  readonly occurrence: string;
  readonly at: Temporal.Instant;
}

/** Something new that came in after a rehearsal, by its entry in the sync log. */
export interface LoggedChange {
  /** The entry's place in the log. */
  readonly index: number;
  readonly what: string;
  readonly person?: PersonId;
  readonly at: Temporal.Instant;
  /** The question that it is about: it explains the letters of that question alone. */
  readonly about?: string;
}

export interface Difference {
  readonly kind: "missing" | "unexpected" | "moved";
  readonly step: string;
  readonly occurrence: string;
  readonly rehearsedAt?: Temporal.Instant;
  readonly sentAt?: Temporal.Instant;
  /** The last logged change before it that may have caused it; absent where nothing explains it. */
  readonly because?: LoggedChange;
}

/** Entries that change what is planned; every other one follows from planning. */
const CAUSES: ReadonlySet<string> = new Set([
  "person.created",
  "person.changed",
  "person.merged",
  "person.gone",
  "person.paused",
  "person.resumed",
  "fact.corrected",
  "fact.removed",
  "fact.restored",
  "fact.accepted",
  "fact.added",
  "offer.changed",
  "programme.published",
  "address.bounced",
  "question.asked",
  "question.answered",
  "mail.received",
  "candidate.changed-preferences",
  "candidate.signed-up",
  "candidate.signed-off",
  "candidate.took-quiz",
  "candidate.marked",
  "candidate.wished",
]);

/** Mails leave within this long of the moment that was rehearsed: what a mailbox's pace costs. */
const SAME_MS = 30 * 60_000;

/**
 * Each difference between what was rehearsed for one person and what they were sent, with the
 * logged change that caused it: the last of theirs, or of everyone's, before the two part.
 */
export function explainDifferences(
  rehearsed: readonly Rehearsed[],
  sent: readonly SentMail[],
  changes: readonly LoggedChange[],
): readonly Difference[] {
  const expected = rehearsed.filter(({ state }) => state === "sent");
  const found = new Map(sent.map((mail) => [nameOf(mail), mail]));
  const named = new Set(expected.map(nameOf));
  const differences = [
    ...expected.flatMap((one) => differenceOf(one, found.get(nameOf(one)))),
    ...sent.filter((mail) => !named.has(nameOf(mail))).map(unexpected),
  ];
  return differences
    .toSorted((a, b) => Temporal.Instant.compare(firstOf(a), firstOf(b)))
    .map((difference) => withCause(difference, changes));
}

function differenceOf(one: Rehearsed, mail: SentMail | undefined): readonly Difference[] {
  const { step, occurrence, at: rehearsedAt } = one;
  if (mail === undefined) return [{ kind: "missing", step, occurrence, rehearsedAt }];
  const apartMs = Math.abs(mail.at.epochMilliseconds - rehearsedAt.epochMilliseconds);
  return apartMs <= SAME_MS
    ? []
    : [{ kind: "moved", step, occurrence, rehearsedAt, sentAt: mail.at }];
}

function unexpected({ step, occurrence, at: sentAt }: SentMail): Difference {
  return { kind: "unexpected", step, occurrence, sentAt };
}

function withCause(difference: Difference, changes: readonly LoggedChange[]): Difference {
  const parted = firstOf(difference);
  const because = changes
    .filter(({ what, at }) => CAUSES.has(what) && Temporal.Instant.compare(at, parted) <= 0)
    .filter(({ about }) => about === undefined || about === difference.occurrence)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.index - b.index)
    .at(-1);
  return because === undefined ? difference : { ...difference, because };
}

/** The earlier of the two times: from then on they are not the same any more. */
function firstOf({ rehearsedAt, sentAt }: Difference): Temporal.Instant {
  const times = [rehearsedAt, sentAt].filter((at) => at !== undefined);
  return times.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b));
}

function nameOf({ step, occurrence }: Pick<SentMail, "step" | "occurrence">): string {
  return `${step}/${occurrence}`;
}
