import { Hono, type Context } from "hono";
import { Problem, PROBLEMS } from "#nurture/problem";
import { pages } from "../pages/index.ts";
import { problemView } from "../pages/problem.ts";
import { styleSheet, styleSheetPath } from "../pages/style.ts";
import { saveUserLanguage } from "#server/store/users";
import { knownLanguage } from "../text/accepted-language.ts";
import { LANGUAGE_SECONDS, writeCookie } from "./cookies.ts";
import type { AppDeps } from "./deps.ts";
import { mountExport } from "./export.ts";
import { mountPreview } from "./preview.ts";
import { readForm } from "./forms.ts";
import { identify } from "./identify.ts";
import { localPath } from "./local-path.ts";
import { mount } from "./mount.ts";
import { mountOps } from "./ops.ts";
import { statusOf } from "./problems.ts";
import { documentOf, readerOf } from "./render.ts";
import { sentBy } from "./sent.ts";
import { sameOrigin, secured } from "./security.ts";
import { mountScannerCount } from "./scanners.ts";
import { mountRenew } from "./renew.ts";
import { homeOf, mountSignIn } from "./sign-in.ts";
import { mountWebhooks } from "./webhooks.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#c2410c" d="M8 1c3 3.5 5 5.5 5 8.500a5 5 0 0 1-10 0C3 6.500 5 4.500 8 1z"/></svg>`;

/** The whole web side as one web-standard app. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(secured(deps.settings.baseUrl));
  app.get(styleSheetPath, (c) => {
    c.header("cache-control", FOR_EVER);
    return c.body(styleSheet, 200, { "content-type": "text/css; charset=utf-8" });
  });
  app.get("/icon.svg", (c) => {
    c.header("cache-control", FOR_EVER);
    return c.body(ICON, 200, { "content-type": "image/svg+xml" });
  });
  mountOps(app, deps);
  mountLanguage(app, deps);
  mountSignIn(app, deps);
  mountWebhooks(app, deps);
  mountExport(app, deps);
  mountRenew(app, deps);
  mountStart(app, deps);
  mountPreview(app, deps);
  mountScannerCount(app, deps);
  for (const page of pages) mount(app, deps, page);
  app.notFound((c) => refusal(c, deps, new Problem("page/unknown")));
  app.onError((error, c) => {
    noteFault(c, deps, error);
    return refusal(c, deps, error);
  });
  return app;
}

/** The bare address leads to where one's work begins. */
function mountStart(app: Hono, deps: AppDeps): void {
  app.get("/", async (c) => {
    const now = deps.ambient.now();
    const who = await deps.database.tenant(deps.tenant, (tx) =>
      identify(c, { deps, tx, now }, "anyone"),
    );
    if (who.kind === "user") return c.redirect(homeOf(who), 303);
    return c.redirect(deps.demo === undefined ? "/sign-in" : "/demo", 303);
  });
}

/** The switch on every page: keeps the choice, with the user where one is signed in, and comes back. */
function mountLanguage(app: Hono, deps: AppDeps): void {
  app.post("/language", async (c) => {
    sameOrigin(c, deps.settings.baseUrl);
    const form = await readForm(c);
    const language = knownLanguage(form["language"]);
    if (language === undefined) throw new Problem("form/invalid");
    writeCookie(c, "language", language, LANGUAGE_SECONDS, deps.settings);
    await deps.database.tenant(deps.tenant, async (tx) => {
      const who = await identify(c, { deps, tx, now: deps.ambient.now() }, "anyone");
      if (who.kind === "user") await saveUserLanguage(tx, who.id, language);
    });
    return c.redirect(localPath(form["back"]), 303);
  });
}

/** A refusal as a page for people, as JSON for vendors. */
async function refusal(c: Context, deps: AppDeps, error: unknown): Promise<Response> {
  const problem = error instanceof Problem ? error : undefined;
  const status = problem === undefined ? 500 : statusOf(problem.code);
  if (/^\/(?:webhooks|api)\//.test(c.req.path)) {
    const code = problem?.code ?? "unexpected";
    return c.json({ code, message: problem === undefined ? "" : PROBLEMS[problem.code] }, status);
  }
  if (problem?.code === "sign-in/required" && c.req.method === "GET") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(
      `/sign-in?${new URLSearchParams({ back: pathname + search }).toString()}`,
      303,
    );
  }
  const reader = readerOf(c, deps, deps.ambient.now());
  const shown = problemView(problem, c.req.path, reader, sentBy(c));
  const document = await documentOf(c, deps, shown, reader, { kind: "nobody" });
  return c.html(document, status);
}

/** A fault of ours, with the first word of the address alone: what follows can be someone's link. */
function noteFault(c: Context, deps: AppDeps, error: unknown): void {
  if (error instanceof Problem && statusOf(error.code) < 500) return;
  const [, place = ""] = c.req.path.split("/");
  deps.logger.error({ err: error, method: c.req.method, place }, "a request broke off");
}
