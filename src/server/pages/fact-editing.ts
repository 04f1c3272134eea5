import { html } from "hono/html";
import { z } from "zod";
import type { LogNote } from "#nurture/ledger/entry";
import { LANGUAGES, type Language } from "#nurture/model/language";
import { saidFor } from "#nurture/questions/fact";
import { changeFact, keptOf, readFact, setFactState, type FactRow } from "#server/store/facts";
import { currentProgramme, listDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../text/reader.ts";
import { FACT_ERRORS, FactForm, factForm, factRefusal, untilOf } from "./fact-form.ts";
import { factSaid, scopeLine, standsOf, standsTag } from "./fact-words.ts";
import { departmentName } from "./hr/cohort-row.ts";
import { findPairs, pairNotes } from "./kept-facts.ts";
import {
  post,
  type Asked,
  type FieldErrors,
  type Html,
  type Post,
  type Tried,
  type Who,
} from "./page.ts";
import { topicName, type Topics } from "./question-words.ts";

/** A kept answer that this reader may change, and how they came to it. */
export interface FactWay {
  readonly fact: FactRow;
  /** Where its forms go. */
  readonly path: string;
  readonly actor: string;
  /** HR can give it to another owner. */
  readonly choosesOwner: boolean;
}

/** One kept answer on a page that changes it. */
export interface OneFact extends FactWay, Topics {
  readonly departments: readonly Department[];
  /** That its words are edited in; undefined: the reader's own. */
  readonly language: Language | undefined;
}

type Inside = Pick<Asked, "tx" | "deps" | "now">;

const StateForm = z.object({ state: z.enum(["live", "expired", "withdrawn"]) });
type State = z.infer<typeof StateForm>["state"];
const DID = { live: "answer-back", expired: "answer-expired", withdrawn: "answer-out" } as const;

const MOVED_ON: FieldErrors = { form: "draft.moved-on" };

export async function loadFact<W extends FactWay>(
  { tx, query }: Pick<Asked, "tx" | "query">,
  way: W,
): Promise<W & OneFact> {
  return {
    ...way,
    departments: await listDepartments(tx),
    programme: (await currentProgramme(tx))?.programme,
    language: LANGUAGES.find((each) => each === query.get("in")),
  };
}

/** Changing its words, and taking it out or back; `wayOf` refuses who may not. */
export function factPosts<W extends Who>(
  wayOf: (asked: Asked<W>) => Promise<FactWay>,
): readonly Post<W>[] {
  return [
    post<W, FactForm>({
      path: "",
      form: FactForm,
      errors: FACT_ERRORS,
      act: async (asked, form) => {
        const way = await wayOf(asked);
        const owner = way.choosesOwner ? form.owner : undefined;
        const did = await changeWords(asked, way.fact, { ...form, owner }, way.actor);
        return typeof did === "string" ? `${way.path}?${did}` : did;
      },
    }),
    post<W, z.infer<typeof StateForm>>({
      path: "/state",
      form: StateForm,
      act: async (asked, { state }) => {
        const { fact, path, actor } = await wayOf(asked);
        return `${path}?${await changeState(asked, fact, state, actor)}`;
      },
    }),
  ];
}

/** A new version of its words, or what refuses it; answers what to say on the page. */
async function changeWords(
  asked: Inside,
  before: FactRow,
  form: FactForm,
  actor: string,
): Promise<string | FieldErrors> {
  const { tx, deps, now } = asked;
  if (form.changed !== before.changed_at.toString()) return MOVED_ON;
  const refused = factRefusal(form, [], await listDepartments(tx));
  if (refused !== undefined) return refused;
  const fact = {
    topic: form.topic,
    owner: form.owner ?? before.owner,
    says: { ...before.says, [form.language]: { question: form.question, answer: form.answer } },
    scope: { countries: form.countries, departments: form.departments },
    validUntil: untilOf(form),
  };
  const version = await changeFact(tx, deps.tenant, before, fact, now);
  if (version === undefined) return MOVED_ON;
  // A language that is added leaves what was said before as it was.
  const isReworded = version !== before.version && before.says[form.language] !== undefined;
  const pairs =
    before.state === "live"
      ? await findPairs(asked, { ...fact, id: before.id, version }, isReworded)
      : [];
  const note: LogNote = {
    what: "answer.changed",
    actor,
    at: now,
    facts: { fact: before.id, version },
  };
  await deps.appendLog(tx, deps.tenant, [note, ...pairNotes(pairs, before.id, now)]);
  return `did=answer-changed&in=${form.language}`;
}

/** Out, or back in; what comes back may contradict what holds by now. */
export async function changeState(
  asked: Inside,
  { id }: Pick<FactRow, "id">,
  state: State,
  actor: string,
): Promise<string> {
  const { tx, deps, now } = asked;
  await setFactState(tx, id, state, now);
  const what = state === "live" ? "answer.changed" : "answer.withdrawn";
  const back = state === "live" ? await readFact(tx, id) : undefined;
  const pairs = back === undefined ? [] : await findPairs(asked, keptOf(back), false);
  const note: LogNote = { what, actor, at: now, facts: { fact: id, state } };
  await deps.appendLog(tx, deps.tenant, [note, ...pairNotes(pairs, id, now)]);
  return `did=${DID[state]}`;
}

export function factHead(one: OneFact, back: Html, reader: Reader): Html {
  const { fact, departments } = one;
  const said = factSaid(fact.says, reader);
  return html`<div>
      <p class="back">${back}</p>
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
export function factEditing(one: OneFact, reader: Reader, tried: Tried): Html {
  const { fact, departments, programme, path, choosesOwner } = one;
  const language = editedLanguage(one, reader);
  const isOpen = Object.keys(tried.errors).length > 0 || one.language !== undefined;
  const fields = {
    action: path,
    programme,
    departments: choosesOwner ? departments : [],
    names: [],
    button: reader.t("kept.save"),
    values: valuesOf(fact, language),
    changed: changedSeen(fact, tried),
  };
  return html`<details ${isOpen ? "open" : ""}>
    <summary>${reader.t("kept.edit")}</summary>
    <nav class="chips gap" aria-label="${reader.t("kept.language")}">
      ${LANGUAGES.map(
        (each) =>
          html`<a
            class="chip"
            href="${path}?in=${each}"
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

/** What was on the page when it was typed; once it was said that it is another by now, that one. */
function changedSeen({ changed_at: at }: FactRow, { errors, values }: Tried): string {
  return errors["form"] === undefined ? (values["changed"] ?? at.toString()) : at.toString();
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

export function factMoves({ fact, path }: OneFact, reader: Reader): Html {
  const button = (state: State, text: string) =>
    html`<button class="button" name="state" value="${state}">${text}</button>`;
  return html`<form method="post" action="${path}/state" class="marks">
    ${
      standsOf(fact, reader.now) === "live"
        ? html`${button("expired", reader.t("kept.expire"))}
          ${button("withdrawn", reader.t("kept.take-out"))}`
        : button("live", reader.t("kept.put-back"))
    }
  </form>`;
}
