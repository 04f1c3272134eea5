import { html } from "hono/html";
import type { Person } from "#nurture/model/person";
import type { ProfileFact } from "#nurture/model/profile";
import { undoable } from "#nurture/profile/correct";
import { UNDO_DAYS } from "#nurture/profile/expiry";
import { INTERESTS, kindOf } from "#nurture/profile/kinds";
import { interestsOf } from "#nurture/profile/known";
import { markOf } from "#nurture/profile/mark";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { tag } from "../state-tag.ts";
import { WORDS_CHARACTERS_MAX } from "./fact-acts.ts";
import { factOrigin, factValue, sourceText, sureText, valuesOf } from "./fact-words.ts";
import type { Own } from "./own.ts";
import { ownZone } from "./own-time.ts";

/** A text longer than this is folded away. */
const SHOWN_CHARACTERS_MAX = 300;

/** New values that wait for the person's word; nothing where there are none. */
export function asksCard({ person, base }: Own, reader: Reader): Html | "" {
  const asked = person.unsettled ?? [];
  if (asked.length === 0) return "";
  return html`<section class="card next">
    <h2>${reader.t("held.asks")}</h2>
    <p class="muted small">${reader.t("held.asks-lead")}</p>
    <ul class="items facts">
      ${asked.map(
        (fact) =>
          html`<li>
            ${factText(fact, person, reader)}
            <div class="actions">
              ${button(`${base}/about-me/accept-fact`, fact, reader.t("held.accept"))}
              ${button(`${base}/about-me/remove-fact`, fact, reader.t("held.decline"))}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Every fact with where it comes from, and what the person can do about it. */
export function knownCard({ person, base }: Own, reader: Reader, tried: Tried): Html {
  return html`<section class="card" id="facts">
    <h2>${reader.t("held.facts")}</h2>
    ${
      person.profile.length === 0
        ? html`<p class="muted small">${reader.t("held.no-facts")}</p>`
        : html`<ul class="items facts">
            ${person.profile.map(
              (fact) =>
                html`<li>
                  ${factText(fact, person, reader)}
                  <div class="actions">
                    ${fixing(fact, base, reader, tried)}
                    ${button(`${base}/about-me/remove-fact`, fact, reader.t("held.remove"))}
                  </div>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function factText(fact: ProfileFact, person: Person, reader: Reader): Html {
  const value = factValue(fact, reader);
  const isLong = value.length > SHOWN_CHARACTERS_MAX;
  return html`<div id="of-${markOf(fact)}">
    <strong class="topic">${reader.t(`fact.${fact.topic}`)}</strong>
    ${
      isLong
        ? html`<details>
            <summary>${value.slice(0, SHOWN_CHARACTERS_MAX)}…</summary>
            <p class="written">${value}</p>
          </details>`
        : html`<span class="written">${value}</span>`
    }
    <span class="muted"
      >${factOrigin(fact, ownZone(person), reader)} · ${sureText(fact, reader)}</span
    >
  </div>`;
}

/** One button, one form; its name says of which fact for who can't see the line above. */
function button(action: string, fact: ProfileFact, words: string): Html {
  const mark = markOf(fact);
  return html`<form method="post" action="${action}">
    <input type="hidden" name="fact" value="${mark}" />
    <button class="button" aria-describedby="of-${mark}">${words}</button>
  </form>`;
}

/** Folded until it is wanted, or until it came back with something to mend. */
function fixing(fact: ProfileFact, base: string, reader: Reader, tried: Tried): Html {
  const mark = markOf(fact);
  const isTried = tried.values["fact"] === mark;
  const mine: Tried = isTried ? tried : { values: {}, errors: {} };
  const error = mine.errors["value"];
  const described = [`hint-${mark}`, ...(error === undefined ? [] : [`error-${mark}`])].join(" ");
  const more = html`id="value-${mark}" name="value" aria-describedby="${described}"
  ${error === undefined ? "" : html`aria-invalid="true"`}`;
  const source = sourceText(fact.source, reader);
  return html`<details class="fix" ${isTried ? "open" : ""}>
    <summary>${reader.t("held.fix")}</summary>
    <form class="fields" method="post" action="${base}/about-me/correct-fact">
      <input type="hidden" name="fact" value="${mark}" />
      <div class="field">
        <label for="value-${mark}">${reader.t("held.fix-value")}</label>
        ${control(fact, more, mine.values["value"], reader)}
        <span class="hint" id="hint-${mark}">${reader.t("held.fix-hint", { source })}</span>
        ${
          error === undefined
            ? ""
            : html`<span class="error" id="error-${mark}">${reader.t(error)}</span>`
        }
      </div>
      <div><button class="button main">${reader.t("held.fix-save")}</button></div>
    </form>
  </details>`;
}

function control(fact: ProfileFact, more: Html, typed: string | undefined, reader: Reader): Html {
  const values = valuesOf(fact.topic, reader);
  const value = typed ?? fact.value;
  if (values !== undefined) {
    return html`<select ${more}>
      ${values.map(
        ([name, words]) =>
          html`<option value="${name}" ${name === value ? "selected" : ""}>${words}</option>`,
      )}
    </select>`;
  }
  const max = Math.min(kindOf(fact.topic).charactersMax, WORDS_CHARACTERS_MAX);
  return kindOf(fact.topic).isOne
    ? html`<input type="text" maxlength="${max}" value="${value}" ${more} />`
    : html`<textarea maxlength="${max}" ${more}>${value.slice(0, max)}</textarea>`;
}

/** What the person took out and can still bring back. */
export function struckCard({ person, base }: Own, reader: Reader): Html | "" {
  const struck = undoable(person, reader.now);
  if (struck.length === 0) return "";
  const day = (at: Temporal.Instant) =>
    reader.shortDay(at.toZonedDateTimeISO(ownZone(person)).toPlainDate());
  return html`<section class="card" id="struck">
    <h2>${reader.t("held.struck")}</h2>
    <p class="muted small">${reader.t("held.struck-lead", { days: UNDO_DAYS })}</p>
    <ul class="items facts">
      ${struck.map(({ was, verdict, at }) =>
        was === undefined
          ? ""
          : html`<li>
              <div id="of-${markOf(was)}">
                <strong class="topic">${reader.t(`fact.${was.topic}`)}</strong>
                <del>${factValue(was, reader).slice(0, SHOWN_CHARACTERS_MAX)}</del>
                <span class="muted"
                  >${reader.t(verdict === "removed" ? "held.was-removed" : "held.was-corrected", {
                    day: day(at),
                  })}</span
                >
              </div>
              <div class="actions">
                ${button(`${base}/about-me/bring-back`, was, reader.t("held.bring-back"))}
              </div>
            </li>`,
      )}
    </ul>
  </section>`;
}

/** A word of one's own: what one likes to read, and what matters in the job. */
export function tellCard({ person, base }: Own, reader: Reader, tried: Tried): Html {
  const known = interestsOf(person.profile, reader.now);
  const others = INTERESTS.filter((interest) => !known.includes(interest));
  return html`<section class="card">
    <h2>${reader.t("held.tell")}</h2>
    <p class="muted small">${reader.t("held.tell-lead")}</p>
    ${
      others.length === 0
        ? html`<p>${tag("done", reader.t("held.tell-all"))}</p>`
        : html`<form class="actions" method="post" action="${base}/about-me/like">
            ${others.map(
              (interest) =>
                html`<button class="button" name="interest" value="${interest}">
                  ${reader.t(`interest.${interest}`)}
                </button>`,
            )}
          </form>`
    }
    <form class="fields gap" method="post" action="${base}/about-me/matters">
      ${field(
        {
          name: "matters",
          label: reader.t("held.matters"),
          kind: "lines",
          charactersMax: WORDS_CHARACTERS_MAX,
          required: true,
        },
        tried,
        reader,
      )}
      <div><button class="button">${reader.t("held.matters-save")}</button></div>
    </form>
  </section>`;
}
