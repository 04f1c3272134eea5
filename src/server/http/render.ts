import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import { localText, type Language } from "#nurture/model/language";
import { layout } from "../pages/layout.ts";
import { linkBase } from "../pages/link-base.ts";
import type { Shown, Who } from "../pages/page.ts";
import { acceptedLanguage, knownLanguage } from "../text/accepted-language.ts";
import { makeReader, type Reader } from "../text/reader.ts";
import { readCookie } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";
import { sentBy } from "./sent.ts";

/** The reader's language: asked for in the address, chosen before, known of them, or the browser's. */
export function readerOf(
  c: Context,
  deps: AppDeps,
  now: Temporal.Instant,
  known?: Language,
): Reader {
  const language =
    knownLanguage(c.req.query("lang")) ??
    knownLanguage(readCookie(c, "language", deps.settings)) ??
    known ??
    acceptedLanguage((c.req.header("accept-language") ?? "").slice(0, 500));
  return makeReader(language, now);
}

/** The document for what a page shows. */
export async function documentOf(
  c: Context,
  deps: AppDeps,
  shown: Shown,
  reader: Reader,
  who: Who,
): Promise<HtmlEscapedString> {
  const did = new URL(c.req.url).searchParams.get("did");
  return layout(shown, reader, {
    who,
    company: localText(deps.settings.company, reader.language),
    here: hereOf(c, deps),
    demo: deps.demo !== undefined,
    ...(did === null ? {} : { did }),
  });
}

/** The page's own address: where a form was refused, the page that it stands on, which can be opened. */
function hereOf(c: Context, { settings }: AppDeps): string {
  const start = linkBase(c.req.path)?.base ?? "/";
  const path = sentBy(c)?.page ?? (c.req.method === "GET" ? c.req.url : start);
  const { pathname, searchParams } = new URL(path, settings.baseUrl);
  searchParams.delete("did");
  searchParams.delete("lang");
  const query = searchParams.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
