import { html } from "hono/html";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html, UserRole } from "../page.ts";
import { languageSwitch } from "../language-switch.ts";
import { inLanguage } from "../said.ts";
import { styleSheetPath } from "../style.ts";

/** The language that a provider's page is asked for in. */
export const UI_LANGUAGE = "ui_locales";

const ROLE_TEXT = {
  hr: "demo.role-hr",
  it_admin: "demo.role-it-admin",
  auditor: "demo.role-auditor",
  answerer: "demo.role-answerer",
} as const satisfies Record<UserRole, TextKey>;

export interface DemoPerson {
  readonly subject: string;
  readonly name: string;
  readonly role: UserRole;
}

/** The demo provider's own page: who would you like to be? Everything asked for is passed on. */
export function demoSignInView(
  people: readonly DemoPerson[],
  action: string,
  query: URLSearchParams,
  reader: Reader,
): Html {
  return html`<!doctype html>
    <html ${inLanguage(reader.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${reader.t("demo.sign-in")}</title>
        <link rel="stylesheet" href="${styleSheetPath}" />
      </head>
      <body>
        <header class="phonebar">
          <span class="muted">Keepwarm</span> ${switchHere(action, query, reader)}
        </header>
        <main class="phone">
          <div>
            <h1>${reader.t("demo.sign-in")}</h1>
            <p class="lead">${reader.t("demo.sign-in-lead")}</p>
          </div>
          <form method="post" action="${action}" class="stack">
            ${[...query].map(
              ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
            )}
            ${people.map(
              (person) =>
                html`<button class="card choose" name="subject" value="${person.subject}">
                  <b>${reader.t(ROLE_TEXT[person.role])}</b>
                  <span class="muted small">${person.name}</span>
                </button>`,
            )}
          </form>
        </main>
      </body>
    </html>`;
}

/** Asks for the same page again in another language, as a client of OpenID Connect does (Core 3.1.2.1). */
function switchHere(action: string, query: URLSearchParams, reader: Reader): Html {
  const hidden = [...query].filter(([name]) => name !== UI_LANGUAGE);
  return languageSwitch(reader, { method: "get", action, name: UI_LANGUAGE, hidden });
}
