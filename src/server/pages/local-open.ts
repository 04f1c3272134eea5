import { readOpenReminders } from "../open-reminders.ts";
import type { Asked } from "./page.ts";

/** The bar's number is counted again after this long, and at once where a colleague said something here. */
const COUNTED_FOR = { minutes: 10 };

const counted = new WeakMap<
  Asked["deps"],
  { readonly overdue: number; readonly until: Temporal.Instant }
>();

/** How many reminders are overdue, as this process counted them of late. */
export async function countOverdue({
  tx,
  now,
  deps,
}: Pick<Asked, "tx" | "now" | "deps">): Promise<number> {
  const kept = counted.get(deps);
  if (kept !== undefined && Temporal.Instant.compare(now, kept.until) < 0) return kept.overdue;
  const { open } = await readOpenReminders(tx, now);
  const overdue = open.filter(({ state }) => state === "overdue").length;
  counted.set(deps, { overdue, until: now.add(COUNTED_FOR) });
  return overdue;
}

export function countOverdueAnew({ deps }: Pick<Asked, "deps">): void {
  counted.delete(deps);
}
