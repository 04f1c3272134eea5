import { html } from "hono/html";
import type { Occasion } from "#nurture/events/occasion";
import { lineNumber, placeFor, type InLine } from "#nurture/events/seats";
import { hasPlace } from "#nurture/events/occasion";
import type { MeetingPlan } from "#nurture/model/meeting";
import type { OwnSignup } from "#server/store/read-candidate";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import type { Html, Tried } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import type { Own } from "./own.ts";
import { bothClocks } from "./own-time.ts";

export interface Meeting extends Own {
  readonly plan: MeetingPlan;
  readonly time: Occasion | undefined;
  readonly signup: OwnSignup | undefined;
  /** Everybody at the same occasion, this person too. */
  readonly line: readonly InLine[];
  /** Where everybody meets, once that is known. */
  readonly joinUrl: string | undefined;
}

/** Why nobody can sign up any more. */
export function closedWhy({ plan, time }: Meeting, now: Temporal.Instant): TextKey | undefined {
  if (plan.cancelled === true) return "event.is-off";
  const isOver = time !== undefined && Temporal.Instant.compare(time.endsAt, now) <= 0;
  return isOver ? "event.over" : undefined;
}

function isIn({ signup }: Meeting): boolean {
  return signup?.cancelled === false;
}

export function eventHead(meeting: Meeting, reader: Reader): Html {
  const { plan, time, person } = meeting;
  return html`<div>
    <h1>${said(plan.name, reader)}</h1>
    <p class="lead">
      ${
        time === undefined
          ? reader.t("event.no-time")
          : reader.t("home.meeting-when", {
              when: bothClocks(time.startsAt, person, reader),
              minutes: plan.minutes,
            })
      }
    </p>
    ${standing(meeting, reader)}
    <p class="lead">${said(plan.about, reader)}</p>
  </div>`;
}

/** Signed up, or where in line; before that, how many places are left. */
function standing(meeting: Meeting, reader: Reader): Html | "" {
  const { plan, line, person, signup, joinUrl } = meeting;
  if (closedWhy(meeting, reader.now) !== undefined) return came(signup, reader);
  if (!isIn(meeting)) return plan.capacity === undefined ? "" : left(plan.capacity, line, reader);
  const number = lineNumber(line, person.id);
  if (number !== undefined)
    return html`<p class="lead">${tag("wait", reader.t("event.line", { number }))}</p>
      <p class="muted small">${reader.t("event.line-lead")}</p>`;
  return html`<p class="lead">${tag("done", reader.t("home.signed-up"))}</p>
    ${joinUrl === undefined ? "" : html`<p><a class="button" href="${joinUrl}">${reader.t("event.join")}</a></p>`}`;
}

function came(signup: OwnSignup | undefined, reader: Reader): Html | "" {
  return signup?.came === true
    ? html`<p class="lead">${tag("done", reader.t("event.came"))}</p>`
    : "";
}

function left(capacity: number, line: readonly InLine[], reader: Reader): Html {
  const free = Math.max(0, capacity - line.length);
  return html`<p class="muted">${reader.t("event.left", { free })}</p>`;
}

export function eventForms(
  meeting: Meeting,
  reader: Reader,
  tried: Tried,
  charactersMax: number,
): Html {
  const closed = closedWhy(meeting, reader.now);
  if (closed !== undefined) return html`<p class="empty">${reader.t(closed)}</p>`;
  const { base, plan, signup } = meeting;
  const action = `${base}/event/${plan.id}`;
  return html`${errorSummary(tried, reader)}
    <form class="card ${isIn(meeting) ? "" : "next"} fields" method="post" action="${action}">
      ${plan.fields.map((each) =>
        field(
          {
            name: each.id,
            label: said(each.label, reader),
            kind: each.asksHost === true ? "lines" : "line",
            charactersMax,
            required: each.required,
            value: signup?.fields[each.id] ?? "",
            ...hintOf(each, reader),
          },
          tried,
          reader,
        ),
      )}
      ${hasPlace(plan) ? html`<p class="muted small">${reader.t("event.what-happens")}</p>` : ""}
      <div>
        <button class="button ${isIn(meeting) ? "" : "main"}">
          ${reader.t(buttonOf(meeting))}
        </button>
      </div>
    </form>
    ${isIn(meeting) ? signOff(action, reader) : ""}`;
}

function hintOf(
  { asksHost, required }: MeetingPlan["fields"][number],
  reader: Reader,
): { readonly hint?: string } {
  if (asksHost === true) return { hint: reader.t("event.to-hosts") };
  return required ? {} : { hint: reader.t("event.optional") };
}

function buttonOf(meeting: Meeting): TextKey {
  const { plan, line, signup } = meeting;
  if (isIn(meeting)) return "event.change";
  if (placeFor(plan.capacity, line) === "waiting") return "event.join-line";
  return signup === undefined ? "event.sign-up" : "event.again";
}

function signOff(action: string, reader: Reader): Html {
  return html`<form class="center" method="post" action="${action}/off">
    <button class="plain muted">${reader.t("event.sign-off")}</button>
  </form>`;
}
