import type { StoredTouch } from "../model/touch.ts";
import type { Changes } from "./reconcile.ts";
import { lateReason } from "./too-late.ts";

/** The rows to write so that the store holds the changes: one each, whether new to it or not. */
export function rowsOf(changes: Changes, stored: readonly StoredTouch[]): readonly StoredTouch[] {
  const cancelled = new Set(changes.cancel);
  return [
    ...[...changes.create, ...changes.move, ...changes.hold, ...changes.release].map(
      (touch): StoredTouch => ({
        ...touch,
        state: touch.hold === undefined ? "planned" : "held",
      }),
    ),
    ...changes.skip.map((touch): StoredTouch => ({
      ...touch,
      state: "skipped",
      why: lateReason(touch),
    })),
    ...changes.fold.map((touch): StoredTouch => ({ ...touch, state: "folded" })),
    ...stored
      .filter((touch) => cancelled.has(touch.key))
      .map(({ hold, ...touch }): StoredTouch => ({
        ...touch,
        state: "cancelled",
        ...(hold === undefined ? {} : { why: hold }),
      })),
  ];
}
