import { html } from "hono/html";
import { z } from "zod";
import { CHANGE_KINDS, ChangeKind, Choice } from "#nurture/model/change";
import { PersonId } from "#nurture/model/ids";
import { Instant } from "#nurture/model/temporal";
import { currentProgramme } from "#server/store/programmes";
import {
  readAtOnce,
  readTogether,
  type AtOnce,
  type DecidedTogether,
} from "#server/store/decided-together";
import {
  CHANGES_PAGE_ROWS,
  countriesWaiting,
  readLately,
  readWaiting,
  type Change,
  type ChangeFilter,
  waitingIds,
  type Waiting,
} from "#server/store/read-changes";
import type { Reader } from "../../text/reader.ts";
import { filterOf, linkWith, pageOf } from "../filters.ts";
import { page, post, type Asked, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { CHANGES_PATH, hiddenFields, pastItem, waitingCard, type Place } from "./changes-card.ts";
import { olderProgrammes } from "./changes-data.ts";
import { decideChange, decideMany, undecideChange, undecideTogether } from "./changes-deciding.ts";
import { manyForm, togetherList } from "./changes-many.ts";
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
const Many = z.looseObject({
  ...BACK,
  of: ChangeKind,
  which: z.enum(["ticked", "all"]),
  /** When the page was opened: what came since was not seen, and is not decided with the rest. */
  until: Instant,
});
const TakeAllBack = z.object({ ...BACK, of: ChangeKind, by: z.uuid(), at: Instant });

type Back = Omit<z.infer<typeof TakeBack>, "change">;

interface ChangesView {
  readonly waiting: Waiting;
  readonly atOnce: ReadonlyMap<ChangeKind, AtOnce>;
  readonly together: readonly DecidedTogether[];
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
    return {
      ...{ waiting, lately, filter, around, query },
      atOnce: await readAtOnce(tx, filter, now),
      together: await readTogether(tx, now),
      countries: await countriesWaiting(tx),
    };
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
    post<User, z.infer<typeof Many>>({ path: "/many", form: Many, act: many }),
    post<User, z.infer<typeof TakeAllBack>>({
      path: "/take-all-back",
      form: TakeAllBack,
      act: async (asked, { of: kind, by, at, ...back }) => {
        const done = await undecideTogether(asked, { kind, by, at });
        return backTo(back, done === 0 ? "told-late" : "changes-back");
      },
    }),
  ],
});

/** As proposed for many of one kind; what has moved on meanwhile is left as it is. */
async function many(asked: Asked<User>, form: z.infer<typeof Many>): Promise<string> {
  const { of: kind, country, urgent, which, until } = form;
  const filter = { kind, country: country === "" ? undefined : country, isUrgent: urgent !== "" };
  const ticked = Object.keys(form).flatMap((name) =>
    name.startsWith("c-") ? (z.uuid().safeParse(name.slice(2)).data ?? []) : [],
  );
  const all = which === "all";
  const ids = all ? await waitingIds(asked.tx, filter, until, asked.now) : ticked;
  if (ids.length === 0) return backTo(form, "change-none");
  const done = await decideMany(asked, ids);
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
  const count = loaded.waiting.counts[kind] ?? 0;
  const atOnce = loaded.atOnce.get(kind);
  const place: Place = { hidden: hiddenOf(loaded.filter), isMany: true, canTick: count > 1 };
  return html`<section class="stack" aria-labelledby="of-${kind}">
    <div class="head">
      <h2 id="of-${kind}">
        ${reader.t(`changes.kind-${kind}`)} <span class="muted">${reader.number(count)}</span>
      </h2>
      ${count < 2 || atOnce === undefined ? "" : manyForm({ kind, count, atOnce }, place, reader)}
    </div>
    ${rows.map((change) => waitingCard(change, loaded.around, place, reader))}
  </section>`;
}

function lately({ lately: rows, together, filter, around }: ChangesView, reader: Reader): Html {
  const place: Place = { hidden: hiddenOf(filter), isMany: true };
  return html`<section>
    <h2>${reader.t("changes.lately")}</h2>
    ${togetherList(together, place, reader)}
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
