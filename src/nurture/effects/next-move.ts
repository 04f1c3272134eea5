import { earlier } from "../model/temporal.ts";
import type { EffectRecord, Mode, Outcome, Protocol, Sighting } from "./effect.ts";

/** What the delivery loop has just learned; `claim` when it has only picked the effect up. */
export type Learned =
  | { readonly of: "claim" }
  | { readonly of: "look"; readonly sighting: Sighting }
  | { readonly of: "look-failed"; readonly why: string; readonly waitMs?: number }
  | { readonly of: "prepare"; readonly outcome: Outcome }
  | { readonly of: "act"; readonly outcome: Outcome };

/** What the loop does next, after it has saved the record that comes with it. */
export type Move =
  | { readonly do: "look" }
  | { readonly do: "prepare" }
  | { readonly do: "act" }
  | { readonly do: "wait"; readonly until: Temporal.Instant }
  | { readonly do: "end" };

export interface Terms {
  readonly protocol: Protocol;
  /** Why it is no longer wanted (declined, unsubscribed, paused, erased), checked just before arming. */
  readonly unwanted?: string;
  /** True when the connection leads to a pretend vendor: sandbox mode acts only there. */
  readonly pretend: boolean;
  /** The tenant's mode now: it holds for what was intended in another one too. */
  readonly mode?: Mode;
  /** True after a restore from backup until a person lets go: look, but change nothing outside. */
  readonly held?: boolean;
  /** True where the mailbox has no place for a send now: it waits for one instead of being armed. */
  readonly placeless?: boolean;
}

export interface Next {
  readonly record: EffectRecord;
  readonly move: Move;
}

/** First wait after a failed look or a try that surely did nothing; doubled each time. */
const WAIT_MS_FIRST = 15_000;
const WAIT_MS_MAX = 1_800_000;
/** So often in a row a vendor is taken at its word about how long to wait. */
const ASKED_TIMES = 3;

/** Why an intent rests that was looked for, was not found and may not be acted on yet. */
export const HELD = "restored";

/**
 * What to do next with an effect: a total, pure function of its record, of what was just learned,
 * of the clock and of its protocol. After a crash the loop calls it with `claim` and goes on.
 */
export function nextMove(
  record: EffectRecord,
  learned: Learned,
  now: Temporal.Instant,
  terms: Terms,
): Next {
  if (isSettled(record)) return { record, move: { do: "end" } };
  switch (learned.of) {
    case "claim":
      return onClaim(record, now, terms);
    case "look":
      return onSighting(record, learned.sighting, now, terms);
    case "look-failed":
      return waiting({ ...record, failures: record.failures + 1 }, now, learned.waitMs);
    case "prepare":
      return onPrepared(record, learned.outcome, now, terms);
    case "act":
      return onActed(record, learned.outcome, now, terms);
  }
}

export function isSettled(record: Pick<EffectRecord, "state">): boolean {
  return !["intent", "armed", "unknown"].includes(record.state);
}

function onClaim(record: EffectRecord, now: Temporal.Instant, terms: Terms): Next {
  if (record.state === "intent") {
    const mode = withheldBy(record, terms);
    if (mode !== undefined) return ended({ ...record, state: "withheld", why: mode });
    // While held it may have happened already: only a look can tell what there is to cancel.
    if (terms.unwanted !== undefined && terms.held !== true)
      return ended({ ...record, state: "cancelled", why: terms.unwanted });
  }
  // Found armed by a claim: whoever armed it died, and its request may be under way.
  const known =
    record.state === "armed" ? { ...record, state: "unknown" as const, why: "died-armed" } : record;
  if (known.notBefore !== undefined && Temporal.Instant.compare(known.notBefore, now) > 0) {
    return { record: known, move: { do: "wait", until: known.notBefore } };
  }
  return { record: known, move: { do: "look" } };
}

function withheldBy(record: EffectRecord, terms: Terms): Mode | undefined {
  const modes = [record.mode, terms.mode];
  if (modes.includes("shadow")) return "shadow";
  return modes.includes("sandbox") && !terms.pretend ? "sandbox" : undefined;
}

function onSighting(
  record: EffectRecord,
  sighting: Sighting,
  now: Temporal.Instant,
  terms: Terms,
): Next {
  switch (sighting.seen) {
    case "done":
      return ended(without({ ...record, state: "confirmed", receipt: sighting.receipt }, "why"));
    case "removed":
      return ended({ ...record, state: "cancelled", why: "removed-outside" });
    case "unclear":
      return onUnclear(record, sighting.evidence, now, terms);
    case "prepared":
      return onUndone({ ...record, token: sighting.token, failures: 0 }, now, terms, "prepared");
    case "absent":
      return onUndone({ ...record, failures: 0 }, now, terms, "absent");
  }
}

/**
 * Something stands outside that can't be told from our effect or its absence. While the effect may
 * still be on its way into view it is looked at again; after the settle time a person decides.
 */
function onUnclear(
  record: EffectRecord,
  evidence: string,
  now: Temporal.Instant,
  terms: Terms,
): Next {
  const rest =
    record.state === "unknown" ? restBeforeSettled(record, now, terms.protocol) : undefined;
  return rest ?? ended({ ...record, state: "parked", why: evidence });
}

/** The wait until the next look while an unknown effect has not settled; undefined once it has. */
function restBeforeSettled(
  record: EffectRecord,
  now: Temporal.Instant,
  protocol: Protocol,
): Next | undefined {
  // An unknown effect was armed once; without the date it counts as armed just now.
  const settled = (record.armedAt ?? now).add({ milliseconds: protocol.settleMs });
  if (Temporal.Instant.compare(now, settled) >= 0) return undefined;
  return waitingUntil(record, earlier(settled, now.add({ milliseconds: protocol.looksApartMs })));
}

/** A clear look that did not find it done. */
function onUndone(
  record: EffectRecord,
  now: Temporal.Instant,
  terms: Terms,
  seen: "absent" | "prepared",
): Next {
  if (record.state === "intent") return towardsAct(record, now, terms);
  const rest = restBeforeSettled(record, now, terms.protocol);
  if (rest !== undefined) return rest;
  const nextLook = now.add({ milliseconds: terms.protocol.looksApartMs });
  const absences = record.absences + 1;
  if (absences < 2) return waitingUntil({ ...record, absences }, nextLook);
  return afterTwoAbsences({ ...record, absences: 0 }, now, terms, seen);
}

/** Looked at twice, apart, after the settle time, and not done. */
function afterTwoAbsences(
  record: EffectRecord,
  now: Temporal.Instant,
  terms: Terms,
  seen: "absent" | "prepared",
): Next {
  const gone = seen === "absent" && record.token !== undefined;
  if (gone) return ended({ ...record, state: "parked", why: "draft-gone-without-trace" });
  if (record.attempt >= terms.protocol.attemptsMax)
    return ended({ ...record, state: "parked", why: "attempts-used-up" });
  return towardsAct({ ...record, state: "intent" }, now, terms);
}

/** The step before the one request: prepare first where the protocol says so, else arm. */
function towardsAct(record: EffectRecord, now: Temporal.Instant, terms: Terms): Next {
  // Again, because what was armed before its tenant's mode changed comes here without a claim.
  const mode = withheldBy(record, terms);
  if (mode !== undefined) return ended({ ...record, state: "withheld", why: mode });
  if (terms.unwanted !== undefined)
    return ended({ ...record, state: "cancelled", why: terms.unwanted });
  if (terms.held === true)
    return waitingUntil({ ...record, why: HELD }, now.add({ milliseconds: WAIT_MS_MAX }));
  const free = record.why === HELD ? without(record, "why") : record;
  if (terms.protocol.prepares && free.token === undefined)
    return { record: free, move: { do: "prepare" } };
  if (terms.placeless === true) return waitingUntil(free, now);
  const armed = without(
    {
      ...free,
      state: "armed",
      armedAt: now,
      firstArmedAt: free.firstArmedAt ?? now,
      attempt: free.attempt + 1,
    },
    "notBefore",
  );
  return { record: armed, move: { do: "act" } };
}

function onPrepared(
  record: EffectRecord,
  outcome: Outcome,
  now: Temporal.Instant,
  terms: Terms,
): Next {
  switch (outcome.kind) {
    case "prepared":
      return towardsAct({ ...record, token: outcome.token, failures: 0 }, now, terms);
    case "refused":
      return ended({ ...record, state: "rejected", why: outcome.why });
    case "later":
      return waiting({ ...record, failures: record.failures + 1 }, now, outcome.waitMs);
    case "unknown":
    case "accepted":
    case "done":
      // Nothing is sent by a preparation: a second one is harmless, and a look finds the first.
      return waiting({ ...record, failures: record.failures + 1 }, now);
  }
}

function onActed(
  record: EffectRecord,
  outcome: Outcome,
  now: Temporal.Instant,
  terms: Terms,
): Next {
  switch (outcome.kind) {
    case "done":
      return ended(without({ ...record, state: "confirmed", receipt: outcome.receipt }, "why"));
    case "refused":
      return ended({ ...record, state: "rejected", why: outcome.why });
    case "later":
      return waiting(notMade(record), now, outcome.waitMs);
    case "accepted":
      return {
        record: { ...record, state: "unknown", absences: 0, why: "accepted" },
        move: { do: "look" },
      };
    case "prepared":
    case "unknown": {
      const why = outcome.kind === "unknown" ? outcome.why : "answered-as-prepared";
      const until = now.add({ milliseconds: terms.protocol.looksApartMs });
      return waitingUntil({ ...record, state: "unknown", absences: 0, why }, until);
    }
  }
}

/** A request that was surely not made is no attempt. */
function notMade(record: EffectRecord): EffectRecord {
  const { attempt, failures } = record;
  const free = attempt === 1 ? without(record, "firstArmedAt") : record;
  return { ...free, state: "intent", attempt: attempt - 1, failures: failures + 1 };
}

/** As long as the vendor asked for; longer and longer where it did not, or asks again and again. */
function waiting(record: EffectRecord, now: Temporal.Instant, askedMs = 0): Next {
  const tries = askedMs > 0 ? record.failures - ASKED_TIMES : record.failures;
  const backoffMs = tries > 0 ? Math.min(WAIT_MS_FIRST * 2 ** (tries - 1), WAIT_MS_MAX) : 0;
  return waitingUntil(record, now.add({ milliseconds: Math.max(backoffMs, Math.ceil(askedMs)) }));
}

function waitingUntil(record: EffectRecord, until: Temporal.Instant): Next {
  return { record: { ...record, notBefore: until }, move: { do: "wait", until } };
}

function ended(record: EffectRecord): Next {
  return { record: without(record, "notBefore"), move: { do: "end" } };
}

function without(record: EffectRecord, name: "notBefore" | "why" | "firstArmedAt"): EffectRecord {
  const kept = Object.entries(record).filter(([key]) => key !== name);
  return Object.fromEntries(kept) as unknown as EffectRecord;
}
