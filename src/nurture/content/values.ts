import type { MeetingPlan } from "../model/meeting.ts";
import type { Language, LocalText } from "../model/language.ts";
import type { Person } from "../model/person.ts";
import { defined } from "../merge/defined.ts";
import { valueOf } from "../profile/known.ts";
import { formatDay, formatMoment } from "./dates.ts";
import { meetingTime, startDay } from "./meeting.ts";
import type { Values } from "./message.ts";
import { fullName } from "./names.ts";
import { phrase } from "./phrases.ts";
import { written } from "./written.ts";

/**
 * Everything that a text of HR may name. `has…` and `sameZone` are "yes" or "no", for texts that
 * must read well without the fact: {hasManager, select, yes {…} other {…}}.
 */
export const PLACEHOLDERS = [
  "given",
  "family",
  "name",
  "company",
  "job",
  "department",
  "city",
  "manager",
  "mentor",
  "team",
  "startDate",
  "startDateBefore",
  "daysToStart",
  "meetingTime",
  "meetingTimeOffice",
  "sender",
  "question",
  "answer",
  "answeredBy",
  "owner",
  "answerBy",
  "askedOn",
  "hasJob",
  "hasDepartment",
  "hasCity",
  "hasManager",
  "hasMentor",
  "hasTeam",
  "hasStart",
  "sameZone",
] as const;

/** A given answer with the question it belongs to. */
export interface Answered {
  readonly question: string;
  readonly askedAt: Temporal.Instant;
  readonly answer: string;
  /** The department's name in the reader's language. */
  readonly answeredBy: string;
}

/** A question that a step is about, whether or not it is answered yet. */
export interface Owed {
  readonly question: string;
  readonly askedAt: Temporal.Instant;
  /** Who owes the answer, in the reader's language; undefined while nobody is named for it. */
  readonly owner: string | undefined;
  readonly dueAt: Temporal.Instant;
}

export interface ValueSources {
  readonly person: Person;
  readonly company: LocalText;
  readonly sender: string;
  readonly now: Temporal.Instant;
  readonly meeting?: MeetingPlan | undefined;
  readonly answered?: Answered | undefined;
  readonly owed?: Owed | undefined;
  readonly startBefore?: Temporal.PlainDate | undefined;
}

/** What is known of this person, said in this language; what is unknown is missing. */
export function letterValues(sources: ValueSources, language: Language): Values {
  const { person, company, sender, now } = sources;
  const job = person.job;
  const department = person.department;
  const city = person.place.city;
  const manager = valueOf(person.profile, "manager", now);
  const mentor = valueOf(person.profile, "mentor", now);
  const team = valueOf(person.profile, "team", now);
  const start = startDay(person);
  const before = sources.startBefore;
  return {
    given: person.name.given,
    family: person.name.family,
    name: fullName(person.name, language),
    company: written(company, language).text,
    sender,
    ...defined({ job, department, city, manager, mentor, team }),
    ...(start && startValues(start, person, now, language)),
    ...(before && { startDateBefore: formatDay(before, language) }),
    ...meetingValues(sources, language),
    ...owedValues(sources, language),
    ...answerValues(sources, language),
    hasJob: yesNo(job !== undefined),
    hasDepartment: yesNo(department !== undefined),
    hasCity: yesNo(city !== undefined),
    hasManager: yesNo(manager !== undefined),
    hasMentor: yesNo(mentor !== undefined),
    hasTeam: yesNo(team !== undefined),
    hasStart: yesNo(start !== undefined),
  };
}

/** Days are counted on the calendar where the person is, never below zero. */
function startValues(
  start: Temporal.PlainDate,
  person: Person,
  now: Temporal.Instant,
  language: Language,
): Values {
  const today = now.toZonedDateTimeISO(letterZone(person)).toPlainDate();
  const days = today.until(start, { largestUnit: "day" }).days;
  return { startDate: formatDay(start, language), daysToStart: Math.max(0, days) };
}

function meetingValues({ meeting, person }: ValueSources, language: Language): Values {
  const time = meeting && meetingTime(meeting, person);
  if (time === undefined) return {};
  const there = formatMoment(time.startsAt, time.zone, language);
  const here = formatMoment(time.startsAt, person.zone ?? time.zone, language);
  return { meetingTime: here, meetingTimeOffice: there, sameZone: yesNo(here === there) };
}

function owedValues({ owed, person }: ValueSources, language: Language): Values {
  if (owed === undefined) return {};
  const { question, askedAt, dueAt, owner = phrase(language, "ownerUnnamed") } = owed;
  const zone = letterZone(person);
  const asked = askedAt.toZonedDateTimeISO(zone).toPlainDate();
  const answerBy = formatMoment(dueAt, zone, language);
  return { question, askedOn: formatDay(asked, language), owner, answerBy };
}

function answerValues({ answered, person }: ValueSources, language: Language): Values {
  if (answered === undefined) return {};
  const { question, answer, answeredBy, askedAt } = answered;
  const asked = askedAt.toZonedDateTimeISO(letterZone(person)).toPlainDate();
  return { question, answer, answeredBy, askedOn: formatDay(asked, language) };
}

/** A letter that may leave before a zone is known (an answer, say) counts its days in UTC. */
function letterZone(person: Person): string {
  return person.zone ?? "UTC";
}

function yesNo(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}
