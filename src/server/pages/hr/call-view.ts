import { html } from "hono/html";
import { OUTCOMES } from "#nurture/care/call";
import type { Reader } from "../../text/reader.ts";
import { choiceGroup } from "../candidate/choices.ts";
import { ownZone } from "../candidate/own-time.ts";
import { errorSummary, field } from "../field.ts";
import type { Html, Shown, Tried } from "../page.ts";
import { said } from "../said.ts";
import { callerText, callHoursText, callState } from "./call-words.ts";
import { NOTE_CHARACTERS_MAX, type CallView } from "./call-data.ts";

const DATE_CHARACTERS = 10;

export function callView(loaded: CallView, reader: Reader, tried: Tried): Shown {
  const { call } = loaded;
  const title = reader.t("call.title", { name: call.name });
  return {
    title,
    frame: "bar",
    isNarrow: true,
    at: "calls",
    body: html`<div class="head">
        <div>
          <p class="back"><a href="/hr/calls">${reader.t("calls.title")}</a></p>
          <h1>${title}</h1>
          <p class="muted small">
            ${reader.t(`callkind.${call.kind}`)} · ${callHoursText(call, reader)} ·
            ${callerText(call, reader)}
          </p>
          <p>${callState(call, reader)}</p>
        </div>
      </div>
      <div class="stack">
        ${scriptCard(loaded, reader)} ${pointsCard(loaded, reader)} ${saidCard(loaded, reader)}
        ${reachCard(loaded, reader)} ${endCard(loaded, reader, tried)}
      </div>`,
  };
}

function scriptCard({ script }: CallView, reader: Reader): Html | "" {
  return script === undefined
    ? ""
    : html`<section class="card">
        <h2>${said(script.subject, reader)}</h2>
        <p class="written">${said(script.body, reader)}</p>
      </section>`;
}

function pointsCard({ call, isOn, points, person }: CallView, reader: Reader): Html {
  const list = () =>
    points === undefined ? lookForm(call.id, reader) : pointList(points, person, reader);
  return html`<section class="card">
    <h2>${reader.t("call.points")}</h2>
    ${isOn ? list() : html`<p>${reader.t("attention.off")}</p>`}
    <p><a href="/hr/people/${person.id}/care">${reader.t("attention.open")}</a></p>
  </section>`;
}

function lookForm(call: string, reader: Reader): Html {
  return html`<form method="post" action="/hr/calls/${call}/look">
    <p class="muted small">${reader.t("call.look-lead")}</p>
    <button class="button">${reader.t("call.look")}</button>
  </form>`;
}

function pointList(
  points: NonNullable<CallView["points"]>,
  person: CallView["person"],
  reader: Reader,
): Html {
  return html`${
    points.length === 0
      ? html`<p class="muted small">${reader.t("call.no-points")}</p>`
      : html`<ul class="items">
          ${points.map(
            ({ key, about, title, at, source }) =>
              html`<li>
                ${reader.t(`talk.${key}`)}
                <span class="written"
                  >${
                    key === "start-near"
                      ? reader.day(Temporal.PlainDate.from(about))
                      : title === undefined
                        ? about
                        : said(title, reader)
                  }</span
                >
                <span class="muted"
                  >${reader.moment(at, ownZone(person))} · ${reader.t(`from.${source}`)}</span
                >
              </li>`,
          )}
        </ul>`
  }`;
}

function saidCard({ said: before, person }: CallView, reader: Reader): Html | "" {
  if (before.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("call.last-time")}</h2>
    <ul class="items">
      ${before.map(
        ({ call, note }) =>
          html`<li>
            <span class="muted"
              >${reader.moment(call.done_at ?? call.due_at, ownZone(person))}</span
            >
            ${callState(call, reader)}
            <p class="written">${note}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Keepwarm holds no phone number: it says whose record has it. */
function reachCard({ records }: CallView, reader: Reader): Html | "" {
  if (records.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("call.number")}</h2>
    <p class="small">${reader.t("call.number-lead")}</p>
    <ul class="items">
      ${records.map(({ vendor, id }) => html`<li>${vendor} <span class="mono">${id}</span></li>`)}
    </ul>
  </section>`;
}

function endCard(loaded: CallView, reader: Reader, tried: Tried): Html | "" {
  const { call, note, canUndo } = loaded;
  if (call.outcome === null && call.cancelled_why === null)
    return outcomeForm(loaded, reader, tried);
  return html`${
    note === undefined
      ? ""
      : html`<section class="card">
          <h2>${reader.t("call.note")}</h2>
          <p class="written">${note}</p>
        </section>`
  }
  ${
    canUndo
      ? html`<form method="post" action="/hr/calls/${call.id}/undo">
          <button class="button">${reader.t("call.undo")}</button>
        </form>`
      : ""
  }`;
}

function outcomeForm({ call }: CallView, reader: Reader, tried: Tried): Html {
  const action = `/hr/calls/${call.id}`;
  return html`${errorSummary(tried, reader)}
    <form class="card fields" method="post" action="${action}">
      ${choiceGroup(
        {
          name: "outcome",
          ask: reader.t("call.how"),
          choices: OUTCOMES.map((value) => ({
            value,
            label: reader.t(`outcome.${value}`),
            hint: reader.t(`outcome.${value}-hint`),
          })),
        },
        tried,
        reader,
      )}
      ${field(
        {
          name: "note",
          label: reader.t("call.note"),
          hint: reader.t("call.note-hint"),
          kind: "lines",
          charactersMax: NOTE_CHARACTERS_MAX,
          required: false,
        },
        tried,
        reader,
      )}
      ${field(
        {
          name: "again",
          label: reader.t("call.again"),
          hint: reader.t("call.again-hint"),
          kind: "day",
          charactersMax: DATE_CHARACTERS,
          required: false,
        },
        tried,
        reader,
      )}
      <div><button class="button main">${reader.t("call.save")}</button></div>
    </form>
    <form method="post" action="${action}/take">
      <button class="button">${reader.t("call.take")}</button>
    </form>
    ${cancelForm(action, reader, tried)}`;
}

function cancelForm(action: string, reader: Reader, tried: Tried): Html {
  return html`<form class="card fields" method="post" action="${action}/cancel">
    ${field(
      {
        name: "why",
        label: reader.t("call.cancel-why"),
        kind: "line",
        charactersMax: NOTE_CHARACTERS_MAX,
        required: true,
      },
      tried,
      reader,
    )}
    <div><button class="button">${reader.t("call.cancel")}</button></div>
  </form>`;
}
