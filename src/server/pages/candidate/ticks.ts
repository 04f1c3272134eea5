import { html } from "hono/html";
import type { Checklist } from "#nurture/model/library";
import type { MarkRow } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import type { Home } from "./home-data.ts";

/** A card a checklist: each item a button, because a tick is something one does. */
export function checklistCards({ checklists, marks, base }: Home, reader: Reader): readonly Html[] {
  return checklists.map((checklist) => {
    const own = marks.filter((mark) => mark.checklist === checklist.id);
    const done = checklist.items.filter(({ id }) => markOf(own, id)?.done_at).length;
    return html`<section class="card" id="${checklist.id}">
      <h2>
        ${said(checklist.name, reader)}
        <span class="muted">${reader.t("home.done-of", { done, of: checklist.items.length })}</span>
      </h2>
      <progress
        value="${done}"
        max="${checklist.items.length}"
        aria-label="${reader.t("home.progress")}"
      ></progress>
      <ul class="ticks">
        ${checklist.items.map((item) => tick(item, checklist.id, own, `${base}/mark`, reader))}
      </ul>
    </section>`;
  });
}

function isSet(at: Temporal.Instant | null | undefined): boolean {
  return at !== null && at !== undefined;
}

function markOf(marks: readonly MarkRow[], item: string): MarkRow | undefined {
  return marks.find((mark) => mark.item === item);
}

function tick(
  item: Checklist["items"][number],
  checklist: string,
  marks: readonly MarkRow[],
  action: string,
  reader: Reader,
): Html {
  const mark = markOf(marks, item.id);
  const done = isSet(mark?.done_at);
  const label = reader.content(item.label).text;
  const fields = html`<input type="hidden" name="checklist" value="${checklist}" />
    <input type="hidden" name="item" value="${item.id}" />`;
  const hint = item.hint === undefined ? "" : said(item.hint, reader);
  return html`<li class="${done ? "on" : ""}">
    <form method="post" action="${action}">
      ${fields}
      <button class="tick" name="mark" value="${done ? "undone" : "done"}">
        <span class="box"></span>
        <span
          ><span class="hidden">${reader.t(done ? "home.is-done" : "home.is-open")}</span
          >${said(item.label, reader)}${
            hint === "" ? "" : html`<span class="muted">${hint}</span>`
          }</span
        >
      </button>
    </form>
    ${done ? "" : seen(mark, fields, label, action, reader)}
  </li>`;
}

function seen(
  mark: MarkRow | undefined,
  fields: Html,
  label: string,
  action: string,
  reader: Reader,
): Html {
  if (isSet(mark?.seen_at)) return html`<span class="plain seen">${reader.t("home.seen")}</span>`;
  return html`<form method="post" action="${action}">
    ${fields}
    <button
      class="plain"
      name="mark"
      value="seen"
      aria-label="${reader.t("home.mark-seen-of", { label })}"
    >
      ${reader.t("home.mark-seen")}
    </button>
  </form>`;
}
