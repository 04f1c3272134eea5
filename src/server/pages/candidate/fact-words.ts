import { LANGUAGES, type LocalText } from "#nurture/model/language";
import type { ProfileFact } from "#nurture/model/profile";
import { ASKED_SOURCE, READ_SOURCE } from "#nurture/profile/infer";
import { kindOf } from "#nurture/profile/kinds";
import { catalogueOf } from "../../text/catalogues.ts";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";

/** Names that vendors write differently from their key. */
const VENDORS: Readonly<Record<string, string>> = {
  greenhouse: "Greenhouse",
  frappe: "Frappe HRMS",
};

/** Where a fact comes from, in words: "Greenhouse", "you told us". */
export function sourceText(source: string, reader: Reader): string {
  if (source === ASKED_SOURCE) return reader.t("held.from-asked");
  if (source === READ_SOURCE) return reader.t("held.from-read");
  const [vendor = source] = source.split(".");
  if (vendor === "candidate") return reader.t("held.from-candidate");
  return vendor === "hr" ? reader.t("held.from-hr") : (VENDORS[vendor] ?? vendor);
}

const VALUES = {
  "interest.growth": "interest.growth",
  "interest.team": "interest.team",
  "interest.product": "interest.product",
  "interest.tools": "interest.tools",
  "interest.life": "interest.life",
  "discipline.technical": "discipline.technical",
  "discipline.marketing": "discipline.marketing",
  "discipline.sales": "discipline.sales",
  "discipline.product": "discipline.product",
  "discipline.design": "discipline.design",
  "discipline.operations": "discipline.operations",
  "discipline.finance": "discipline.finance",
  "discipline.people": "discipline.people",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What a fact says: in words where its values are ours, as recorded where they are not. */
export function factValue(
  { topic, value }: Pick<ProfileFact, "topic" | "value">,
  reader: Reader,
): string {
  const key = valueKey(topic, value);
  return key === undefined ? value : reader.t(key);
}

/** What a value of ours is called, in every language that pages speak. */
export function valueWords(topic: ProfileFact["topic"], value: string): LocalText {
  const key = valueKey(topic, value);
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, key === undefined ? value : catalogueOf(language)[key]]),
  );
}

function valueKey(topic: ProfileFact["topic"], value: string): TextKey | undefined {
  return Object.entries(VALUES).find(([name]) => name === `${topic}.${value}`)?.[1];
}

/** "from Greenhouse, since Mar 1 · kept until Sep 1", in the calendar of a zone. */
export function factOrigin(fact: ProfileFact, zone: string, reader: Reader): string {
  const day = (at: Temporal.Instant) => reader.shortDay(at.toZonedDateTimeISO(zone).toPlainDate());
  const since = reader.t("held.since", {
    source: sourceText(fact.source, reader),
    day: day(fact.at),
  });
  const until =
    fact.expiresAt === undefined
      ? reader.t("held.until-offer")
      : reader.t("held.until", { day: day(fact.expiresAt) });
  return `${since} · ${until}`;
}

const SURE = {
  stated: "held.sure-stated",
  recorded: "person.sure-recorded",
  inferred: "held.guess",
} as const satisfies Record<ProfileFact["confidence"], TextKey>;

/** How sure it is, to the person themselves. */
export function sureText({ confidence }: ProfileFact, reader: Reader): string {
  return reader.t(SURE[confidence]);
}

/** The values of a kind whose list is closed, each with its words. */
export function valuesOf(
  topic: ProfileFact["topic"],
  reader: Reader,
): readonly (readonly [value: string, words: string])[] | undefined {
  return kindOf(topic).values?.map((value) => [value, factValue({ topic, value }, reader)]);
}
