import { html } from "hono/html";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html, UserRole } from "../page.ts";
import { styleSheetPath } from "../style.ts";

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
    <html lang="${reader.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${reader.t("demo.sign-in")}</title>
        <link rel="stylesheet" href="${styleSheetPath}" />
      </head>
      <body>
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
