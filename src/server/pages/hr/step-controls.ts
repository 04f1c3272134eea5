import { html } from "hono/html";
import type { LocalText } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import type { Ticking } from "./audience-ticks.ts";
import { select } from "./select.ts";
import type { StepForm } from "./step-form.ts";

/** A step's form as it is shown: what it holds, and whom it speaks to. */
export interface StepFields {
  readonly programme: Programme;
  readonly fields: StepForm;
  readonly ticking: Ticking;
  readonly reader: Reader;
  readonly tried: Tried;
}

type Choice =
  | "when"
  | "milestone"
  | "side"
  | "unit"
  | "since"
  | "until"
  | "weekday"
  | "brings"
  | "checklist"
  | "event"
  | "quiz"
  | "survey"
  | "class"
  | "from"
  | "late"
  | "joiners"
  | "optional";

type Line = "id" | "amount" | "hours" | "days" | "at" | "on" | "openWeeks" | "usefulHours";

const CHARACTERS_MAX = 400;

/** One of a few values, each with its words. */
export function choice(
  { fields, reader, tried }: StepFields,
  name: Choice,
  options: readonly (readonly [value: string, words: string])[],
): Html {
  const label = reader.t(`step.field-${name}`);
  return select({ name, label, options, value: fields[name] ?? "" }, tried, reader);
}

export function line({ fields, reader, tried }: StepFields, name: Line): Html {
  const kind = name === "on" ? "day" : "line";
  const label = reader.t(`step.field-${name}`);
  const value = fields[name] ?? "";
  const about = {
    name,
    label,
    kind,
    charactersMax: CHARACTERS_MAX,
    required: false,
    value,
  } as const;
  return field(about, tried, reader);
}

/**
 * A field that only these kinds have: the style sheet shows it while one of them is chosen. A
 * browser that cannot tell shows all of them, and the form takes those of the chosen kind.
 */
export function ofKinds(kinds: string, one: Html): Html {
  return html`<div data-of="${kinds}">${one}</div>`;
}

/** Said where a browser shows every kind's fields. */
export function kindsHint(reader: Reader): Html {
  return html`<p class="muted small kinds-hint">${reader.t("step.kinds-hint")}</p>`;
}

interface Item {
  readonly id: string;
  readonly name: LocalText;
}

/** Things of the library to choose from by their names, or none of them. */
export function named(
  items: readonly Item[],
  none: string,
  reader: Reader,
): readonly (readonly [string, string])[] {
  return [["", none], ...items.map(({ id, name }) => [id, reader.content(name).text] as const)];
}
