import { html } from "hono/html";
import { z } from "zod";
import type { LogNote } from "#nurture/ledger/entry";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { saidFor } from "#nurture/questions/fact";
import { Problem } from "#nurture/problem";
import { askCorrections, changeFact, readFact, setFactState } from "#server/store/facts";
import type { FactRow } from "#server/store/facts";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { FACT_ERRORS, FactForm, factForm, factRefusal, untilOf } from "../fact-form.ts";
import { factSaid, scopeLine, standsOf, standsTag } from "../fact-words.ts";
import { errorSummary } from "../field.ts";
import { findPairs, pairNotes } from "../kept-facts.ts";
import { page, post, type Asked, type Html, type Tried, type User } from "../page.ts";
import { topicName, type Topics } from "../question-words.ts";
import { departmentName } from "./cohort-row.ts";
import { loadTold, toldCard, type ToldView } from "./fact-told.ts";

const PATH = "/hr/answers";

interface OneFact extends Topics {
  readonly fact: FactRow;
  readonly departments: readonly Department[];
  readonly language: Language | undefined;
  readonly told: ToldView;
}

const State = z.object({ state: z.enum(["live", "expired", "withdrawn"]) });

/** One kept answer: its words, who was told other ones, and what can be done about it. */
export const factPage = page({
  path: `${PATH}/:fact`,
  role: "hr",
  load: async (asked): Promise<OneFact> => {
    const fact = await found(asked);
    return {
      fact,
      departments: await listDepartments(asked.tx),
      programme: (await currentProgramme(asked.tx))?.programme,
      language: LANGUAGES.find((each) => each === asked.query.get("in")),
      told: await loadTold(asked, fact),
    };
  },
  view: (one, reader, tried) => ({
    title: reader.t("kept.one"),
    frame: "bar",
    at: "answers",
    isNarrow: true,
    body: html`${head(one, reader)} ${toldCard(one.told, reader)} ${errorSummary(tried, reader)}
    ${editing(one, reader, tried)} ${moves(one.fact, reader)}`,
  }),
  posts: [
    post<User, FactForm>({ path: "", form: FactForm, errors: FACT_ERRORS, act: change }),
    post<User, z.infer<typeof State>>({
      path: "/state",
      form: State,
      act: async (asked, { state }) => {
        const fact = await found(asked);
        await setFactState(asked.tx, fact.id, state, asked.now);
        const what = state === "live" ? "answer.changed" : "answer.withdrawn";
        await log(asked, [{ what, facts: { fact: fact.id, state } }]);
        return `${PATH}/${fact.id}?did=${DID[state]}`;
      },
    }),
    post<User, object>({
      path: "/correct",
      form: z.object({}),
      act: async (asked) => {
        const fact = await found(asked);
        const isGone = standsOf(fact, asked.now) !== "live";
        const people = await askCorrections(asked.tx, fact, isGone, asked.now);
        const { id, version } = fact;
        await log(asked, [
          { what: "answer.correction-asked", facts: { fact: id, version, people } },
        ]);
        return `${PATH}/${fact.id}?did=corrections`;
      },
    }),
  ],
});

const DID = { live: "answer-back", expired: "answer-expired", withdrawn: "answer-out" } as const;

async function found({ tx, params }: Asked<User>): Promise<FactRow> {
  const id = z.uuid().safeParse(params["fact"]);
  const fact = id.success ? await readFact(tx, id.data) : undefined;
  if (fact === undefined) throw new Problem("page/unknown");
  return fact;
}

type Said = Pick<LogNote, "what" | "facts">;

async function log({ tx, deps, who, now }: Asked<User>, said: readonly Said[]): Promise<void> {
  const notes = said.map((each) => ({ actor: `user:${who.id}`, at: now, ...each }));
  await deps.appendLog(tx, deps.tenant, notes);
}

async function change(
  asked: Asked<User>,
  form: FactForm,
): Promise<string | NonNullable<ReturnType<typeof factRefusal>>> {
  const { tx, deps, now } = asked;
  const before = await found(asked);
  const refused = factRefusal(form, [], await listDepartments(tx));
  if (refused !== undefined) return refused;
  const fact = {
    topic: form.topic,
    owner: form.owner ?? before.owner,
    says: { ...before.says, [form.language]: { question: form.question, answer: form.answer } },
    scope: { countries: form.countries, departments: form.departments },
    validUntil: untilOf(form),
  };
  const version = await changeFact(tx, deps.tenant, before.id, fact, now);
  const pairs = await findPairs(asked, { ...fact, id: before.id, version });
  const note = { what: "answer.changed", facts: { fact: before.id, version } } as const;
  await log(asked, [note, ...pairNotes(pairs, before.id, now)]);
  return `${PATH}/${before.id}?did=answer-changed&in=${form.language}`;
}

function head(one: OneFact, reader: Reader): Html {
  const { fact, departments } = one;
  const said = factSaid(fact.says, reader);
  return html`<div>
      <p class="back"><a href="${PATH}">${reader.t("kept.back")}</a></p>
      <h1>${said.question}</h1>
      <p class="lead">${standsTag(standsOf(fact, reader.now), reader)}</p>
    </div>
    <section class="card">
      <h2>${topicName(fact.topic, one, reader)}</h2>
      ${said.answer}
      <p class="small muted">
        ${departmentName(fact.owner, departments, reader)} · ${scopeLine(fact, reader)} ·
        ${reader.t("kept.by", {
          by: fact.kept_by,
          when: reader.ago(fact.changed_at),
          version: fact.version,
        })}
      </p>
    </section>`;
}

/** One language at a time; the others stay as they are. */
function editing(one: OneFact, reader: Reader, tried: Tried): Html {
  const { fact, departments, programme } = one;
  const language = editedLanguage(one, reader);
  const isOpen = Object.keys(tried.errors).length > 0 || one.language !== undefined;
  const fields = {
    action: `${PATH}/${fact.id}`,
    programme,
    departments,
    names: [],
    button: reader.t("kept.save"),
    values: valuesOf(fact, language),
  };
  return html`<details ${isOpen ? "open" : ""}>
    <summary>${reader.t("kept.edit")}</summary>
    <nav class="chips gap" aria-label="${reader.t("kept.language")}">
      ${LANGUAGES.map(
        (each) =>
          html`<a
            class="chip"
            href="${PATH}/${fact.id}?in=${each}"
            ${each === language ? html`aria-current="true"` : ""}
            >${reader.languageName(each)}
            ${fact.says[each] === undefined ? "" : html`<span aria-hidden="true">✓</span>`}</a
          >`,
      )}
    </nav>
    ${factForm(fields, tried, reader)}
  </details>`;
}

/** The one asked for, else the reader's own, else the first that it was written in. */
function editedLanguage({ language, fact }: OneFact, reader: Reader): Language {
  const own = fact.says[reader.language] === undefined ? undefined : reader.language;
  return language ?? own ?? LANGUAGES.find((each) => fact.says[each] !== undefined) ?? "en";
}

function valuesOf(fact: FactRow, language: Language): Readonly<Record<string, string>> {
  const said = saidFor(fact.says, language);
  return {
    question: said?.question ?? "",
    answer: said?.answer ?? "",
    language,
    topic: fact.topic,
    owner: fact.owner,
    countries: fact.countries.join(", "),
    departments: fact.departments.join(", "),
    until: fact.valid_until ?? "",
  };
}

function moves(fact: FactRow, reader: Reader): Html {
  const button = (state: keyof typeof DID, text: string) =>
    html`<button class="button" name="state" value="${state}">${text}</button>`;
  return html`<form method="post" action="${PATH}/${fact.id}/state" class="marks">
    ${
      standsOf(fact, reader.now) === "live"
        ? html`${button("expired", reader.t("kept.expire"))}
          ${button("withdrawn", reader.t("kept.take-out"))}`
        : button("live", reader.t("kept.put-back"))
    }
  </form>`;
}
