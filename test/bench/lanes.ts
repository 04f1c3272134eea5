import { MAILBOX_AT_ONCE, MAILBOXES, type Unit } from "./load.ts";

/** Does every unit once: as many at once as each mailbox bears, over all mailboxes. */
export async function inLanes(
  units: readonly Unit[],
  work: (unit: Unit) => Promise<void>,
): Promise<void> {
  const lanes = MAILBOXES.flatMap((mailbox) => {
    const own = units.filter((unit) => unit.mailbox === mailbox).values();
    return Array.from({ length: MAILBOX_AT_ONCE }, async () => {
      for (const unit of own) await work(unit);
    });
  });
  await Promise.all(lanes);
}
