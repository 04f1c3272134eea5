import type { HandoffKind } from "../model/handoff.ts";
import type { ExternalRef } from "../model/ids.ts";

/** live acts; shadow plans, renders and logs but never acts; sandbox acts only at pretend vendors. */
export type Mode = "live" | "shadow" | "sandbox";

/** A mail whose bytes are fixed before anything is tried. */
export interface MailPayload {
  readonly kind: "mail";
  /** The sender's mailbox address. */
  readonly mailbox: string;
  readonly to: string;
  /** With angle brackets; ours, carries the operation id. Gmail replaces it, Graph keeps it. */
  readonly messageId: string;
  /** The whole RFC 5322 message, CRLF lines, with `X-Keepwarm-Op`. */
  readonly mime: string;
}

/** A calendar entry in the organiser's calendar, in absolute values: the last revision wins. */
export interface EntryPayload {
  readonly kind: "entry";
  /** The organiser's mailbox address. */
  readonly mailbox: string;
  /** 32 characters of base32hex, ours, the same for every revision of this entry. */
  readonly entryId: string;
  readonly change: "put" | "cancel";
  readonly subject: string;
  readonly text: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** IANA zone that the entry is shown in. */
  readonly zone: string;
  readonly attendees: readonly { readonly mail: string; readonly name: string }[];
  /** Ask the vendor for a video link (Teams or Meet). */
  readonly online: boolean;
}

/** A note on a vendor's record; its text ends with a reference that a look can find. */
export interface NotePayload {
  readonly kind: "note";
  readonly subject: ExternalRef;
  readonly text: string;
}

/** Absolute values of few fields on a vendor's record. */
export interface FieldsPayload {
  readonly kind: "fields";
  readonly subject: ExternalRef;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * One stage of a hand-off item: one record made, or one state moved, in the HRIS. A sink names the
 * stages of each item kind; what earlier stages made is in `receipts` by stage name.
 */
export interface RecordPayload {
  readonly kind: "record";
  readonly item: HandoffKind;
  readonly stage: string;
  /** The HRIS employee, once there is one. */
  readonly employee?: ExternalRef;
  readonly person: {
    readonly name: string;
    readonly mail: string;
    readonly job: string;
    readonly department: string;
    /** ISO days. */
    readonly offerOn: string;
    readonly startsOn: string;
  };
  readonly title: string;
  readonly text: string;
  /** Activities of an onboarding, questions of a quiz: one line each. */
  readonly lines: readonly string[];
  /** For a training result: share of right answers in percent, 0 to 100. */
  readonly score?: number;
  readonly receipts: Readonly<Record<string, string>>;
}

export type EffectPayload =
  MailPayload | EntryPayload | NotePayload | FieldsPayload | RecordPayload;
export type EffectKind = EffectPayload["kind"];

/**
 * intent: written down, nothing tried · armed: its one request may be under way · unknown: it may
 * or may not have happened, settle first · confirmed · rejected: refused for good, with the reason ·
 * parked: undecidable, a person decides · cancelled: before it was armed, or closed by a person who
 * had it made again · withheld: by mode.
 */
export type EffectState =
  "intent" | "armed" | "unknown" | "confirmed" | "rejected" | "parked" | "cancelled" | "withheld";

/** What the store keeps of one effect besides its payload. */
export interface EffectRecord {
  readonly opId: string;
  readonly kind: EffectKind;
  readonly mode: Mode;
  readonly state: EffectState;
  /** Acts made so far. */
  readonly attempt: number;
  /** What a preparation left outside: a draft's id. Only a stored token is ever acted on. */
  readonly token?: string;
  readonly armedAt?: Temporal.Instant;
  /** Of its requests that may have been made, when the first was armed. */
  readonly firstArmedAt?: Temporal.Instant;
  /** Looks after the settle time that found nothing, in a row. */
  readonly absences: number;
  /** Failed looks and refused tries in a row; sets the next wait. */
  readonly failures: number;
  readonly notBefore?: Temporal.Instant;
  /** Vendor's ids of what was made, by name. */
  readonly receipt?: Readonly<Record<string, string>>;
  readonly why?: string;
}

/** How an operation behaves at its vendor; a connector states it for each effect it carries out. */
export interface Protocol {
  /** True where a harmless preparation (a draft) comes before the act and its id is the only key. */
  readonly prepares: boolean;
  /** S ≥ Z + D + L: how long an unknown outcome rests before a look may count as "absent". */
  readonly settleMs: number;
  /** Between the two looks that must agree. */
  readonly looksApartMs: number;
  readonly attemptsMax: number;
}

/** What a look saw of an effect outside. */
export type Sighting =
  | { readonly seen: "absent" }
  | { readonly seen: "prepared"; readonly token: string }
  | { readonly seen: "done"; readonly receipt: Readonly<Record<string, string>> }
  /** It was there and someone outside took it away. */
  | { readonly seen: "removed" }
  /** Someone else changed it, or the token is gone without a trace: a person must look. */
  | { readonly seen: "unclear"; readonly evidence: string };

/** How one request ended. `unknown` whenever the vendor may have done it. */
export type Outcome =
  | { readonly kind: "done"; readonly receipt: Readonly<Record<string, string>> }
  /** Taken on, not yet visible: a look must confirm it (Graph's 202). */
  | { readonly kind: "accepted" }
  | { readonly kind: "prepared"; readonly token: string }
  | { readonly kind: "refused"; readonly why: string }
  /** Not done, may be tried again from this moment on. */
  | { readonly kind: "later"; readonly why: string; readonly waitMs: number }
  | { readonly kind: "unknown"; readonly why: string };
