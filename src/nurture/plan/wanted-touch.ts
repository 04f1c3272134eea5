import type { Touch } from "../model/touch.ts";

/** A touch as the plan wants it, before the store is asked what became of it. */
export interface WantedTouch extends Touch {
  /** Comes again next week, so that a missed one is not made up for. */
  readonly weekly: boolean;
}
