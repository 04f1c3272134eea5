import { html } from "hono/html";
import type { MeetingPlan } from "#nurture/model/meeting";
import { fixedOccasion } from "#nurture/events/occasion";
import { listDrafts, type StoredDraft } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import { readOccasions, type OccasionRow } from "#server/store/read-events";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { said } from "../said.ts";
import { draftTag } from "./draft-card.ts";
import { listHead, newItemForm, newItemPost } from "./new-item.ts";

export const EVENTS_PATH = "/hr/events";
const DEFAULT_DAYS = 14;
const DEFAULT_MINUTES = 60;

interface Events {
  readonly plans: readonly MeetingPlan[];
  readonly occasions: readonly OccasionRow[];
  readonly drafts: readonly StoredDraft[];
}

/** Every event with its next occasions: places, taken, in line, who was there. */
export const eventsPage = page({
  path: EVENTS_PATH,
  role: "hr",
  load: async ({ tx, now }): Promise<Events> => ({
    plans: (await currentProgramme(tx))?.programme.meetings ?? [],
    occasions: await readOccasions(tx, now),
    drafts: await listDrafts(tx, ["meeting"]),
  }),
  view: (loaded, reader, tried) => ({
    title: reader.t("events.title"),
    frame: "bar",
    at: "events",
    body: html`${listHead(reader.t("events.title"), reader.t("events.lead"))}
    ${list(loaded, reader)} ${newItemForm("events.new", tried, reader)}`,
  }),
  posts: [
    newItemPost({
      kind: "meeting",
      docOf: begun,
      at: (id) => `${EVENTS_PATH}/${id}?did=draft-saved#edit`,
    }),
  ],
});

function begun(id: string, name: string): object {
  const words = { en: name };
  const time = { daysBeforeStart: DEFAULT_DAYS, at: "18:00", minutes: DEFAULT_MINUTES };
  return { id, name: words, about: words, ...time, fields: [], remind: ["day"] };
}

function list({ plans, occasions, drafts }: Events, reader: Reader): Html {
  const fresh = drafts.filter(({ id }) => !plans.some((plan) => plan.id === id));
  if (plans.length + fresh.length === 0)
    return html`<p class="empty">${reader.t("events.none")}</p>`;
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("events.name")}</th>
          <th scope="col">${reader.t("events.when")}</th>
          <th scope="col" class="num">${reader.t("events.capacity")}</th>
          <th scope="col" class="num">${reader.t("events.taken")}</th>
          <th scope="col" class="num">${reader.t("events.waiting")}</th>
          <th scope="col" class="num">${reader.t("events.came")}</th>
        </tr>
      </thead>
      <tbody>
        ${plans.map((plan) => rows(plan, occasions, drafts, reader))}
        ${fresh.map((draft) => draftRow(draft, reader))}
      </tbody>
    </table>
  </div>`;
}

function draftRow({ id, state }: StoredDraft, reader: Reader): Html {
  return html`<tr>
    <td data-label="${reader.t("events.name")}" colspan="6">
      <a href="${EVENTS_PATH}/${id}">${id}</a> ${draftTag(state, reader)}
    </td>
  </tr>`;
}

/** One row an occasion that somebody comes to; one in any case. */
function rows(
  plan: MeetingPlan,
  occasions: readonly OccasionRow[],
  drafts: readonly StoredDraft[],
  reader: Reader,
): readonly Html[] {
  const own = occasions.filter(({ meeting }) => meeting === plan.id);
  const draft = drafts.find(({ id }) => id === plan.id);
  const name = html`<a href="${EVENTS_PATH}/${plan.id}">${said(plan.name, reader)}</a>
    ${draft === undefined ? "" : draftTag(draft.state, reader)}
    ${plan.cancelled === true ? html`<span class="tag care">${reader.t("event.is-off")}</span>` : ""}`;
  if (own.length === 0) return [row({ name, plan, of: undefined }, reader)];
  return own.map((of) => row({ name, plan, of }, reader));
}

interface Row {
  readonly name: Html;
  readonly plan: MeetingPlan;
  readonly of: OccasionRow | undefined;
}

function row({ name, plan, of }: Row, reader: Reader): Html {
  const isPast = of !== undefined && Temporal.Instant.compare(of.endsAt, reader.now) <= 0;
  const places =
    plan.capacity === undefined ? reader.t("events.no-limit") : reader.number(plan.capacity);
  return html`<tr>
    <td data-label="${reader.t("events.name")}">${name}</td>
    <td data-label="${reader.t("events.when")}">
      ${whenOf(plan, of, reader)}
      ${isPast ? html`<span class="tag">${reader.t("events.past")}</span>` : ""}
    </td>
    ${cell("events.capacity", places, reader)}
    ${cell("events.taken", reader.number(of?.taken ?? 0), reader)}
    ${cell("events.waiting", reader.number(of?.waiting ?? 0), reader)}
    ${cell("events.came", isPast ? reader.number(of.came) : "—", reader)}
  </tr>`;
}

function cell(label: TextKey, value: string, reader: Reader): Html {
  return html`<td class="num" data-label="${reader.t(label)}">${value}</td>`;
}

function whenOf(plan: MeetingPlan, of: OccasionRow | undefined, reader: Reader): Html {
  return of === undefined
    ? html`<span>${planTime(plan, reader)}</span> <span class="muted">${plan.zone ?? ""}</span>`
    : html`<span>${reader.moment(of.startsAt, of.zone)}</span>
        <span class="muted">${of.zone}</span>`;
}

/** "7 days before the first day, 19:00", or the one moment in its own zone. */
export function planTime(plan: MeetingPlan, reader: Reader): string {
  const fixed = fixedOccasion(plan);
  if (fixed !== undefined) return reader.moment(fixed.startsAt, fixed.zone);
  return reader.t("events.relative", { days: plan.daysBeforeStart ?? 0, at: plan.at });
}
