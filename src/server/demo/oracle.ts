import type { Happening, Hire } from "./hires.ts";

/**
 * Which mails the seeded world should bring about, worked out from the hires' lives alone with
 * calendar arithmetic of its own: nothing here comes from the planner that is being checked.
 */
export interface Expected {
  /** `address step occurrence`, once each; the occurrence of offers is "offer", of answers "1". */
  readonly mails: ReadonlySet<string>;
}

/** Mails due in the last hours of a run may still be on their way. */
const LAST_HOURS = 12;

export function expectedMails(hires: readonly Hire[], until: Temporal.Instant): Expected {
  const end = until.subtract({ hours: LAST_HOURS });
  const mails = hires.flatMap((hire) => mailsOf(hire, end).map((each) => `${hire.mail} ${each}`));
  return { mails: new Set(mails) };
}

interface Course {
  readonly hire: Hire;
  readonly end: Temporal.Instant;
}

function mailsOf(hire: Hire, end: Temporal.Instant): string[] {
  if (hire.flaw !== "none") return [];
  const course = { hire, end };
  return [
    ...once(course, "welcome", (sent) => sent.add({ days: 1 }), "sent"),
    ...beforeStart(course, PREPARATION),
    ...beforeStart(course, TRAINING),
    ...beforeStart(course, INVITATION),
    ...fridays(course),
    ...answers(course),
    ...corrected(course),
    ...monthsBetween(course),
  ];
}

function once(
  { hire, end }: Course,
  step: string,
  day: (sent: Temporal.PlainDate) => Temporal.PlainDate,
  from: "sent",
): string[] {
  const due = nine(hire, day(Temporal.PlainDate.from(hire.sentOn)));
  return goesOut(hire, due, end, "nurture", from) ? [`campus/${step} offer`] : [];
}

interface CountedBack {
  readonly step: string;
  /** Wall clock at which it goes out, 09:00 where nothing is said. */
  readonly at?: string;
  readonly days: number;
  readonly kind: "nurture" | "contract";
  /** Hours after its day in which someone who accepts late still gets it. */
  readonly usefulHours: number;
}

const PREPARATION: CountedBack = {
  step: "campus/preparation",
  days: 21,
  kind: "contract",
  usefulHours: 336,
};
const TRAINING: CountedBack = {
  step: "campus/training",
  days: 14,
  kind: "nurture",
  usefulHours: 240,
};
const INVITATION: CountedBack = {
  step: "campus/invitation",
  days: 10,
  kind: "nurture",
  usefulHours: 60,
};

/** The first day by which the step finds its own: the new one if the old one's day had no use. */
function countedBackFrom(
  hire: Hire,
  first: Temporal.Instant,
  usefulHours: number,
  accepted: Happening,
  move: Extract<Happening, { what: "move-start" }> | undefined,
): string {
  if (move === undefined) return hire.startsOn;
  const isMovedBefore = Temporal.Instant.compare(first, move.at) > 0;
  // Whoever accepts when its day is over, but after the start has moved, still has the new day.
  const isMissed = Temporal.Instant.compare(accepted.at, first.add({ hours: usefulHours })) > 0;
  const isMovedAfter = isMissed && Temporal.Instant.compare(move.at, accepted.at) < 0;
  return isMovedBefore || isMovedAfter ? move.to : hire.startsOn;
}

/** A step counted back from the start goes out once, by the start date that is true on its day. */
function beforeStart(
  { hire, end }: Course,
  { step, days, kind, usefulHours, at = "09:00" }: CountedBack,
): string[] {
  const accepted = find(hire, "accept");
  if (accepted === undefined) return [];
  const on = (start: string) => wall(hire, Temporal.PlainDate.from(start).subtract({ days }), at);
  const move = find(hire, "move-start");
  const due = on(countedBackFrom(hire, on(hire.startsOn), usefulHours, accepted, move));
  const late = due.add({ hours: usefulHours });
  if (Temporal.Instant.compare(accepted.at, late) > 0) return [];
  const isLate = Temporal.Instant.compare(accepted.at, due) > 0;
  // Someone who accepts after its day gets it at once; a second later the acceptance is known.
  const known = isLate ? Temporal.Instant.from(accepted.at).add({ seconds: 1 }) : due;
  const actual = (kind === "nurture" ? pausedUntil(hire, known) : undefined) ?? known;
  return goesOut(hire, actual, end, kind, "accepted") ? [`${step} offer`] : [];
}

function fridays({ hire, end }: Course): string[] {
  const sent = Temporal.PlainDate.from(hire.sentOn);
  const first = sent.add({ days: (5 - sent.dayOfWeek + 7) % 7 || 7 });
  const weeks: string[] = [];
  for (
    let day = first;
    Temporal.PlainDate.compare(day, Temporal.PlainDate.from(lastStart(hire))) < 0;
    day = day.add({ days: 7 })
  ) {
    const due = nine(hire, day);
    const begun = Temporal.PlainDate.compare(day, startAsOf(hire, due)) >= 0;
    if (begun || pausedUntil(hire, due) !== undefined) continue;
    if (goesOut(hire, due, end, "nurture", "sent"))
      weeks.push(
        `campus/digest ${day.yearOfWeek ?? 0}-W${String(day.weekOfYear ?? 0).padStart(2, "0")}`,
      );
  }
  return weeks;
}

function answers({ hire, end }: Course): string[] {
  return hire.happenings
    .filter((each) => each.what === "answer")
    .filter((each) => Temporal.Instant.compare(each.at, end) < 0)
    .map((_, index) => `campus/answer ${index + 1}`);
}

/** Whoever has read of another first day is told when it moves: it always does by day. */
function corrected({ hire, end }: Course): string[] {
  const move = find(hire, "move-start");
  if (move === undefined) return [];
  const at = Temporal.Instant.from(move.at);
  const before = { hire, end: at };
  const wasTold = [...fridays(before), ...beforeStart(before, PREPARATION)].length > 0;
  return wasTold && goesOut(hire, at, end, "contract", "sent") ? ["campus/start-moved offer"] : [];
}

/** Eighteen hours before 09:00 of the first day. */
const TOMORROW: CountedBack = {
  step: "months/tomorrow",
  at: "15:00",
  days: 1,
  kind: "contract",
  usefulHours: 17,
};
const OPEN_DAY = Temporal.PlainDate.from("2026-04-22");

/** The letters of the demo's own journey; its entries and calls are no letters. */
function monthsBetween(course: Course): string[] {
  const { hire } = course;
  const accepted = find(hire, "accept");
  const said =
    accepted && Temporal.Instant.from(accepted.at).toZonedDateTimeISO(hire.site.zone).toPlainDate();
  return [
    ...(said
      ? nurture(course, "mood", wall(hire, said.add({ days: 5 }), "18:30"), "accepted")
      : []),
    ...dayAfter(course, "heard-you", find(hire, "survey")),
    ...dayAfter(course, "well-done", find(hire, "quiz")),
    ...nurture(course, "open-day", nine(hire, OPEN_DAY), "sent"),
    ...beforeStart(course, TOMORROW),
  ];
}

/** Twenty hours after something that a person does in the evening: no quiet hours then. */
function dayAfter(course: Course, step: string, done: Happening | undefined): string[] {
  if (done === undefined) return [];
  return nurture(course, step, Temporal.Instant.from(done.at).add({ hours: 20 }), "sent");
}

function nurture(
  { hire, end }: Course,
  step: string,
  due: Temporal.Instant,
  from: "sent" | "accepted",
): string[] {
  const actual = pausedUntil(hire, due) ?? due;
  return goesOut(hire, actual, end, "nurture", from) ? [`months/${step} offer`] : [];
}

function nine(hire: Hire, day: Temporal.PlainDate): Temporal.Instant {
  return wall(hire, day, "09:00");
}

function wall(hire: Hire, day: Temporal.PlainDate, at: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: hire.site.zone, plainTime: at }).toInstant();
}

function find<W extends Happening["what"]>(
  hire: Hire,
  what: W,
): Extract<Happening, { what: W }> | undefined {
  return hire.happenings.find(
    (each): each is Extract<Happening, { what: W }> => each.what === what,
  );
}

function isBefore(happening: Happening | undefined, moment: Temporal.Instant): boolean {
  return happening !== undefined && Temporal.Instant.compare(happening.at, moment) < 0;
}

/** Whether, at this moment, the offer stands far enough and nobody has stopped this kind of mail. */
function goesOut(
  hire: Hire,
  due: Temporal.Instant,
  end: Temporal.Instant,
  kind: "nurture" | "contract",
  from: "sent" | "accepted",
): boolean {
  if (Temporal.Instant.compare(due, end) >= 0) return false;
  if (from === "accepted" && !isBefore(find(hire, "accept"), due)) return false;
  const over = [find(hire, "decline"), find(hire, "withdraw"), find(hire, "bounce")].some((each) =>
    isBefore(each, due),
  );
  const stopped = kind === "nurture" && isBefore(find(hire, "unsubscribe"), due);
  return !over && !stopped;
}

function pausedUntil(hire: Hire, due: Temporal.Instant): Temporal.Instant | undefined {
  const pause = find(hire, "pause");
  if (pause === undefined || !isBefore(pause, due)) return undefined;
  const until = nine(hire, Temporal.PlainDate.from(pause.until));
  return Temporal.Instant.compare(due, until) < 0 ? until : undefined;
}

function startAsOf(hire: Hire, moment: Temporal.Instant): string {
  const move = find(hire, "move-start");
  return move !== undefined && isBefore(move, moment) ? move.to : hire.startsOn;
}

function lastStart(hire: Hire): string {
  const move = find(hire, "move-start");
  return move !== undefined && move.to > hire.startsOn ? move.to : hire.startsOn;
}
