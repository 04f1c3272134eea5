import { html } from "hono/html";
import { fullName } from "#nurture/content/names";
import { MILESTONES, type Moment } from "#nurture/model/offer";
import { writtenLanguage, type Address, type Person } from "#nurture/model/person";
import { OWN_SOURCE } from "#nurture/profile/correct";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { sourceText } from "./fact-words.ts";
import { ownZone } from "./own-time.ts";

type Pair = readonly [key: TextKey, value: string | undefined, source: string | undefined];

/** What the systems of the company say of the person: each with its system, all while the offer stands. */
export function recordCard(person: Person, reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("held.record")}</h2>
    <p class="muted small">${reader.t("held.until-offer")}</p>
    <dl class="pairs">
      ${[...said(person, reader), ...milestones(person, reader)].map(([key, value, source]) =>
        value === undefined || value === ""
          ? ""
          : html`<dt>${reader.t(key)}</dt>
              <dd>
                ${value}
                ${source === undefined ? "" : html`<span class="muted">${sourceText(source, reader)}</span>`}
              </dd>`,
      )}
      <dt>${reader.t("held.addresses")}</dt>
      ${person.addresses.map((address) => addressItem(address, reader))}
    </dl>
  </section>`;
}

function said(person: Person, reader: Reader): readonly Pair[] {
  const { place, job, department, zone, preferences } = person;
  const system = systemOf(person);
  const chose = preferences.language === undefined ? system : OWN_SOURCE;
  return [
    ["held.name", fullName(person.name, reader.language), system],
    ["held.job", [job, department].filter(Boolean).join(" · "), system],
    ["held.place", [place.office, place.city].filter(Boolean).join(" · "), system],
    ["held.zone", zone, system],
    ["preferences.language", reader.languageName(writtenLanguage(person)), chose],
  ];
}

function milestones(person: Person, reader: Reader): readonly Pair[] {
  return MILESTONES.map((name) => {
    const moment = person.offer.milestones[name];
    const words = moment === undefined ? undefined : momentText(moment, person, reader);
    return [`milestone.${name}`, words, systemOf(person)];
  });
}

function momentText(moment: Moment, person: Person, reader: Reader): string {
  return moment.kind === "day" ? reader.day(moment.on) : reader.moment(moment.at, ownZone(person));
}

/** The system that the offer is kept in, as its reference says. */
function systemOf({ offer }: Person): string | undefined {
  return /^([a-z-]+)\.[a-z-]+\./.exec(offer.occurrence)?.[1];
}

function addressItem({ value, kind, state }: Address, reader: Reader): Html {
  return html`<dd>
    ${value}
    <span class="muted"
      >${reader.t(kind === "work" ? "held.work" : "held.private")}${
        state === "bounced" ? ` · ${reader.t("held.bounced")}` : ""
      }</span
    >
  </dd>`;
}
