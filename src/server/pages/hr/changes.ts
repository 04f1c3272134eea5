import { html } from "hono/html";
import { z } from "zod";
import { CHANGE_KINDS, ChangeKind, Choice } from "#nurture/model/change";
import { PersonId } from "#nurture/model/ids";
import { currentProgramme } from "#server/store/programmes";
import {
  CHANGES_PAGE_ROWS,
  countriesWaiting,
  DECIDED_AT_ONCE_MAX,
  readLately,
  readWaiting,
  waitingIds,
  type Change,
  type ChangeFilter,
  type Waiting,
} from "#server/store/read-changes";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { CHANGES_PATH, hiddenFields, pastItem, waitingCard, type Place } from "./changes-card.ts";
import { olderProgrammes } from "./changes-data.ts";
import { decideChange, undecideChange } from "./changes-deciding.ts";
import type { AroundChanges } from "./changes-words.ts";

const FILTER_CHARACTERS_MAX = 40;
/** What a form says of where it stood, so that it comes back there. */
const BACK = {
  kind: z.string().max(FILTER_CHARACTERS_MAX).default(""),
  country: z.string().max(FILTER_CHARACTERS_MAX).default(""),
  urgent: z.string().max(1).default(""),
  person: PersonId.or(z.literal("")).default(""),
};
const Decide = z.object({ ...BACK, change: z.uuid(), choice: Choice });
const TakeBack = z.object({ ...BACK, change: z.uuid() });
const Many = z.looseObject({ ...BACK, of: ChangeKind, which: z.enum(["ticked", "all"]) });

type Back = Omit<z.infer<typeof TakeBack>, "change">;

interface ChangesView {
  readonly waiting: Waiting;
  readonly lately: readonly Change[];
  readonly countries: readonly string[];
  readonly filter: ChangeFilter;
  readonly around: AroundChanges;
  readonly query: URLSearchParams;
}

/** What changed under people's plans: what waits for a click, and what happened by itself. */
export const changesPage = page({
  path: CHANGES_PATH,
  role: "hr",
  load: async ({ tx, query, now }): Promise<ChangesView> => {
    const filter = filterIn(query);
    const waiting = await readWaiting(tx, filter, pageOf(query), now);
    const lately = await readLately(tx, filter, now);
    const around = {
      current: (await currentProgramme(tx))?.programme,
      older: await olderProgrammes(tx, [...waiting.rows, ...lately]),
    };
    return { waiting, lately, countries: await countriesWaiting(tx), filter, around, query };
  },
  view: (loaded, reader) => ({
    title: reader.t("changes.title"),
    frame: "bar",
    at: "changes",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("changes.title")}</h1>
          <p class="muted small">
            ${reader.t("changes.count", { waiting: total(loaded.waiting) })} ·
            ${reader.t("changes.lead")}
          </p>
        </div>
      </div>
      ${chips(loaded, reader)} ${filters(loaded, reader)} ${list(loaded, reader)}
      ${lately(loaded, reader)}`,
  }),
  posts: [
    post<User, z.infer<typeof Decide>>({
      path: "/decide",
      form: Decide,
      act: async (asked, form) => {
        const isDone = await decideChange(asked, form.change, form.choice);
        return backTo(form, isDone ? `change-${form.choice}` : "told-late");
      },
    }),
    post<User, z.infer<typeof TakeBack>>({
      path: "/take-back",
      form: TakeBack,
      act: async (asked, form) => {
        const isDone = await undecideChange(asked, form.change);
        return backTo(form, isDone ? "change-back" : "told-late");
      },
    }),
    post<User, z.infer<typeof Many>>({ path: "/many", form: Many, act: decideMany }),
  ],
});

/** As proposed for many of one kind; what has moved on meanwhile is left as it is. */
async function decideMany(asked: Asked<User>, form: z.infer<typeof Many>): Promise<string> {
  const { of: kind, country, urgent, which } = form;
  const filter = { kind, country: country === "" ? undefined : country, isUrgent: urgent !== "" };
  const ticked = Object.keys(form).flatMap((name) =>
    name.startsWith("c-") ? (z.uuid().safeParse(name.slice(2)).data ?? []) : [],
  );
  const ids = which === "all" ? await waitingIds(asked.tx, filter, asked.now) : ticked;
  if (ids.length === 0) return backTo(form, "change-none");
  let done = 0;
  for (const id of ids) done += (await decideChange(asked, id, "apply")) ? 1 : 0;
  return backTo(form, done === 0 ? "told-late" : "changes-apply");
}

function backTo(back: Back, did: string): string {
  if (back.person !== "") return `/hr/people/${back.person}?did=${did}`;
  const { kind, country, urgent } = back;
  const kept = Object.entries({ kind, country, urgent, did }).filter(([, value]) => value !== "");
  return `${CHANGES_PATH}?${new URLSearchParams(kept).toString()}`;
}

function filterIn(query: URLSearchParams): ChangeFilter {
  const kind = filterOf(query, "kind");
  return {
    kind: CHANGE_KINDS.find((each) => each === kind),
    country: filterOf(query, "country", FILTER_CHARACTERS_MAX),
    isUrgent: filterOf(query, "urgent") === "1",
  };
}

function hiddenOf({ kind, country, isUrgent }: ChangeFilter): Readonly<Record<string, string>> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(country === undefined ? {} : { country }),
    ...(isUrgent ? { urgent: "1" } : {}),
  };
}

function total({ counts }: Waiting): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function chips({ waiting, filter, query }: ChangesView, reader: Reader): Html {
  const chip = (kind: ChangeKind | undefined, label: string, count: number) =>
    html`<a
      class="chip"
      href="${linkWith(CHANGES_PATH, query, { kind })}"
      ${filter.kind === kind ? html`aria-current="true"` : ""}
      >${label} <span>${reader.number(count)}</span></a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("changes.by-kind")}">
    ${chip(undefined, reader.t("changes.all"), total(waiting))}
    ${CHANGE_KINDS.map((kind) =>
      chip(kind, reader.t(`changes.kind-${kind}`), waiting.counts[kind] ?? 0),
    )}
    <a
      class="chip"
      href="${linkWith(CHANGES_PATH, query, { urgent: filter.isUrgent ? undefined : "1" })}"
      ${filter.isUrgent ? html`aria-current="true"` : ""}
      >${reader.t("changes.urgent-only")}</a
    >
  </nav>`;
}

/** Shown once there is anything to choose from. */
function filters({ countries, filter, query }: ChangesView, reader: Reader): Html | "" {
  const isFiltered = filter.country !== undefined;
  if (countries.length < 2 && !isFiltered) return "";
  return html`<form class="filters" method="get" action="${CHANGES_PATH}">
    ${hiddenFields(hiddenOf({ ...filter, country: undefined }))}
    <div class="field">
      <label for="country">${reader.t("cohort.country")}</label>
      <select id="country" name="country">
        <option value="">${reader.t("cohort.any")}</option>
        ${countries.map(
          (code) =>
            html`<option value="${code}" ${code === filter.country ? "selected" : ""}>
              ${reader.country(code)}
            </option>`,
        )}
      </select>
    </div>
    <button class="button">${reader.t("cohort.filter")}</button>
    ${isFiltered ? html`<a class="button" href="${linkWith(CHANGES_PATH, query, { country: undefined })}">${reader.t("cohort.clear")}</a>` : ""}
  </form>`;
}

function list(loaded: ChangesView, reader: Reader): Html {
  const { waiting, filter, query } = loaded;
  const count = filter.kind === undefined ? total(waiting) : (waiting.counts[filter.kind] ?? 0);
  if (count === 0) {
    const isFiltered = filter.kind !== undefined || filter.country !== undefined || filter.isUrgent;
    return html`<p class="empty">${reader.t(isFiltered ? "changes.none-fit" : "changes.none")}</p>`;
  }
  const pages = { page: pageOf(query), pageRows: CHANGES_PAGE_ROWS, total: count };
  return html`<p class="small muted">${reader.t("changes.hint")} ${reader.t("changes.clock")}</p>
    ${CHANGE_KINDS.map((kind) => group(kind, loaded, reader))}
    ${paging({ path: CHANGES_PATH, query, ...pages }, reader)}`;
}

function group(kind: ChangeKind, loaded: ChangesView, reader: Reader): Html | "" {
  const rows = loaded.waiting.rows.filter((change) => change.kind === kind);
  if (rows.length === 0) return "";
  const count = Math.min(loaded.waiting.counts[kind] ?? 0, DECIDED_AT_ONCE_MAX);
  const place: Place = { hidden: hiddenOf(loaded.filter), isMany: true, canTick: count > 1 };
  return html`<section class="stack" aria-labelledby="of-${kind}">
    <div class="head">
      <h2 id="of-${kind}">
        ${reader.t(`changes.kind-${kind}`)} <span class="muted">${reader.number(count)}</span>
      </h2>
      ${count < 2 ? "" : many(kind, count, place, reader)}
    </div>
    ${rows.map((change) => waitingCard(change, loaded.around, place, reader))}
  </section>`;
}

/** The ticks of the cards belong to this form by its id. */
function many(kind: ChangeKind, count: number, { hidden }: Place, reader: Reader): Html {
  return html`<form class="actions" id="many-${kind}" method="post" action="${CHANGES_PATH}/many">
    ${hiddenFields({ ...hidden, of: kind })}
    <button class="button" name="which" value="ticked">${reader.t("changes.apply-ticked")}</button>
    <button class="button" name="which" value="all">
      ${reader.t("changes.apply-all", { count })}
    </button>
  </form>`;
}

function lately({ lately: rows, filter, around }: ChangesView, reader: Reader): Html {
  const place: Place = { hidden: hiddenOf(filter), isMany: true };
  return html`<section>
    <h2>${reader.t("changes.lately")}</h2>
    ${
      rows.length === 0
        ? html`<p class="empty">${reader.t("changes.nothing-lately")}</p>`
        : html`<div class="table">
            <ol class="timeline">
              ${rows.map((change) => pastItem(change, around, place, reader))}
            </ol>
          </div>`
    }
  </section>`;
}
