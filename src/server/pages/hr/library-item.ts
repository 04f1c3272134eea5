import { localText, LANGUAGES, type Language, type LocalText } from "#nurture/model/language";
import { Article, Checklist } from "#nurture/model/library";
import type { LibraryItem } from "#nurture/content/library-letter";
import { libraryLetter } from "#nurture/content/library-letter";
import type { Programme } from "#nurture/model/programme";
import { Problem } from "#nurture/problem";
import { itemOf } from "#nurture/publish/draft";
import { htmlBytes, HTML_BYTES_MAX } from "#server/mail/mail-size";
import { currentProgramme } from "#server/store/programmes";
import { readLastPublished } from "#server/store/read-library";
import type { Asked, User } from "../page.ts";
import { readStand, type DraftStand } from "./drafting.ts";

export type ItemKind = "article" | "checklist";
type Doc = Readonly<Record<string, unknown>>;

/** The address of an item that is not there yet. */
export const NEW = "new";

/** One item with everything that its page says of where it stands. */
export interface ItemStand {
  readonly kind: ItemKind;
  /** What is published now, of which the item is a part or will be. */
  readonly programme: Programme;
  /** "new" before the first save. */
  readonly id: string;
  readonly stand: DraftStand | undefined;
  /** As it is stored; undefined where it isn't published. */
  readonly published: Doc | undefined;
  /** What the form begins with: the draft, else what is published, else what is copied. */
  readonly doc: Doc;
  /** The newest text that was published, where it is out and no draft of it is open. */
  readonly out: Doc | undefined;
  /** It was published once, and is not now. */
  readonly isOut: boolean;
}

export const LISTS = { article: "articles", checklist: "checklists" } as const;

/** The item that the address names, or a new one, which may begin as a copy. */
export async function itemStand(asked: Asked<User>, kind: ItemKind): Promise<ItemStand> {
  const { tx, params, query } = asked;
  const id = params["item"] ?? "";
  const programme = (await currentProgramme(tx))?.programme;
  if (programme === undefined) throw new Problem("page/unknown");
  const stored = (one: string) => itemOf(programme, kind, one) as Doc | undefined;
  if (id === NEW) {
    const copied = query.get("copy") ?? "";
    const draft = draftedIn(await readStand(asked, kind, copied));
    const doc = draft ?? stored(copied) ?? {};
    const fresh = { stand: undefined, published: undefined, doc, out: undefined, isOut: false };
    return { kind, programme, id, ...fresh };
  }
  return { programme, ...(await known(asked, kind, id, stored(id))) };
}

async function known(
  asked: Asked<User>,
  kind: ItemKind,
  id: string,
  published: Doc | undefined,
): Promise<Omit<ItemStand, "programme">> {
  const stand = await readStand(asked, kind, id);
  const last =
    published ?? ((await readLastPublished(asked.tx, LISTS[kind], id)) as Doc | undefined);
  const isOut = published === undefined && last !== undefined;
  const drafted = draftedIn(stand) ?? published;
  const doc = drafted ?? last;
  if (doc === undefined) throw new Problem("page/unknown");
  return { kind, id, stand, published, doc, out: drafted === undefined ? last : undefined, isOut };
}

function draftedIn({ draft }: DraftStand): Doc | undefined {
  return (draft?.doc ?? undefined) as Doc | undefined;
}

/** The item as the core reads it; undefined where a form has not made it whole yet. */
export function libraryItem(kind: ItemKind, doc: unknown): LibraryItem | undefined {
  if (kind === "article") {
    const known = Article.safeParse(doc);
    return known.success ? { kind, doc: known.data } : undefined;
  }
  const known = Checklist.safeParse(doc);
  return known.success ? { kind, doc: known.data } : undefined;
}

/** The language whose words the form shows. */
export function textLanguage(query: URLSearchParams): Language {
  return LANGUAGES.find((one) => one === query.get("text")) ?? "en";
}

/** Longer than any link of a candidate is. */
const LINK = `https://keepwarm.example/c/${"x".repeat(200)}`;

/** What an item weighs as a mail in each language in which somebody wrote it. */
export async function mailWeights(
  item: LibraryItem,
  company: LocalText,
): Promise<readonly { readonly language: Language; readonly bytes: number }[]> {
  const main = item.kind === "article" ? item.doc.body : item.doc.name;
  const written = LANGUAGES.filter((one) => main[one] !== undefined);
  return Promise.all(
    written.map(async (language) => {
      const sender = localText(company, language);
      const names = { call: "Kim", company, sender, link: LINK };
      const letter = libraryLetter({ item, reader: language, ...names });
      const bytes = await htmlBytes(letter, { from: sender, unsubscribe: { url: LINK } });
      return { language, bytes };
    }),
  );
}

/** Whether a mail of it would be cut off. */
export async function isTooLarge(item: LibraryItem, company: LocalText): Promise<boolean> {
  const weights = await mailWeights(item, company);
  return weights.some(({ bytes }) => bytes > HTML_BYTES_MAX);
}
