import type { Context, Hono } from "hono";
import type { Letter } from "#nurture/content/letter";
import { Problem } from "#nurture/problem";
import { htmlOf } from "#server/mail/html";
import { readJourney } from "../pages/hr/journey-data.ts";
import { previewOf } from "../pages/hr/library-preview-data.ts";
import { sampleLetter } from "../pages/hr/library-sample.ts";
import { shownEnds } from "../pages/hr/mail-shown.ts";
import { readLetter } from "../pages/hr/step-preview.ts";
import type { AppDeps } from "./deps.ts";
import { identify } from "./identify.ts";

/** A mail brings its own styles, and nothing else may come in or run; only our own page may frame it. */
const CSP = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "sandbox",
].join("; ");

const SCHEMES = /@media \(prefers-color-scheme: dark\)/g;

/** The HTML part of a mail as its reader's program would show it, for the frame of the preview page. */
export function mountPreview(app: Hono, deps: AppDeps): void {
  app.get("/hr/library/:kind/:item/mail", async (c) => {
    const now = deps.ambient.now();
    const query = new URL(c.req.url).searchParams;
    const letter = await deps.database.tenant(deps.tenant, async (tx) => {
      await identify(c, { deps, tx, now }, "hr");
      const preview = await previewOf(tx, c.req.param(), query);
      if (preview.channel !== "mail" && preview.channel !== "digest") {
        throw new Problem("page/unknown");
      }
      return sampleLetter(preview.channel, { ...preview, settings: deps.settings, now });
    });
    return framed(c, deps, letter);
  });
  app.get("/hr/journeys/:journey/:step/mail", async (c) => {
    const now = deps.ambient.now();
    const query = new URL(c.req.url).searchParams;
    const letter = await deps.database.tenant(deps.tenant, async (tx) => {
      const who = await identify(c, { deps, tx, now }, "hr");
      if (who.kind !== "user") throw new Problem("page/unknown");
      const asked = { deps, tx, now, who, query, params: c.req.param() };
      const view = await readJourney(asked);
      const step = view.doc.steps.find(({ id }) => id === asked.params.step);
      return step && (await readLetter(asked, view, step)).letter;
    });
    if (letter === undefined || "missing" in letter) throw new Problem("page/unknown");
    return framed(c, deps, letter);
  });
}

async function framed(c: Context, { settings }: AppDeps, letter: Letter): Promise<Response> {
  const isDark = new URL(c.req.url).searchParams.get("scheme") === "dark";
  const html = await htmlOf(letter, shownEnds(letter, settings));
  c.header("content-security-policy", CSP);
  c.header("x-frame-options", "SAMEORIGIN");
  return c.html(html.replaceAll(SCHEMES, isDark ? "@media all" : "@media not all"));
}
