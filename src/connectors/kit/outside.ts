/** One mail as it left a pretend vendor: what a recipient sees, counted without any of our tables. */
export interface OutsideMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** With angle brackets, as recipients see it (Gmail's own where Gmail rewrote ours). */
  readonly messageId: string;
  /** Unfolded values by lower-case name; the first one where a name comes twice. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly at: Temporal.Instant;
}

/** One calendar entry that was ever made at a pretend vendor, as its attendees see it now. */
export interface OutsideEntry {
  /** Ours, from the marker or the client-given id. */
  readonly entryId: string;
  readonly organiser: string;
  readonly subject: string;
  /** What people read: markup gone, the vendor's own video block left out. */
  readonly text: string;
  readonly startsAt: Temporal.ZonedDateTime;
  readonly endsAt: Temporal.ZonedDateTime;
  readonly attendees: readonly string[];
  readonly joinUrl?: string;
  /** cancelled: through the API, attendees told; removed: a person deleted it by hand. */
  readonly state: "live" | "cancelled" | "removed";
}

/** What people outside do with a mail that reached them. `messageId` is the one they see. */
export interface MailWorld {
  sent(): readonly OutsideMail[];
  reply(answer: PretendAnswer): void;
  /** An out-of-office answer (RFC 3834). */
  autoAnswer(answer: PretendAnswer): void;
  /** A non-delivery report (RFC 3464) with an RFC 3463 status, for example "5.1.1". */
  bounce(report: { readonly messageId: string; readonly status: string }): void;
}

export interface PretendAnswer {
  readonly messageId: string;
  readonly from: string;
  readonly text: string;
}
