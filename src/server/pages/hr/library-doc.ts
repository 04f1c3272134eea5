import { readingMinutes } from "#nurture/content/reading-time";
import type { Language } from "#nurture/model/language";
import type { FieldErrors } from "../page.ts";
import { audienceFrom } from "./audience-ticks.ts";

type Fields = Readonly<Record<string, string>>;
type Doc = Readonly<Record<string, unknown>>;

/** What somebody wrote in one language, put into an item; what is wrong is judged by the schema. */
export interface Written {
  readonly doc: Doc;
  readonly errors: FieldErrors;
}

/** The item as its form says it, with the other languages as they were. */
export function articleFrom(base: Doc, fields: Fields, language: Language): Written {
  const [title, body] = [said(fields["title"]), said(fields["body"])];
  const minutes = said(fields["minutes"]);
  const suggested = readingMinutes(body === "" ? textIn(base["body"], "en") : body);
  const doc = {
    ...kept(base),
    kind: fields["kind"] ?? "article",
    topic: fields["topic"] ?? "",
    audience: audienceFrom(fields),
    title: withText(base["title"], language, title),
    body: withText(base["body"], language, body),
    minutes: minutes === "" ? suggested : Number(minutes),
    publishedOn: said(fields["publishedOn"]),
    ...given("owner", fields["owner"]),
    ...given("link", fields["link"]),
    ...given("validUntil", fields["validUntil"]),
  };
  return { doc, errors: articleErrors(fields, language, { title, body }) };
}

function articleErrors(
  fields: Fields,
  language: Language,
  { title, body }: { readonly title: string; readonly body: string },
): FieldErrors {
  const isBegun = language === "en" || `${title}${body}` !== "";
  const [from, until] = [said(fields["publishedOn"]), said(fields["validUntil"])];
  const lacksLink = fields["kind"] === "video" && said(fields["link"]) === "";
  const wrong: readonly (readonly [boolean, FieldErrors])[] = [
    [isBegun && title === "", { title: "form.required" }],
    [isBegun && body === "", { body: "form.required" }],
    [until !== "" && until < from, { validUntil: "library.valid-before" }],
    [lacksLink, { link: "library.video-link" }],
  ];
  return Object.assign({}, ...wrong.map(([is, error]) => (is ? error : {}))) as FieldErrors;
}

/** What a form never sends as it was. */
function kept(base: Doc): Doc {
  const said: readonly string[] = ["owner", "link", "validUntil"];
  return Object.fromEntries(Object.entries(base).filter(([name]) => !said.includes(name)));
}

/** One language of a text; empty takes the language out. */
export function withText(text: unknown, language: Language, words: string): Doc {
  const others = Object.fromEntries(
    Object.entries(textsOf(text)).filter(([one]) => one !== language),
  );
  return words === "" ? others : { ...others, [language]: words };
}

export function textIn(text: unknown, language: Language): string {
  const words = textsOf(text)[language];
  return typeof words === "string" ? words : "";
}

function textsOf(text: unknown): Doc {
  return typeof text === "object" && text !== null ? (text as Doc) : {};
}

/** As browsers send it, with the ends of lines that we use. */
export function said(words: string | undefined): string {
  return (words ?? "").replaceAll("\r\n", "\n").trim();
}

function given(name: string, value: string | undefined): Doc {
  const words = said(value);
  return words === "" ? {} : { [name]: words };
}

/** Points of a checklist that one form takes besides those that stand. */
export const BLANK_POINTS = 3;
const POINTS_MAX = 60;

/** A checklist as its form says it: points by their place, with those that were struck left out. */
export function checklistFrom(base: Doc, fields: Fields, language: Language): Written {
  const points = pointsOf(base);
  const rows = Array.from({ length: Math.min(POINTS_MAX, points.length + BLANK_POINTS) });
  const items = rows.flatMap((_, index) => {
    const old = points[index];
    const label = said(fields[`label-${index}`]);
    if (fields[`drop-${index}`] !== undefined) return [];
    if (old === undefined && label === "") return [];
    const hint = withText(old?.["hint"], language, said(fields[`hint-${index}`]));
    return [
      {
        place: Number(fields[`place-${index}`] ?? index + 1) || index + 1,
        item: {
          id: old?.["id"],
          label: withText(old?.["label"], language, label),
          ...(Object.keys(hint).length === 0 ? {} : { hint }),
        },
      },
    ];
  });
  const sorted = items.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
  const name = said(fields["name"]);
  const errors: FieldErrors = language === "en" && name === "" ? { name: "form.required" } : {};
  return { doc: { ...base, name: withText(base["name"], language, name), items: sorted }, errors };
}

export function pointsOf({ items }: Doc): readonly Doc[] {
  return Array.isArray(items) ? (items as readonly Doc[]) : [];
}
