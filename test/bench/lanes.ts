import { MAILBOX_AT_ONCE, type Unit } from "./load.ts";

/** Does every unit once: as many at once as each mailbox bears, over all mailboxes. */
export async function inLanes(
  units: readonly Unit[],
  work: (unit: Unit) => Promise<void>,
): Promise<void> {
  const lanes = [...Map.groupBy(units, (unit) => unit.mailbox).values()].flatMap((mailbox) => {
    const own = mailbox.values();
    return Array.from({ length: MAILBOX_AT_ONCE }, async () => {
      for (const unit of own) await work(unit);
    });
  });
  await Promise.all(lanes);
}
