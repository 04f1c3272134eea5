import { html } from "hono/html";
import { startDay } from "#nurture/content/meeting";
import type { Person } from "#nurture/model/person";
import type { TouchRow } from "#server/store/read-person";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { clockTag } from "../question-words.ts";
import { statusTag, tag } from "../state-tag.ts";
import { stepTitle } from "../step-title.ts";
import { daysTo, departmentName, doubtText, heardText, there } from "./cohort-row.ts";
import type { PersonView } from "./person-data.ts";
import { whyText } from "./person-item.ts";

const COMING_MAX = 6;
const DATE_CHARACTERS = 10;
const PAUSE_DAYS_USUAL = 14;
const PENDING = new Set(["planned", "held", "queued"]);

/** What comes next, soonest first, and what holds it. */
export function comingCard({ touches, around, person }: PersonView, reader: Reader): Html {
  const coming = touches.filter(({ state }) => PENDING.has(state)).toReversed();
  return html`<section class="card">
    <h2>${reader.t("person.coming")}</h2>
    ${
      coming.length === 0
        ? html`<p class="muted small">${reader.t("cohort.nothing-next")}</p>`
        : html`<ul class="items">
            ${coming.slice(0, COMING_MAX).map(
              (touch) =>
                html`<li>
                  ${stepTitle(around.programme, touch, reader)}
                  ${touch.state === "held" ? tag("care", reader.t("touch.held")) : ""}
                  ${touch.state === "queued" ? tag("wait", reader.t("touch.queued")) : ""}
                  <span class="muted"
                    >${[
                      there(touch.due_at, person.zone ?? null, reader),
                      ...waitingFor(touch, reader),
                    ].join(" · ")}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** What holds a touch or makes it wait, and whether it will be named elsewhere instead of going out. */
function waitingFor(touch: TouchRow, reader: Reader): readonly string[] {
  const { hold, waits, useful_until: useful, due_at: at } = touch;
  const foldsWhenDue = hold === null && Temporal.Instant.compare(useful, at) < 0;
  return [
    ...(hold === null ? [] : [whyText(hold, reader)]),
    ...(waits === null ? [] : [whyText(waits, reader)]),
    ...(foldsWhenDue ? [reader.t("touch.no-letter")] : []),
  ];
}

/** How the person stands now. */
export function nowCard(loaded: PersonView, reader: Reader): Html {
  const { person, standing, around, questions } = loaded;
  const start = startDay(person);
  const open = questions.filter(({ state }) => state === "asked");
  return html`<section class="card">
    <h2>${reader.t("person.now")}</h2>
    <dl class="pairs">
      <dt>${reader.t("cohort.start")}</dt>
      <dd>
        ${start === undefined ? "—" : reader.day(start)}
        <span class="muted"
          >${start === undefined ? reader.t("cohort.no-start") : daysTo(start, around.zone, reader)}</span
        >
        ${person.doubtful === undefined ? "" : tag("care", doubtText(person.doubtful, reader))}
      </dd>
      <dt>${reader.t("cohort.heard")}</dt>
      <dd>
        ${
          standing.last_heard_at === null
            ? html`<span class="muted">${reader.t("cohort.not-heard")}</span>`
            : html`${heardText(standing.last_heard_what ?? "", reader)}
                <span class="muted">${reader.ago(standing.last_heard_at)}</span>`
        }
      </dd>
      <dt>${reader.t("person.owes")}</dt>
      ${
        open.length === 0
          ? html`<dd class="muted">${reader.t("person.nobody-owes")}</dd>`
          : open.map(
              (question) =>
                html`<dd>
                  <a href="/hr/questions/${question.id}"
                    >${departmentName(question.owner, around.departments, reader)}</a
                  >
                  ${clockTag(question, reader)}
                </dd>`,
            )
      }
      <dt>${reader.t("person.addresses")}</dt>
      ${addresses(person, reader)}
      <dt>${reader.t("person.clock-of")}</dt>
      <dd>${person.zone ?? tag("care", reader.t("doubt.no-zone"))}</dd>
    </dl>
  </section>`;
}

const ADDRESS_STATE = {
  unproven: "person.unproven",
  answered: "person.answered",
  bounced: "person.bounced",
} as const satisfies Record<Person["addresses"][number]["state"], TextKey>;

function addresses({ addresses: all }: Person, reader: Reader): readonly Html[] {
  return all.map(
    ({ value, kind, state }) =>
      html`<dd>
        ${value}
        <span class="muted"
          >${reader.t(kind === "work" ? "held.work" : "held.private")} ·
          ${reader.t(ADDRESS_STATE[state])}</span
        >
      </dd>`,
  );
}

/** HR can hold the letters too; the person sees it on their own page. */
export function pauseCard({ person, around }: PersonView, reader: Reader, tried: Tried): Html {
  const action = `/hr/people/${person.id}`;
  const { pausedUntil: until, unsubscribedAt } = person.preferences;
  const isPaused = until !== undefined && Temporal.Instant.compare(reader.now, until) < 0;
  const zoned = (at: Temporal.Instant) => at.toZonedDateTimeISO(around.zone).toPlainDate();
  const paused = (until: Temporal.Instant) =>
    html`<form method="post" action="${action}/resume">
      <p>${tag("", reader.t("preferences.paused-until", { day: reader.day(zoned(until)) }))}</p>
      <button class="button">${reader.t("preferences.resume")}</button>
    </form>`;
  const running = () =>
    html`<form class="fields" method="post" action="${action}/pause">
      <p class="muted small">${reader.t("person.pause-lead")}</p>
      ${field(
        {
          name: "until",
          label: reader.t("preferences.until"),
          kind: "day",
          charactersMax: DATE_CHARACTERS,
          required: true,
          value: zoned(reader.now).add({ days: PAUSE_DAYS_USUAL }).toString(),
        },
        tried,
        reader,
      )}
      <div><button class="button">${reader.t("preferences.pause-button")}</button></div>
    </form>`;
  return html`<section class="card">
    <h2>${reader.t("person.pause")}</h2>
    ${
      unsubscribedAt === undefined
        ? ""
        : html`<p>
            ${tag("wait", reader.t("person.unsubscribed", { day: reader.day(zoned(unsubscribedAt)) }))}
          </p>`
    }
    ${isPaused ? paused(until) : running()}
  </section>`;
}

/** The few fields and notes that the ATS was given. */
export function writtenCard({ standing }: PersonView, reader: Reader): Html {
  const fields = Object.entries(standing.status_written ?? {});
  const isEmpty = fields.length === 0 && standing.noted.length === 0;
  return html`<section class="card">
    <h2>${reader.t("person.written")}</h2>
    ${isEmpty ? html`<p class="muted small">${reader.t("person.nothing-written")}</p>` : ""}
    ${
      fields.length === 0
        ? ""
        : html`<dl class="pairs">
            ${fields.map(
              ([name, value]) =>
                html`<dt class="mono">${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
    ${
      standing.noted.length === 0
        ? ""
        : html`<h3 class="gap">${reader.t("person.notes")}</h3>
            <p>${standing.noted.map((status) => html`${statusTag(status, reader)} `)}</p>`
    }
  </section>`;
}
