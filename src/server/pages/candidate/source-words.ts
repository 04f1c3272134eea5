import { ASKED_SOURCE, READ_SOURCE } from "#nurture/profile/infer";
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
