import { html } from "hono/html";
import { z } from "zod";
import { explainRoute } from "#nurture/questions/route";
import { isNameless, UNNAMED, type Routing, type Topic } from "#nurture/model/routing";
import { listDepartments, openDepartments } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { field } from "../field.ts";
import { page, post, UNTRIED, type Html, type Tried, type User } from "../page.ts";
import { said } from "../said.ts";
import { tag } from "../state-tag.ts";
import { departmentName } from "./cohort-row.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { draftPosts } from "./drafting.ts";
import { freshId } from "./fresh-id.ts";
import {
  loadRouting,
  ROUTING_PATH,
  routingNow,
  saveRouting,
  TRY_CHARACTERS_MAX,
  tryPath,
  type RoutingView,
} from "./routing-data.ts";
import { learnedCard, learnPost } from "./routing-learned.ts";
import { departmentsCard } from "./routing-departments.ts";
import { escalationCard, ownerPosts, peopleCard } from "./routing-owners.ts";
import { select } from "./select.ts";
import { unnamedNotice } from "./unnamed-notice.ts";

const NAME_CHARACTERS_MAX = 80;
const revision = z.coerce.number().int().min(0);
const New = z.object({ name: z.string().trim().min(1).max(NAME_CHARACTERS_MAX), revision });
const Trying = z.object({
  try: z.string().transform((words) => words.trim().slice(0, TRY_CHARACTERS_MAX)),
});
const Fallback = z.object({ fallback: z.string(), revision });

/** Where questions go and because of which word; edited as a draft. */
export const routingPage = page({
  path: ROUTING_PATH,
  role: "hr",
  load: loadRouting,
  view: (view, reader, tried) => ({
    title: reader.t("routing.title"),
    frame: "bar",
    at: "routing",
    body: html`<div>
        <h1>${reader.t("routing.title")}</h1>
        <p class="lead">${reader.t("routing.lead")}</p>
      </div>
      ${unnamedNotice(view.unnamed, reader)} ${draftErrors(tried, reader)}
      ${draftCard(view.stand, ROUTING_PATH, reader)} ${tryCard(view, reader)}
      ${topics(view, reader)} ${addCard(view, reader, tried)} ${learnedCard(view, reader)}
      ${departmentsCard(view, reader)} ${peopleCard(view, reader, tried)}
      ${escalationCard(view, reader, tried)}`,
  }),
  posts: [
    ...draftPosts({ kind: "routing", idOf: () => "routing", back: () => ROUTING_PATH }),
    post<User, z.infer<typeof New>>({
      path: "/topic",
      form: New,
      errors: { name: "form.required" },
      act: async (asked, { name, revision: at }) => {
        const routing = await routingNow(asked);
        const id = freshId(name, routing.topics);
        const topic = { id, label: { en: name }, owner: routing.fallback, words: [] };
        const doc = { ...routing, topics: [...routing.topics, topic] };
        return saveRouting(asked, doc, at, `${ROUTING_PATH}/${id}`);
      },
    }),
    post<User, z.infer<typeof Fallback>>({
      path: "/fallback",
      form: Fallback,
      act: async (asked, { fallback, revision: at }) => {
        const known = openDepartments(await listDepartments(asked.tx));
        const fits = known.some(({ slug, person }) => slug === fallback && person !== true);
        if (!fits) return { fallback: "form.choose" };
        const doc = { ...(await routingNow(asked)), fallback };
        return saveRouting(asked, doc, at, ROUTING_PATH);
      },
    }),
    post<User, z.infer<typeof Trying>>({
      path: "/try/out",
      form: Trying,
      act: (asked, form) => Promise.resolve(tryPath(asked, form.try)),
    }),
    learnPost,
    ...ownerPosts,
  ],
});

interface AnsweredBy {
  readonly owner: string;
  readonly people?: readonly string[] | undefined;
  readonly confidential?: true | undefined;
}

/** Whoever answers a topic: its named people, else its department. */
function answerersText(
  { owner, people, confidential }: AnsweredBy,
  { owners }: Pick<RoutingView, "owners">,
  reader: Reader,
): string {
  const nobody = confidential === true ? UNNAMED : owner;
  return (people ?? [nobody]).map((slug) => departmentName(slug, owners, reader)).join(" · ");
}

function tryCard(view: RoutingView, reader: Reader): Html {
  const text = view.tried;
  return html`<section class="card routing" id="try-out">
    <form method="post" action="${ROUTING_PATH}/try/out" class="fields">
      ${field(
        {
          name: "try",
          label: reader.t("routing.try"),
          hint: reader.t("routing.try-hint"),
          kind: "line",
          charactersMax: TRY_CHARACTERS_MAX,
          required: false,
          value: text,
        },
        UNTRIED,
        reader,
      )}
      <div><button class="button">${reader.t("routing.try-button")}</button></div>
    </form>
    ${text === "" ? "" : outcome(text, view, reader)}
  </section>`;
}

/** Where it goes as published and, where that differs, as drafted. */
function outcome(text: string, view: RoutingView, reader: Reader): Html {
  const now = goes(text, view.live, view, reader);
  const then = goes(text, view.routing, view, reader);
  return html`<div role="status">
    <p>${now}</p>
    ${now === then ? "" : html`<p>${tag("wait", reader.t("draft.state-draft"))} ${then}</p>`}
  </div>`;
}

function goes(text: string, routing: Routing, view: RoutingView, reader: Reader): string {
  const { topic: id, owner, people, confidential, word } = explainRoute(text, routing);
  const topic = routing.topics.find((each) => each.id === id);
  if (word === undefined || topic === undefined) {
    return reader.t("routing.goes-none", { owner: departmentName(owner, view.owners, reader) });
  }
  return reader.t("routing.goes", {
    topic: reader.content(topic.label).text,
    owner: answerersText({ owner, people, confidential }, view, reader),
    word,
  });
}

function topics(view: RoutingView, reader: Reader): Html {
  const { routing } = view;
  if (routing.topics.length === 0) return html`<p class="empty">${reader.t("routing.none")}</p>`;
  return html`<div class="table reflow">
    <table>
      <thead>
        <tr>
          <th scope="col">${reader.t("routing.topic")}</th>
          <th scope="col">${reader.t("routing.answers")}</th>
          <th scope="col">${reader.t("routing.words")}</th>
        </tr>
      </thead>
      <tbody>
        ${routing.topics.map(
          (topic) =>
            html`<tr>
              <td data-label="${reader.t("routing.topic")}">
                <div>
                  <a href="${ROUTING_PATH}/${topic.id}">${said(topic.label, reader)}</a>
                  ${topic.confidential === true ? tag("care", reader.t("asked.hidden")) : ""}
                  ${isNameless(topic) ? tag("wait", reader.t("routing.nobody")) : ""}
                </div>
              </td>
              <td data-label="${reader.t("routing.answers")}">
                <span>${answerersText(topic, view, reader)}</span>
              </td>
              <td data-label="${reader.t("routing.words")}">
                <span class="muted written">${shownWords(topic)}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const WORDS_SHOWN = 12;

function shownWords({ words }: Topic): string {
  return words.slice(0, WORDS_SHOWN).join(" · ") + (words.length > WORDS_SHOWN ? " …" : "");
}

function addCard({ stand, routing, owners }: RoutingView, reader: Reader, tried: Tried): Html {
  const at = html`<input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />`;
  const label = reader.t("routing.new");
  const name = { name: "name", label, kind: "line", charactersMax: NAME_CHARACTERS_MAX } as const;
  const options = openDepartments(owners)
    .filter(({ person }) => person !== true)
    .map(({ slug }) => [slug, departmentName(slug, owners, reader)] as const);
  const fallback = {
    name: "fallback",
    label: reader.t("routing.fallback"),
    options,
    value: routing.fallback,
  };
  return html`<section class="card routing no-print">
    <form method="post" action="${ROUTING_PATH}/topic" class="fields">
      ${at} ${field({ ...name, required: true }, tried, reader)}
      <div><button class="button">${reader.t("routing.add")}</button></div>
    </form>
    <form method="post" action="${ROUTING_PATH}/fallback" class="fields">
      ${at} ${select(fallback, tried, reader)}
      <div><button class="button">${reader.t("edit.save")}</button></div>
    </form>
  </section>`;
}
