import { html } from "hono/html";
import { UNNAMED } from "#nurture/model/routing";
import { START_CONTRADICTED, START_VANISHED } from "#nurture/merge/start";
import type { Programme } from "#nurture/model/programme";
import type { Department } from "#server/store/programmes";
import type { CohortRow } from "#server/store/read-cohort";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { statusTag } from "../state-tag.ts";
import { stepTitle } from "../step-title.ts";

interface Around {
  readonly programme: Programme | undefined;
  readonly departments: readonly Department[];
}

/** Where a person has no zone yet, times are shown in this one and say so. */
const NO_ZONE = "UTC";

export function cohortRow(row: CohortRow, around: Around, reader: Reader): Html {
  const about = [row.job, row.city].filter(Boolean).join(" · ");
  return html`<tr>
    <td data-label="${reader.t("cohort.person")}">
      <a href="/hr/people/${row.id}">${row.name}</a>${second(about)}
    </td>
    <td data-label="${reader.t("cohort.start")}">${start(row, reader)}</td>
    <td data-label="${reader.t("cohort.state")}">
      ${statusTag(row.status, reader)}${attention(row, reader)}${second(because(row, around, reader))}
    </td>
    <td data-label="${reader.t("cohort.heard")}">${heard(row, reader)}</td>
    <td data-label="${reader.t("cohort.next")}">${next(row, around, reader)}</td>
  </tr>`;
}

/** How many reasons there are; which ones opens on their page, where the look is written down. */
function attention({ id, reasons }: CohortRow, reader: Reader): Html | "" {
  return reasons === 0
    ? ""
    : html` <a class="tag care" href="/hr/people/${id}/care"
        >${reader.t("cohort.attention", { reasons })}</a
      >`;
}

function second(text: string): Html | "" {
  return text === "" ? "" : html`<span class="muted">${text}</span>`;
}

function start(row: CohortRow, reader: Reader): Html {
  if (row.start_on === null) {
    return html`<span>—</span>${second(reader.t("cohort.no-start"))}`;
  }
  const on = Temporal.PlainDate.from(row.start_on);
  return html`<span>${reader.shortDay(on)}</span>${second(daysTo(on, row.zone, reader))}`;
}

/** "in 38 days", counted on the calendar of that zone. */
export function daysTo(on: Temporal.PlainDate, zone: string | null, reader: Reader): string {
  const today = reader.now.toZonedDateTimeISO(zone ?? NO_ZONE).toPlainDate();
  const { days } = today.until(on);
  return days >= 0
    ? reader.t("cohort.days-to-go", { days })
    : reader.t("cohort.days-in", { days: -days });
}

/** Wall clock where the person is, marked as theirs. */
export function there(at: Temporal.Instant, zone: string | null, reader: Reader): string {
  return zone === null
    ? `${reader.moment(at, NO_ZONE)} ${NO_ZONE}`
    : reader.t("cohort.there", { when: reader.moment(at, zone) });
}

function because(row: CohortRow, { departments }: Around, reader: Reader): string {
  if (row.doubtful !== null) return doubtText(row.doubtful, reader);
  if (row.status === "on-hold" && row.zone === null) return reader.t("doubt.no-zone");
  if (row.status === "paused" && row.paused_until !== null) {
    const until = Temporal.Instant.from(row.paused_until).toZonedDateTimeISO(row.zone ?? NO_ZONE);
    return reader.t("cohort.paused-until", { day: reader.shortDay(until.toPlainDate()) });
  }
  if (row.question_due_at === null) return "";
  const late = Temporal.Instant.compare(row.question_due_at, reader.now) <= 0;
  return reader.t(late ? "cohort.question-late" : "cohort.question-left", {
    owner: departmentName(row.question_owner ?? "", departments, reader),
    when: reader.ago(row.question_due_at),
  });
}

/** Why nothing moves for a person, in words; a reason that is not ours is shown as it came. */
export function doubtText(doubt: string, reader: Reader): string {
  if (doubt === START_VANISHED) return reader.t("doubt.start-vanished");
  return doubt === START_CONTRADICTED ? reader.t("doubt.start-contradicted") : doubt;
}

export function departmentName(
  slug: string,
  departments: readonly Department[],
  reader: Reader,
): string {
  if (slug === UNNAMED) return reader.t("asked.unnamed");
  const department = departments.find((candidate) => candidate.slug === slug);
  return department === undefined ? slug : reader.content(department.name).text;
}

const HEARD = {
  seen: "heard.seen",
  done: "heard.done",
  undone: "heard.undone",
  opened: "heard.opened",
  clicked: "heard.clicked",
  "signed-up": "heard.signed-up",
  "signed-off": "heard.signed-off",
  quiz: "heard.quiz",
  survey: "heard.survey",
  "survey-back": "heard.survey-back",
  attended: "heard.attended",
  missed: "heard.missed",
  asked: "heard.asked",
  closed: "heard.closed",
  rhythm: "heard.rhythm",
  replied: "heard.replied",
  paused: "heard.paused",
  resumed: "heard.resumed",
  unsubscribed: "heard.unsubscribed",
  resubscribed: "heard.resubscribed",
  language: "heard.language",
  talked: "heard.talked",
  wish: "heard.wish",
  grievance: "heard.grievance",
  bounced: "heard.bounced",
  "corrected-fact": "heard.corrected-fact",
  "removed-fact": "heard.removed-fact",
  "brought-fact-back": "heard.brought-fact-back",
  "accepted-fact": "heard.accepted-fact",
  "told-fact": "heard.told-fact",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What a person did, in words; interactions carry the kind. */
export function heardText(kind: string, reader: Reader): string {
  const key = Object.entries(HEARD).find(([name]) => name === kind)?.[1];
  return reader.t(key ?? "heard.other");
}

function heard(row: CohortRow, reader: Reader): Html {
  return row.last_heard_at === null
    ? html`<span class="muted">${reader.t("cohort.not-heard")}</span>`
    : html`<span>${heardText(row.last_heard_what ?? "", reader)}</span>${second(
          there(row.last_heard_at, row.zone, reader),
        )}`;
}

function next(row: CohortRow, { programme }: Around, reader: Reader): Html {
  if (row.next_touch_at === null || row.next_touch_step === null) {
    return html`<span class="muted">${reader.t("cohort.nothing-next")}</span>`;
  }
  return html`<span>${stepTitle(programme, row.next_touch_step, reader)}</span>${second(
      there(row.next_touch_at, row.zone, reader),
    )}`;
}
