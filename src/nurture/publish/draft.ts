import { z } from "zod";
import { programmeOf } from "../content/audience-of.ts";
import { DONE_TO } from "../model/interaction.ts";
import { Programme } from "../model/programme.ts";
import type { Brings } from "../model/step.ts";
import { Problem } from "../problem.ts";
import type { TriggerRule } from "../triggers/rules.ts";
import { revealingSubject } from "./revealing-subject.ts";

/** The parts of a programme that HR edits one by one. */
export const DRAFT_KINDS = [
  "journey",
  "checklist",
  "article",
  "quiz",
  "survey",
  "meeting",
  "routing",
  "rules",
] as const;
export const DraftKind = z.enum(DRAFT_KINDS);
export type DraftKind = z.infer<typeof DraftKind>;

/** Where the items of a kind stand; routing and rules are one each and have the id of their kind. */
const LISTS = {
  journey: "journeys",
  checklist: "checklists",
  article: "articles",
  quiz: "quizzes",
  survey: "surveys",
  meeting: "meetings",
} as const satisfies Partial<Record<DraftKind, keyof Programme>>;

/** One item as it will stand, in the form that is stored; null takes it out. */
export interface Draft {
  readonly kind: DraftKind;
  readonly id: string;
  readonly doc: unknown;
}

/**
 * The programme with this draft in it. What does not parse is Problem draft/invalid with the path of
 * the field and what is wrong with it; an audience by a protected attribute is audience/protected;
 * an item that something else names is draft/in-use, never taken out silently; and a subject with
 * the words of a question or an answer is draft/in-subject.
 */
export function withDraft(programme: Programme, draft: Draft): Programme {
  const encoded = z.encode(Programme, programme);
  const changed =
    draft.kind === "routing" || draft.kind === "rules"
      ? { ...encoded, [draft.kind]: draft.doc }
      : { ...encoded, ...inList(encoded, LISTS[draft.kind], draft) };
  const parsed = parsedProgramme(changed);
  const before = new Set(danglingNames(programme));
  const dangling = danglingNames(parsed).find((name) => !before.has(name));
  if (dangling !== undefined) throw new Problem("draft/in-use", { name: dangling });
  const at = revealingSubject(programme, parsed);
  if (at !== undefined) throw new Problem("draft/in-subject", { at });
  return parsed;
}

/** The item as it stands in the programme, in the form that is stored; undefined where it is new. */
export function itemOf(programme: Programme, kind: DraftKind, id: string): unknown {
  const encoded = z.encode(Programme, programme);
  if (kind === "routing" || kind === "rules") return encoded[kind];
  return itemsIn(encoded, LISTS[kind]).findLast((item) => item.id === id);
}

type Encoded = z.input<typeof Programme>;
type ListName = (typeof LISTS)[keyof typeof LISTS];
type Item = { readonly id: string };

function itemsIn(encoded: Encoded, list: ListName): readonly Item[] {
  return encoded[list] as readonly Item[];
}

/** In its old place; a new one comes last. Of a journey the newest version is meant. */
function inList(encoded: Encoded, list: ListName, { id, doc }: Draft): object {
  const items = itemsIn(encoded, list);
  const place = items.findLastIndex((item) => item.id === id);
  if (doc === null) return { [list]: items.filter((_, index) => index !== place) };
  return { [list]: place < 0 ? [...items, doc] : items.with(place, doc as Item) };
}

function parsedProgramme(raw: unknown): Programme {
  try {
    return programmeOf(raw);
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    const found = cause.issues.slice(0, 1);
    const at = found.map(({ path }) => path.join(".")).join();
    throw new Problem("draft/invalid", { at, why: found.map(whyInvalid).join() }, cause);
  }
}

/** What is wrong, as far as its kind says: of words in a certain form only their field knows. */
function whyInvalid(issue: z.core.$ZodIssue): Why {
  if (issue.code === "too_small") return ofKind(issue.origin, "empty");
  if (issue.code === "too_big") return ofKind(issue.origin, "long");
  return issue.code === "invalid_type" ? ofKind(issue.expected, "empty") : "other";
}

type Why = "empty" | "long" | "number" | "other";

function ofKind(kind: string, ofWords: Why): Why {
  if (kind === "string") return ofWords;
  return kind === "number" || kind === "int" ? "number" : "other";
}

/** What steps name and the library lacks: "quiz product-basics". */
function danglingNames(programme: Programme): readonly string[] {
  return programme.journeys
    .flatMap(({ steps }) => steps)
    .flatMap(({ brings, when }) => [...namedBy(brings), ...namedIn(when)])
    .filter(({ list, id }) => !programme[list].some((item) => item.id === id))
    .map(({ word, id }) => `${word} ${id}`);
}

/** The item of the library that a trigger is narrowed to. */
function namedIn(when: TriggerRule): readonly Named[] {
  if (when.kind !== "interaction" || when.of === undefined) return [];
  const list = DONE_TO[when.what];
  return [{ list, word: WORDS[list], id: when.of }];
}

const WORDS = {
  articles: "article",
  meetings: "event",
  quizzes: "quiz",
  surveys: "survey",
} as const satisfies Partial<Record<ListName, string>>;

/** The item of the library that a step brings. */
function namedBy(brings: Brings): readonly Named[] {
  switch (brings.kind) {
    case "message":
      return brings.checklist === undefined
        ? []
        : [{ list: "checklists", word: "checklist", id: brings.checklist }];
    case "event":
      return [{ list: "meetings", word: WORDS.meetings, id: brings.event }];
    case "quiz":
      return [{ list: "quizzes", word: WORDS.quizzes, id: brings.quiz }];
    case "survey":
      return [{ list: "surveys", word: WORDS.surveys, id: brings.survey }];
    case "digest":
    case "entry":
    case "call":
    case "answer":
      return [];
  }
}

interface Named {
  readonly list: "articles" | "checklists" | "meetings" | "quizzes" | "surveys";
  readonly word: string;
  readonly id: string;
}
