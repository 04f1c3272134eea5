import { z } from "zod";
import { PlainDate } from "./temporal.ts";

/** The first day as a letter named it; a letter that also names the one before is a correction. */
export const StatedStart = z.strictObject({
  /** The offer that it is the first day of. */
  offer: z.string(),
  start: PlainDate,
  before: PlainDate.exactOptional(),
});
export type StatedStart = z.infer<typeof StatedStart>;

/** One letter that named a first day. */
export interface ToldStart extends StatedStart {
  readonly at: Temporal.Instant;
  /** Whether it may have reached the person: armed, unknown or confirmed. */
  readonly left: boolean;
}

/** What a person may have read of their offer, and what we have seen of it. */
export interface Told {
  /** In the order in which they were written. */
  readonly starts: readonly ToldStart[];
  /** Versions of this offer that we have seen, and when we first saw the newest. */
  readonly versions: number;
  readonly since: Temporal.Instant;
  /** When we first saw this offer at all: which version of a journey its person follows. */
  readonly firstSeenAt: Temporal.Instant;
}
