import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import { localText, type Language } from "#nurture/model/language";
import { layout } from "../pages/layout.ts";
import type { Shown, Who } from "../pages/page.ts";
import { acceptedLanguage, knownLanguage } from "../text/accepted-language.ts";
import { makeReader, type Reader } from "../text/reader.ts";
import { readCookie } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";

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
  const { pathname, searchParams } = new URL(c.req.url);
  const did = searchParams.get("did");
  searchParams.delete("did");
  searchParams.delete("lang");
  const query = searchParams.toString();
  return layout(shown, reader, {
    who,
    company: localText(deps.settings.company, reader.language),
    here: query === "" ? pathname : `${pathname}?${query}`,
    demo: deps.demo !== undefined,
    ...(did === null ? {} : { did }),
  });
}
