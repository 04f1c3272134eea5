import type { EventLetter } from "../events/tell.ts";
import type { LocalText } from "../model/language.ts";
import type { MeetingPlan } from "../model/meeting.ts";
import { writtenLanguage, type Person } from "../model/person.ts";
import { formatMoment } from "./dates.ts";
import type { Letter, LetterBlock } from "./letter.ts";
import type { MeetingTime } from "./meeting.ts";
import { callName } from "./names.ts";
import type { PhraseKey } from "./phrase-key.ts";
import { phrase } from "./phrases.ts";
import { closing } from "./render.ts";
import { written } from "./written.ts";

export interface EventLetterInput {
  readonly kind: EventLetter;
  readonly plan: Pick<MeetingPlan, "id" | "name">;
  readonly time: MeetingTime;
  readonly person: Person;
  readonly company: LocalText;
  readonly sender: string;
  /** The person's signed base link, without a slash at the end. */
  readonly home: string;
  /** Where it takes place, once that is known. */
  readonly link: string | undefined;
}

const WORDS = {
  place: ["eventPlaceSubject", "eventPlace"],
  moved: ["eventMovedSubject", "eventMoved"],
  cancelled: ["eventCancelledSubject", "eventCancelled"],
  again: ["eventAgainSubject", "eventAgain"],
  day: ["eventDaySubject", "eventReminder"],
  hour: ["eventHourSubject", "eventReminder"],
} as const satisfies Record<EventLetter, readonly [PhraseKey, PhraseKey]>;

/** A few lines about an event that somebody signed up for: what, when on both walls, and where. */
export function renderEventLetter(input: EventLetterInput): Letter {
  const { kind, plan, person } = input;
  const language = writtenLanguage(person);
  const [subject, says] = WORDS[kind];
  const event = written(plan.name, language).text;
  return {
    language,
    subject: phrase(language, subject, { event }),
    greeting: phrase(language, "greeting", { call: callName(person.name, language) }),
    paragraphs: [phrase(language, says)],
    blocks: kind === "cancelled" ? [] : [whenBlock(input, event), ...actions(input)],
    closing: closing(language, input),
    reasons: [],
  };
}

function whenBlock({ time, person }: EventLetterInput, event: string): LetterBlock {
  const language = writtenLanguage(person);
  const walls = [person.zone ?? time.zone, time.zone].map((zone) =>
    formatMoment(time.startsAt, zone, language),
  );
  return { kind: "list", title: event, items: [...new Set(walls)].map((title) => ({ title })) };
}

function actions({ kind, plan, person, home, link }: EventLetterInput): readonly LetterBlock[] {
  const language = writtenLanguage(person);
  const page: LetterBlock = {
    kind: "action",
    label: phrase(language, "eventPage"),
    link: `${home}/event/${plan.id}`,
    main: false,
  };
  const isReminder = kind === "day" || kind === "hour";
  if (!isReminder || link === undefined) return [{ ...page, main: true }];
  return [{ kind: "action", label: phrase(language, "eventJoin"), link, main: true }, page];
}
