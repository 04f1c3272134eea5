import { html } from "hono/html";
import { z } from "zod";
import { LANGUAGES, Language } from "#nurture/model/language";
import { personalParts } from "#nurture/questions/personal";
import type { Department } from "#server/store/programmes";
import type { Reader } from "../text/reader.ts";
import { field } from "./field.ts";
import { departmentName } from "./hr/cohort-row.ts";
import { select } from "./hr/select.ts";
import type { FieldErrors, Html, Tried } from "./page.ts";
import { topicName, type Topics } from "./question-words.ts";

const ANSWER_CHARACTERS_MAX = 4_000;
const QUESTION_CHARACTERS_MAX = 500;
const LIST_CHARACTERS_MAX = 400;
const LIST_MAX = 50;
const DATE_CHARACTERS = 10;
const INSTANT_CHARACTERS_MAX = 40;

const list = z
  .string()
  .max(LIST_CHARACTERS_MAX)
  .default("")
  .transform((text) =>
    text
      .split(/[,，、;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .pipe(z.array(z.string()).max(LIST_MAX));

export const FactForm = z.object({
  question: z.string().trim().min(1).max(QUESTION_CHARACTERS_MAX),
  answer: z.string().trim().min(1).max(ANSWER_CHARACTERS_MAX),
  language: Language,
  topic: z.string().min(1).max(60),
  owner: z.string().min(1).max(60).optional(),
  countries: list.pipe(
    z.array(
      z
        .string()
        .toUpperCase()
        .regex(/^[A-Z]{2}$/),
    ),
  ),
  departments: list,
  until: z.union([z.literal(""), z.iso.date()]).default(""),
  sure: z.string().max(3).default(""),
  changed: z.string().max(INSTANT_CHARACTERS_MAX).default(""),
});
export type FactForm = z.infer<typeof FactForm>;

export const FACT_ERRORS = {
  question: "form.required",
  answer: "form.required",
  countries: "kept.countries-error",
} as const;

export interface FactFields extends Topics {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  /** Empty: whoever keeps it owns it. */
  readonly departments: readonly Department[];
  /** Of the people in the question, looked for in what is kept. */
  readonly names: readonly string[];
  readonly button: string;
  /** When what is edited was last changed; undefined: nothing is kept yet. */
  readonly changed?: string;
}

export function untilOf({ until }: FactForm): Temporal.PlainDate | undefined {
  return until === "" ? undefined : Temporal.PlainDate.from(until);
}

/** What others should not read, unless somebody has looked at it; the owner must be one of ours. */
export function factRefusal(
  form: FactForm,
  names: readonly string[],
  departments: readonly Department[],
): FieldErrors | undefined {
  const parts = personalParts(`${form.question}\n${form.answer}`, names);
  if (parts.length > 0 && form.sure === "") return { sure: "kept.personal-error" };
  const isOwned = departments.some(({ slug }) => slug === form.owner);
  return form.owner === undefined || isOwned ? undefined : { owner: "form.choose" };
}

export function factForm(about: FactFields, tried: Tried, reader: Reader): Html {
  const { action, values, button, changed } = about;
  const text = (name: string, kind: "line" | "lines" | "day", label: string, hint?: string) =>
    field(
      {
        name,
        label,
        kind,
        required: name === "question" || name === "answer",
        charactersMax: charactersOf(name),
        value: values[name] ?? "",
        ...(hint === undefined ? {} : { hint }),
      },
      tried,
      reader,
    );
  return html`<form class="card fields" method="post" action="${action}">
    ${changed === undefined ? "" : html`<input type="hidden" name="changed" value="${changed}" />`}
    ${text("question", "line", reader.t("answers.question"))}
    ${text("answer", "lines", reader.t("asked.given"))} ${choices(about, tried, reader)}
    ${text("countries", "line", reader.t("kept.countries"), reader.t("kept.countries-hint"))}
    ${text("departments", "line", reader.t("kept.departments"), reader.t("kept.departments-hint"))}
    ${text("until", "day", reader.t("kept.valid-until"), reader.t("kept.valid-until-hint"))}
    ${personal(about, tried, reader)}
    <div><button class="button main">${button}</button></div>
  </form>`;
}

function charactersOf(name: string): number {
  if (name === "answer") return ANSWER_CHARACTERS_MAX;
  if (name === "question") return QUESTION_CHARACTERS_MAX;
  return name === "until" ? DATE_CHARACTERS : LIST_CHARACTERS_MAX;
}

function choices(about: FactFields, tried: Tried, reader: Reader): readonly Html[] {
  const { values, departments, programme } = about;
  const topics = [...(programme?.routing.topics.map(({ id }) => id) ?? []), "other"];
  const known = topics.includes(values["topic"] ?? "")
    ? topics
    : [...topics, values["topic"] ?? ""];
  const one = (
    name: string,
    label: string,
    options: readonly (readonly [string, string])[],
  ): Html => select({ name, label, options, value: values[name] ?? "" }, tried, reader);
  return [
    one(
      "language",
      reader.t("kept.language"),
      LANGUAGES.map((each) => [each, reader.languageName(each)]),
    ),
    one(
      "topic",
      reader.t("kept.topic"),
      known.filter((id) => id !== "").map((id) => [id, topicName(id, about, reader)]),
    ),
    ...(departments.length === 0
      ? []
      : [
          one(
            "owner",
            reader.t("asked.owner"),
            departments
              .filter(({ slug, active }) => active !== false || slug === values["owner"])
              .map(({ slug }) => [slug, departmentName(slug, departments, reader)]),
          ),
        ]),
  ];
}

/** Addresses, numbers and names, shown before many people read them. */
function personal({ values, names }: FactFields, tried: Tried, reader: Reader): Html | "" {
  const said = { ...values, ...tried.values };
  const parts = personalParts(`${said["question"] ?? ""}\n${said["answer"] ?? ""}`, names);
  if (parts.length === 0) return "";
  const error = tried.errors["sure"];
  return html`<div class="field">
    <p class="notice wait">
      ${reader.t("kept.personal", { parts: parts.map(({ text }) => text).join(reader.t("ask.and")) })}
    </p>
    <label class="choice"
      ><input
        type="checkbox"
        name="sure"
        value="yes"
        ${error === undefined ? "" : html`aria-invalid="true" aria-describedby="sure-error"`}
      />
      <span>${reader.t("kept.sure")}</span></label
    >
    ${
      error === undefined ? "" : html`<span class="error" id="sure-error">${reader.t(error)}</span>`
    }
  </div>`;
}
