import { html } from "hono/html";
import { defined } from "#nurture/merge/defined";
import type { LocalText } from "#nurture/model/language";
import type { FactTopic } from "#nurture/model/profile";
import type { TextKey } from "../../text/en.ts";
import { field } from "../field.ts";
import { linkWith } from "../filters.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";
import { choicesIn, listedChoices, type AskedChoice } from "./asked-choices.ts";
import { keepsField, topicsKept } from "./asked-fact.ts";
import { moduleFieldAt } from "./quiz-modules.ts";
import {
  check,
  languageLinks,
  secondLanguage,
  wordFields,
  wordsIn,
  type Wording,
} from "./word-fields.ts";

const ASK_MAX = 500;
const LINES_MAX = 2_000;
const SLUG_MAX = 60;

/** What a quiz and a survey ask, as one form edits it. */
export interface AskedThing {
  readonly id: string;
  readonly ask: LocalText;
  readonly kind: "quiz" | "scale" | "choice" | "text";
  readonly choices?: readonly AskedChoice[];
  readonly right?: string;
  readonly topic?: string;
  readonly because?: LocalText;
  readonly low?: LocalText;
  readonly high?: LocalText;
  readonly fact?: FactTopic;
  readonly suggests?: "growth-map";
}

type Kind = AskedThing["kind"];

/** The question whose form is open: by the page's address, or by the form that came back. */
export function openQuestion(
  questions: readonly AskedThing[],
  kinds: readonly Kind[],
  { query, tried }: Wording,
): AskedThing | undefined {
  const id = tried.values["question"] ?? query.get(QUESTION) ?? "";
  const known = questions.find((each) => each.id === id);
  if (known !== undefined) return known;
  const add = tried.values["kind"] ?? query.get(ADD);
  const kind = kinds.find((each) => each === add);
  return kind === undefined ? undefined : { id: "", ask: {}, kind };
}

const QUESTION = "question";
const ADD = "add";

/** Where the form of a question, or of a new one, opens. */
export function questionLink(
  { path, query }: Wording,
  open: { readonly question: string } | { readonly add: Kind },
): string {
  const chosen = { [QUESTION]: undefined, [ADD]: undefined, ...open };
  return `${linkWith(path, query, chosen)}#question`;
}

const ADD_TEXT = {
  quiz: "edit.add-question",
  scale: "edit.add-scale",
  choice: "edit.add-choice",
  text: "edit.add-text",
} as const satisfies Readonly<Record<Kind, TextKey>>;

/** Links that open the form of a new question, one a kind. */
export function addLinks(kinds: readonly Kind[], wording: Wording): Html {
  return html`<p class="marks no-print">
    ${kinds.map(
      (kind) =>
        html`<a class="button" href="${questionLink(wording, { add: kind })}"
          >${wording.reader.t(ADD_TEXT[kind])}</a
        >`,
    )}
  </p>`;
}

/** The form of one question; a new one has no words yet. */
export function askedForm(asked: AskedThing, revision: number, wording: Wording): Html {
  const { reader, path } = wording;
  return html`<section class="card no-print" id="question">
    <h2>${asked.id === "" ? reader.t(ADD_TEXT[asked.kind]) : said(asked.ask, reader)}</h2>
    ${languageLinks(wording, "question")}
    <form method="post" action="${path}/question" class="fields">
      <input type="hidden" name="revision" value="${revision}" />
      <input type="hidden" name="question" value="${asked.id}" />
      <input type="hidden" name="kind" value="${asked.kind}" />
      ${wordFields({ name: "ask", kind: "line", charactersMax: ASK_MAX, label: reader.t("edit.ask") }, asked.ask, wording)}
      ${kindFields(asked, wording)}
      ${
        asked.id === ""
          ? ""
          : html`<label class="choice"
              ><input type="checkbox" name="remove" value="yes" /><span
                >${reader.t("edit.remove-question")}</span
              ></label
            >`
      }
      <div><button class="button main">${reader.t("edit.save")}</button></div>
    </form>
  </section>`;
}

function kindFields(asked: AskedThing, wording: Wording): Html | "" {
  const { reader } = wording;
  const words = (name: "low" | "high" | "because", label: TextKey) =>
    wordFields(
      { name, kind: "line", charactersMax: ASK_MAX, label: reader.t(label) },
      asked[name],
      wording,
    );
  switch (asked.kind) {
    case "scale":
      return html`${words("low", "edit.low")} ${words("high", "edit.high")}`;
    case "choice":
      return html`${choiceLines(asked, wording)} ${keepsField(asked.kind, asked.fact, wording)}`;
    case "text":
      return html`${keepsField(asked.kind, asked.fact, wording)}
      ${check("suggests", asked.suggests !== undefined, "edit.suggests", wording)}`;
    case "quiz":
      return html`${choiceLines(asked, wording)}
        <div class="pair">${rightField(asked, wording)} ${topicField(asked, wording)}</div>
        ${words("because", "edit.because")}`;
  }
}

/** One choice a line, in the same order in both languages. */
function choiceLines({ choices = [] }: AskedThing, wording: Wording): Html {
  const { reader } = wording;
  const lines = (["en", secondLanguage(wording)] as const).map(
    (language) => [language, choices.map(({ label }) => label[language] ?? "").join("\n")] as const,
  );
  const label = reader.t("edit.choices");
  return wordFields(
    { name: "choices", kind: "lines", charactersMax: LINES_MAX, label },
    Object.fromEntries(lines),
    wording,
  );
}

function rightField({ choices = [], right }: AskedThing, { reader, tried }: Wording): Html {
  const index = choices.findIndex(({ id }) => id === right);
  return field(
    {
      name: "right",
      label: reader.t("edit.right"),
      kind: "line",
      charactersMax: 1,
      required: true,
      value: index < 0 ? "" : String(index + 1),
    },
    tried,
    reader,
  );
}

function topicField({ topic = "" }: AskedThing, { reader, tried }: Wording): Html {
  return field(
    {
      name: "topic",
      label: reader.t("edit.topic"),
      hint: reader.t("edit.topic-hint"),
      kind: "line",
      charactersMax: SLUG_MAX,
      required: true,
      value: topic,
    },
    tried,
    reader,
  );
}

type Form = Readonly<Record<string, string>>;

/** The question as the form says it; what the form does not hold stays as it was. */
export function askedDoc(form: Form, before: AskedThing, id: string): object {
  const base = { ...before, id, ask: wordsIn(form, "ask", before.ask) };
  switch (before.kind) {
    case "scale":
      return {
        ...base,
        low: wordsIn(form, "low", before.low),
        high: wordsIn(form, "high", before.high),
      };
    case "choice":
      return choiceDoc(form, before, base);
    case "text": {
      const suggests = form["suggests"] === "yes" ? "growth-map" : undefined;
      return defined({ ...base, fact: factIn(form, "text", before), suggests });
    }
    case "quiz":
      return quizDoc(form, before, base);
  }
}

/** What the answers of a question are kept as; without the field, what they were kept as before. */
function factIn(form: Form, kind: "choice" | "text", before: AskedThing): FactTopic | undefined {
  const keeps = form["keeps"] ?? before.fact;
  return topicsKept(kind).find((topic) => topic === keeps);
}

function choiceDoc(form: Form, before: AskedThing, base: AskedThing): object {
  const fact = factIn(form, "choice", before);
  const known = before.choices ?? [];
  const choices =
    fact === undefined
      ? choicesIn(form, known)
      : listedChoices(form, known, fact, fact !== before.fact);
  return defined({ ...base, choices, fact });
}

function quizDoc(
  form: Form,
  before: AskedThing,
  { id, ask }: Pick<AskedThing, "id" | "ask">,
): object {
  const choices = choicesIn(form, before.choices ?? []);
  const because = wordsIn(form, "because", before.because);
  return {
    id,
    ask,
    choices,
    right: choices[Number(form["right"] ?? "") - 1]?.id ?? "",
    topic: form["topic"] ?? "",
    ...(Object.keys(because).length === 0 ? {} : { because }),
  };
}

const NUMBERS = ["pass", "ask", "attempts", "cooldownDays"];

/** Which field of the form a refused path inside the item belongs to. */
export function askedFieldAt(path: string): string {
  const [list = "", ...rest] = path.split(".");
  if (list === "questions") return questionFieldAt(rest);
  if (list === "modules") return moduleFieldAt(rest);
  if (list === "") return "form";
  return NUMBERS.includes(list) ? list : `${list}.${rest[0] ?? "en"}`;
}

function questionFieldAt([, name, language = "en"]: readonly string[]): string {
  if (name === undefined) return "form";
  if (name === "right" || name === "topic") return name;
  return name === "choices" ? "choices.en" : `${name}.${language}`;
}
