import { fingerprint } from "../ledger/fingerprint.ts";
import type { ProfileFact } from "../model/profile.ts";
import { kindOf } from "./kinds.ts";

/**
 * The same for the same value of the same source, so that what a person struck out is known again
 * after its words are forgotten. Where one value holds at a time the vendor is the source, whatever
 * record it keeps the value in.
 */
export function markOf({
  topic,
  source,
  value,
}: Pick<ProfileFact, "topic" | "source" | "value">): string {
  const [vendor = ""] = source.split(".");
  return fingerprint([topic, kindOf(topic).isOne ? vendor : source, folded(value)]);
}

/** Values that differ in case, width or blanks only say the same. */
export function folded(value: string): string {
  return value.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** Whether these are the person's own words. */
export function isOwn({ source }: Pick<ProfileFact, "source">): boolean {
  return /^candidate(?:\.|$)/.test(source);
}
