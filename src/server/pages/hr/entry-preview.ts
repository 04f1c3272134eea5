import { html } from "hono/html";
import { entryWords, type EntryWords } from "#nurture/content/entry-words";
import { hasPlace, occasionFor, type Occasion } from "#nurture/events/occasion";
import type { Language } from "#nurture/model/language";
import type { MeetingPlan } from "#nurture/model/meeting";
import { writtenLanguage, type Person } from "#nurture/model/person";
import type { Reader } from "../../text/reader.ts";
import { ownZone } from "../candidate/own-time.ts";
import type { Html } from "../page.ts";
import { inLanguage } from "../said.ts";

/** The calendar entry of an event as one person would get it. */
export interface EntryPreview extends EntryWords {
  readonly language: Language;
  /** Undefined while their first day or their zone is not known: no entry is made then. */
  readonly time: Occasion | undefined;
  /** The zone of the person's own clock. */
  readonly zone: string;
  /** Where to join: as the text says, where the hosts' entry will say, or nowhere. */
  readonly joins: "named" | "made" | "nowhere";
}

export function entryPreview(plan: MeetingPlan, person: Person): EntryPreview {
  const language = writtenLanguage(person);
  return {
    ...entryWords(plan, language, plan.link),
    language,
    time: occasionFor(plan, person),
    zone: ownZone(person),
    joins: plan.link !== undefined ? "named" : hasPlace(plan) ? "made" : "nowhere",
  };
}

/** Title, time where the person is, text and link; nothing is written into a calendar by it. */
export function shownEntry(entry: EntryPreview, reader: Reader): Html {
  const { subject, text, language, time, zone, joins } = entry;
  return html`<article class="letter entry">
    <h3 ${inLanguage(language)}>${subject}</h3>
    <p>
      ${
        time === undefined
          ? reader.t("entry.no-time")
          : html`${reader.moment(time.startsAt, zone)}–${reader.clock(time.endsAt, zone)}
              <span class="muted">${zone}</span>`
      }
    </p>
    ${text.split("\n\n").map((paragraph) => html`<p ${inLanguage(language)}>${paragraph}</p>`)}
    ${joins === "made" ? html`<p class="muted small">${reader.t("entry.own-link")}</p>` : ""}
    ${joins === "nowhere" ? html`<p class="notice wait">${reader.t("events.no-place")}</p>` : ""}
  </article>`;
}
