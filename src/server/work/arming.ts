import { armingTurn } from "#nurture/effects/places";
import type { Ride } from "./outside.ts";
import { mailboxName, sendPace } from "./send-days.ts";

/**
 * A mail waits until its mailbox bears one more, though no longer than its place lasts: mails that
 * stalled after they were claimed are ready all at once.
 */
export async function untilTurn(ride: Ride): Promise<void> {
  const { turn, effect, opened, placeUntil } = ride;
  if (effect.kind !== "mail") return;
  const { ambient, armAt } = turn.deps;
  const now = ambient.now();
  const mailbox = mailboxName(ride);
  const { at, next } = armingTurn(sendPace(opened), armAt.get(mailbox), now);
  const isInTime = Temporal.Instant.compare(at, placeUntil) < 0;
  if (isInTime) armAt.set(mailbox, next);
  const waitMs = (isInTime ? at : placeUntil).since(now).total("milliseconds");
  if (waitMs > 0) await ambient.sleep(waitMs, turn.signal).catch(() => undefined);
}
