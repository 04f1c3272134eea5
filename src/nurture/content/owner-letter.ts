import type { Language, LocalText } from "../model/language.ts";
import type { Person } from "../model/person.ts";
import type { Question } from "../model/question.ts";
import { formatDay, formatMoment } from "./dates.ts";
import { departmentLanguage, type SpokenAt } from "./department-language.ts";
import type { Letter } from "./letter.ts";
import { isolate } from "./icu.ts";
import { directionOf } from "./locale.ts";
import { startDay } from "./meeting.ts";
import { fullName } from "./names.ts";
import type { PhraseKey } from "./phrase-key.ts";
import { phrase } from "./phrases.ts";
import { closing, paragraphsOf } from "./render.ts";
import { written } from "./written.ts";

export interface OwnerLetterInput {
  /** forward: the question arrives · reminder: three quarters of its time have run · escalation: it is late. */
  readonly kind: "forward" | "reminder" | "escalation";
  /** Of a confidential question a letter to anybody but its owner holds no words. */
  readonly question: Pick<Question, "text" | "askedAt" | "dueAt" | "isConfidential">;
  /** Label of the topic that the question was routed by; undefined for the fallback. */
  readonly topic: LocalText | undefined;
  readonly department: SpokenAt & { readonly name: LocalText; readonly zone: string };
  readonly person: Person;
  readonly company: LocalText;
  readonly sender: string;
  /** What whoever passed it on said with it; no matter of whom it is escalated to. */
  readonly passed?: { readonly from: LocalText; readonly note: string } | undefined;
  /** Where the owner answers, behind the sign-in. */
  readonly link: string;
}

/** A question on its way to the department that owes the answer, in that department's language. */
export function renderOwnerLetter(input: OwnerLetterInput): Letter {
  const { kind, question, person } = input;
  const language = departmentLanguage(input.department);
  const values = ownerValues(input, language);
  const say = (key: PhraseKey): string => phrase(language, key, values);
  const isHidden = kind === "escalation" && question.isConfidential === true;
  return {
    language,
    subject: say(SUBJECT[kind]).replace(/\s+/gu, " "),
    greeting: say("ownerGreeting"),
    paragraphs: [
      say(BODY[kind]),
      ...(isHidden
        ? [say("ownerHidden")]
        : paragraphsOf(question.text).map((text) => asAsked(text, language))),
      ...passedOn(input, language),
      ...(kind === "escalation"
        ? [say("ownerWasDue")]
        : [
            say("ownerDue"),
            phrase(language, "ownerHow", { name: fullName(person.name, language) }),
          ]),
    ],
    blocks: [{ kind: "action", label: say("ownerAction"), link: input.link, main: true }],
    closing: closing(language, input),
    reasons: [say("ownerReason")],
  };
}

const SUBJECT = {
  forward: "ownerForwardSubject",
  reminder: "ownerReminderSubject",
  escalation: "ownerEscalationSubject",
} as const satisfies Record<OwnerLetterInput["kind"], PhraseKey>;

const BODY = {
  forward: "ownerForward",
  reminder: "ownerReminder",
  escalation: "ownerEscalation",
} as const satisfies Record<OwnerLetterInput["kind"], PhraseKey>;

function ownerValues(
  input: OwnerLetterInput,
  language: Language,
): Readonly<Record<string, string>> {
  const { question, department, person } = input;
  const start = startDay(person);
  const moment = (at: Temporal.Instant): string => formatMoment(at, department.zone, language);
  return {
    name: fullName(person.name, language),
    topic:
      input.topic === undefined
        ? phrase(language, "ownerUntitled")
        : written(input.topic, language).text,
    department: written(department.name, language).text,
    company: written(input.company, language).text,
    sender: input.sender,
    job: person.job ?? "",
    hasJob: person.job === undefined ? "no" : "yes",
    startDate: start === undefined ? "" : formatDay(start, language),
    hasStart: start === undefined ? "no" : "yes",
    askedAt: moment(question.askedAt),
    dueAt: moment(question.dueAt),
  };
}

function passedOn({ kind, passed }: OwnerLetterInput, language: Language): readonly string[] {
  if (passed === undefined || kind === "escalation") return [];
  const owner = written(passed.from, language).text;
  return [phrase(language, "ownerPassed", { owner }), asAsked(passed.note, language)];
}

/** The words of the person who asked, whichever way they run. */
function asAsked(text: string, language: Language): string {
  return directionOf(language) === "rtl" ? isolate(text) : text;
}
