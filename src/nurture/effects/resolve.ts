import type { EffectPayload, EffectRecord } from "./effect.ts";

/** What a person can say of a parked effect: it happened, or it shall be made once more. */
export const CHOICES = ["arrived", "again"] as const;
export type Choice = (typeof CHOICES)[number];

/** Who says so and when, and what the vendor calls the thing where the person found it. */
export interface Word {
  /** An actor as the log names it; never a name. */
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly reference?: string;
}

/** What became of a decision since: nothing yet, something that can still be stopped, or a step outside. */
export type Since = "nothing" | "waiting" | "begun";

export interface Revisions {
  /** The highest of this cause and kind, whatever became of it. */
  readonly newest: number;
  /** A later one than the parked one stands or is on its way. */
  readonly isReplaced: boolean;
}

export type Resolved =
  | {
      readonly ok: true;
      readonly record: EffectRecord;
      /** The revision to be made anew; absent where nothing more is made. */
      readonly revision?: number;
    }
  | { readonly ok: false; readonly why: "not-parked" | "not-told" | "begun" };

/** What a receipt is called that a person gave instead of the vendor. */
export const WORD = { by: "toldBy", at: "toldAt", evidence: "evidence" } as const;

/**
 * Carries out a person's word on a parked effect. Arrived: confirmed, with the word as its receipt.
 * Again: closed for good, and a revision with an operation id of its own takes its place; where a
 * newer one stands already, that one is it.
 */
export function resolve(
  record: EffectRecord,
  choice: Choice,
  word: Word,
  revisions: Revisions,
): Resolved {
  if (record.state !== "parked") return { ok: false, why: "not-parked" };
  const told = { ...record, receipt: receiptOf(record, word) };
  if (choice === "arrived")
    return { ok: true, record: { ...told, state: "confirmed", why: "told-arrived" } };
  if (revisions.isReplaced)
    return { ok: true, record: { ...told, state: "cancelled", why: "superseded" } };
  const closed: EffectRecord = { ...told, state: "cancelled", why: "sent-again" };
  return { ok: true, record: closed, revision: revisions.newest + 1 };
}

/** Parks an effect as it was before a person's word, while nothing that can't be stopped came of it. */
export function takeBack(record: EffectRecord, since: Since): Resolved {
  const { receipt } = record;
  if (receipt?.[WORD.by] === undefined) return { ok: false, why: "not-told" };
  if (since === "begun") return { ok: false, why: "begun" };
  const evidence = receipt[WORD.evidence];
  const why = evidence === undefined ? {} : { why: evidence };
  return { ok: true, record: { ...untold(record), ...why, state: "parked" } };
}

function untold(record: EffectRecord): EffectRecord {
  const kept = Object.entries(record).filter(([name]) => name !== "why" && name !== "receipt");
  return Object.fromEntries(kept) as unknown as EffectRecord;
}

/** The same change under another operation id: a mail's bytes name theirs, other payloads do not. */
export function renamed(payload: EffectPayload, from: string, to: string): EffectPayload {
  if (payload.kind !== "mail") return payload;
  return {
    ...payload,
    messageId: payload.messageId.replaceAll(from, to),
    mime: payload.mime.replaceAll(from, to),
  };
}

function receiptOf(
  { why }: EffectRecord,
  { by, at, reference }: Word,
): Readonly<Record<string, string>> {
  return {
    [WORD.by]: by,
    [WORD.at]: at.toString(),
    ...(why === undefined ? {} : { [WORD.evidence]: why }),
    ...(reference === undefined ? {} : { name: reference }),
  };
}
