import { html } from "hono/html";
import type { Reminder, ReminderState } from "#nurture/local/reminders";
import type { LocalRule } from "#nurture/local/rule";
import type { Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag, type Wash } from "../state-tag.ts";
import { departmentName } from "./cohort-row.ts";

const WASH = {
  overdue: "care",
  "due-soon": "wait",
  upcoming: "",
  done: "done",
  "not-applicable": "",
} as const satisfies Record<ReminderState, Wash>;

export function reminderTag(state: ReminderState, reader: Reader): Html {
  return tag(WASH[state], reader.t(`local.state-${state}`));
}

/** "Thu, Jul 1" on the calendar of the person's place. */
export function dueText({ due }: Pick<Reminder, "due">, reader: Reader): string {
  if (due === undefined) return reader.t("local.no-date");
  return reader.t("local.day", { weekday: reader.weekday(due), day: reader.shortDay(due) });
}

/** Who sees to it, and whether the day is the law's. */
export function ownerText(
  { owner, day }: LocalRule,
  departments: readonly Department[],
  reader: Reader,
): string {
  return reader.t("local.owner-day", {
    owner: departmentName(owner, departments, reader),
    day: reader.t(`local.day-of-${day}`),
  });
}

/** What it asks, where that stands and when it was read; never without saying what it isn't. */
export function groundOf(rule: LocalRule, reader: Reader): Html {
  return html`<span class="muted small">${said(rule.says, reader)}</span>
    ${sourceOf(rule, reader)}`;
}

export function sourceOf({ source }: LocalRule, reader: Reader): Html {
  const { title, url, readAt, readOn, verified } = source;
  return html`<span class="muted small"
    ><a href="${url}" rel="noreferrer">${title}</a>,
    ${reader.t("local.read-on", { day: reader.day(readOn) })}${
      readAt === undefined
        ? ""
        : html` (<a href="${readAt}" rel="noreferrer">${reader.t("local.copy")}</a>)`
    }
    ${verified ? "" : tag("wait", reader.t("local.unverified"))} ·
    ${reader.t("local.not-advice")}</span
  >`;
}
