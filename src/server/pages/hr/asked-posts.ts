import { z } from "zod";
import { defined } from "#nurture/merge/defined";
import { post, type Asked, type FieldErrors, type Post, type User } from "../page.ts";
import { askedDoc, askedFieldAt, type AskedThing } from "./asked-form.ts";
import { draftPosts, saveItem } from "./drafting.ts";
import { freshId } from "./fresh-id.ts";

const Form = z.record(z.string(), z.string());
export type AskedFields = z.infer<typeof Form>;

/** A number that has to be there: what is empty is none, and refused at its field. */
export function numberIn(form: AskedFields, name: string): number {
  const text = (form[name] ?? "").trim();
  return text === "" ? Number.NaN : Number(text);
}

interface Asking {
  readonly id: string;
  readonly questions: readonly { readonly id: string }[];
}

/** A quiz or a survey: where it is, and what its forms mean. */
export interface AskedItem<T extends Asking> {
  readonly kind: "quiz" | "survey";
  /** The page of all of them; an item's page is below it. */
  readonly path: string;
  readonly read: (asked: Asked<User>) => Promise<T>;
  /** What the form of settings says, of what was there before. */
  readonly settings: (form: AskedFields, before: T) => object;
  /** What a question is before it is asked: one of the item, or a new one of the form's kind. */
  readonly thing: (question: T["questions"][number]) => AskedThing;
  readonly fresh: (form: AskedFields) => AskedThing;
}

/** The forms of an item that asks: its settings, one question of it, and those of its draft. */
export function askedPosts<T extends Asking>(item: AskedItem<T>): readonly Post<User>[] {
  const { kind, path, read } = item;
  return [
    post<User, AskedFields>({
      path: "",
      form: Form,
      act: async (asked, form) => {
        const before = await read(asked);
        return save(asked, item, { ...before, ...item.settings(form, before) }, form);
      },
    }),
    post<User, AskedFields>({
      path: "/question",
      form: Form,
      act: async (asked, form) => {
        const before = await read(asked);
        return save(asked, item, { ...before, questions: questionsWith(form, before, item) }, form);
      },
    }),
    ...draftPosts({
      kind,
      idOf: (params) => params[kind] ?? "",
      back: (id, isGone) => (isGone ? path : `${path}/${id}`),
    }),
  ];
}

async function save<T extends Asking>(
  asked: Asked<User>,
  { kind, path }: AskedItem<T>,
  doc: T,
  form: AskedFields,
): Promise<string | FieldErrors> {
  const { id } = doc;
  const revision = Number(form["revision"] ?? 0);
  const draft = { kind, id, doc: defined({ ...(doc as object) }) };
  const refused = await saveItem(asked, draft, revision, askedFieldAt);
  return refused ?? `${path}/${id}?did=draft-saved`;
}

/** The questions with the one of the form: changed, taken out, or added at the end. */
function questionsWith<T extends Asking>(
  form: AskedFields,
  { questions }: T,
  { thing, fresh }: AskedItem<T>,
): readonly object[] {
  const id = form["question"] ?? "";
  const place = questions.findIndex((each) => each.id === id);
  const before: T["questions"][number] | undefined = questions[place];
  if (before === undefined)
    return [
      ...questions,
      askedDoc(form, fresh(form), freshId(`q${questions.length + 1}`, questions)),
    ];
  if (form["remove"] === "yes") return questions.toSpliced(place, 1);
  return questions.map((each) => (each === before ? askedDoc(form, thing(before), id) : each));
}
