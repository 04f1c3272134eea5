import type { ProfileFact } from "#nurture/model/profile";
import { ASKED_SOURCE, READ_SOURCE } from "#nurture/profile/infer";
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
export function factValue({ topic, value }: ProfileFact, reader: Reader): string {
  const key = Object.entries(VALUES).find(([name]) => name === `${topic}.${value}`)?.[1];
  return key === undefined ? value : reader.t(key);
}
