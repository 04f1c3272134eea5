import type { MeetingPlan } from "../model/meeting.ts";
import type { Language } from "../model/language.ts";
import { askedCount } from "../learning/draw.ts";
import { Problem } from "../problem.ts";
import { sayReason, type Chosen } from "./choose.ts";
import type { LetterBlock, LetterItem } from "./letter.ts";
import { foldedItem } from "./folded.ts";
import type { Values } from "./message.ts";
import type { PhraseKey } from "./phrase-key.ts";
import { phrase } from "./phrases.ts";
import type { LetterInput } from "./letter-input.ts";
import { written } from "./written.ts";

type BlockInput = LetterInput & { readonly meeting: MeetingPlan | undefined };

/** What stands below the text: lists to read or tick, and at most one main thing to do. */
export function blocksOf(
  input: BlockInput,
  language: Language,
  values: Values,
): readonly LetterBlock[] {
  const { brings, home } = input;
  const act = (key: PhraseKey, path: string, main: boolean, args: Values = {}): LetterBlock => ({
    kind: "action",
    label: phrase(language, key, args),
    link: `${home}${path}`,
    main,
  });
  switch (brings.kind) {
    case "message":
      return [
        ...folded(input, language, values),
        ...(brings.checklist === undefined
          ? [act("openPage", "", false)]
          : [checklist(input, brings.checklist, language), act("openChecklist", "", true)]),
      ];
    case "digest":
      return [
        ...reading(input, language),
        ...folded(input, language, values),
        act("ask", "/ask", false),
      ];
    case "event": {
      const { meeting } = input;
      if (meeting === undefined) throw missing("meeting", brings.event);
      const fields = { fields: meeting.fields.length };
      return [
        about(meeting, language, values),
        act("signUp", `/event/${meeting.id}`, true, fields),
      ];
    }
    case "quiz": {
      const quiz = input.library.quizzes.find(({ id }) => id === brings.quiz);
      if (quiz === undefined) throw missing("quiz", brings.quiz);
      return [
        act("startQuiz", `/quiz/${quiz.id}`, true, {
          questions: askedCount(quiz),
        }),
      ];
    }
    case "survey":
      return [act("startSurvey", `/survey/${brings.survey}`, true)];
    case "answer":
      return [act("askMore", "/ask", false)];
  }
}

function checklist(input: BlockInput, id: string, language: Language): LetterBlock {
  const list = input.library.checklists.find((candidate) => candidate.id === id);
  if (list === undefined) throw missing("checklist", id);
  const done = new Set(
    input.marks.filter((mark) => mark.checklist === id && mark.done).map((mark) => mark.item),
  );
  const items = list.items.map(({ id: item, label, hint }) => ({
    title: written(label, language).text,
    ...(hint && { note: written(hint, language).text }),
    done: done.has(item),
  }));
  return { kind: "list", title: written(list.name, language).text, items };
}

function reading({ chosen, home }: BlockInput, language: Language): readonly LetterBlock[] {
  if (chosen.length === 0) return [];
  const items = chosen.map((choice) => readingItem(choice, home, language));
  return [{ kind: "list", title: phrase(language, "readingTitle"), items }];
}

function readingItem({ article, reason }: Chosen, home: string, language: Language): LetterItem {
  const { minutes } = article;
  return {
    title: written(article.title, language).text,
    note: phrase(language, "readingNote", { reason: sayReason(reason, language), minutes }),
    link: `${home}/read/${article.id}`,
  };
}

/** What was folded into this letter is named, with the person's page to find it on. */
function folded(input: BlockInput, language: Language, values: Values): readonly LetterBlock[] {
  if (input.folded.length === 0) return [];
  const items = input.folded.map((each) => ({
    ...foldedItem(each, language, values),
    link: input.home,
  }));
  const title = input.brings.kind === "digest" ? "foldedTitle" : "missedTitle";
  return [{ kind: "list", title: phrase(language, title), items }];
}

function about(meeting: MeetingPlan, language: Language, values: Values): LetterBlock {
  const note = written(meeting.about, language).text;
  const title = values["meetingTime"];
  if (title === undefined) throw missing("meeting", meeting.id);
  const name = written(meeting.name, language).text;
  return { kind: "list", title: name, items: [{ title: String(title), note }] };
}

function missing(why: "meeting" | "quiz" | "checklist", id: string): Problem {
  return new Problem("touch/unrenderable", { why, placeholder: id });
}
