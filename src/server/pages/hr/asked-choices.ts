import { LANGUAGES, type LocalText } from "#nurture/model/language";
import type { FactTopic } from "#nurture/model/profile";
import { kindOf } from "#nurture/profile/kinds";
import { valueWords } from "../candidate/fact-words.ts";
import { freshId } from "./fresh-id.ts";
import { wordsIn } from "./word-fields.ts";

export interface AskedChoice {
  readonly id: string;
  readonly label: LocalText;
}

type Form = Readonly<Record<string, string>>;

/** How a line that is no known choice gets its id. */
type NewId = (taken: readonly AskedChoice[]) => string;

/**
 * One choice a line. A choice keeps its id wherever its words stand now, so that answers stay what
 * they were; changed words keep it by their place, where there are as many lines as before.
 */
export function choicesIn(
  form: Form,
  before: readonly AskedChoice[],
  newId: NewId = numbered,
): readonly AskedChoice[] {
  const rows = rowsIn(form);
  const known = knownChoices(rows, before);
  const isMoved = rows.length !== before.length || known.some((own, at) => own !== before[at]);
  const strayed = isMoved ? before : [];
  return rows.reduce<readonly AskedChoice[]>((choices, row, index) => {
    const own = known[index];
    const id = own?.id ?? newId([...before, ...choices]);
    return [...choices, { id, label: labelOf(row, own, strayed) }];
  }, []);
}

function numbered(taken: readonly AskedChoice[]): string {
  return freshId(`c${taken.length + 1}`, taken);
}

/** Choices that are values of a closed list, with the words that they have already or else ours. */
export function listedChoices(
  form: Form,
  before: readonly AskedChoice[],
  topic: FactTopic,
  isNew: boolean,
): readonly AskedChoice[] {
  // A line that is no value has no id, so that the model refuses it beside the field.
  if (!isNew) return choicesIn(form, before, () => "");
  return (kindOf(topic).values ?? []).map(
    (id) => before.find((choice) => choice.id === id) ?? { id, label: valueWords(topic, id) },
  );
}

/** The words of each line that has English ones. */
function rowsIn(form: Form): readonly LocalText[] {
  const typed = LANGUAGES.flatMap((language) => {
    const text = form[`choices.${language}`];
    return text === undefined ? [] : [[language, text.split("\n")] as const];
  });
  const english = (form["choices.en"] ?? "").split("\n");
  return english.flatMap((line, index) =>
    line.trim() === ""
      ? []
      : [
          Object.fromEntries(
            typed.map(([language, lines]) => [language, (lines[index] ?? "").trim()]),
          ),
        ],
  );
}

/** Which choice each line is: by its English words, by those of another language, then by its place. */
function knownChoices(
  rows: readonly LocalText[],
  before: readonly AskedChoice[],
): readonly (AskedChoice | undefined)[] {
  const left = new Set(before);
  const known: (AskedChoice | undefined)[] = rows.map(() => undefined);
  const fill = (choiceOf: (row: LocalText, index: number) => AskedChoice | undefined) => {
    for (const [index, row] of rows.entries()) {
      const choice = known[index] === undefined ? choiceOf(row, index) : undefined;
      if (choice !== undefined && left.delete(choice)) known[index] = choice;
    }
  };
  for (const language of ["en", ...LANGUAGES] as const)
    fill((row) => [...left].find(({ label }) => isSame(label[language], row[language])));
  if (rows.length === before.length) fill((_, index) => before[index]);
  return known;
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** Words of another choice, beside this line since its own lines moved, stay where they belong. */
function labelOf(
  row: LocalText,
  own: AskedChoice | undefined,
  before: readonly AskedChoice[],
): LocalText {
  const strays = (language: keyof LocalText) =>
    before.some((other) => other !== own && isSame(other.label[language], row[language])) &&
    !isSame(own?.label[language], row[language]);
  const words = Object.entries(row).filter(([language]) => !strays(language as keyof LocalText));
  return wordsIn(
    Object.fromEntries(words.map(([language, text]) => [`label.${language}`, text])),
    "label",
    own?.label,
  );
}
