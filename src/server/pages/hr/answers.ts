import { html } from "hono/html";
import { z } from "zod";
import { FACTS_PAGE_ROWS, searchFacts, setFactState, type FactRow } from "#server/store/facts";
import type { FactFilter } from "#server/store/facts";
import { openPairs, settlePair, type PairRow, type PairSide } from "#server/store/fact-pairs";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { factSaid, scopeLine, standsOf, standsTag } from "../fact-words.ts";
import { filterOf, linkWith, openedFilter, pageOf, sealedFilter } from "../filters.ts";
import { page, post, UNTRIED, type Html, type User } from "../page.ts";
import { paging } from "../paging.ts";
import { topicName, type Topics } from "../question-words.ts";
import { departmentName } from "./cohort-row.ts";
import { select } from "./select.ts";

const PATH = "/hr/answers";
const STATES = ["live", "expired", "withdrawn"] as const;
const SEARCH_CHARACTERS_MAX = 100;

interface Register extends Topics {
  readonly found: Awaited<ReturnType<typeof searchFacts>>;
  readonly pairs: readonly PairRow[];
  readonly showsPairs: boolean;
  readonly filter: FactFilter;
  readonly departments: readonly Department[];
  readonly query: URLSearchParams;
}

const Search = z.object({
  q: z.string().trim().max(SEARCH_CHARACTERS_MAX).default(""),
  topic: z.string().max(60).default(""),
  owner: z.string().max(60).default(""),
  state: z.union([z.literal(""), z.enum(STATES)]).default(""),
});
const Settling = z.object({ pair: z.uuid(), holds: z.enum(["one", "other", "both"]) });

/** The answers that hold for more than one person, and those that contradict each other. */
export const answersPage = page({
  path: PATH,
  role: "hr",
  load: async ({ tx, deps, query, now }): Promise<Register> => {
    const filter = {
      text: openedFilter(deps.sealer, query, "q"),
      topic: filterOf(query, "topic"),
      owner: filterOf(query, "owner"),
      state: STATES.find((state) => state === query.get("state")),
      page: pageOf(query),
      today: now.toZonedDateTimeISO("UTC").toPlainDate(),
    };
    return {
      found: await searchFacts(tx, filter),
      pairs: await openPairs(tx, now),
      showsPairs: query.get("show") === "differing",
      filter,
      programme: (await currentProgramme(tx))?.programme,
      departments: await listDepartments(tx),
      query,
    };
  },
  view: (register, reader) => ({
    title: reader.t("kept.title"),
    frame: "bar",
    at: "answers",
    body: html`<div class="head">
        <div>
          <h1>${reader.t("kept.title")}</h1>
          <p class="muted small">${reader.t("kept.lead")}</p>
        </div>
      </div>
      ${tabs(register, reader)}
      ${
        register.showsPairs
          ? differing(register, reader)
          : html`${filters(register, reader)} ${list(register, reader)}`
      }`,
  }),
  posts: [
    post<User, z.infer<typeof Search>>({
      path: "/search",
      form: Search,
      act: ({ deps }, { q, topic, owner, state }) => {
        const sealed = sealedFilter(deps.sealer, "q", q);
        const wanted = { q: sealed, topic, owner, state };
        const given = Object.entries(wanted).filter(([, value]) => value !== "");
        return Promise.resolve(linkWith(PATH, new URLSearchParams(given), {}));
      },
    }),
    post<User, z.infer<typeof Settling>>({
      path: "/settle",
      form: Settling,
      act: async ({ tx, deps, who, now }, { pair, holds }) => {
        const here = `${PATH}?show=differing`;
        const settled = await settlePair(tx, pair, holds, who.name, now);
        if (settled === undefined) return here;
        const out = holds === "both" ? undefined : settled[holds === "one" ? "other" : "one"];
        if (out !== undefined) await setFactState(tx, out, "withdrawn", now);
        const about = { actor: `user:${who.id}`, at: now };
        await deps.appendLog(tx, deps.tenant, [
          { what: "answer.settled", ...about, facts: { pair, holds } },
          ...(out === undefined
            ? []
            : [{ what: "answer.withdrawn" as const, ...about, facts: { fact: out } }]),
        ]);
        return out === undefined ? `${here}&did=pair-settled` : `${PATH}/${out}?did=answer-out`;
      },
    }),
  ],
});

function tabs({ pairs, showsPairs, query }: Register, reader: Reader): Html {
  const tab = (show: string | undefined, label: string, isHere: boolean, count?: number) =>
    html`<a
      class="chip"
      href="${linkWith(PATH, query, { show })}"
      ${isHere ? html`aria-current="true"` : ""}
      >${label} ${count === undefined ? "" : html`<span>${reader.number(count)}</span>`}</a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("kept.title")}">
    ${tab(undefined, reader.t("kept.all"), !showsPairs)}
    ${tab("differing", reader.t("kept.differing"), showsPairs, pairs.length)}
  </nav>`;
}

function filters({ filter, departments, programme }: Register, reader: Reader): Html {
  const topics = (programme?.routing.topics ?? []).map(
    ({ id }) => [id, topicName(id, { programme }, reader)] as const,
  );
  const any = ["", reader.t("asked.any")] as const;
  const one = (
    name: string,
    label: string,
    value: string | undefined,
    options: readonly (readonly [string, string])[],
  ) => select({ name, label, value: value ?? "", options: [any, ...options] }, UNTRIED, reader);
  return html`<form class="filters" method="post" action="${PATH}/search" role="search">
    <div class="field">
      <label for="q">${reader.t("kept.search")}</label>
      <input
        type="search"
        id="q"
        name="q"
        value="${filter.text ?? ""}"
        maxlength="${SEARCH_CHARACTERS_MAX}"
      />
    </div>
    ${one("topic", reader.t("kept.topic"), filter.topic, topics)}
    ${one(
      "owner",
      reader.t("asked.owner"),
      filter.owner,
      departments.map(({ slug }) => [slug, departmentName(slug, departments, reader)]),
    )}
    ${one(
      "state",
      reader.t("answers.state"),
      filter.state,
      STATES.map((state) => [state, reader.t(`kept.state-${state}`)]),
    )}
    <button class="button">${reader.t("asked.show")}</button>
  </form>`;
}

function list(register: Register, reader: Reader): Html {
  const { found, filter, query } = register;
  if (found.rows.length === 0) {
    const isFiltered = [filter.text, filter.topic, filter.owner, filter.state].some(
      (each) => each !== undefined,
    );
    return html`<p class="empty">${reader.t(isFiltered ? "kept.none-fit" : "kept.none")}</p>`;
  }
  const { total } = found;
  const pages = { path: PATH, query, page: filter.page, pageRows: FACTS_PAGE_ROWS, total };
  return html`<p class="small muted">${reader.t("kept.count", { count: total })}</p>
    <div class="table reflow">
      <table>
        <thead>
          <tr>
            <th scope="col">${reader.t("answers.question")}</th>
            <th scope="col">${reader.t("kept.topic")}</th>
            <th scope="col">${reader.t("asked.owner")}</th>
            <th scope="col">${reader.t("answers.state")}</th>
          </tr>
        </thead>
        <tbody>
          ${found.rows.map((row) => factRow(row, register, reader))}
        </tbody>
      </table>
    </div>
    ${paging(pages, reader)}`;
}

function factRow(row: FactRow, register: Register, reader: Reader): Html {
  return html`<tr>
    <td data-label="${reader.t("answers.question")}">
      <a href="${PATH}/${row.id}">${factSaid(row.says, reader).question}</a>
      <span class="muted">${scopeLine(row, reader)}</span>
    </td>
    <td data-label="${reader.t("kept.topic")}">
      <span>${topicName(row.topic, register, reader)}</span>
    </td>
    <td data-label="${reader.t("asked.owner")}">
      <span>${departmentName(row.owner, register.departments, reader)}</span>
      <span class="muted">${reader.ago(row.changed_at)}</span>
    </td>
    <td data-label="${reader.t("answers.state")}">
      ${standsTag(standsOf(row, reader.now), reader)}
    </td>
  </tr>`;
}

function differing({ pairs, departments }: Register, reader: Reader): Html {
  if (pairs.length === 0) return html`<p class="empty">${reader.t("kept.differ-none")}</p>`;
  return html`${pairs.map((pair) => pairCard(pair, departments, reader))}`;
}

function pairCard(pair: PairRow, departments: readonly Department[], reader: Reader): Html {
  const side = (which: "one" | "other", { id, owner, says }: PairSide) =>
    html`<div class="point">
      <h3 class="flush">
        ${reader.t("kept.says", { owner: departmentName(owner, departments, reader) })}
      </h3>
      <a href="${PATH}/${id}">${factSaid(says, reader).question}</a>
      ${factSaid(says, reader).answer}
      <div>
        <button class="button" name="holds" value="${which}">${reader.t("kept.this-holds")}</button>
      </div>
    </div>`;
  return html`<form class="card fields" id="${pair.id}" method="post" action="${PATH}/settle">
    <input type="hidden" name="pair" value="${pair.id}" />
    <h2 class="flush">${reader.t(`kept.differ-${pair.why}`)}</h2>
    <p class="muted small">${reader.t("kept.differ-lead", { when: reader.ago(pair.found_at) })}</p>
    <div class="sides">${side("one", pair.one)} ${side("other", pair.other)}</div>
    <div>
      <button class="button" name="holds" value="both">${reader.t("kept.both-hold")}</button>
    </div>
  </form>`;
}
