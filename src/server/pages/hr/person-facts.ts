import { html } from "hono/html";
import type { ProfileFact } from "#nurture/model/profile";
import { classesOf } from "#nurture/profile/door";
import { FIELD_CLASSES } from "#nurture/profile/field-class";
import { topicsSaidBy } from "#nurture/profile/kinds";
import { isOwn } from "#nurture/profile/mark";
import { refusalKinds } from "#nurture/profile/refusals";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { factOrigin, factValue, sourceText } from "../candidate/fact-words.ts";
import { errorSummary, field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { tag } from "../state-tag.ts";
import type { PersonView } from "./person-data.ts";

/** Longer texts are cut here; the person sees the whole of them. */
const SHOWN_CHARACTERS_MAX = 400;
const VALUE_CHARACTERS_MAX = 2_000;
const DATE_CHARACTERS = 10;

/** What is known, each with its source, since when, until when and how surely. */
export function factsCard(loaded: PersonView, reader: Reader): Html {
  const { person, known } = loaded;
  const facts = [
    ...known.filter(isForHr).map((fact) => factItem(fact, loaded, reader)),
    ...(person.unsettled ?? [])
      .filter(isForHr)
      .map((fact) => factItem(fact, loaded, reader, tag("wait", reader.t("person.fact-asks")))),
  ];
  return html`<section class="card">
    <h2>${reader.t("person.facts")}</h2>
    ${
      facts.length === 0
        ? html`<p class="muted small">${reader.t("person.no-facts")}</p>`
        : html`<ul class="items">
            ${facts}
          </ul>`
    }
    ${struck(loaded, reader)}
  </section>`;
}

const SURE = {
  stated: "person.sure-stated",
  recorded: "person.sure-recorded",
  inferred: "person.sure-inferred",
} as const satisfies Record<ProfileFact["confidence"], TextKey>;

/** The home region stands beside a question about travel or housing, and nowhere else. */
function isForHr({ topic }: ProfileFact): boolean {
  return topic !== "home-region";
}

function factItem(
  fact: ProfileFact,
  { around, person }: PersonView,
  reader: Reader,
  waits: Html | "" = "",
): Html {
  const value = factValue(fact, reader);
  const corrects = person.corrections?.some(
    ({ verdict, topic }) => verdict === "corrected" && topic === fact.topic,
  );
  const isCorrected = corrects === true && isOwn(fact);
  return html`<li>
    <strong class="topic">${reader.t(`fact.${fact.topic}`)}</strong>
    ${value.slice(0, SHOWN_CHARACTERS_MAX)}${value.length > SHOWN_CHARACTERS_MAX ? "…" : ""}
    ${waits} ${isCorrected ? tag("warm", reader.t("person.fact-corrected")) : ""}
    <span class="muted"
      >${factOrigin(fact, around.zone, reader)} · ${reader.t(SURE[fact.confidence])}</span
    >
  </li>`;
}

/** What the person took out: that they did, never again what it said. */
function struck({ person, around }: PersonView, reader: Reader): Html | "" {
  const said = (person.corrections ?? []).filter(({ verdict }) => verdict !== "accepted");
  if (said.length === 0) return "";
  const day = (at: Temporal.Instant) =>
    reader.shortDay(at.toZonedDateTimeISO(around.zone).toPlainDate());
  return html`<h3 class="gap">${reader.t("person.struck")}</h3>
    <p class="muted small">${reader.t("person.struck-lead")}</p>
    <ul class="items">
      ${said.map(
        ({ topic, source, verdict, at }) =>
          html`<li>
            <strong class="topic">${reader.t(`fact.${topic}`)}</strong>
            ${sourceText(source, reader)}
            <span class="muted"
              >${reader.t(verdict === "removed" ? "held.was-removed" : "held.was-corrected", {
                day: day(at),
              })}</span
            >
          </li>`,
      )}
    </ul>`;
}

/** What HR may add, and until when it is kept. */
export function addFactCard({ person }: PersonView, reader: Reader, tried: Tried): Html {
  const isMine = tried.values["topic"] !== undefined;
  return html`<section class="card" id="add-fact">
    <h2>${reader.t("person.add-fact")}</h2>
    ${isMine ? errorSummary(tried, reader) : ""}
    <form class="fields" method="post" action="/hr/people/${person.id}/add-fact">
      <p class="muted small">${reader.t("person.add-lead")}</p>
      <div class="field">
        <label for="topic">${reader.t("person.add-topic")}</label>
        <select id="topic" name="topic">
          ${topicsSaidBy("hr").map(
            (topic) =>
              html`<option value="${topic}" ${tried.values["topic"] === topic ? "selected" : ""}>
                ${reader.t(`fact.${topic}`)}
              </option>`,
          )}
        </select>
      </div>
      ${field(
        {
          name: "value",
          label: reader.t("person.add-value"),
          hint: reader.t("person.add-value-hint"),
          kind: "line",
          charactersMax: VALUE_CHARACTERS_MAX,
          required: true,
        },
        tried,
        reader,
      )}
      ${field(
        {
          name: "keep",
          label: reader.t("person.add-until"),
          kind: "day",
          charactersMax: DATE_CHARACTERS,
          hint: reader.t("person.add-until-hint"),
          required: false,
        },
        tried,
        reader,
      )}
      <div><button class="button">${reader.t("person.add-save")}</button></div>
    </form>
  </section>`;
}

/** Reports that wait outside, and classes of what was refused; nothing where there is neither. */
export function doorCard({ door }: PersonView, reader: Reader): Html | "" {
  if (door.refused.length === 0 && door.held.length === 0) return "";
  const classes = Object.entries(classesOf(door.refused));
  return html`<section class="card">
    <h2>${reader.t("person.door")}</h2>
    ${door.held.map(
      ({ source }) =>
        html`<p>
          ${tag("care", reader.t("person.door-held"))}
          <span class="muted small"
            >${reader.t("person.door-held-lead", { source: sourceText(source, reader) })}</span
          >
        </p>`,
    )}
    ${
      classes.length === 0
        ? ""
        : html`<p class="muted small">${reader.t("person.door-lead")}</p>
            <ul class="items">
              ${classes.map(
                ([what, count]) =>
                  html`<li>
                    ${doorText(what, reader)}
                    <span class="muted">${reader.t("person.door-count", { count })}</span>
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

function doorText(what: string, reader: Reader): string {
  const known = [...FIELD_CLASSES, ...refusalKinds()].find((name) => name === what);
  return known === undefined ? what : reader.t(`door.${known}`);
}
