import { sql } from "kysely";
import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { cleaned, cleanText } from "#nurture/model/clean";
import type { Language } from "#nurture/model/language";
import { countOverdue } from "../pages/local-open.ts";
import { UNTRIED, type Asked, type Page, type Post, type Tried, type Who } from "../pages/page.ts";
import { countWaiting } from "#server/store/read-changes";
import { countParked } from "#server/store/read-parked";
import { countReplies } from "#server/store/read-replies";
import { knownLanguage } from "../text/accepted-language.ts";
import { LANGUAGE_SECONDS, writeCookie } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";
import { readAnyForm, readForm } from "./forms.ts";
import { identify } from "./identify.ts";
import { documentOf, readerOf } from "./render.ts";
import { keepSent } from "./sent.ts";
import { sameOrigin } from "./security.ts";
import { standingRestore } from "#server/store/read-restore";

const REFUSED: ContentfulStatusCode = 422;

/** Gives a page its addresses: one GET that can't write, and its forms. */
export function mount(app: Hono, deps: AppDeps, page: Page): void {
  app.get(page.path, async (c) => show(c, deps, page, UNTRIED));
  for (const post of page.posts) {
    app.post(`${page.path}${post.path}`, async (c) => send(c, deps, page, post));
  }
}

async function send(c: Context, deps: AppDeps, page: Page, post: Post<Who>): Promise<Response> {
  if (!post.isOneClick) sameOrigin(c, deps.settings.baseUrl);
  const raw = post.isOneClick ? await readAnyForm(c) : await readForm(c, post.fieldsMax);
  keepSent(c, page.path, raw);
  const ran = await deps.database.tenant(deps.tenant, async (tx) => {
    const asked = await askedOf(c, deps, page, tx);
    return post.run(asked, raw);
  });
  if (!ran.ok) return show(c, deps, page, ran.tried);
  keepLanguage(c, deps, ran.next);
  return post.isOneClick ? show(c, deps, page, UNTRIED) : c.redirect(ran.next, 303);
}

/** An action that chose a language has its say over what this browser chose before. */
function keepLanguage(c: Context, deps: AppDeps, next: string): void {
  const { searchParams } = new URL(next, deps.settings.baseUrl);
  const chosen = knownLanguage(searchParams.get("lang") ?? undefined);
  if (chosen === undefined) return;
  writeCookie(c, "language", chosen, LANGUAGE_SECONDS, deps.settings);
}

function languageOf(who: Who): Language | undefined {
  return who.kind === "user" ? who.language : undefined;
}

async function show(c: Context, deps: AppDeps, page: Page, tried: Tried): Promise<Response> {
  return deps.database.tenant(deps.tenant, async (tx) => {
    await sql`set transaction read only`.execute(tx);
    const asked = await askedOf(c, deps, page, tx);
    const opened = await page.open(asked);
    const reader = readerOf(c, deps, asked.now, opened.language ?? languageOf(asked.who));
    const shown = opened.view(reader, tried);
    if (shown.refreshSeconds !== undefined) c.header("refresh", String(shown.refreshSeconds));
    if (shown.goesTo !== undefined) c.header("refresh", `0; url=${shown.goesTo}`);
    const framed = { ...shown, waiting: await waitingFor(asked), isHeld: await isHeld(asked) };
    const document = await documentOf(c, deps, framed, reader, asked.who);
    return c.html(document, tried === UNTRIED ? 200 : REFUSED);
  });
}

/** What the bar counts beside its entries, for those who can do something about it. */
async function waitingFor(asked: Asked): Promise<Readonly<Record<string, number>>> {
  const { tx, who } = asked;
  if (who.kind !== "user" || !who.roles.includes("hr")) return {};
  return {
    parked: await countParked(tx),
    changes: await countWaiting(tx),
    replies: await countReplies(tx),
    local: await countOverdue(asked),
  };
}

/** Whether those who look after candidates are to be told that sends are held. */
async function isHeld({ tx, who }: Asked): Promise<boolean> {
  const isTold =
    who.kind === "user" && who.roles.some((role) => role === "hr" || role === "it_admin");
  return isTold && (await standingRestore(tx)) !== undefined;
}

async function askedOf(c: Context, deps: AppDeps, page: Page, tx: Asked["tx"]): Promise<Asked> {
  const now = deps.ambient.now();
  return {
    deps,
    tx,
    now,
    who: await identify(c, { deps, tx, now }, page.role),
    params: cleaned(c.req.param()),
    query: queryOf(c),
  };
}

function queryOf(c: Context): URLSearchParams {
  const asked = [...new URL(c.req.url).searchParams];
  return new URLSearchParams(asked.map(([name, value]) => [name, cleanText(value)]));
}
