import type { LocalText } from "../model/language.ts";
import { writtenLanguage, type Person } from "../model/person.ts";
import { formatDay } from "./dates.ts";
import type { Letter } from "./letter.ts";
import { callName } from "./names.ts";
import { phrase } from "./phrases.ts";
import { closing, paragraphsOf } from "./render.ts";

/** addition: more to an answer · correction: what holds now · withdrawal: it holds no longer · return: after that, what holds again. */
export type NoticeKind = "addition" | "correction" | "withdrawal" | "return";

export interface NoticeInput {
  readonly kind: NoticeKind;
  readonly person: Person;
  readonly question: string;
  /** What was said at the time. */
  readonly before: string;
  /** What is said now; nothing of a withdrawal. */
  readonly now: string;
  /** Day on which it was said, where the person lives. */
  readonly toldOn: Temporal.PlainDate;
  readonly company: LocalText;
  readonly sender: string;
  /** The person's own page. */
  readonly home: string;
}

const SUBJECT = {
  addition: "noticeAdditionSubject",
  correction: "noticeCorrectionSubject",
  withdrawal: "noticeCorrectionSubject",
  return: "noticeCorrectionSubject",
} as const;
const SAYS = {
  addition: "noticeAddition",
  correction: "noticeCorrection",
  withdrawal: "noticeWithdrawal",
  return: "noticeReturn",
} as const;

/** Which letter follows, by what the person was told last: a version, or 0 where it was taken back. */
export function correctionKind(knows: number, isGone: boolean): NoticeKind {
  if (isGone) return "withdrawal";
  return knows === 0 ? "return" : "correction";
}

/** What follows an answer that was given, in the person's language around whatever was written. */
export function renderNotice(input: NoticeInput): Letter {
  const { kind, person, question, before, toldOn } = input;
  const language = writtenLanguage(person);
  const say = (key: Parameters<typeof phrase>[1]) => phrase(language, key);
  return {
    language,
    subject: say(SUBJECT[kind]),
    greeting: phrase(language, "greeting", { call: callName(person.name, language) }),
    paragraphs: [
      phrase(language, "noticeAsked", { day: formatDay(toldOn, language) }),
      ...paragraphsOf(question),
      say("noticeBefore"),
      ...paragraphsOf(before),
      say(SAYS[kind]),
      ...paragraphsOf(input.now),
    ],
    blocks: [{ kind: "action", label: say("askMore"), link: `${input.home}/ask`, main: false }],
    closing: closing(language, input),
    reasons: [],
  };
}
