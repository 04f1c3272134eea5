import type { EffectPayload, Outcome, Protocol, Sighting } from "./effects/effect.ts";
import type { ExternalRef } from "./model/ids.ts";
import type { PersonRecord } from "./model/record.ts";

/** Everything that is not a pure function of its arguments enters through here. */
export interface Ambient {
  now(): Temporal.Instant;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Where the last pull stopped. Opaque to everybody but the connector that made it. */
export type Cursor = string;

/** A vendor record that cannot become a person is told, not dropped. */
export interface Skipped {
  readonly ref: ExternalRef;
  readonly why: "no-mail" | "no-name" | "no-offer" | "private" | "malformed" | "ambiguous";
}

export interface PeoplePage {
  /** Vendor records looked at for this page. */
  readonly read: number;
  readonly records: readonly PersonRecord[];
  readonly skipped: readonly Skipped[];
  /** Records the vendor says are deleted, merged away or anonymised. */
  readonly gone: readonly { readonly ref: ExternalRef; readonly mergedInto?: ExternalRef }[];
  /** Where to start next time if the process stops right after this page. */
  readonly cursor: Cursor;
}

/** Reads people out of an ATS or HRIS. */
export interface PeopleSource {
  /** Pages of people changed since `cursor` (all when undefined). A record may come twice. */
  changes(cursor: Cursor | undefined, signal: AbortSignal): AsyncIterable<PeoplePage>;
}

/** What a look or an act needs besides the payload. */
export interface EffectContext {
  readonly opId: string;
  readonly token?: string;
  /** When the intent was written: nothing of it can be older outside, unless `since` says so. */
  readonly intendedAt: Temporal.Instant;
  /** When the first of its requests that may have been made was armed. */
  readonly firstArmedAt?: Temporal.Instant;
  /** An earlier revision of the same was seen outside. */
  readonly stood?: boolean;
  /** After a restore from backup: it may have been done before the intent, but not before this. */
  readonly since?: Temporal.Instant;
  readonly signal: AbortSignal;
}

/**
 * One kind of change outside. `look` only reads, and throws a Problem when it can't see clearly.
 * `prepare` and `act` make one request each without any retry and never throw for what a vendor
 * did: they answer with an Outcome.
 */
export interface EffectPort<P extends EffectPayload> {
  readonly protocol: Protocol;
  look(payload: P, context: EffectContext): Promise<Sighting>;
  prepare?(payload: P, context: EffectContext): Promise<Outcome>;
  act(payload: P, context: EffectContext): Promise<Outcome>;
}

export type PayloadOf<K extends EffectPayload["kind"]> = Extract<
  EffectPayload,
  { readonly kind: K }
>;
export type Mailer = EffectPort<PayloadOf<"mail">>;
export type Calendar = EffectPort<PayloadOf<"entry">>;

/** Writes back into an ATS or HRIS. */
export interface PeopleSink {
  readonly note?: EffectPort<PayloadOf<"note">>;
  readonly fields?: EffectPort<PayloadOf<"fields">>;
  readonly record?: EffectPort<PayloadOf<"record">>;
  /** Stages of each hand-off item in order, and which of them need the employee to exist. */
  readonly stages?: Readonly<
    Partial<
      Record<
        PayloadOf<"record">["item"],
        readonly { readonly stage: string; readonly needsEmployee: boolean }[]
      >
    >
  >;
  /** Values of the given fields before we write, for the before-image. */
  before?(
    payload: PayloadOf<"fields">,
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, string>>>;
}

/** A mail that came in, reduced to what matching and answering need. */
export interface InboundMessage {
  readonly vendorId: string;
  readonly mailbox: string;
  readonly receivedAt: Temporal.Instant;
  readonly from: string;
  readonly subject: string;
  /** Plain text without the quoted part where that can be told. */
  readonly text: string;
  /** In-Reply-To and References, newest first, with angle brackets. */
  readonly answers: readonly string[];
  /** True for automatic answers (RFC 3834): never counted as heard. */
  readonly automatic: boolean;
  readonly bounce?: {
    readonly recipient: string;
    /** RFC 3463: "5.1.1" is permanent, "4.x.x" temporary. */
    readonly status: string;
    readonly originalMessageId?: string;
    readonly opId?: string;
  };
}

export interface InboundPage {
  readonly messages: readonly InboundMessage[];
  readonly cursor: Cursor;
}

/** Reads replies and bounces from a mailbox. An expired cursor is Problem connector/cursor-expired. */
export interface InboundMail {
  messages(
    mailbox: string,
    cursor: Cursor | undefined,
    signal: AbortSignal,
  ): AsyncIterable<InboundPage>;
}

/** What a verified webhook amounts to: a reason to pull sooner, never facts. */
export interface Delivery {
  /** The vendor's delivery id, or a hash of the body where there is none; unique per connection. */
  readonly id: string;
  /** The vendor's word for what happened, for the log. */
  readonly topic: string;
}

export interface WebhookPort {
  /** Verifies over the raw bytes in constant time; several secrets while one is being rotated. */
  verify(
    headers: Headers,
    body: Uint8Array,
    secrets: readonly string[],
  ):
    | { readonly ok: true; readonly delivery: Delivery }
    | { readonly ok: false; readonly why: "signature" | "malformed" };
}
