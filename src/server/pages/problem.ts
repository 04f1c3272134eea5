import { html } from "hono/html";
import type { Problem, ProblemCode } from "#nurture/problem";
import type { TextKey } from "../text/en.ts";
import type { Reader } from "../text/reader.ts";
import type { Html, Shown } from "./page.ts";

/** Refusals that a person can meet in a browser; the others are an accident to them. */
const SENTENCES: Readonly<Partial<Record<ProblemCode, TextKey>>> = {
  "link/expired": "problem.link-expired",
  "link/broken": "problem.link-broken",
  "form/invalid": "form.summary",
  "form/too-large": "problem.form-too-large",
  "form/cross-site": "problem.form-cross-site",
  "sign-in/required": "problem.sign-in-required",
  "sign-in/role": "problem.sign-in-role",
  "sign-in/failed": "problem.sign-in-failed",
  "page/unknown": "problem.page-unknown",
  "question/answered": "problem.question-answered",
  "question/passed-on": "answers.passed-on",
  "store/unavailable": "problem.store-unavailable",
  "audience/protected": "draft.protected",
  "draft/invalid": "draft.invalid",
  "draft/in-use": "draft.in-use",
  "draft/moved-on": "draft.moved-on",
  "draft/not-ready": "draft.not-ready",
  "draft/own": "draft.own",
};

/** A refusal as a page: what happened and the way out. `path` is where it happened. */
export function problemView(problem: Problem | undefined, path: string, reader: Reader): Shown {
  const sentence = problem === undefined ? undefined : SENTENCES[problem.code];
  const title = reader.t(
    problem?.code === "question/passed-on" ? "answers.passed-title" : "problem.title",
  );
  return {
    title,
    frame: "phone",
    body: html`<div class="card">
      <h1>${title}</h1>
      <p>${reader.t(sentence ?? "problem.unexpected")}</p>
      ${wayOut(problem?.code, path, reader)}
      ${
        problem === undefined
          ? ""
          : html`<p class="muted small">${reader.t("problem.code", { code: problem.code })}</p>`
      }
    </div>`,
  };
}

const NO_WAY_OUT: ReadonlySet<ProblemCode> = new Set([
  "link/expired",
  "link/broken",
  "question/passed-on",
]);

function wayOut(code: ProblemCode | undefined, path: string, reader: Reader): Html | "" {
  if (code === "link/expired" && path.startsWith("/c/")) {
    const token = path.split("/")[2] ?? "";
    return html`<form method="post" action="/renew/${token}">
      <p class="muted small">${reader.t("problem.renew-why")}</p>
      <p><button class="button main">${reader.t("problem.renew")}</button></p>
    </form>`;
  }
  if (code !== undefined && NO_WAY_OUT.has(code)) return "";
  if (code === "sign-in/role") {
    return html`<form method="post" action="/sign-out">
      <p><button class="button main">${reader.t("problem.other-account")}</button></p>
    </form>`;
  }
  if (code?.startsWith("sign-in/") === true) {
    return html`<p><a class="button main" href="/sign-in">${reader.t("problem.sign-in")}</a></p>`;
  }
  return html`<p><a class="button main" href="/">${reader.t("problem.home")}</a></p>`;
}
