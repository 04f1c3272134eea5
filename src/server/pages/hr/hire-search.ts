import { html } from "hono/html";
import { z } from "zod";
import { listRehearsable, type Listed } from "#server/store/rehearsals";
import type { Reader } from "../../text/reader.ts";
import { linkWith, openedFilter, sealedFilter } from "../filters.ts";
import { post, type Asked, type Html, type Post, type User } from "../page.ts";

const SEARCH_CHARACTERS_MAX = 100;
const Find = z.object({ q: z.string().trim().max(SEARCH_CHARACTERS_MAX) });

/** The hires that a preview can be read for, with what narrows them. */
export interface Hires extends Listed {
  readonly search: string | undefined;
  /** The same, sealed, for the links and forms of the page. */
  readonly sealed: string;
}

/** A part of a name that the address asks for. */
export function searchIn({ deps, query }: Pick<Asked, "deps" | "query">): string | undefined {
  return openedFilter(deps.sealer, query, "q");
}

/** Who can be chosen; whoever is chosen already is among them. */
export async function hiresFor(asked: Asked<User>, chosen: string | undefined): Promise<Hires> {
  const search = searchIn(asked);
  const sealed = search === undefined ? "" : (asked.query.get("q") ?? "");
  return { ...(await listRehearsable(asked.tx, search, chosen)), search, sealed };
}

/** Names go by POST and are sealed in the address that follows. */
export function searchPost(
  path: "/find" | "/hire",
  backTo: (params: Readonly<Record<string, string>>) => string,
  anchor?: string,
): Post<User> {
  return post<User, z.infer<typeof Find>>({
    path,
    form: Find,
    act: ({ deps, params }, { q }) => {
      const kept = Object.entries({ q: sealedFilter(deps.sealer, "q", q) });
      const found = new URLSearchParams(kept.filter(([, value]) => value !== ""));
      const to = linkWith(backTo(params), found, {});
      return Promise.resolve(anchor === undefined ? to : `${to}#${anchor}`);
    },
  });
}

export function searchForm(action: string, search: string | undefined, reader: Reader): Html {
  return html`<form class="filters" method="post" action="${action}" role="search">
    <div class="field">
      <label for="q">${reader.t("cohort.search")}</label>
      <input
        type="search"
        id="q"
        name="q"
        value="${search ?? ""}"
        maxlength="${SEARCH_CHARACTERS_MAX}"
      />
    </div>
    <button class="button">${reader.t("cohort.filter")}</button>
  </form>`;
}

/** Where not everybody is listed: how many are, and the way to the others. */
export function hireSearch(
  { people, total, search }: Hires,
  action: string,
  reader: Reader,
): Html | "" {
  if (total <= people.length && search === undefined) return "";
  return html`${
    people.length === 0
      ? html`<p class="muted">${reader.t("cohort.none-fit")}</p>`
      : html`<p class="muted small">
          ${reader.t("preview.first", { shown: people.length, total })}
        </p>`
  }
  ${searchForm(action, search, reader)}`;
}
