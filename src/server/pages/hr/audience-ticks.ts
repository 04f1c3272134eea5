import { html } from "hono/html";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import { DISCIPLINES } from "#nurture/profile/kinds";
import type { AudienceChoices } from "#server/store/read-library";
import { COUNTRIES } from "../../text/countries.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { select } from "./select.ts";

const OTHERS_CHARACTERS_MAX = 400;

/** An audience as it is stored: values by condition. */
export type GivenAudience = Readonly<Record<string, readonly string[]>>;

export interface Ticking {
  readonly given: GivenAudience;
  readonly choices: AudienceChoices;
}

/** The stored name of each ticked condition. */
const CONDITIONS = {
  country: "countries",
  city: "cities",
  department: "departments",
  discipline: "disciplines",
  interest: "interests",
  offer: "offerStatuses",
} as const;

/** A group of conditions; one of what is ticked in it must hold. */
interface Group {
  readonly condition: keyof typeof CONDITIONS;
  readonly all: readonly (readonly [value: string, words: string])[];
  readonly chosen: readonly string[];
}

/**
 * Whom something is for: everything known to tick, and what it names of old; a country where nobody
 * is yet is chosen by its name.
 */
export function audienceConditions(ticking: Ticking, reader: Reader, tried: Tried): Html {
  const disciplines = [...new Set([...DISCIPLINES, ...(ticking.given["disciplines"] ?? [])])];
  const byName = new Intl.Collator(reader.language).compare;
  const countries = COUNTRIES.map((code) => [code, reader.country(code)] as const).toSorted(
    ([, a], [, b]) => byName(a, b),
  );
  const more = {
    name: "country",
    label: reader.t("step.field-country"),
    options: [["", reader.t("step.choose")] as const, ...countries],
    value: "",
  };
  return html`${groups(ticking, disciplines, reader).map((group) => ticks(group, reader, tried))}
  ${select(more, tried, reader)}`;
}

/** Whom something is for: everything known to tick, and other fields of work by name. */
export function audienceTicks(ticking: Ticking, reader: Reader, tried: Tried): Html {
  const known: readonly string[] = DISCIPLINES;
  const others = (ticking.given["disciplines"] ?? []).filter((one) => !known.includes(one));
  return html`${groups(ticking, DISCIPLINES, reader).map((group) => ticks(group, reader, tried))}
  ${field(
    {
      name: "others",
      kind: "line",
      charactersMax: OTHERS_CHARACTERS_MAX,
      label: reader.t("library.others"),
      hint: reader.t("library.others-hint"),
      required: false,
      value: others.join(", "),
    },
    tried,
    reader,
  )}`;
}

/** Ticked conditions, one more country, and other fields of work by name: those that nobody may be selected by are refused later, in words. */
export function audienceFrom(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const others = (fields["others"] ?? "")
    .split(/[,，、;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const more = [fields["country"] ?? ""].filter((one) => one !== "");
  const lists = Object.entries(CONDITIONS).map(([condition, name]) => {
    const ticked = Object.keys(fields).flatMap((each) =>
      each.startsWith(`${condition}:`) ? [each.slice(condition.length + 1)] : [],
    );
    const named = condition === "discipline" ? others : condition === "country" ? more : [];
    return [name, [...new Set([...ticked, ...named])]] as const;
  });
  return Object.fromEntries(lists.filter(([, values]) => values.length > 0));
}

function groups(
  { given, choices }: Ticking,
  disciplines: readonly string[],
  reader: Reader,
): readonly Group[] {
  const itself = (one: string) => one;
  const group = (
    condition: Group["condition"],
    all: readonly string[],
    words: (one: string) => string,
  ): Group => {
    const chosen = given[CONDITIONS[condition]] ?? [];
    return { condition, all: all.map((one) => [one, words(one)]), chosen };
  };
  const and = (name: keyof AudienceChoices) => [
    ...new Set([...choices[name], ...(given[name] ?? [])]),
  ];
  return [
    group("country", and("countries"), (one) => reader.country(one)),
    group("city", and("cities"), itself),
    group("department", and("departments"), itself),
    group("discipline", disciplines, (one) =>
      isDiscipline(one) ? reader.t(`library.discipline-${one}`) : one,
    ),
    group("interest", [...new Set([...ARTICLE_TOPICS, ...(given["interests"] ?? [])])], (one) =>
      isTopic(one) ? reader.t(`library.topic-${one}`) : one,
    ),
    group("offer", ["sent", "accepted"], (one) => reader.t(`library.offer-${one as Status}`)),
  ];
}

function isDiscipline(one: string): one is (typeof DISCIPLINES)[number] {
  return DISCIPLINES.some((each) => each === one);
}

function isTopic(one: string): one is (typeof ARTICLE_TOPICS)[number] {
  return ARTICLE_TOPICS.some((each) => each === one);
}

type Status = "sent" | "accepted";

function ticks({ condition, all, chosen }: Group, reader: Reader, tried: Tried): Html | "" {
  if (all.length === 0) return "";
  const wasTried = Object.keys(tried.values).length > 0;
  const isOn = (one: string) =>
    wasTried ? tried.values[`${condition}:${one}`] !== undefined : chosen.includes(one);
  return html`<fieldset class="field ticked">
    <legend>${reader.t(`library.for-${condition}`)}</legend>
    ${all.map(
      ([one, words]) =>
        html`<label class="choice">
          <input type="checkbox" name="${condition}:${one}" ${isOn(one) ? "checked" : ""} />
          <span>${words}</span>
        </label>`,
    )}
  </fieldset>`;
}
