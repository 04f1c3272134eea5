import { html } from "hono/html";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { INTERACTION_TRIGGERS } from "#nurture/model/interaction";
import { MILESTONES } from "#nurture/model/offer";
import type { Programme } from "#nurture/model/programme";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { inLanguage } from "../said.ts";
import type { Html, Tried } from "../page.ts";
import { select } from "./select.ts";
import type { StepForm } from "./step-form.ts";
import { weekdayName } from "./step-words.ts";

export interface Fields {
  readonly programme: Programme;
  readonly fields: StepForm;
  /** Undefined for a new one, which is named here. */
  readonly step: unknown;
}

const BRINGS = ["message", "digest", "entry", "event", "quiz", "survey", "call", "answer"] as const;

/** Every field of a step, in the order in which somebody thinks of them. */
export function stepFields(about: Fields, reader: Reader, tried: Tried): Html {
  return html`${about.step === undefined ? line(about, "id", reader, tried) : ""}
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.when")}</legend>
      ${whenFields(about, reader, tried)}
    </fieldset>
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.brings")}</legend>
      ${bringsFields(about, reader, tried)}
    </fieldset>
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.audience")}</legend>
      ${line(about, "countries", reader, tried)} ${line(about, "disciplines", reader, tried)}
      ${line(about, "interests", reader, tried)}
      ${choice(about, "status", ["", "sent", "accepted"], (value) => reader.t(value === "" ? "journey.everyone" : `journey.status-${value as "sent"}`), { reader, tried })}
    </fieldset>
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.rules")}</legend>
      ${ruleFields(about, reader, tried)}
    </fieldset>`;
}

type Say = { readonly reader: Reader; readonly tried: Tried };

function choice(
  { fields }: Fields,
  name:
    | "when"
    | "milestone"
    | "side"
    | "unit"
    | "until"
    | "weekday"
    | "brings"
    | "item"
    | "status"
    | "class"
    | "from"
    | "late"
    | "joiners"
    | "optional",
  values: readonly string[],
  words: (value: string) => string,
  { reader, tried }: Say,
): Html {
  const options = values.map((value) => [value, words(value)] as const);
  const label = reader.t(`step.field-${name}`);
  return select({ name, label, options, value: fields[name] ?? "" }, tried, reader);
}

function line(
  { fields }: Fields,
  name:
    | "id"
    | "amount"
    | "at"
    | "on"
    | "of"
    | "openWeeks"
    | "countries"
    | "disciplines"
    | "interests"
    | "usefulHours",
  reader: Reader,
  tried: Tried,
): Html {
  const value = fields[name] ?? "";
  return field(
    {
      name,
      label: reader.t(`step.field-${name}`),
      kind: name === "on" ? "day" : "line",
      charactersMax: 400,
      required: false,
      value,
    },
    tried,
    reader,
  );
}

function whenFields(about: Fields, reader: Reader, tried: Tried): Html {
  const say = { reader, tried };
  const kinds = [
    "relative",
    "fixed",
    "weekly",
    "question-asked",
    "question-answered",
    "changed",
    ...INTERACTION_TRIGGERS.map((what) => `did-${what}`),
    "silence",
  ];
  const kindOf = (kind: string) => reader.t(`when.kind-${kind as "relative"}`);
  const milestone = (name: string) => reader.t(`milestone.${name as "start"}`);
  const days = ["1", "2", "3", "4", "5", "6", "7"];
  return html`${choice(about, "when", kinds, kindOf, say)}
    <div class="row">
      ${line(about, "amount", reader, tried)}
      ${choice(about, "unit", ["hours", "days", "working-days"], (unit) => reader.t(`step.unit-${unit as "days"}`), say)}
      ${choice(about, "side", ["before", "after"], (side) => reader.t(`step.side-${side as "after"}`), say)}
      ${choice(about, "milestone", MILESTONES, milestone, say)} ${line(about, "at", reader, tried)}
    </div>
    <div class="row">
      ${choice(about, "weekday", days, (day) => weekdayName(Number(day), reader), say)}
      ${choice(about, "until", MILESTONES, milestone, say)}
      ${line(about, "openWeeks", reader, tried)} ${line(about, "on", reader, tried)}
      ${line(about, "of", reader, tried)}
    </div>
    <p class="muted small">${reader.t("step.when-hint")}</p>`;
}

function bringsFields(about: Fields, reader: Reader, tried: Tried): Html {
  const say = { reader, tried };
  const { checklists, meetings, quizzes, surveys } = about.programme;
  const items = [
    ["", reader.t("step.nothing")] as const,
    ...checklists.map(({ id, name }) => [`checklist ${id}`, reader.content(name).text] as const),
    ...meetings.map(({ id, name }) => [`event ${id}`, reader.content(name).text] as const),
    ...quizzes.map(({ id, name }) => [`quiz ${id}`, reader.content(name).text] as const),
    ...surveys.map(({ id, name }) => [`survey ${id}`, reader.content(name).text] as const),
  ];
  const known = new Map<string, string>(items);
  return html`${choice(about, "brings", BRINGS, (kind) => reader.t(`brings.${kind as "message"}`), say)}
  ${choice(
    about,
    "item",
    items.map(([value]) => value),
    (value) => known.get(value) ?? value,
    say,
  )}
  ${LANGUAGES.toSorted((a, b) => Number(b === "en") - Number(a === "en")).map((language) => texts(about, language, reader, tried))}`;
}

function texts({ fields }: Fields, language: Language, reader: Reader, tried: Tried): Html {
  const names = [`subject-${language}`, `body-${language}`] as const;
  const isOpen = names.some(
    (name) => (fields[name] ?? "") !== "" || tried.errors[name] !== undefined,
  );
  const about = { charactersMax: 20_000, required: language === "en" };
  const [subject, body] = names;
  return html`<details ${isOpen || language === "en" ? "open" : ""}>
    <summary>
      ${reader.languageName(language)}
      ${isOpen ? "" : html`<span class="muted small">${reader.t("step.fallback")}</span>`}
    </summary>
    <div class="fields-in" ${inLanguage(language)}>
      ${field({ ...about, name: subject, label: marked(reader.t("step.subject"), reader), kind: "line", value: fields[subject] ?? "" }, tried, reader)}
      ${field({ ...about, name: body, label: marked(reader.t("step.body"), reader), kind: "lines", value: fields[body] ?? "" }, tried, reader)}
    </div>
  </details>`;
}

function marked(words: string, reader: Reader): Html {
  return html`<span ${inLanguage(reader.language)}>${words}</span>`;
}

function ruleFields(about: Fields, reader: Reader, tried: Tried): Html {
  const say = { reader, tried };
  return html`${choice(about, "class", ["nurture", "contract"], (value) => reader.t(`step.class-${value as "nurture"}`), say)}
  ${choice(about, "from", ["hr", "manager", "mentor"], (value) => reader.t(`step.from-${value as "hr"}`), say)}
  ${line(about, "usefulHours", reader, tried)}
  ${choice(about, "late", ["fold", "leave-out"], (value) => reader.t(`step.late-${value as "fold"}`), say)}
  ${choice(about, "joiners", ["send", "catch-up", "leave-out"], (value) => reader.t(`step.joiners-${value as "send"}`), say)}
  ${choice(about, "optional", ["", "yes"], (value) => reader.t(value === "" ? "step.optional-no" : "step.optional-yes"), say)}`;
}
