import { fieldChanges, type FieldChange } from "#nurture/publish/field-changes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { JourneyDoc, StepDoc } from "./journey-data.ts";
import { isLanguage } from "./step-languages.ts";
import { audienceWords, subjectOf, whenWords } from "./step-words.ts";

/** One row of a version: what changed, in which step, and how it read before and after. */
export interface ToldChange {
  readonly what: string;
  /** What the step is called; absent where it came or went, or where the journey itself changed. */
  readonly step?: string;
  /** Parts that each have their own direction. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One version of a journey, beside the one before. */
export interface Versions {
  readonly was: JourneyDoc;
  readonly is: JourneyDoc;
}

const NOTHING = ["–"];
const SHOWN_CHARACTERS = 200;

/** Fields in which one version of a journey differs from the one before; a version's number is none. */
export function journeyChanges(was: unknown, is: unknown): readonly FieldChange[] {
  return fieldChanges(withLetter(was), withLetter(is)).filter(({ at }) => at !== "version");
}

/** What one version changed, in words: a step that came or went as a whole, any other field alone. */
export function toldChanges(versions: Versions, reader: Reader): readonly ToldChange[] {
  const rows = journeyChanges(versions.was, versions.is).map((change) => {
    return row(change, versions, reader);
  });
  // Several fields of one trigger or of one audience are the same row.
  return [...new Map(rows.map((each) => [JSON.stringify(each), each])).values()];
}

/** A letter to late joiners that comes or goes is told text by text. */
function withLetter(doc: unknown): unknown {
  const letter = { subject: {}, body: {} };
  return typeof doc === "object" && doc !== null ? { catchUp: letter, ...doc } : doc;
}

function row(change: FieldChange, versions: Versions, reader: Reader): ToldChange {
  const { at, before, after } = change;
  const [list, id, ...path] = at.split(".");
  if (list !== "steps") return { what: textField(at, reader), ...valuesOf(change) };
  if (Array.isArray(before) && Array.isArray(after)) return orderRow(versions, reader);
  const [was, is] = [versions.was, versions.is].map(({ steps }) =>
    steps.find((step) => step.id === id),
  );
  if (was !== undefined && is !== undefined) return stepRow(change, path, { was, is }, reader);
  const what = reader.t(was === undefined ? "journey.step-came" : "journey.step-went");
  return { what, before: stepWords(was, reader), after: stepWords(is, reader) };
}

function orderRow({ was, is }: Versions, reader: Reader): ToldChange {
  const names = ({ steps }: JourneyDoc) => steps.map((step) => subjectOf(step, reader));
  return { what: reader.t("journey.step-order"), before: names(was), after: names(is) };
}

function stepRow(
  change: FieldChange,
  path: readonly string[],
  { was, is }: { readonly was: StepDoc; readonly is: StepDoc },
  reader: Reader,
): ToldChange {
  const step = subjectOf(is, reader);
  const [part = "", field = ""] = path;
  const known = STEP_FIELDS[part === "brings" ? `brings.${field}` : part];
  if (known === undefined)
    return { what: textField(path.join("."), reader), step, ...valuesOf(change) };
  const { key, words } = known;
  return { what: reader.t(key), step, before: [words(was, reader)], after: [words(is, reader)] };
}

interface StepField {
  readonly key: TextKey;
  readonly words: (step: StepDoc, reader: Reader) => string;
}

/** Fields that are said as a whole, in the words of a step's form. */
const STEP_FIELDS: Readonly<Record<string, StepField>> = {
  when: { key: "step.when", words: whenWords },
  audience: { key: "step.audience", words: audienceWords },
  "brings.kind": { key: "step.brings", words: bringsWords },
  class: { key: "step.field-class", words: (step, reader) => reader.t(`step.class-${step.class}`) },
  from: {
    key: "step.field-from",
    words: ({ from = "hr" }, reader) => reader.t(`step.from-${from}`),
  },
  late: { key: "step.field-late", words: ({ late }, reader) => reader.t(`step.late-${late}`) },
  joiners: {
    key: "step.field-joiners",
    words: ({ joiners = "send" }, reader) => reader.t(`step.joiners-${joiners}`),
  },
  optional: {
    key: "step.field-optional",
    words: ({ optional }, reader) => reader.t(`step.optional-${optional === true ? "yes" : "no"}`),
  },
  usefulHours: {
    key: "step.field-usefulHours",
    words: ({ usefulHours }, reader) => reader.number(usefulHours),
  },
};

/** Texts by their path without the language that ends it. */
const TEXT_FIELDS: Readonly<Record<string, TextKey>> = {
  name: "journey.words-name",
  "catchUp.subject": "journey.catch-up-subject",
  "catchUp.body": "journey.catch-up-body",
  "brings.subject": "step.subject",
  "brings.body": "step.body",
  "brings.intro": "step.body",
  "brings.checklist": "step.field-checklist",
  "brings.event": "step.field-event",
  "brings.quiz": "step.field-quiz",
  "brings.survey": "step.field-survey",
};

function textField(path: string, reader: Reader): string {
  const language = path.split(".").at(-1) ?? "";
  const isIn = isLanguage(language);
  const key = TEXT_FIELDS[isIn ? path.slice(0, -language.length - 1) : path];
  if (key === undefined) return path;
  return isIn ? `${reader.t(key)} · ${reader.languageName(language)}` : reader.t(key);
}

function bringsWords({ brings }: StepDoc, reader: Reader): string {
  return reader.t(`brings.${brings.kind}`);
}

/** What a step is called, what it brings, when it comes, and for whom. */
function stepWords(step: StepDoc | undefined, reader: Reader): readonly string[] {
  if (step === undefined) return NOTHING;
  return [subjectOf, bringsWords, whenWords, audienceWords].map((words) => words(step, reader));
}

function valuesOf({ before, after }: FieldChange): Pick<ToldChange, "before" | "after"> {
  return { before: shown(before), after: shown(after) };
}

function shown(value: unknown): readonly string[] {
  if (value === undefined) return NOTHING;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return [text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text];
}
