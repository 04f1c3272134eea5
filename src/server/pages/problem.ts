import { html } from "hono/html";
import type { Problem, ProblemCode } from "#nurture/problem";
import type { TextKey } from "../text/en.ts";
import type { Reader } from "../text/reader.ts";
import { linkBase } from "./link-base.ts";
import type { Html, Shown } from "./page.ts";
import { typedBox, typedIn } from "./typed.ts";

/** A form that was refused. */
export interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  /** The page that it stands on, and where it was sent to: paths of ours. */
  readonly page: string;
  readonly action: string;
}

/** Refusals that a person can meet in a browser; the others are an accident to them. */
const SENTENCES: Readonly<Partial<Record<ProblemCode, TextKey>>> = {
  "link/expired": "problem.link-expired",
  "link/shut": "problem.link-shut",
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
  "draft/in-subject": "draft.in-subject",
  "draft/moved-on": "did.draft-changed",
  "draft/not-ready": "draft.not-ready",
  "draft/own": "draft.own",
};

/** What is over soon: the same form can be sent again from the page that refuses it. */
const AGAIN: ReadonlySet<ProblemCode> = new Set(["sign-in/required", "store/unavailable"]);

/** A refusal as a page: what happened and the way out. `path` is where it happened. */
export function problemView(
  problem: Problem | undefined,
  path: string,
  reader: Reader,
  sent?: Sent,
): Shown {
  const code = problem?.code;
  const title = reader.t(code === "question/passed-on" ? "answers.passed-title" : "problem.title");
  return {
    title,
    frame: "phone",
    body: html`<div class="card">
      <h1>${title}</h1>
      <p>${reader.t(sentence(code, path, sent))}</p>
      ${sent === undefined ? wayOut(code, path, reader) : wayBack(code, path, reader, sent)}
      ${
        code === undefined
          ? ""
          : html`<p class="muted small">${reader.t("problem.code", { code })}</p>`
      }
    </div>`,
  };
}

function sentence(code: ProblemCode | undefined, path: string, sent: Sent | undefined): TextKey {
  if (code === "sign-in/required" && sent !== undefined) return "problem.signed-out";
  const link = linkBase(path);
  if (code === "page/unknown" && link !== undefined)
    return link.isCandidate ? "problem.gone-own" : "problem.gone-link";
  return (code && SENTENCES[code]) ?? "problem.unexpected";
}

/** Nothing of a form is lost: its words can be copied, and what only waits can be sent again. */
function wayBack(
  code: ProblemCode | undefined,
  path: string,
  reader: Reader,
  { fields, page, action }: Sent,
): Html {
  const isAgain = code !== undefined && AGAIN.has(code);
  return html`${code === "sign-in/required" ? signInTab(page, reader) : ""}
  ${
    isAgain
      ? html`<form method="post" action="${action}">
          ${Object.entries(fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}
          <p><button class="button">${reader.t("problem.again")}</button></p>
        </form>`
      : ""
  }
  ${typedBox(typedIn(fields), reader)} ${leave(code, path, reader, page)}`;
}

function leave(
  code: ProblemCode | undefined,
  path: string,
  reader: Reader,
  page: string,
): Html | "" {
  if (code === "sign-in/required") return "";
  if (code !== undefined && !BACK.has(code)) return wayOut(code, path, reader);
  return html`<p><a class="button main" href="${page}">${reader.t("problem.back")}</a></p>`;
}

/** Beside this page, which holds what was typed. */
function signInTab(page: string, reader: Reader): Html {
  const back = new URLSearchParams({ back: page }).toString();
  return html`<p>
    <a class="button main" href="/sign-in?${back}" target="_blank" rel="noopener"
      >${reader.t("problem.sign-in")}</a
    >
  </p>`;
}

const BACK: ReadonlySet<ProblemCode> = new Set([
  "store/unavailable",
  "question/answered",
  "audience/protected",
  "draft/invalid",
  "draft/in-use",
  "draft/in-subject",
  "draft/moved-on",
  "draft/not-ready",
  "draft/own",
]);

const NO_WAY_OUT: ReadonlySet<ProblemCode> = new Set([
  "link/expired",
  "link/shut",
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
  return toStart(code, path, reader);
}

/** To where one's work or one's link begins; nothing where that is what is gone. */
function toStart(code: ProblemCode | undefined, path: string, reader: Reader): Html | "" {
  const link = linkBase(path);
  if (code === "page/unknown" && path === link?.base) return "";
  const words = link?.isCandidate === true ? "problem.to-own-page" : "problem.to-link";
  return html`<p>
    <a class="button main" href="${link?.base ?? "/"}"
      >${reader.t(link === undefined ? "problem.home" : words)}</a
    >
  </p>`;
}
