import type { EffectPayload } from "#nurture/effects/effect";

/** What the request of this operation's act shows of it, in its address or its body. */
export function needlesOf(
  opId: string,
  token: string | undefined,
  payload: EffectPayload,
): readonly string[] {
  if (token !== undefined) return [/"draftId":"([^"]+)"/.exec(token)?.[1] ?? token];
  if (payload.kind === "entry") return [payload.entryId];
  if (payload.kind === "fields") return [`/candidates/${payload.subject.id}`];
  return [opId];
}
