import { html } from "hono/html";
import { later } from "#nurture/model/temporal";
import type { Burst } from "#nurture/plan/capacity";
import type { Reader } from "../../text/reader.ts";
import { page, type Html, type Page } from "../page.ts";
import { tag } from "../state-tag.ts";
import {
  DAYS,
  loadCapacity,
  warningIn,
  type CapacityView,
  type PacedSender,
} from "./capacity-data.ts";
import { adviceText, PROMISE_MINUTES, timeText, waitBar, warningNotice } from "./capacity-words.ts";

/** HR sees what the days ahead bring; it names nobody, so IT sees the same and can add a mailbox. */
export const capacityPage = capacityFor("hr", "/hr/capacity");
export const capacityForItPage = capacityFor("it_admin", "/admin/capacity");

function capacityFor(role: "hr" | "it_admin", path: `/${string}`): Page {
  return page({
    path,
    role,
    load: loadCapacity,
    view: (loaded, reader) => ({
      title: reader.t("capacity.title", { days: DAYS }),
      frame: "bar",
      at: "capacity",
      body: html`<div class="head">
          <div>
            <h1>${reader.t("capacity.title", { days: DAYS })}</h1>
            <p class="muted small">
              ${reader.t("capacity.lead", { promise: PROMISE_MINUTES })}
              ${reader.t("capacity.zone", { zone: loaded.zone })}
            </p>
          </div>
        </div>
        ${loaded.senders.length === 0 ? noMailbox(loaded, reader) : reckoned(loaded, reader)}`,
    }),
  });
}

function noMailbox({ planned }: CapacityView, reader: Reader): Html {
  return html`<p class="empty">
    ${reader.t("capacity.no-mailbox")}
    ${reader.t("capacity.no-mailbox-planned", { sends: planned })}
  </p>`;
}

function reckoned(loaded: CapacityView, reader: Reader): Html {
  const warning = warningIn(loaded);
  return html`${warning === undefined ? "" : warningNotice(warning, reader)}
  ${loaded.isCut ? html`<p class="notice">${reader.t("capacity.cut")}</p>` : ""}
  ${days(loaded, reader)} ${mailboxes(loaded, reader)}`;
}

interface Day {
  readonly on: Temporal.PlainDate;
  readonly sends: number;
  /** The stretch in which a mail waits longest. */
  readonly worst: Burst | undefined;
}

/** A stretch belongs to the day on which it begins, and to today where it began before. */
function daysOf({ bursts, zone }: CapacityView, now: Temporal.Instant): readonly Day[] {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const byDay = Map.groupBy(bursts, ({ from }) => dayOf(later(from, now)).toString());
  return Array.from({ length: DAYS }, (_, index) => {
    const on = dayOf(now).add({ days: index });
    const own = byDay.get(on.toString()) ?? [];
    return {
      on,
      sends: own.reduce((sum, { sends }) => sum + sends, 0),
      worst: own.toSorted((a, b) => b.waitMs - a.waitMs)[0],
    };
  });
}

function days(loaded: CapacityView, reader: Reader): Html {
  const longestMs = Math.max(0, ...loaded.bursts.map(({ waitMs }) => waitMs));
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("capacity.day")}</th>
          <th scope="col">${reader.t("capacity.mails")}</th>
          <th scope="col">${reader.t("capacity.stretch")}</th>
          <th scope="col">${reader.t("capacity.promise")}</th>
        </tr>
      </thead>
      <tbody>
        ${daysOf(loaded, reader.now).map((day) => dayRow(day, longestMs, loaded, reader))}
      </tbody>
    </table>
  </div>`;
}

function dayRow(day: Day, longestMs: number, loaded: CapacityView, reader: Reader): Html {
  const { on, sends, worst } = day;
  const name = html`<td data-label="${reader.t("capacity.day")}">
    <span>${reader.weekday(on)} ${reader.shortDay(on)}</span>
  </td>`;
  if (worst === undefined) {
    return html`<tr>
      ${name}
      <td colspan="3" data-label="${reader.t("capacity.mails")}">
        <span class="muted">${reader.t("capacity.nothing")}</span>
      </td>
    </tr>`;
  }
  return html`<tr>
    ${name}
    <td data-label="${reader.t("capacity.mails")}"><span>${reader.number(sends)}</span></td>
    <td data-label="${reader.t("capacity.stretch")}">
      <div>${stretch(worst, longestMs, loaded, reader)}</div>
    </td>
    <td data-label="${reader.t("capacity.promise")}">${promise(worst, loaded, reader)}</td>
  </tr>`;
}

function stretch(burst: Burst, longestMs: number, { zone }: CapacityView, reader: Reader): Html {
  if (burst.waitMs === 0) return html`${reader.t("capacity.at-once")}`;
  const { from, sends, waitMs } = burst;
  const until = burst.until.round({ smallestUnit: "minute", roundingMode: "ceil" });
  const isSameDay = (a: Temporal.Instant, b: Temporal.Instant) =>
    a.toZonedDateTimeISO(zone).toPlainDate().equals(b.toZonedDateTimeISO(zone).toPlainDate());
  const ends = isSameDay(from, until) ? reader.clock(until, zone) : reader.moment(until, zone);
  return html`${timeText(waitMs, reader)} ${waitBar(waitMs, longestMs)}
    <span class="muted"
      >${reader.t("capacity.busiest", { sends, from: reader.clock(from, zone), until: ends })}</span
    >`;
}

function promise(burst: Burst, { senders }: CapacityView, reader: Reader): Html {
  if (burst.holds) return tag("done", reader.t("capacity.holds"));
  return html`<div>
    ${tag("care", reader.t("capacity.breaks", { time: timeText(burst.waitMs, reader) }))}
    <span class="muted">${adviceText(burst, senders.length, reader)}</span>
  </div>`;
}

function mailboxes({ senders }: CapacityView, reader: Reader): Html {
  return html`<section>
    <h2>${reader.t("capacity.mailboxes")}</h2>
    <div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("capacity.mailbox")}</th>
            <th scope="col">${reader.t("capacity.vendor")}</th>
            <th scope="col">${reader.t("capacity.per-minute")}</th>
            <th scope="col">${reader.t("capacity.per-day")}</th>
            <th scope="col">${reader.t("capacity.people")}</th>
          </tr>
        </thead>
        <tbody>
          ${senders.map((sender) => mailboxRow(sender, reader))}
        </tbody>
      </table>
    </div>
    <p class="small muted gap">${reader.t("capacity.stay")}</p>
  </section>`;
}

function mailboxRow(sender: PacedSender, reader: Reader): Html {
  const { mailbox, title, perMinute, perDay, people } = sender;
  const cell = (key: "mailbox" | "vendor" | "per-minute" | "per-day" | "people", text: string) =>
    html`<td data-label="${reader.t(`capacity.${key}`)}"><span>${text}</span></td>`;
  return html`<tr>
    ${cell("mailbox", mailbox)} ${cell("vendor", title)}
    ${cell("per-minute", reader.number(perMinute))}
    ${cell("per-day", Number.isFinite(perDay) ? reader.number(perDay) : reader.t("capacity.no-limit"))}
    ${cell("people", reader.number(people))}
  </tr>`;
}
