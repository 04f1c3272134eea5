import type { PersonId } from "../model/ids.ts";
import type { Encodable } from "./encode.ts";

/** What happened, as `noun.verb-past`. The closed list is what an auditor can filter by. */
export const HAPPENINGS = [
  "tenant.created",
  "tenant.changed",
  "connection.connected",
  "connection.tested",
  "connection.failed",
  "connection.recovered",
  "connection.paused",
  "connection.resumed",
  "person.created",
  "person.changed",
  "person.merged",
  "person.gone",
  "person.paused",
  "person.resumed",
  "record.skipped",
  "fact.refused",
  "fact.held",
  "fact.corrected",
  "fact.removed",
  "fact.restored",
  "fact.accepted",
  "fact.told",
  "fact.added",
  "fact.ended",
  "offer.changed",
  "change.seen",
  "change.decided",
  "programme.published",
  "draft.saved",
  "draft.rehearsed",
  "draft.approved",
  "draft.dropped",
  "touch.planned",
  "touch.held",
  "touch.queued",
  "touch.sent",
  "touch.folded",
  "touch.skipped",
  "effect.intended",
  "effect.armed",
  "effect.confirmed",
  "effect.rejected",
  "effect.unknown",
  "effect.parked",
  "effect.cancelled",
  "effect.withheld",
  "effect.resolved",
  "webhook.received",
  "webhook.refused",
  "mail.received",
  "address.bounced",
  "question.asked",
  "question.reminded",
  "question.answered",
  "question.closed",
  "question.rerouted",
  "call.planned",
  "call.made",
  "candidate.marked",
  "candidate.signed-up",
  "candidate.signed-off",
  "candidate.took-quiz",
  "candidate.answered-survey",
  "candidate.took-back-survey",
  "candidate.changed-preferences",
  "candidate.wished",
  "event.place-given",
  "event.told",
  "event.attended",
  "suggestion.settled",
  "handoff.waiting",
  "handoff.offered",
  "handoff.accepted",
  "handoff.not-taken",
  "local.marked",
  "local.unmarked",
  "local.stated",
  "alarm.began",
  "alarm.ended",
  "database.restored",
  "database.released",
  "user.signed-in",
  "user.refused",
  "log.exported",
  "log.verified",
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/**
 * What is appended. `facts` are not personal (ids, counts, codes) and stay for ever; `payload` may
 * be personal: it is sealed aside, and only a salted commitment to it is in the entry.
 */
export interface LogNote {
  readonly what: Happening;
  /** "work/pull", "user:<id>", "candidate", "webhook:greenhouse". */
  readonly actor: string;
  readonly at: Temporal.Instant;
  readonly person?: PersonId;
  readonly facts?: { readonly [name: string]: Encodable };
  readonly payload?: Encodable;
}
