import { html } from "hono/html";
import type { Language } from "#nurture/model/language";
import { newId } from "#nurture/publish/new-id";
import { listDrafts } from "#server/store/drafts";
import { currentProgramme } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import type { Asked, FieldErrors, Html, Shown, Tried, User } from "../page.ts";
import { draftCard, draftErrors } from "./draft-card.ts";
import { saveItem } from "./drafting.ts";
import { itemHead, outCard, pathOf, type Edited } from "./library-cards.ts";
import { textIn } from "./library-doc.ts";
import { itemStand, LISTS, NEW, textLanguage, type ItemKind } from "./library-item.ts";

type Doc = Readonly<Record<string, unknown>>;

/** The field that says what an item of each kind is called. */
const NAMES = { article: "title", checklist: "name" } as const;

/** An item's page: its form with what stands beside it, or that it is out. */
export function editedItem(
  item: Edited,
  parts: { readonly form: Html; readonly beside: Html },
  reader: Reader,
  tried: Tried,
): Shown {
  const { kind, id, doc, stand, out } = item;
  const name = textIn(doc[NAMES[kind]], "en") || id;
  return {
    title: id === NEW ? reader.t(`library.new-${kind}`) : name,
    frame: "bar",
    at: "library",
    body: html`${itemHead(item, reader)} ${draftErrors(tried, reader)}
    ${
      out === undefined
        ? html`${stand === undefined ? "" : draftCard(stand, pathOf({ kind, id }), reader)}
            <div class="edit">
              ${parts.form}
              <div class="stack">${parts.beside} ${outCard(item, reader)}</div>
            </div>`
        : outCard(item, reader)
    }`,
  };
}

/** How the form of one kind becomes a draft. */
export interface ItemForm {
  readonly kind: ItemKind;
  readonly from: (
    before: Doc,
    fields: Readonly<Record<string, string>>,
    language: Language,
  ) => { readonly doc: Doc; readonly errors: FieldErrors };
  /** What an id is made of where a name leaves no letters. */
  readonly noun: (doc: Doc) => string;
  readonly fieldAt: (path: string) => string;
}

/** Keeps the form as a draft, and goes on in the language that it names. */
export function savedItem({ kind, from, noun, fieldAt }: ItemForm) {
  return async (
    asked: Asked<User>,
    fields: Readonly<Record<string, string>>,
  ): Promise<string | FieldErrors> => {
    const item = await itemStand(asked, kind);
    const language = textLanguage(asked.query);
    const { doc, errors } = from(item.doc, fields, language);
    if (Object.keys(errors).length > 0) return errors;
    const name = textIn(doc[NAMES[kind]], "en");
    const id = item.id === NEW ? newId(name, noun(doc), await takenIds(asked, kind)) : item.id;
    const revision = Number(fields["revision"] ?? 0);
    const refused = await saveItem(asked, { kind, id, doc: { ...doc, id } }, revision, fieldAt);
    if (refused !== undefined) return refused;
    const next = textLanguage(new URLSearchParams({ text: fields["then"] ?? language }));
    return `${pathOf({ kind, id })}?${new URLSearchParams({ text: next, did: "draft-saved" }).toString()}`;
  };
}

/** Never an id that is known, so that nobody's "had" of another item counts for a new one. */
async function takenIds({ tx }: Asked<User>, kind: ItemKind): Promise<ReadonlySet<string>> {
  const published = (await currentProgramme(tx))?.programme[LISTS[kind]] ?? [];
  const drafts = await listDrafts(tx, [kind]);
  return new Set([...published, ...drafts].map(({ id }) => id));
}
