import { readOpenReminders } from "../open-reminders.ts";
import type { Asked } from "./page.ts";

/** The bar's number is counted again after this long. */
const COUNTED_FOR = { minutes: 10 };
/** Of so few it is counted at once when a colleague says something here. */
const FEW = 2_000;

interface Counted {
  readonly overdue: number;
  readonly until: Temporal.Instant;
  readonly open: number;
}

const counted = new WeakMap<Asked["deps"], Counted>();

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
  counted.set(deps, { overdue, until: now.add(COUNTED_FOR), open: open.length });
  return overdue;
}

export function countOverdueAnew({ deps }: Pick<Asked, "deps">): void {
  if ((counted.get(deps)?.open ?? 0) <= FEW) counted.delete(deps);
}
