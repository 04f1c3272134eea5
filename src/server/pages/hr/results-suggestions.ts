import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { suggestions, type Suggestion } from "#nurture/improve/cadence";
import { Problem } from "#nurture/problem";
import { itemOf, withDraft } from "#nurture/publish/draft";
import { readDraft, saveDraft } from "#server/store/drafts";
import { currentProgramme, type PublishedProgramme } from "#server/store/programmes";
import { useForCadence } from "#server/store/read-results";
import {
  readLastAnswers,
  readSuggestionAnswers,
  saveSuggestionAnswer,
  type SuggestionAnswer,
} from "#server/store/suggestion-answers";
import type { Reader } from "../../text/reader.ts";
import { errorSummary, field } from "../field.ts";
import { page, post, UNTRIED, type Asked, type Html, type Tried, type User } from "../page.ts";
import { tag } from "../state-tag.ts";
import { articleTopic, shareText, SUGGESTIONS_PATH } from "./results-words.ts";

/** So far back a suggestion looks. */
const LOOKS_BACK_DAYS = 90;
const WHY_CHARACTERS_MAX = 500;

interface SuggestionsView {
  readonly open: readonly Suggestion[];
  readonly answers: readonly SuggestionAnswer[];
  readonly since: Temporal.Instant;
}

/** What the data would have done differently; only HR does it. */
export const cadencePage = page({
  path: SUGGESTIONS_PATH,
  role: "hr",
  load: async (asked): Promise<SuggestionsView> => ({
    open: await notDrafted(asked, await openSuggestions(asked, await currentProgramme(asked.tx))),
    answers: await readSuggestionAnswers(asked.tx),
    since: since(asked.now),
  }),
  view: (loaded, reader, tried) => ({
    title: reader.t("suggest.title"),
    frame: "bar",
    at: "cadence",
    isNarrow: true,
    body: html`<div>
        <h1>${reader.t("suggest.title")}</h1>
        <p class="muted small">
          ${reader.t("suggest.lead", { since: dayText(loaded.since, reader) })}
        </p>
      </div>
      ${errorSummary(tried, reader)}
      ${
        loaded.open.length === 0
          ? html`<p class="empty">${reader.t("suggest.none")}</p>`
          : loaded.open.map((one) => card(one, reader, tried))
      }
      ${answered(loaded.answers, reader)}`,
  }),
  posts: [
    post<User, { topic: string }>({
      path: "/accept",
      form: z.object({ topic: z.string().max(60) }),
      act: async (asked, { topic }) => {
        const published = await currentProgramme(asked.tx);
        const one = await found(asked, published, topic);
        if ((await notDrafted(asked, [one])).length === 0)
          return `${SUGGESTIONS_PATH}?did=suggestion-accepted`;
        if (!(await draftRules(asked, published, one)))
          return `${SUGGESTIONS_PATH}?did=suggestion-clash`;
        return answer(asked, one, "accepted", "");
      },
    }),
    post<User, { topic: string; why: string }>({
      path: "/refuse",
      form: z.object({
        topic: z.string().max(60),
        why: z.string().trim().max(WHY_CHARACTERS_MAX),
      }),
      errors: { why: "form.too-long" },
      act: async (asked, { topic, why }) => {
        if (why === "") return { why: "form.required" };
        const one = await found(asked, await currentProgramme(asked.tx), topic);
        return answer(asked, one, "refused", why);
      },
    }),
  ],
});

function since(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * LOOKS_BACK_DAYS });
}

function dayText(at: Temporal.Instant, reader: Reader): string {
  return reader.day(at.toZonedDateTimeISO("UTC").toPlainDate());
}

async function openSuggestions(
  { tx, now }: Asked<User>,
  published: PublishedProgramme | undefined,
): Promise<readonly Suggestion[]> {
  if (published === undefined) return [];
  const { articles, rules } = published.programme;
  const use = await useForCadence(tx, since(now), articles);
  return suggestions(use, rules.topicWeeks, await readLastAnswers(tx, since(now)));
}

/** Without those whose cadence the open draft of the rules has already. */
async function notDrafted(
  { tx }: Asked<User>,
  open: readonly Suggestion[],
): Promise<readonly Suggestion[]> {
  const topicWeeks = rulesIn((await readDraft(tx, "rules", "rules"))?.doc).topicWeeks ?? {};
  return open.filter(({ topic, toWeeks }) => topicWeeks[topic] !== toWeeks);
}

interface RulesDoc {
  readonly topicWeeks?: Readonly<Partial<Record<string, number>>>;
}

function rulesIn(doc: unknown): RulesDoc {
  return doc ?? {};
}

async function found(
  asked: Asked<User>,
  published: PublishedProgramme | undefined,
  topic: string,
): Promise<Suggestion> {
  const one = (await openSuggestions(asked, published)).find((each) => each.topic === topic);
  if (one === undefined) throw new Problem("page/unknown");
  return one;
}

/** The rules with the new cadence, as a draft: what somebody is writing there already is kept. */
async function draftRules(
  { tx, deps, who, now }: Asked<User>,
  published: PublishedProgramme | undefined,
  { topic, toWeeks }: Suggestion,
): Promise<boolean> {
  if (published === undefined) throw new Problem("page/unknown");
  const draft = await readDraft(tx, "rules", "rules");
  const rules = rulesIn(draft?.doc ?? itemOf(published.programme, "rules", "rules"));
  const doc = { ...rules, topicWeeks: { ...rules.topicWeeks, [topic]: toWeeks } };
  withDraft(published.programme, { kind: "rules", id: "rules", doc });
  const about = { revision: draft?.revision ?? 0, basedOn: published.version, by: who.id };
  return saveDraft(tx, deps.tenant, { kind: "rules", id: "rules", doc }, about, now);
}

async function answer(
  { tx, deps, who, now }: Asked<User>,
  suggestion: Suggestion,
  said: "accepted" | "refused",
  why: string,
): Promise<string> {
  const id = randomUUID();
  await saveSuggestionAnswer(
    tx,
    deps.tenant,
    { id, answer: said, why, suggestion, by: who.id },
    now,
  );
  const { topic, fromWeeks, toWeeks, used, usedOfAll, readers } = suggestion;
  const facts = { topic, fromWeeks, toWeeks, used, usedOfAll, readers };
  const actor = `user:${who.id}`;
  await deps.appendLog(tx, deps.tenant, [
    {
      what: `suggestion.${said}`,
      actor,
      at: now,
      facts,
      ...(why === "" ? {} : { payload: { why } }),
    },
    ...(said === "accepted"
      ? [{ what: "draft.saved" as const, actor, at: now, facts: { kind: "rules", id: "rules" } }]
      : []),
  ]);
  return `${SUGGESTIONS_PATH}?did=suggestion-${said}`;
}

function changeText({ topic, fromWeeks, toWeeks }: Suggestion, reader: Reader): string {
  return reader.t("suggest.change", {
    topic: articleTopic(topic, reader),
    from: fromWeeks,
    to: toWeeks,
  });
}

function card(one: Suggestion, reader: Reader, tried: Tried): Html {
  const { topic, used, usedOfAll, brought, broughtOfAll, readers, wanted } = one;
  const isTried = tried.values["topic"] === topic;
  const why = {
    name: "why",
    id: `why-${topic}`,
    label: reader.t("suggest.why"),
    kind: "line" as const,
    charactersMax: WHY_CHARACTERS_MAX,
    required: true,
  };
  return html`<section class="card stack">
    <h2>${changeText(one, reader)}</h2>
    <p>
      ${reader.t("suggest.counts", {
        used: shareText(used, usedOfAll, reader),
        brought: shareText(brought, broughtOfAll, reader),
      })}
    </p>
    <p class="muted small">
      ${reader.t("suggest.interval", { readers, low: wanted.low, high: wanted.high })}
    </p>
    <form method="post" action="${SUGGESTIONS_PATH}/accept">
      <input type="hidden" name="topic" value="${topic}" />
      <button class="button main">${reader.t("suggest.accept")}</button>
    </form>
    <details ${isTried ? html`open` : ""}>
      <summary>${reader.t("suggest.refuse")}</summary>
      <form method="post" action="${SUGGESTIONS_PATH}/refuse" class="stack">
        <input type="hidden" name="topic" value="${topic}" />
        ${field(why, isTried ? tried : UNTRIED, reader)}
        <button class="button">${reader.t("suggest.refuse")}</button>
      </form>
    </details>
  </section>`;
}

function answered(answers: readonly SuggestionAnswer[], reader: Reader): Html | "" {
  if (answers.length === 0) return "";
  return html`<section>
    <h2>${reader.t("suggest.before")}</h2>
    <ul class="items">
      ${answers.map(
        ({ suggestion, answer: said, why, name, at }) =>
          html`<li>
            ${tag(said === "accepted" ? "done" : "", reader.t(`suggest.${said}`))}
            ${changeText(suggestion, reader)}
            <span class="muted">${name ?? ""} ${reader.ago(at)}</span>
            ${why === "" ? "" : html`<p class="said">${why}</p>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
