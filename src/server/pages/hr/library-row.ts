import { html } from "hono/html";
import { LANGUAGES } from "#nurture/model/language";
import type { Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import { departmentName } from "./cohort-row.ts";
import { draftTag } from "./draft-card.ts";
import { isDueForReview, type LibraryRow } from "./library-rows.ts";

/** Missing languages that one line names. */
const NAMED_MAX = 3;

interface Around {
  readonly got: ReadonlyMap<string, number>;
  readonly departments: readonly Department[];
  readonly today: Temporal.PlainDate;
}

/** One item in the list of the library. */
export function libraryRow(row: LibraryRow, around: Around, reader: Reader): Html {
  const { draftKind, id, kind, topic, owner } = row;
  const about = [
    reader.t(`library.kind-${kind}`),
    ...(topic === undefined ? [] : [reader.t(`library.topic-${topic}`)]),
  ];
  return html`<tr>
    <td data-label="${reader.t("library.item")}">
      <div>
        <a href="/hr/library/${draftKind}/${id}">${said(row.title, reader)}</a>
        <span class="muted">${about.join(" · ")}</span>
      </div>
    </td>
    <td data-label="${reader.t("library.state")}"><span>${stateTags(row, reader)}</span></td>
    <td data-label="${reader.t("library.languages")}">${languagesOf(row, reader)}</td>
    <td data-label="${reader.t("library.owner")}">
      <span>${owner === undefined ? "—" : departmentName(owner, around.departments, reader)}</span>
    </td>
    <td data-label="${reader.t("library.valid")}">${validText(row, around.today, reader)}</td>
    <td data-label="${reader.t("library.got")}">
      <span>${draftKind === "article" ? reader.number(around.got.get(id) ?? 0) : "—"}</span>
    </td>
  </tr>`;
}

export function stateTags(
  { isPublished, draft }: Pick<LibraryRow, "isPublished" | "draft">,
  reader: Reader,
): Html {
  return html`${isPublished ? tag("done", reader.t("library.is-published")) : ""}
  ${draft === undefined ? "" : draftTag(draft, reader)}
  ${isPublished || draft !== undefined ? "" : tag("", reader.t("library.is-out"))}`;
}

function languagesOf({ languages }: LibraryRow, reader: Reader): Html {
  const missing = LANGUAGES.filter((one) => !languages.includes(one));
  const names = missing.slice(0, NAMED_MAX).map((one) => reader.languageName(one));
  const more = missing.length - names.length;
  return html`<div>
    ${reader.t("library.languages-of", { written: languages.length, of: LANGUAGES.length })}
    ${
      missing.length === 0
        ? ""
        : html`<span class="muted"
            >${reader.t("library.missing", { names: names.join(reader.t("ask.and")), more })}</span
          >`
    }
  </div>`;
}

function validText(row: LibraryRow, today: Temporal.PlainDate, reader: Reader): Html {
  if (row.validUntil === undefined) return html`<span>—</span>`;
  const day = Temporal.PlainDate.from(row.validUntil);
  const isPast = Temporal.PlainDate.compare(day, today) < 0;
  const note = reader.t(isPast ? "library.is-over" : "library.is-due");
  return html`<div>
    ${reader.shortDay(day)} ${isDueForReview(row, today) ? tag(isPast ? "care" : "wait", note) : ""}
  </div>`;
}
