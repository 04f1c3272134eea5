import type { EffectPayload } from "#nurture/effects/effect";

/** What the request of this operation's act shows of it, in its address or its body. */
export function needlesOf(
  opId: string,
  token: string | undefined,
  payload: EffectPayload,
): readonly string[] {
  // Gmail's token is a draft's id and its thread's; only the first is in the request.
  if (token !== undefined) return [token.split(":")[0] ?? token];
  if (payload.kind === "entry") return [payload.entryId];
  if (payload.kind === "fields") return [`/candidates/${payload.subject.id}`];
  return [opId];
}
