import { html } from "hono/html";
import type { TextKey } from "../text/en.ts";
import type { Reader } from "../text/reader.ts";
import { languageSwitch } from "./language-switch.ts";
import { navFor, NO_NAV, type NavLink } from "./nav.ts";
import type { Html, Shown, Who } from "./page.ts";
import { fallbackLine, inLanguage } from "./said.ts";
import { styleSheetPath } from "./style.ts";

/** What an action says it did, once, on the page that it led to. */
const NOTICES = {
  marked: "did.marked",
  unmarked: "did.unmarked",
  read: "did.read",
  graded: "did.graded",
  asked: "did.asked",
  answered: "did.answered",
  "signed-up": "did.signed-up",
  "signed-off": "did.signed-off",
  "in-line": "did.in-line",
  attendance: "did.attendance",
  "attendance-back": "did.attendance-back",
  "survey-sent": "did.survey-sent",
  "survey-changed": "did.survey-changed",
  "survey-back": "did.survey-back",
  "suggestion-settled": "did.suggestion-settled",
  language: "did.language",
  paused: "did.paused",
  resumed: "did.resumed",
  less: "did.less",
  normal: "did.normal",
  unsubscribed: "did.unsubscribed",
  resubscribed: "did.resubscribed",
  wished: "did.wished",
  closed: "did.closed",
  "fact-corrected": "did.fact-corrected",
  "fact-removed": "did.fact-removed",
  "fact-back": "did.fact-back",
  "fact-accepted": "did.fact-accepted",
  "fact-told": "did.fact-told",
  "fact-gone": "did.fact-gone",
  "fact-added": "did.fact-added",
  "person-paused": "did.person-paused",
  "person-resumed": "did.person-resumed",
  rerouted: "did.rerouted",
  confided: "did.confided",
  "confided-kept": "did.confided-kept",
  "owner-saved": "did.owner-saved",
  "word-refused": "did.word-refused",
  "question-dropped": "did.question-dropped",
  "question-back": "did.question-back",
  testing: "did.testing",
  "connection-paused": "did.connection-paused",
  "connection-resumed": "did.connection-resumed",
  "told-arrived": "did.told-arrived",
  "told-again": "did.told-again",
  "told-back": "did.told-back",
  "told-late": "did.told-late",
  "sent-held": "did.sent-held",
  "change-apply": "did.change-apply",
  "change-keep": "did.change-keep",
  "change-leave-out": "did.change-leave-out",
  "change-back": "did.change-back",
  "change-none": "did.change-none",
  "changes-apply": "did.changes-apply",
  "changes-back": "did.changes-back",
  "local-marked": "did.local-marked",
  "local-unmarked": "did.local-unmarked",
  "local-stated": "did.local-stated",
  "reply-aside": "did.reply-aside",
  "reply-again": "did.reply-again",
  "draft-saved": "did.draft-saved",
  "draft-approved": "did.draft-approved",
  "draft-dropped": "did.draft-dropped",
  "draft-published": "did.draft-published",
  "draft-changed": "did.draft-changed",
  "draft-outdated": "did.draft-outdated",
  "library-out": "did.library-out",
  "library-unpublished": "did.library-unpublished",
  "library-back": "did.library-back",
  "test-asked": "did.test-asked",
  "call-noted": "did.call-noted",
  "call-taken": "did.call-taken",
  "call-cancelled": "did.call-cancelled",
  "call-planned": "did.call-planned",
  "call-reopened": "did.call-reopened",
  confirmed: "did.confirmed",
  revoked: "did.revoked",
  "care-saved": "did.care-saved",
  declared: "did.declared",
  withdrawn: "did.withdrawn",
  disputed: "did.disputed",
  undisputed: "did.undisputed",
  "suggestion-accepted": "did.suggestion-accepted",
  "suggestion-refused": "did.suggestion-refused",
  "suggestion-clash": "did.suggestion-clash",
  "effect-started": "did.effect-started",
  "effect-ended": "did.effect-ended",
  "answer-kept": "did.answer-kept",
  "answer-changed": "did.answer-changed",
  "answer-expired": "did.answer-expired",
  "answer-out": "did.answer-out",
  "answer-back": "did.answer-back",
  "added-to": "did.added-to",
  "pair-settled": "did.pair-settled",
  corrections: "did.corrections",
  helped: "did.helped",
  promised: "did.promised",
  "promise-back": "did.promise-back",
  "effect-twice": "did.effect-twice",
  "effect-too-few": "did.effect-too-few",
  "effect-recounted": "did.effect-recounted",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What an action did not do. */
const NOT_DONE: ReadonlySet<string> = new Set(["draft-changed", "draft-outdated"]);

export interface Framing {
  readonly who: Who;
  readonly company: string;
  /** Path and query of this page, for the language switch to come back to. */
  readonly here: string;
  readonly did?: string;
  readonly demo: boolean;
}

/** The whole document around what a page shows. */
export function layout(shown: Shown, reader: Reader, framing: Framing): Html {
  return html`<!doctype html>
    <html ${inLanguage(reader.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${shown.title} · Keepwarm</title>
        <link rel="stylesheet" href="${styleSheetPath}" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">${reader.t("shell.skip")}</a>
        ${shown.frame === "bar" ? bar(shown, reader, framing) : phoneBar(reader, framing)}
        <main id="main" class="${mainClass(shown)}">
          ${noticeOf(reader, framing.did)} ${shown.frame === "phone" ? fallbackLine(reader) : ""}
          ${shown.body} ${shown.frame === "bar" ? fallbackLine(reader) : ""}
        </main>
        ${foot(shown, reader, framing)}
      </body>
    </html>`;
}

function mainClass({ frame, isNarrow }: Shown): string {
  if (frame === "phone") return "phone";
  return isNarrow === true ? "narrow" : "";
}

function bar(shown: Shown, reader: Reader, framing: Framing): Html {
  return html`${header(shown, reader, framing)} ${heldBanner(shown, reader, framing.who)}`;
}

function header(shown: Shown, reader: Reader, framing: Framing): Html {
  const { who } = framing;
  const nav = who.kind === "user" ? navFor(who.roles, shown) : NO_NAV;
  return html`<header class="bar">
      <a class="brand" href="/">Keepwarm</a>
      ${
        nav.sections.length > 0
          ? html`<nav aria-label="${reader.t("shell.main-nav")}">
              ${nav.sections.map((link) => navLink(link, reader))}
            </nav>`
          : ""
      }
      <div class="end">
        ${switchHere(reader, framing.here)}
        ${
          who.kind === "user"
            ? html`<span class="muted">${who.name}</span>
                <form method="post" action="/sign-out">
                  <button class="plain">${reader.t("shell.sign-out")}</button>
                </form>`
            : ""
        }
      </div>
    </header>
    ${
      nav.pages.length > 1
        ? html`<nav class="subbar" aria-label="${reader.t("shell.section-nav")}">
            ${nav.pages.map((link) => navLink(link, reader))}
          </nav>`
        : ""
    }`;
}

function navLink({ path, text, isHere, waiting }: NavLink, reader: Reader): Html {
  const words = html`${reader.t(text)}${
    waiting === 0 ? "" : html` <b class="count">${reader.number(waiting)}</b>`
  }`;
  return isHere
    ? html`<a href="${path}" aria-current="page">${words}</a>`
    : html`<a href="${path}">${words}</a>`;
}

function phoneBar(reader: Reader, framing: Framing): Html {
  const name =
    framing.who.kind === "candidate"
      ? html`<a href="${framing.who.base}">${framing.company}</a>`
      : html`<span class="muted">${framing.company}</span>`;
  return html`<header class="phonebar">${name} ${switchHere(reader, framing.here)}</header>`;
}

/** A form, because a choice that is kept is a change; comes back to where it was pressed. */
function switchHere(reader: Reader, here: string): Html {
  return languageSwitch(reader, {
    method: "post",
    action: "/language",
    name: "language",
    hidden: [["back", here]],
  });
}

function noticeOf(reader: Reader, did: string | undefined): Html | "" {
  const key = Object.entries(NOTICES).find(([name]) => name === did)?.[1];
  if (key === undefined) return "";
  const wash = NOT_DONE.has(did ?? "") ? "wait" : "good";
  return html`<p class="notice ${wash}" role="status">${reader.t(key)}</p>`;
}

/** One line for those whose candidates wait; the IT admin's own page says it at length. */
function heldBanner({ isHeld, at }: Shown, reader: Reader, who: Who): Html | "" {
  if (isHeld !== true || at === "operations" || who.kind !== "user") return "";
  const link = who.roles.includes("it_admin")
    ? html` <a href="/admin/operations">${reader.t("restore.banner-link")}</a>`
    : "";
  return html`<aside class="held" aria-label="${reader.t("restore.title")}">
    <p class="notice wait">${reader.t("restore.banner")}${link}</p>
  </aside>`;
}

function foot(shown: Shown, reader: Reader, framing: Framing): Html {
  const demo = framing.demo ? html` · <a href="/demo">${reader.t("shell.demo")}</a>` : "";
  return html`<footer class="foot">
    ${reader.t(shown.frame === "phone" ? "shell.foot-phone" : "shell.foot", {
      company: framing.company,
    })}${demo}
  </footer>`;
}
