import { html } from "hono/html";
import { REHEARSED_DAYS } from "#nurture/publish/approval";
import type { StoredDraft } from "#server/store/drafts";
import type { Reader } from "../../text/reader.ts";
import { folded } from "../folded.ts";
import type { Html, Tried } from "../page.ts";
import { tag, type Wash } from "../state-tag.ts";
import type { DraftStand } from "./drafting.ts";

const WASH = {
  draft: "wait",
  rehearsed: "warm",
  approved: "done",
} as const satisfies Record<string, Wash>;

/** "Draft", "Rehearsed", "Approved": for a list, or beside a title. */
export function draftTag(state: keyof typeof WASH, reader: Reader): Html {
  return tag(WASH[state], reader.t(`draft.state-${state}`));
}

/** What a card shows beyond what every draft has. */
export interface CardParts {
  /** More fields of the form that publishes. */
  readonly publishFields?: Html;
  /** A link or a button for what is to be done first. */
  readonly first?: Html;
}

/**
 * Where an open draft stands and what can be done with it; nothing where there is none. `path` is
 * the page whose posts are `draftPosts`.
 */
export function draftCard(
  stand: DraftStand,
  path: string,
  reader: Reader,
  { publishFields, first }: CardParts = {},
): Html | "" {
  const { draft, editedBy, approvedBy, next } = stand;
  if (draft === undefined) return "";
  return html`<section class="card draft" aria-label="${reader.t("draft.title")}">
    <p>
      ${draftTag(draft.state, reader)}
      ${reader.t("draft.by", { name: editedBy, when: reader.ago(draft.editedAt) })}
      ${approvedBy === undefined ? "" : reader.t("draft.approved-by", { name: approvedBy })}
    </p>
    ${draft.doc === null ? html`<p>${reader.t("draft.removes")}</p>` : ""}
    <p class="muted small">${reader.t(`draft.next-${nextOf(stand)}`)} ${holds(draft, reader)}</p>
    <div class="acts">
      ${first ?? ""}
      ${next === undefined ? action(stand, path, "publish", reader, publishFields) : ""}
      ${stand.mayApprove && next !== "rehearse" && next !== undefined ? action(stand, path, "approve", reader) : ""}
      ${folded(
        { summary: reader.t("draft.drop"), says: reader.t("draft.drop-lead") },
        action(stand, path, "drop", reader),
      )}
    </div>
  </section>`;
}

/** What a form that was not saved says above its fields: that it was refused, and why if no field can. */
export function draftErrors({ errors }: Tried, reader: Reader): Html | "" {
  if (Object.keys(errors).length === 0) return "";
  return html`<p class="notice bad" role="alert">${reader.t(errors["form"] ?? "form.summary")}</p>`;
}

function nextOf({ next, mayApprove }: DraftStand): "publish" | "own" | "rehearse" | "approve" {
  if (next === undefined) return "publish";
  return next === "approve" && !mayApprove ? "own" : next;
}

/** How old the rehearsal is, and how old it may be. */
function holds({ rehearsedAt }: StoredDraft, reader: Reader): string {
  if (rehearsedAt === null) return "";
  return reader.t("draft.holds", { when: reader.ago(rehearsedAt), days: REHEARSED_DAYS });
}

function action(
  { draft }: DraftStand,
  path: string,
  verb: "publish" | "approve" | "drop",
  reader: Reader,
  fields: Html | "" = "",
): Html {
  return html`<form method="post" action="${path}/${verb}">
    <input type="hidden" name="revision" value="${draft?.revision ?? 0}" />
    ${fields}
    <button class="button ${verb === "drop" ? "" : "main"}">${reader.t(`draft.${verb}`)}</button>
  </form>`;
}
