import { html } from "hono/html";
import type { TouchRow } from "#server/store/read-person";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag, type Wash } from "../state-tag.ts";
import { stepTitle } from "../step-title.ts";
import { there } from "./cohort-row.ts";
import type { PersonView } from "./person-data.ts";
import { foldedText } from "./person-folded.ts";
import { whyText } from "./person-item.ts";

const STATES = {
  planned: { wash: "", state: "missed.planned" },
  held: { wash: "care", state: "touch.held" },
  queued: { wash: "wait", state: "touch.queued" },
  sent: { wash: "done", state: "touch.sent" },
  folded: { wash: "", state: "touch.folded" },
  skipped: { wash: "", state: "missed.left-out" },
  cancelled: { wash: "", state: "touch.cancelled" },
} as const satisfies Readonly<Record<string, { wash: Wash; state: TextKey }>>;

/** What fell due before this person, or before the step was there, and what became of each. */
export function missedCard(loaded: PersonView, reader: Reader): Html | "" {
  const missed = loaded.touches.filter((touch) => touch.missed !== null).toReversed();
  if (missed.length === 0) return "";
  return html`<section class="card">
    <h2>${reader.t("person.missed")}</h2>
    <p class="muted small">${reader.t("person.missed-lead")}</p>
    <ul class="items">
      ${missed.map((touch) => missedRow(touch, loaded, reader))}
    </ul>
  </section>`;
}

function missedRow(touch: TouchRow, { around, person }: PersonView, reader: Reader): Html {
  const shown = Object.entries(STATES).find(([state]) => state === touch.state)?.[1];
  const { programme } = around;
  const reasons =
    touch.state === "folded"
      ? foldedText(touch, programme, reader)
      : [whyText(touch.hold ?? touch.missed ?? "", reader)];
  const when = touch.state === "planned" ? [there(touch.due_at, person.zone ?? null, reader)] : [];
  return html`<li>
    ${stepTitle(programme, touch, reader)}
    ${shown === undefined ? "" : tag(shown.wash, reader.t(shown.state))}
    <span class="muted">${[...when, ...reasons].join(" · ")}</span>
  </li>`;
}
