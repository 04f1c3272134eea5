import { html } from "hono/html";
import { FIELD_STATES, stateOf, type FieldState, type LocalField } from "#nurture/local/field";
import { HOWS, remindersFor, type Reminder } from "#nurture/local/reminders";
import type { CountryRules } from "#nurture/local/rule";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag, type Wash } from "../state-tag.ts";
import { dueText, groundOf, ownerText, reminderTag } from "./local-words.ts";
import type { PersonView } from "./person-data.ts";

/** What this person's country asks for: the papers, then the reminders in the order of their days. */
export function localCard(loaded: PersonView, reader: Reader): Html {
  const { country } = loaded.person.place;
  const { rules } = loaded.local;
  return html`<section class="card" id="local">
    <h2>
      ${reader.t("local.card")}
      ${country === undefined ? "" : html`<span class="muted">${reader.country(country)}</span>`}
    </h2>
    ${
      rules === undefined
        ? html`<p class="muted small">
            ${reader.t(country === undefined ? "local.no-country" : "local.no-rules")}
          </p>`
        : known(loaded, rules, reader)
    }
  </section>`;
}

function known(loaded: PersonView, rules: CountryRules, reader: Reader): Html {
  const { person, local } = loaded;
  const reminders = remindersFor(rules, person, local.said, reader.now);
  return html`<h3>${reader.t("local.papers")}</h3>
    <ul class="items">
      ${rules.fields.map((field) => fieldItem(field, loaded, reader))}
    </ul>
    <h3 class="gap">${reader.t("local.reminders")}</h3>
    <ul class="items">
      ${reminders.map((reminder) => reminderItem(reminder, loaded, reader))}
    </ul>`;
}

const FIELD_WASH = {
  provided: "done",
  "not-provided": "wait",
  "not-needed": "",
} as const satisfies Record<FieldState, Wash>;

function fieldItem(field: LocalField, loaded: PersonView, reader: Reader): Html {
  const { fields } = loaded.local.said;
  const state = stateOf(field, fields);
  const statement = fields.find((each) => each.field === field);
  const name = reader.t(`local.field-${field}`);
  return html`<li>
    ${name} ${tag(statement === undefined ? "" : FIELD_WASH[state], reader.t(`local.is-${state}`))}
    ${statement === undefined ? "" : saidBy(statement, loaded, reader)}
    <details>
      <summary>${reader.t("local.change", { name })}</summary>
      <form class="actions" method="post" action="${path(loaded)}/field">
        <input type="hidden" name="field" value="${field}" />
        ${FIELD_STATES.filter((each) => each !== state).map(
          (each) =>
            html`<button class="button" name="state" value="${each}">
              ${reader.t(`local.is-${each}`)}
            </button>`,
        )}
      </form>
    </details>
  </li>`;
}

function reminderItem(reminder: Reminder, loaded: PersonView, reader: Reader): Html {
  const { rule, state, mark } = reminder;
  return html`<li>
    ${said(rule.title, reader)} ${reminderTag(state, reader)}
    <span class="muted"
      >${dueText(reminder, reader)} · ${ownerText(rule, loaded.around.departments, reader)}</span
    >
    ${groundOf(rule, reader)}
    ${
      mark === undefined
        ? ""
        : html`<span class="muted">${reader.t(`local.how-${mark.how}`)}</span>
            ${saidBy(mark, loaded, reader)}`
    }
    ${mark === undefined ? markForm(reminder, loaded, reader) : undoForm(reminder, loaded, reader)}
  </li>`;
}

function markForm({ rule, state }: Reminder, loaded: PersonView, reader: Reader): Html | "" {
  if (state === "done" || state === "not-applicable") return "";
  const title = reader.content(rule.title).text;
  const id = `how-${rule.id}`;
  return html`<details>
    <summary>${reader.t("local.mark", { title })}</summary>
    <form class="fields" method="post" action="${path(loaded)}/mark">
      <input type="hidden" name="rule" value="${rule.id}" />
      <div class="field">
        <label for="${id}">${reader.t("local.how")}</label>
        <select id="${id}" name="how">
          ${HOWS.map((how) => html`<option value="${how}">${reader.t(`local.how-${how}`)}</option>`)}
        </select>
      </div>
      <div><button class="button">${reader.t("local.save")}</button></div>
    </form>
  </details>`;
}

function undoForm({ rule }: Reminder, loaded: PersonView, reader: Reader): Html {
  const title = reader.content(rule.title).text;
  return html`<form method="post" action="${path(loaded)}/unmark">
    <input type="hidden" name="rule" value="${rule.id}" />
    <button class="button" aria-label="${reader.t("local.undo-of", { title })}">
      ${reader.t("local.undo")}
    </button>
  </form>`;
}

function saidBy(
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
  { local, around }: PersonView,
  reader: Reader,
): Html {
  const who = local.names.get(by) ?? reader.t("local.someone");
  const day = reader.shortDay(at.toZonedDateTimeISO(around.zone).toPlainDate());
  return html`<span class="muted">${reader.t("local.said-by", { who, day })}</span>`;
}

function path({ person }: PersonView): string {
  return `/hr/people/${person.id}/local`;
}
