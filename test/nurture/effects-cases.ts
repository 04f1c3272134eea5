import type { EffectRecord, Outcome, Protocol, Sighting } from "#nurture/effects/effect";
import type { Learned } from "#nurture/effects/next-move";
import { INTENT } from "./effects-simulation.ts";

export const NOW = Temporal.Instant.from("2026-11-02T09:00:00Z");
export const protocol: Protocol = {
  prepares: false,
  settleMs: 300_000,
  looksApartMs: 60_000,
  attemptsMax: 2,
};
export const drafts: Protocol = { ...protocol, prepares: true };
export const terms = { protocol, pretend: true };
export const record = (over: Partial<EffectRecord> = {}): EffectRecord => ({ ...INTENT, ...over });
export const unknown = (over: Partial<EffectRecord> = {}): EffectRecord =>
  record({ state: "unknown", attempt: 1, armedAt: NOW, ...over });
export const look = (sighting: Sighting): Learned => ({ of: "look", sighting });
export const act = (outcome: Outcome): Learned => ({ of: "act", outcome });
export const prepare = (outcome: Outcome): Learned => ({ of: "prepare", outcome });
export const absent = look({ seen: "absent" });
export const lost = { kind: "unknown", why: "504" } as const;
export const later = (seconds: number) => NOW.add({ seconds });
