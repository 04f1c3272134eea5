import { html } from "hono/html";
import { currentProgramme } from "#server/store/programmes";
import {
  PARKED_PAGE_ROWS,
  readDecided,
  readParked,
  type DecidedRow,
  type Parked,
  type ParkedRow,
} from "#server/store/read-parked";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { pageOf } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { paging } from "../paging.ts";
import { tag } from "../state-tag.ts";
import {
  evidence,
  parkedKind,
  parkedTitle,
  parkedWhy,
  whereToLook,
  type AroundParked,
} from "./parked-words.ts";

export const PARKED_PATH = "/hr/parked";

interface ParkedView extends AroundParked {
  readonly parked: Parked;
  readonly decided: readonly DecidedRow[];
  readonly query: URLSearchParams;
}

/**
 * Everything that a person must decide, and what was decided lately. It is HR's page: it names
 * people, and whether someone gets a letter twice is HR's to answer for; IT's pages name nobody.
 */
export const parkedPage = page({
  path: PARKED_PATH,
  role: "hr",
  load: async ({ tx, deps, query }): Promise<ParkedView> => ({
    parked: await readParked(tx, pageOf(query)),
    decided: await readDecided(tx),
    programme: (await currentProgramme(tx))?.programme,
    connectors: deps.connectors,
    query,
  }),
  view: (loaded, reader) => ({
    title: reader.t("parked.title"),
    frame: "bar",
    at: "parked",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("parked.title")}</h1>
          <p class="muted small">
            ${reader.t("parked.count", { parked: loaded.parked.total })} ·
            ${reader.t("parked.lead")}
          </p>
        </div>
      </div>
      ${list(loaded, reader)} ${decidedList(loaded, reader)}`,
  }),
});

function list(loaded: ParkedView, reader: Reader): Html {
  const { rows, total } = loaded.parked;
  if (rows.length === 0) return html`<p class="empty">${reader.t("parked.none")}</p>`;
  const pages = {
    ...{ path: PARKED_PATH, query: loaded.query, page: pageOf(loaded.query) },
    ...{ pageRows: PARKED_PAGE_ROWS, total },
  };
  return html`${rows.map((row) => card(row, loaded, reader))} ${paging(pages, reader)}`;
}

function card(row: ParkedRow, around: AroundParked, reader: Reader): Html {
  const title = parkedTitle(row, around, reader);
  return html`<section class="card stack" id="${row.op_id}" aria-label="${title}">
    <div class="head">
      <div>
        <h2 class="title">${title}</h2>
        <p class="muted small">${about(row, around, reader)}</p>
      </div>
      <div class="actions">
        ${choose(row, "arrived", title, reader)} ${choose(row, "again", title, reader)}
      </div>
    </div>
    <p>
      ${tag("care", reader.t("effect.parked"))} ${parkedWhy(row, reader)}
      ${whereToLook(row, around, reader)}
    </p>
    <details>
      <summary>${reader.t("parked.evidence")}</summary>
      ${evidence(row, reader)}
    </details>
  </section>`;
}

/** Who and through what. */
export function about(row: ParkedRow, around: AroundParked, reader: Reader): Html {
  const kind = parkedKind(row, around, reader);
  return row.person === null
    ? html`${kind}`
    : html`<a href="/hr/people/${row.person}">${row.person_name}</a> · ${kind}`;
}

function choose(row: ParkedRow, choice: "arrived" | "again", title: string, reader: Reader): Html {
  const act = reader.t(`parked.${choice}`);
  const name = row.person_name ?? reader.t("parked.nobody");
  return html`<a
    class="button"
    href="${PARKED_PATH}/${row.op_id}?choice=${choice}"
    aria-label="${reader.t("parked.act-on", { act, title, name })}"
    >${act}</a
  >`;
}

function decidedList(loaded: ParkedView, reader: Reader): Html | "" {
  if (loaded.decided.length === 0) return "";
  return html`<section>
    <h2>${reader.t("parked.decided")}</h2>
    <div class="table">
      <ol class="timeline">
        ${loaded.decided.map((row) => decidedItem(row, loaded, reader))}
      </ol>
    </div>
  </section>`;
}

function decidedItem(row: DecidedRow, around: AroundParked, reader: Reader): Html {
  const who = row.decided_by ?? reader.t("parked.someone");
  const title = parkedTitle(row, around, reader);
  return html`<li>
    <time datetime="${row.decided_at.toString()}">${reader.ago(row.decided_at)}</time>
    <div class="head">
      <div>
        ${tag(row.state === "confirmed" ? "done" : "", reader.t(decidedWord(row)))} ${title}
        <p class="small muted">${about(row, around, reader)}</p>
        <p class="small muted">
          ${reader.t("parked.by", { who, when: reader.moment(row.decided_at, "UTC") })} UTC
        </p>
      </div>
      ${takeBack(row, title, reader)}
    </div>
  </li>`;
}

function decidedWord({ state, why }: ParkedRow): TextKey {
  if (state === "confirmed") return "parked.was-arrived";
  return why === "superseded" ? "parked.was-closed" : "parked.was-again";
}

/** A button where it is still possible, else why it isn't. */
function takeBack(row: DecidedRow, title: string, reader: Reader): Html {
  if (row.since === "begun") {
    const key = row.state === "confirmed" ? "parked.begun-arrived" : "parked.begun-again";
    return html`<p class="small muted">${reader.t(key)}</p>`;
  }
  const act = reader.t("parked.take-back");
  const name = row.person_name ?? reader.t("parked.nobody");
  return html`<form method="post" action="${PARKED_PATH}/${row.op_id}/take-back">
    <button class="button" aria-label="${reader.t("parked.act-on", { act, title, name })}">
      ${act}
    </button>
  </form>`;
}
