import { isShared, occasionFor, type Occasion } from "#nurture/events/occasion";
import { placeFor } from "#nurture/events/seats";
import { reminders, toTell, type EventLetter, type Told } from "#nurture/events/tell";
import { isLive } from "#nurture/model/offer";
import type { MeetingPlan } from "#nurture/model/meeting";
import { outOfQuiet, quietOf, type QuietHours } from "#nurture/time/quiet-hours";
import type { Signup } from "../store/candidate-acts.ts";
import type { Tx } from "../store/database.ts";
import {
  dropEventLetter,
  saveEventLetters,
  saveTold,
  waitingReminders,
  type StoredEventLetter,
} from "../store/event-letters.ts";
import { holdOccasion, lineOf, planOccasion, setOccasion } from "../store/occasions.ts";
import type { Planning } from "./planning.ts";

/** A sign-up with the event as it is planned now. */
export interface Attending extends Signup {
  readonly plan: MeetingPlan | undefined;
  readonly time: Occasion | undefined;
}

/**
 * Brings the sign-ups of one person in line with the programme and their start: where each stands,
 * what the person is to be told, and when they are reminded.
 */
export async function planSignups(tx: Tx, planning: Planning): Promise<readonly Attending[]> {
  const { acts, programme, person } = planning;
  if (acts.signups.length === 0) return [];
  const waiting = await waitingReminders(tx, person.id);
  const attending: Attending[] = [];
  for (const signup of acts.signups) {
    const plan = programme.meetings.find(({ id }) => id === signup.meeting);
    const time = plan && occasionFor(plan, person);
    const placed = await place(tx, planning, { ...signup, plan, time });
    await tell(tx, planning, placed);
    const mine = waiting.filter(({ meeting }) => meeting === signup.meeting);
    await remind(tx, planning, placed, mine);
    attending.push(placed);
  }
  return attending;
}

/** Whether it counts: not signed off, and the offer stands. */
export function isComing({ person }: Planning, { cancelled }: Signup): boolean {
  return !cancelled && isLive(person.offer);
}

async function place(tx: Tx, planning: Planning, coming: Attending): Promise<Attending> {
  const { occasion, plan, time } = coming;
  if (plan === undefined || time === undefined) return coming;
  if (!isComing(planning, coming)) return leave(tx, planning, coming);
  if (isAt(occasion, time)) return coming;
  const { tenant } = planning.turn;
  const held = await holdOccasion(tx, tenant.id, plan.id, time);
  if (held.id === occasion?.id) return { ...coming, occasion: held };
  const line = await lineOf(tx, held.id);
  const others = line.filter(({ id }) => id !== planning.person.id);
  const to = { occasion: held.id, place: placeFor(plan.capacity, others) };
  await setOccasion(tx, planning.person.id, plan.id, to);
  if (occasion !== null) await planOccasion(tx, occasion.id);
  return { ...coming, occasion: held, place: to.place };
}

function isAt(occasion: Signup["occasion"], time: Occasion): boolean {
  if (occasion?.key !== time.key) return false;
  return occasion.startsAt.equals(time.startsAt) && occasion.endsAt.equals(time.endsAt);
}

/** Whose offer is over takes no place from anybody. */
async function leave(tx: Tx, { person }: Planning, coming: Attending): Promise<Attending> {
  const { occasion, cancelled } = coming;
  if (occasion === null || cancelled) return coming;
  await planOccasion(tx, occasion.id);
  await setOccasion(tx, person.id, coming.meeting, { occasion: null, place: "in" });
  return { ...coming, occasion: null };
}

async function tell(tx: Tx, planning: Planning, coming: Attending): Promise<void> {
  const { turn, person, now } = planning;
  const { plan, time } = coming;
  if (plan === undefined || time === undefined || !isComing(planning, coming)) return;
  const letter = toTell(plan, time, toldOf(coming), now);
  if (letter === undefined && coming.toldStartsAt?.equals(time.startsAt) === true) return;
  if (letter !== undefined) {
    const dueAt = outOfQuiet(now, person.zone ?? time.zone, quietFor(planning));
    await saveEventLetters(tx, turn.tenant.id, [letterOf(planning, coming, letter, dueAt)]);
  }
  const told = {
    startsAt: time.startsAt,
    isOff: letter === undefined ? coming.toldOffAt !== null : letter === "cancelled",
    place: letter === "place",
  };
  await saveTold(tx, person.id, plan.id, told, now);
}

function toldOf({
  place: stands,
  movedUpAt,
  toldPlaceAt,
  toldStartsAt,
  toldOffAt,
}: Attending): Told {
  return {
    isNewPlace: stands === "in" && movedUpAt !== null && toldPlaceAt === null,
    startsAt: toldStartsAt ?? undefined,
    isOff: toldOffAt !== null,
  };
}

function letterOf(
  { person }: Planning,
  { meeting, time, cycle }: Attending,
  kind: EventLetter,
  dueAt: Temporal.Instant,
): StoredEventLetter {
  const about = `${time?.startsAt.toString() ?? ""}/${cycle}`;
  return { person: person.id, meeting, kind, about, dueAt };
}

/** Reminders follow the event; those that nobody wants any more are taken away. */
async function remind(
  tx: Tx,
  planning: Planning,
  coming: Attending,
  waiting: readonly StoredEventLetter[],
): Promise<void> {
  const wanted = remindersOf(planning, coming);
  for (const letter of waiting)
    if (!wanted.some((each) => each.kind === letter.kind && each.about === letter.about))
      await dropEventLetter(tx, letter);
  const fresh = wanted.filter(
    (each) =>
      !waiting.some(
        (letter) =>
          letter.kind === each.kind &&
          letter.about === each.about &&
          letter.dueAt.equals(each.dueAt),
      ),
  );
  await saveEventLetters(tx, planning.turn.tenant.id, fresh);
}

function remindersOf(planning: Planning, coming: Attending): readonly StoredEventLetter[] {
  const { plan, time, since, movedUpAt } = coming;
  const isGoing = isComing(planning, coming) && coming.place === "in";
  if (plan?.remind === undefined || plan.cancelled === true || time === undefined || !isGoing)
    return [];
  return reminders(plan, time, {
    since: movedUpAt ?? since,
    zone: planning.person.zone ?? time.zone,
    quiet: quietFor(planning),
  }).map(({ letter, at }) => letterOf(planning, coming, letter, at));
}

function quietFor({ programme, turn }: Planning): QuietHours {
  return quietOf(programme.rules, turn.tenant.quiet);
}

/** The link that everybody uses; null while the hosts' entry is still to be made. */
export function sharedLink({ plan, occasion }: Attending): string | undefined | null {
  if (plan?.link !== undefined) return plan.link;
  if (plan === undefined || !isShared(plan)) return undefined;
  const joinUrl = occasion?.joinUrl ?? null;
  return joinUrl === "" ? undefined : joinUrl;
}
