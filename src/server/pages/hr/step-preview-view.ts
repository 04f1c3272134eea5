import { html } from "hono/html";
import type { Letter } from "#nurture/content/letter";
import { LANGUAGES } from "#nurture/model/language";
import type { Reader } from "../../text/reader.ts";
import { linkWith } from "../filters.ts";
import { UNTRIED, type Html, type Tried } from "../page.ts";
import { inLanguage } from "../said.ts";
import { shownEntry } from "./entry-preview.ts";
import { hireSearch } from "./hire-search.ts";
import { SAMPLE_NAME } from "./library-sample.ts";
import { testCard } from "./library-test.ts";
import { mailFrame, plainMail } from "./mail-shown.ts";
import { select } from "./select.ts";
import type { Preview } from "./step-preview.ts";

/** The letter as one hire would get it, and the choice of whom, in which language and in which look. */
export function preview(shownFor: Preview, reader: Reader, tried: Tried): Html {
  const { path, hires: found, person, language, letter, entry } = shownFor;
  const sample = ["", `${SAMPLE_NAME.given} ${SAMPLE_NAME.family}`] as const;
  const hires = [sample, ...found.people.map(({ id, name }) => [id, name] as const)];
  const languages = LANGUAGES.map((each) => [each, reader.languageName(each)] as const);
  const own = ["", reader.t("preview.own")] as const;
  return html`<section class="card stack" id="preview">
      <h2>${reader.t("preview.title")}</h2>
      ${found.total === 0 && found.search === undefined ? html`<p class="muted">${reader.t("preview.nobody")}</p>` : ""}
      ${hireSearch(found, `${path}/hire`, reader)}
      <form class="filters" method="get" action="${path}#preview">
        ${found.sealed === "" ? "" : html`<input type="hidden" name="q" value="${found.sealed}" />`}
        ${select({ name: "for", label: reader.t("preview.for"), options: hires, value: person ?? "" }, UNTRIED, reader)}
        ${select({ name: "in", label: reader.t("preview.in"), options: [own, ...languages], value: language ?? "" }, UNTRIED, reader)}
        <button class="button">${reader.t("preview.show")}</button>
      </form>
      ${letter === undefined ? "" : shown(letter, shownFor, reader)}
      ${
        entry === undefined
          ? ""
          : html`<h2>${reader.t("entry.title")}</h2>
              ${shownEntry(entry, reader)}`
      }
    </section>
    ${letter === undefined ? "" : test(shownFor, reader, tried)}`;
}

function shown(
  letter: Letter | { readonly missing: string },
  about: Preview,
  reader: Reader,
): Html {
  if ("missing" in letter) {
    return html`<p class="notice bad">
      ${reader.t("preview.missing", { placeholder: letter.missing })}
    </p>`;
  }
  return html`${switches(about, reader)}
  ${about.isText ? plainMail(letter, about.settings) : framed(about, letter, reader)}`;
}

function switches({ path, query, isText, isDark }: Preview, reader: Reader): Html {
  const chip = (changes: Readonly<Record<string, string>>, words: string, isOn: boolean) =>
    html`<a
      class="chip"
      href="${linkWith(path, query, changes)}#preview"
      ${isOn ? html`aria-current="true"` : ""}
      >${words}</a
    >`;
  return html`<nav class="chips" aria-label="${reader.t("library.channel")}">
      ${chip({ channel: "mail" }, reader.t("library.channel-mail"), !isText)}
      ${chip({ channel: "text" }, reader.t("library.channel-text"), isText)}
    </nav>
    <nav class="chips" aria-label="${reader.t("library.look")}">
      ${chip({ scheme: "light" }, reader.t("library.look-light"), !isDark)}
      ${chip({ scheme: "dark" }, reader.t("library.look-dark"), isDark)}
    </nav>`;
}

function framed(
  { path, person, language, isDark }: Preview,
  { subject, language: written }: Letter,
  reader: Reader,
): Html {
  const query = { for: person ?? "", in: language ?? "" };
  return html`<h3 ${inLanguage(written)}>${subject}</h3>
    ${mailFrame(`${path}/mail`, query, isDark, reader.t("library.channel-mail"))}`;
}

/** To oneself, and written to nobody real: no hire's words leave by a test. */
function test({ path, language, mail, tests }: Preview, reader: Reader, tried: Tried): Html {
  const own = language ?? "en";
  const action = `${path}/test?in=${own}`;
  return testCard({ action, hidden: { in: own }, language: own, mail, tests }, reader, tried);
}
