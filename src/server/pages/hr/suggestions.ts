import { html } from "hono/html";
import { z } from "zod";
import { Problem } from "#nurture/problem";
import { listSuggestions, settleSuggestion, type Suggestion } from "#server/store/suggestions";
import type { Reader } from "../../text/reader.ts";
import { SUGGESTION_STATE } from "../candidate/survey-view.ts";
import { page, post, type Html, type User } from "../page.ts";
import { tag } from "../state-tag.ts";

const PATH = "/hr/suggestions";
const REPLY_CHARACTERS_MAX = 500;

const Settling = z.object({
  suggestion: z.uuid(),
  state: z.enum(["open", "taken", "not-taken"]),
  reply: z.string().trim().max(REPLY_CHARACTERS_MAX).default(""),
});

/** What people suggest for the growth map: taken over or not, and the person hears of it with thanks. */
export const suggestionsPage = page({
  path: PATH,
  role: "hr",
  load: ({ tx, deps }) => listSuggestions(tx, deps.sealer),
  view: (suggestions, reader) => ({
    title: reader.t("suggestions.title"),
    frame: "bar",
    at: "suggestions",
    isNarrow: true,
    body: html`<div class="head">
        <div>
          <h1>${reader.t("suggestions.title")}</h1>
          <p class="muted small">${reader.t("suggestions.lead")}</p>
        </div>
      </div>
      ${
        suggestions.length === 0
          ? html`<p class="empty">${reader.t("suggestions.none")}</p>`
          : suggestions.map((each) => card(each, reader))
      }`,
  }),
  posts: [
    post<User, z.infer<typeof Settling>>({
      path: "",
      form: Settling,
      errors: { reply: "form.too-long" },
      act: async ({ tx, deps, who, now }, { suggestion, state, reply }) => {
        const to = { state, reply: reply === "" ? undefined : reply, by: who.id };
        const person = await settleSuggestion(tx, suggestion, to, now);
        if (person === undefined) throw new Problem("page/unknown");
        const facts = { suggestion, state };
        await deps.appendLog(tx, deps.tenant, [
          {
            what: "suggestion.settled",
            actor: `user:${who.id}`,
            at: now,
            facts,
            payload: { reply },
          },
        ]);
        return `${PATH}?did=suggestion-settled#${suggestion}`;
      },
    }),
  ],
});

function card(suggestion: Suggestion, reader: Reader): Html {
  const { id, text, at, state, reply } = suggestion;
  const { wash, text: key } = SUGGESTION_STATE[state];
  return html`<section class="card" id="${id}">
    <blockquote class="said">${text}</blockquote>
    <p class="small muted">${tag(wash, reader.t(key))} ${reader.ago(at)}</p>
    ${reply === null ? "" : html`<p class="small">${reply}</p>`}
    ${state === "open" ? settle(suggestion, reader) : reopen(suggestion, reader)}
  </section>`;
}

function settle({ id }: Suggestion, reader: Reader): Html {
  return html`<form method="post" action="${PATH}" class="fields">
    <input type="hidden" name="suggestion" value="${id}" />
    <div class="field">
      <label for="reply-${id}">${reader.t("suggestions.reply")}</label>
      <input
        type="text"
        id="reply-${id}"
        name="reply"
        maxlength="${REPLY_CHARACTERS_MAX}"
        aria-describedby="hint-${id}"
      />
      <span class="hint" id="hint-${id}">${reader.t("suggestions.reply-hint")}</span>
    </div>
    <div class="marks">
      <button class="button main" name="state" value="taken">
        ${reader.t("suggestions.take")}
      </button>
      <button class="button" name="state" value="not-taken">
        ${reader.t("suggestions.leave")}
      </button>
    </div>
  </form>`;
}

function reopen({ id }: Suggestion, reader: Reader): Html {
  return html`<form method="post" action="${PATH}">
    <input type="hidden" name="suggestion" value="${id}" />
    <button class="plain muted" name="state" value="open">${reader.t("suggestions.undo")}</button>
  </form>`;
}
