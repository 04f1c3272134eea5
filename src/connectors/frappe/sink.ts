import { z } from "zod";
import type { Outcome, Protocol } from "#nurture/effects/effect";
import type { EffectContext, EffectPort, PayloadOf, PeopleSink } from "#nurture/ports";
import { outcomeOf } from "../kit/outcome.ts";
import { createdName, listRecords, type FrappeHttp } from "./client.ts";
import { markerOf } from "./documents.ts";
import type { FrappeSettings } from "./settings.ts";
import { missingFor, STAGES, stageOf, type Made, type Stage, type Try } from "./stages.ts";

type RecordOf = PayloadOf<"record">;

/** S ≥ Z + D + L; a doubled record can be deleted, so five minutes are enough (facts 4.4, row 5). */
const PROTOCOL: Protocol = {
  prepares: false,
  settleMs: 300_000,
  looksApartMs: 60_000,
  attemptsMax: 2,
};

/** Frappe names the exception's class; nothing else of a refusal is free of personal data. */
const Refusal = z.object({ exc_type: z.string().regex(/^[A-Za-z]{1,60}$/) });
const DUPLICATES = new Set(["DuplicateEntryError", "UniqueValidationError"]);

/** Hand-off items as records of Frappe's onboarding, training and employee relations. */
export function frappeSink(http: FrappeHttp, settings: FrappeSettings): PeopleSink {
  const { grievanceType } = settings;
  const trying = (payload: RecordOf, context: EffectContext): Try => ({
    http,
    signal: context.signal,
    draft: { payload, marker: markerOf(context.opId), at: context.intendedAt, settings },
    ...(grievanceType === undefined ? {} : { grievanceType }),
  });
  const record: EffectPort<RecordOf> = {
    protocol: PROTOCOL,
    async look(payload, context) {
      const stage = stageOf(payload);
      // What can't have been tried yet can't be there; `act` then says what is missing.
      if (stage === undefined || missingFor(stage, payload) !== undefined)
        return { seen: "absent" };
      const { query, judge } = stage.look(trying(payload, context));
      return judge(await listRecords(http, query, context.signal));
    },
    async act(payload, context) {
      const stage = stageOf(payload);
      if (stage === undefined) return { kind: "refused", why: "no such stage" };
      const missing = missingFor(stage, payload) ?? missingSetting(stage, settings);
      if (missing !== undefined) return { kind: "refused", why: `no ${missing}` };
      return recordOutcome(stage, await stage.make(trying(payload, context)));
    },
  };
  const { grievance, ...others } = STAGES;
  return { record, stages: grievanceType === undefined ? others : { ...others, grievance } };
}

function missingSetting(stage: Stage, settings: FrappeSettings): string | undefined {
  return stage.stage === "grievance" && settings.grievanceType === undefined
    ? "grievanceType setting"
    : undefined;
}

/** 417, 403, 404 and 409 are refusals by name; "exists already" of what only we can name is ours. */
function recordOutcome(stage: Stage, attempt: Made): Outcome {
  const outcome = outcomeOf(attempt, createdName);
  if (outcome.kind !== "refused" || attempt.kind !== "answer") return outcome;
  const refusal = Refusal.safeParse(attempt.data);
  if (!refusal.success) return outcome;
  const { exc_type: why } = refusal.data;
  return stage.ours === true && DUPLICATES.has(why)
    ? { kind: "unknown", why }
    : { kind: "refused", why };
}
