import { html } from "hono/html";
import type { Quiz } from "#nurture/model/quiz";
import { field } from "../field.ts";
import type { Html } from "../page.ts";
import { freshId } from "./fresh-id.ts";
import { wordFields, wordsIn, type Wording } from "./word-fields.ts";

type Module = NonNullable<Quiz["modules"]>[number];

const NAME_MAX = 200;
const TOPICS_MAX = 1_000;
/** As many as a quiz may have. */
const MODULES_MAX = 20;

/** The parts of the training and the topics that each teaches, with room for one more. */
export function moduleFields({ modules = [], questions }: Quiz, wording: Wording): Html {
  const { reader } = wording;
  const topics = [...new Set(questions.map(({ topic }) => topic))].join(", ");
  const numbers = Array.from(
    { length: Math.min(modules.length + 1, MODULES_MAX) },
    (_, at) => at + 1,
  );
  return html`<fieldset class="field">
    <legend>${reader.t("quizzes.modules")}</legend>
    <p class="hint">${reader.t("quizzes.modules-hint", { topics })}</p>
    ${numbers.map((number) => oneModule(modules[number - 1], number, wording))}
  </fieldset>`;
}

function oneModule(module: Module | undefined, number: number, wording: Wording): Html {
  const { reader, tried } = wording;
  const name = `module${number}`;
  const label = reader.t("quizzes.f-module", { number });
  return html`${wordFields({ name, kind: "line", charactersMax: NAME_MAX, label, isOptional: true }, module?.name, wording)}
  ${field(
    {
      name: `${name}-topics`,
      label: `${label} · ${reader.t("quizzes.f-topics")}`,
      kind: "line",
      charactersMax: TOPICS_MAX,
      required: false,
      value: (module?.topics ?? []).join(", "),
    },
    tried,
    reader,
  )}`;
}

type Form = Readonly<Record<string, string>>;

/** The parts as the form says them; one without an English name is none. */
export function modulesIn(form: Form, { modules = [] }: Quiz): readonly Module[] {
  const none = { id: "", name: {}, topics: [] };
  return [...modules, none].flatMap((before, index) => {
    const field = `module${index + 1}`;
    const name = wordsIn(form, field, before.name);
    if (name.en === undefined) return [];
    const id = before.id === "" ? freshId(name.en, modules) : before.id;
    return [{ id, name, topics: topicsIn(form[`${field}-topics`] ?? before.topics.join(",")) }];
  });
}

function topicsIn(text: string): string[] {
  return text.split(/[\s,;、，]+/).filter((topic) => topic !== "");
}

/** Which field a refused path inside the parts belongs to. */
export function moduleFieldAt([place, name]: readonly string[]): string {
  return `module${Number(place ?? 0) + 1}${name === "topics" ? "-topics" : ".en"}`;
}
