import { html } from "hono/html";
import type { Letter, LetterBlock } from "#nurture/content/letter";
import { LANGUAGES } from "#nurture/model/language";
import type { Reader } from "../../text/reader.ts";
import { UNTRIED, type Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { shownEntry } from "./entry-preview.ts";
import { select } from "./select.ts";
import type { Preview } from "./step-preview.ts";

/** The letter as one hire would read it, and the choice of whom and in which language. */
export function preview(shownFor: Preview, reader: Reader): Html {
  const { path, people, person, language, letter, entry } = shownFor;
  const hires = people.map(({ id, name }) => [id, name] as const);
  const languages = LANGUAGES.map((each) => [each, reader.languageName(each)] as const);
  const own = ["", reader.t("preview.own")] as const;
  return html`<section class="card" id="preview">
    <h2>${reader.t("preview.title")}</h2>
    ${
      people.length === 0
        ? html`<p class="muted">${reader.t("preview.nobody")}</p>`
        : html`<form class="filters" method="get" action="${path}#preview">
            ${select({ name: "for", label: reader.t("preview.for"), options: hires, value: person ?? "" }, UNTRIED, reader)}
            ${select({ name: "in", label: reader.t("preview.in"), options: [own, ...languages], value: language ?? "" }, UNTRIED, reader)}
            <button class="button">${reader.t("preview.show")}</button>
          </form>`
    }
    ${letter === undefined ? "" : shown(letter, reader)}
    ${
      entry === undefined
        ? ""
        : html`<h2>${reader.t("entry.title")}</h2>
            ${shownEntry(entry, reader)}`
    }
  </section>`;
}

function shown(letter: Letter | { readonly missing: string }, reader: Reader): Html {
  if ("missing" in letter) {
    return html`<p class="notice bad">
      ${reader.t("preview.missing", { placeholder: letter.missing })}
    </p>`;
  }
  return html`<article class="prose letter" ${inLanguage(letter.language)}>
    <h3>${letter.subject}</h3>
    <p>${letter.greeting}</p>
    ${letter.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)} ${letter.blocks.map(block)}
    <p>${letter.closing}</p>
  </article>`;
}

function block(each: LetterBlock): Html {
  switch (each.kind) {
    case "action":
      return html`<p><span class="button ${each.main ? "main" : ""}">${each.label}</span></p>`;
    case "list":
      return html`<h4>${each.title}</h4>
        <ul>
          ${each.items.map(({ title, note }) => html`<li>${title} ${note ?? ""}</li>`)}
        </ul>`;
    case "prose":
      return html`<p>${each.markdown}</p>`;
  }
}
