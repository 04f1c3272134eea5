import type { Hono } from "hono";
import { localText } from "#nurture/model/language";
import { Problem } from "#nurture/problem";
import { htmlOf } from "#server/mail/html";
import { previewOf } from "../pages/hr/library-preview-data.ts";
import { sampleLetter, senderOf } from "../pages/hr/library-sample.ts";
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
    const html = await deps.database.tenant(deps.tenant, async (tx) => {
      await identify(c, { deps, tx, now }, "hr");
      const preview = await previewOf(tx, c.req.param(), query);
      if (preview.channel !== "mail" && preview.channel !== "digest") {
        throw new Problem("page/unknown");
      }
      const letter = sampleLetter(preview.channel, { ...preview, settings: deps.settings, now });
      const from = localText(senderOf(deps.settings), letter.language);
      return htmlOf(letter, { from, unsubscribe: { url: `${deps.settings.baseUrl}/u/…` } });
    });
    c.header("content-security-policy", CSP);
    c.header("x-frame-options", "SAMEORIGIN");
    return c.html(
      html.replaceAll(SCHEMES, query.get("scheme") === "dark" ? "@media all" : "@media not all"),
    );
  });
}
