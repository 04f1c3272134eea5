import { html } from "hono/html";
import { LANGUAGES } from "#nurture/model/language";
import { isValid, saidFor, type Says } from "#nurture/questions/fact";
import type { Offer } from "#nurture/questions/offer";
import { keptOf, type FactRow } from "#server/store/facts";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";
import { inLanguage } from "./said.ts";
import { tag } from "./state-tag.ts";

export type FactStands = "live" | "expired" | "withdrawn";

/** How a fact stands today: one whose last day is over has expired by itself. */
export function standsOf(row: FactRow, now: Temporal.Instant): FactStands {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const { state } = row;
  return state === "live" && !isValid(keptOf(row).validUntil, today) ? "expired" : state;
}

const WASH = { live: "done", expired: "wait", withdrawn: "" } as const;

export function standsTag(stands: FactStands, reader: Reader): Html {
  return tag(WASH[stands], reader.t(`kept.state-${stands}`));
}

/** Question and answer in the reader's language, or in the one that stands in for it. */
export function factSaid(says: Says, reader: Reader): { question: Html; answer: Html } {
  const said = saidFor(says, reader.language);
  const answer = said?.answer ?? "";
  const language = LANGUAGES.find((each) => says[each] === said) ?? reader.language;
  const words = html`<span ${inLanguage(language)}>${answer}</span>`;
  return {
    question: html`<span ${inLanguage(language)}>${said?.question ?? ""}</span>`,
    answer: html`<blockquote class="said">${words}</blockquote>`,
  };
}

/** Who it holds for and until when, in one line. */
export function scopeLine(
  { countries, departments, valid_until: until }: FactRow,
  reader: Reader,
): string {
  const named = [...countries.map((code) => reader.country(code)), ...departments];
  return [
    named.length === 0 ? reader.t("kept.everyone") : named.join(reader.t("ask.and")),
    ...(until === null
      ? []
      : [reader.t("kept.until", { day: reader.day(Temporal.PlainDate.from(until)) })]),
  ].join(" · ");
}

/** Why an answer is offered: the words that both questions hold. */
export function whyLine({ why }: Offer, reader: Reader): string {
  return reader.t("kept.why", {
    words: why.words.join(reader.t("ask.and")),
    shared: why.sharedCount,
    of: why.ofCount,
  });
}
