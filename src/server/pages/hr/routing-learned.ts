import { html } from "hono/html";
import { z } from "zod";
import { topicsOf, type Suggestion } from "#nurture/questions/learn";
import { saveDecidedWord } from "#server/store/routing";
import type { Reader } from "../../text/reader.ts";
import { post, type Asked, type FieldErrors, type Html, type User } from "../page.ts";
import { departmentName } from "./cohort-row.ts";
import { ROUTING_PATH, routingNow, saveRouting, type RoutingView } from "./routing-data.ts";

const WORD_CHARACTERS_MAX = 80;

const Learn = z.object({
  word: z.string().min(1).max(WORD_CHARACTERS_MAX),
  owner: z.string().min(1).max(60),
  topic: z.string().max(60).default(""),
  decide: z.enum(["accepted", "refused"]),
  revision: z.coerce.number().int().min(0),
});
type Learn = z.infer<typeof Learn>;

/** Yes makes the word part of the draft; no means that it is not suggested again. */
export const learnPost = post<User, Learn>({
  path: "/learn",
  form: Learn,
  act: async (asked, learn) => {
    const next = learn.decide === "accepted" ? await added(asked, learn) : REFUSED;
    if (typeof next !== "string") return next;
    const { tx, deps, now, who } = asked;
    const { word, owner, decide: decided } = learn;
    await saveDecidedWord(tx, deps.tenant, { word, owner, decided }, who.id, now);
    const what = decided === "accepted" ? "suggestion.accepted" : "suggestion.refused";
    const facts = { about: "routing", owner, topic: learn.topic };
    await deps.appendLog(tx, deps.tenant, [
      { what, actor: `user:${who.id}`, at: now, facts, payload: { word } },
    ]);
    return next;
  },
});

const REFUSED = `${ROUTING_PATH}?did=word-refused`;

async function added(
  asked: Asked<User>,
  { word, owner, topic: id, revision }: Learn,
): Promise<string | FieldErrors> {
  const routing = await routingNow(asked);
  if (!topicsOf(owner, routing.topics).some((topic) => topic.id === id)) {
    return { form: "routing.no-topic" };
  }
  const topics = routing.topics.map((topic) =>
    topic.id === id ? { ...topic, words: [...topic.words, word] } : topic,
  );
  return saveRouting(asked, { ...routing, topics }, revision, ROUTING_PATH);
}

/** "‘VPN’ went to IT 4 of 5 times", with its counts. */
export function learnedCard(view: RoutingView, reader: Reader): Html {
  const { suggestions } = view;
  return html`<section class="card routing" id="learned">
    <h2>${reader.t("routing.learned")}</h2>
    <p class="muted small">${reader.t("routing.learned-lead")}</p>
    ${
      suggestions.length === 0
        ? html`<p class="muted">${reader.t("routing.learned-none")}</p>`
        : suggestions.map((each, index) => suggestion(each, index, view, reader))
    }
  </section>`;
}

function suggestion(
  { word, owner, topic: first, wentCount, ofCount }: Suggestion,
  index: number,
  { routing, owners, stand }: RoutingView,
  reader: Reader,
): Html {
  const own = topicsOf(owner, routing.topics);
  const name = departmentName(owner, owners, reader);
  return html`<form class="fields" method="post" action="${ROUTING_PATH}/learn">
    <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
    <input type="hidden" name="word" value="${word}" />
    <input type="hidden" name="owner" value="${owner}" />
    <p>${reader.t("routing.suggestion", { word, owner: name, went: wentCount, of: ofCount })}</p>
    ${
      own.length === 0
        ? html`<p class="muted small">${reader.t("routing.no-topic")}</p>`
        : html`<div class="field">
            <label for="topic-${index}">${reader.t("routing.add-to")}</label>
            <select id="topic-${index}" name="topic">
              ${own.map(
                ({ id, label }) =>
                  html`<option value="${id}" ${id === first ? "selected" : ""}>
                    ${reader.content(label).text}
                  </option>`,
              )}
            </select>
          </div>`
    }
    <div class="actions">
      ${
        own.length === 0
          ? ""
          : html`<button class="button main" name="decide" value="accepted">
              ${reader.t("routing.accept")}
            </button>`
      }
      <button class="button" name="decide" value="refused">${reader.t("routing.refuse")}</button>
    </div>
  </form>`;
}
