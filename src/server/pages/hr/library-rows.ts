import { z } from "zod";
import { written } from "#nurture/content/written";
import { LANGUAGES, type Language, type LocalText } from "#nurture/model/language";
import { Article, Checklist, type ArticleKind } from "#nurture/model/library";
import type { Programme } from "#nurture/model/programme";
import type { StoredDraft } from "#server/store/drafts";

/** What the library holds: things to read by their kind, and checklists. */
export type LibraryKind = ArticleKind | "checklist";

/** Near its last day an item is due for review for so long before. */
const REVIEW_DAYS = 45;

export const LIBRARY_STATES = ["published", "draft", "approved", "review"] as const;
export type LibraryState = (typeof LIBRARY_STATES)[number];

/** One item as HR sees it in the list: the open draft where there is one, else what is published. */
export interface LibraryRow {
  readonly draftKind: "article" | "checklist";
  readonly id: string;
  readonly kind: LibraryKind;
  readonly topic: Article["topic"] | undefined;
  readonly title: LocalText;
  /** Languages in which the whole of it is written. */
  readonly languages: readonly Language[];
  readonly owner: string | undefined;
  readonly publishedOn: string | undefined;
  readonly validUntil: string | undefined;
  readonly isPublished: boolean;
  readonly draft: StoredDraft["state"] | undefined;
  readonly text: string;
}

export interface LibraryFilter {
  readonly kind?: LibraryKind | undefined;
  readonly topic?: Article["topic"] | undefined;
  readonly owner?: string | undefined;
  readonly state?: LibraryState | undefined;
  /** Only what is not written in this language. */
  readonly lacks?: Language | undefined;
  readonly query?: string | undefined;
}

/** Everything in the library, drafts of new items among it; the newest first, then by name. */
export function libraryRows(
  programme: Programme,
  drafts: readonly StoredDraft[],
): readonly LibraryRow[] {
  const draftOf = (kind: string, id: string) =>
    drafts.find((draft) => draft.kind === kind && draft.id === id && draft.doc !== null);
  const isKnown = ({ kind, id }: StoredDraft) =>
    (kind === "article" ? programme.articles : programme.checklists).some((one) => one.id === id);
  const fresh = drafts.filter((draft) => draft.doc !== null && !isKnown(draft));
  return [
    ...programme.articles.map((doc) => articleRow(doc, true, draftOf("article", doc.id))),
    ...programme.checklists.map((doc) => checklistRow(doc, true, draftOf("checklist", doc.id))),
    ...fresh.flatMap((draft) => freshRow(draft)),
  ].toSorted(newestFirst);
}

/** Whether its last day is near or over. */
export function isDueForReview(
  { validUntil }: Pick<LibraryRow, "validUntil">,
  today: Temporal.PlainDate,
): boolean {
  if (validUntil === undefined) return false;
  return Temporal.PlainDate.compare(validUntil, today.add({ days: REVIEW_DAYS })) <= 0;
}

export function isInState(
  row: LibraryRow,
  state: LibraryState,
  today: Temporal.PlainDate,
): boolean {
  switch (state) {
    case "published":
      return row.isPublished;
    case "draft":
      return row.draft !== undefined && row.draft !== "approved";
    case "approved":
      return row.draft === "approved";
    case "review":
      return row.isPublished && isDueForReview(row, today);
  }
}

/** The rows that fit all of what was asked for. */
export function filteredRows(
  rows: readonly LibraryRow[],
  { kind, topic, owner, state, lacks, query }: LibraryFilter,
  today: Temporal.PlainDate,
): readonly LibraryRow[] {
  const words = query?.toLowerCase();
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .filter((row) => topic === undefined || row.topic === topic)
    .filter((row) => owner === undefined || row.owner === owner)
    .filter((row) => state === undefined || isInState(row, state, today))
    .filter((row) => lacks === undefined || !row.languages.includes(lacks))
    .filter((row) => words === undefined || row.text.includes(words));
}

function articleRow(doc: Article, isPublished: boolean, draft?: StoredDraft): LibraryRow {
  const drafted = draft === undefined ? undefined : Article.safeParse(draft.doc).data;
  const shown = drafted ?? doc;
  return {
    draftKind: "article",
    id: doc.id,
    kind: shown.kind,
    topic: shown.topic,
    title: shown.title,
    languages: LANGUAGES.filter((one) => shown.title[one] && shown.body[one]),
    owner: shown.owner,
    publishedOn: shown.publishedOn,
    validUntil: shown.validUntil,
    isPublished,
    draft: draft?.state,
    text: wordsOf(shown.id, shown.title, shown.body),
  };
}

function checklistRow(doc: Checklist, isPublished: boolean, draft?: StoredDraft): LibraryRow {
  const drafted = draft === undefined ? undefined : Checklist.safeParse(draft.doc).data;
  const shown = drafted ?? doc;
  const texts = [
    shown.name,
    ...shown.items.flatMap(({ label, hint }) => (hint === undefined ? [label] : [label, hint])),
  ];
  return {
    draftKind: "checklist",
    id: doc.id,
    kind: "checklist",
    topic: undefined,
    title: shown.name,
    languages: LANGUAGES.filter((one) => texts.every((text) => text[one] !== undefined)),
    owner: undefined,
    publishedOn: undefined,
    validUntil: undefined,
    isPublished,
    draft: draft?.state,
    text: wordsOf(shown.id, ...texts),
  };
}

function freshRow(draft: StoredDraft): readonly LibraryRow[] {
  if (draft.kind === "article") {
    const known = z.safeParse(Article, draft.doc);
    return known.success ? [articleRow(known.data, false, draft)] : [];
  }
  const known = z.safeParse(Checklist, draft.doc);
  return known.success ? [checklistRow(known.data, false, draft)] : [];
}

function wordsOf(id: string, ...texts: readonly LocalText[]): string {
  return [id, ...texts.flatMap((text) => Object.values(text))].join("\n").toLowerCase();
}

function newestFirst(a: LibraryRow, b: LibraryRow): number {
  const [day, other] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  if (day !== other) return day < other ? 1 : -1;
  return written(a.title, "en").text.localeCompare(written(b.title, "en").text, "en");
}
