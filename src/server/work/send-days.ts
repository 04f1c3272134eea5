import {
  afterArming,
  afterReturn,
  roomToday,
  type SendPace,
  type SentSoFar,
} from "#nurture/effects/places";
import type { Learned, Next } from "#nurture/effects/next-move";
import type { ConnectionId } from "#nurture/model/ids";
import { later } from "#nurture/model/temporal";
import type { BudgetKey } from "../store/budgets.ts";
import type { Tx } from "../store/database.ts";
import { lockSendDays, saveSendDays, type SendDay } from "../store/send-days.ts";
import type { Opened } from "./deps.ts";
import type { Ride } from "./outside.ts";

/** One effect with what is about to be saved of it. */
export interface Deciding {
  readonly ask: { readonly ride: Ride; readonly learned: Learned };
  readonly next: Next;
}

/** The days of the mailboxes that one transaction sends through. */
export interface SendDays {
  /** Whether this one would arm a mail for which its mailbox's day has no room; asked once for each. */
  isFull(deciding: Deciding): boolean;
  /** Counts what was saved. */
  count(saved: readonly Deciding[]): Promise<void>;
}

/** How fast and how much a mailbox of this connection may send. */
export function sendPace(opened: Opened | undefined): SendPace {
  if (opened === undefined) return { apartMs: 0 };
  const { sendsPerMinute, sendsPerDay } = opened;
  return {
    apartMs: 60_000 / sendsPerMinute,
    ...(sendsPerDay === undefined ? {} : { perDay: sendsPerDay }),
  };
}

/**
 * A mail counts from the transaction that arms it on: what may have left is always counted, and
 * what was only claimed never is. The days are locked before it is decided, so that no two workers
 * arm for the same last place.
 */
export async function openSendDays(
  tx: Tx,
  deciding: readonly Deciding[],
  now: Temporal.Instant,
): Promise<SendDays> {
  const sending = deciding.filter((each) => arms(each) || returns(each));
  const opened = new Map(sending.map(({ ask: { ride } }) => [ride.effect.connection, ride.opened]));
  const paceOf = (connection: ConnectionId) => sendPace(opened.get(connection));
  const keys = sending.map(({ ask }) => keyOf(ask.ride));
  const days = keys.length === 0 ? [] : await lockSendDays(tx, keys, paceOf, now);
  const byName = new Map(days.map((day) => [nameOf(day), day]));
  const room = new Map(
    days.map((day) => [nameOf(day), roomToday(day.pace, day.sent, now)] as const),
  );
  return {
    isFull: (each) => {
      if (!arms(each)) return false;
      const name = mailboxName(each.ask.ride);
      // Without a row nobody would count it.
      const left = room.get(name) ?? 0;
      room.set(name, left - 1);
      return left <= 0;
    },
    count: async (saved) => {
      const bySaved = Map.groupBy(
        saved.filter((each) => arms(each) || returns(each)),
        (each) => mailboxName(each.ask.ride),
      );
      const counted = [...bySaved].flatMap(([name, own]) => {
        const day = byName.get(name);
        return day === undefined ? [] : [{ ...day, sent: sentAfter(day, own, now) }];
      });
      if (counted.length > 0) await saveSendDays(tx, counted);
    },
  };
}

function sentAfter(day: SendDay, own: readonly Deciding[], now: Temporal.Instant): SentSoFar {
  const from = day.pausedUntil === undefined ? now : later(day.pausedUntil, now);
  const returned = own.filter(returns).reduce((sent, { next }) => {
    const { armedAt } = next.record;
    return armedAt === undefined ? sent : afterReturn(day.pace, sent, armedAt, from);
  }, day.sent);
  return afterArming(returned, now, own.filter(arms).length);
}

/** Its one request may be under way from here on. */
function arms({ ask: { ride }, next }: Deciding): boolean {
  return ride.effect.kind === "mail" && next.move.do === "act";
}

/** It was armed, and its act surely did nothing. */
function returns({ ask: { ride, learned } }: Deciding): boolean {
  if (ride.effect.kind !== "mail" || learned.of !== "act") return false;
  return learned.outcome.kind === "later" || learned.outcome.kind === "refused";
}

/** The mailbox that an effect goes through, as one word. */
export function mailboxName(ride: Ride): string {
  return nameOf(keyOf(ride));
}

function keyOf({ effect }: Ride): BudgetKey {
  return { connection: effect.connection, mailbox: effect.mailbox ?? "" };
}

function nameOf({ connection, mailbox }: BudgetKey): string {
  return `${connection}/${mailbox}`;
}
