import { bestAttempts, type Attempt } from "../learning/best.ts";
import { HANDOFF_MODULE, type HandoffKind, type HandoffModule } from "../model/handoff.ts";
import type { Checklist } from "../model/library.ts";
import { localText, type Language } from "../model/language.ts";
import { type Moment } from "../model/offer.ts";
import { type Person } from "../model/person.ts";
import { formatDay } from "../content/dates.ts";
import { fullName } from "../content/names.ts";
import { phrase } from "../content/phrases.ts";

/** How long before the first day the onboarding opens in the HRIS, unless a tenant chooses otherwise. */
export const ONBOARDING_OPENS_DAYS = 30;
/** An HRIS activity list longer than this helps nobody. */
const LINES_MAX = 60;

export interface DoneMark {
  readonly checklist: string;
  readonly item: string;
  readonly done: boolean;
}

export interface FinishedQuiz extends Attempt {
  readonly name: string;
  /** What may be left out of the training once it is passed. */
  readonly exemptFrom?: string | undefined;
  /** Names of topics, as they should be read. */
  readonly weakTopics: readonly string[];
}

/** What the person wrote for the time after the start, under one of the two headings on the page. */
export interface Wish {
  readonly id: string;
  readonly kind: "wish" | "grievance";
  readonly text: string;
}

/** What a colleague said would be so, as it stands at the hand-off. */
export interface Promised {
  readonly id: string;
  /** Null where it was made on a confidential question: the HRIS has other readers. */
  readonly what: string | null;
  readonly until?: Temporal.PlainDate | undefined;
  readonly by: string;
  /** Day on which it was said. */
  readonly on: Temporal.PlainDate;
}

export interface HandoffFacts {
  readonly person: Person;
  readonly checklists: readonly Checklist[];
  readonly marks: readonly DoneMark[];
  readonly quizzes: readonly FinishedQuiz[];
  readonly wishes: readonly Wish[];
  readonly promises?: readonly Promised[];
  /** HR's language: titles and texts are read in the HRIS. */
  readonly language: Language;
  readonly opensDays?: number;
}

/** One item that the HRIS should take over; its person, kind and occurrence name it for good. */
export interface HandoffItem {
  readonly kind: HandoffKind;
  readonly module: HandoffModule;
  readonly occurrence: string;
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly score?: number;
}

/** Everything of this person that is ready to be handed over now, whether or not it already was. */
export function handoffItems(facts: HandoffFacts, now: Temporal.Instant): readonly HandoffItem[] {
  if (facts.person.offer.status !== "accepted") return [];
  return [
    ...onboarding(facts, now),
    ...bestAttempts(facts.quizzes).map((quiz) => trainingResult(facts, quiz)),
    ...facts.wishes.map((wish) => wished(facts, wish)),
    ...(facts.promises ?? []).map((each) => promised(facts, each)),
  ];
}

function onboarding(facts: HandoffFacts, now: Temporal.Instant): readonly HandoffItem[] {
  const { person, language } = facts;
  const start = person.offer.milestones.start;
  const opensAt = onboardingOpensAt(person, facts.opensDays);
  if (start === undefined || opensAt === undefined || isAfter(opensAt, now)) return [];
  const open = openPoints(facts);
  const text = phrase(language, "handoffOnboarding", {
    startDate: formatDay(startDay(start, person), language),
    openCount: open.length,
  });
  const name = nameOf(facts);
  const title = phrase(language, "handoffOnboardingTitle", { name });
  return [item("onboarding", person.offer.occurrence, { title, text, lines: open })];
}

/** When the onboarding opens, at midnight of a day there; undefined while no start is known. */
export function onboardingOpensAt(
  person: Person,
  opensDays = ONBOARDING_OPENS_DAYS,
): Temporal.Instant | undefined {
  const start = person.offer.milestones.start;
  if (start === undefined) return undefined;
  const opens = startDay(start, person).subtract({ days: opensDays });
  return opens.toZonedDateTime(zoneOf(person)).toInstant();
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}

function startDay(start: Moment, person: Person): Temporal.PlainDate {
  return start.kind === "day"
    ? start.on
    : start.at.toZonedDateTimeISO(zoneOf(person)).toPlainDate();
}

function zoneOf(person: Person): string {
  return person.place.zone ?? person.zone ?? "UTC";
}

/** What is not done yet, as activities for the people who receive the new colleague. */
function openPoints({ checklists, marks, language }: HandoffFacts): readonly string[] {
  const done = new Set(marks.filter((m) => m.done).map((m) => `${m.checklist}/${m.item}`));
  const lines = checklists.flatMap((list) =>
    list.items
      .filter(({ id }) => !done.has(`${list.id}/${id}`))
      .map(({ label }) => localText(label, language)),
  );
  return [...new Set(lines)].slice(0, LINES_MAX);
}

function trainingResult(facts: HandoffFacts, quiz: FinishedQuiz): HandoffItem {
  const { language } = facts;
  const { right: rightCount, of: ofCount } = quiz;
  const result = phrase(language, resultKey(quiz), {
    rightCount,
    ofCount,
    part: quiz.exemptFrom ?? "",
  });
  const earlier = quiz.attempt === 1 ? [] : [phrase(language, "handoffBest", {})];
  return item("training-result", `${quiz.quiz}.${quiz.attempt}`, {
    title: phrase(language, "handoffTrainingTitle", { name: nameOf(facts), quiz: quiz.name }),
    text: [result, ...earlier].join("\n"),
    lines: quiz.weakTopics,
    score: Math.floor((100 * rightCount) / ofCount),
  });
}

function resultKey({ passed, exemptFrom }: FinishedQuiz) {
  if (!passed) return "handoffRecommended";
  return exemptFrom === undefined ? "handoffPassed" : "handoffExempt";
}

/** Whether a result has given way to that of a better attempt at the same quiz. */
export function isOutdone(
  { kind, occurrence }: Pick<HandoffItem, "kind" | "occurrence">,
  wanted: readonly HandoffItem[],
): boolean {
  const quizOf = (text: string) => text.slice(0, text.lastIndexOf("."));
  return (
    kind === "training-result" &&
    wanted.some(
      (each) =>
        each.kind === kind &&
        each.occurrence !== occurrence &&
        quizOf(each.occurrence) === quizOf(occurrence),
    )
  );
}

function wished(facts: HandoffFacts, { id, kind, text }: Wish): HandoffItem {
  const key = kind === "wish" ? "handoffWishTitle" : "handoffGrievanceTitle";
  const title = phrase(facts.language, key, { name: nameOf(facts) });
  return item(kind, id, { title, text, lines: [] });
}

function promised(facts: HandoffFacts, { id, what, until, by, on }: Promised): HandoffItem {
  const { language } = facts;
  const title = phrase(language, "handoffPromiseTitle", { name: nameOf(facts) });
  const text = phrase(language, "handoffPromise", {
    what: what ?? phrase(language, "handoffPromiseClosed", { by }),
    by,
    day: formatDay(on, language),
    hasUntil: until === undefined ? "no" : "yes",
    until: until === undefined ? "" : formatDay(until, language),
  });
  return item("promise", id, { title, text, lines: [] });
}

function nameOf({ person, language }: HandoffFacts): string {
  return fullName(person.name, language);
}

function item(
  kind: HandoffKind,
  occurrence: string,
  says: Pick<HandoffItem, "title" | "text" | "lines" | "score">,
): HandoffItem {
  return { kind, module: HANDOFF_MODULE[kind], occurrence, ...says };
}
