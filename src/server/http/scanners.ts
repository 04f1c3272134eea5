import type { Hono } from "hono";
import { isScannerLook } from "#nurture/content/scanner";
import { PersonId } from "#nurture/model/ids";
import { countScannerLook, lastSentTo } from "#server/store/scanner-looks";
import { openLink } from "../links.ts";
import type { AppDeps } from "./deps.ts";

const MINUTE_MS = 60_000;
/** People whose openings of the last minute are remembered, and pages of each. */
const PEOPLE_MAX = 5_000;
const PAGES_MAX = 50;

type Pages = Map<string, number>;

/**
 * Counts openings of candidates' pages that no person did. It answers nothing and keeps nothing of
 * whom: a click is a press of a button, whoever opened the page before.
 */
export function mountScannerCount(app: Hono, deps: AppDeps): void {
  const opened = new Map<string, Pages>();
  app.use("/c/:token/*", async (c, next) => {
    await next();
    if (c.req.method !== "GET" || c.res.status !== 200) return;
    await count(c.req.path, deps, opened);
  });
}

async function count(path: string, deps: AppDeps, opened: Map<string, Pages>): Promise<void> {
  const at = deps.ambient.now();
  const [, , token = "", place = "", id = ""] = path.split("/");
  const link = openLink("candidate", token, at, deps.settings.linkKeys);
  if (!link.ok) return;
  const person = PersonId.parse(link.id);
  const pages = pagesOf(opened, person, path, at);
  await deps.database.tenant(deps.tenant, async (tx) => {
    const sentAt = await lastSentTo(tx, person);
    if (!isScannerLook({ at, sentAt, pages })) return;
    const what = place === "read" || place === "away" ? id : "";
    await countScannerLook(tx, deps.tenant, what, at);
  });
}

/** How many different pages of this person were opened in the last minute. */
function pagesOf(
  opened: Map<string, Pages>,
  person: string,
  path: string,
  at: Temporal.Instant,
): number {
  const since = at.epochMilliseconds - MINUTE_MS;
  const recent = [...(opened.get(person) ?? [])].filter(([, seen]) => seen > since);
  const pages: Pages = new Map(recent.slice(-PAGES_MAX));
  pages.set(path, at.epochMilliseconds);
  const [oldest] = opened.keys();
  if (opened.size >= PEOPLE_MAX && oldest !== undefined) opened.delete(oldest);
  // Set anew, so that who was here last is forgotten last.
  opened.delete(person);
  opened.set(person, pages);
  return pages.size;
}
