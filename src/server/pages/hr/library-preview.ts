import { html } from "hono/html";
import { LANGUAGES, localText } from "#nurture/model/language";
import { readTestSends } from "#server/store/test-sends";
import { makeReader, type Reader } from "../../text/reader.ts";
import { articleView } from "../candidate/article-view.ts";
import { linkWith } from "../filters.ts";
import { page, type Html } from "../page.ts";
import { inLanguage } from "../said.ts";
import { tag } from "../state-tag.ts";
import type { PreviewView } from "./library-preview-view.ts";
import { previewOf } from "./library-preview-data.ts";
import { mailWeights } from "./library-item.ts";
import { HTML_BYTES_MAX } from "#server/mail/mail-size";
import { PREVIEW_CHANNELS, sampleLetter, shownIn } from "./library-sample.ts";
import { mailFrame, plainMail } from "./mail-shown.ts";
import { itemTest, ownMail, testPost } from "./library-test.ts";

/** An item as its readers get it: every channel, every language, in the light and in the dark. */
export const previewPage = page({
  path: "/hr/library/:kind/:item/preview",
  role: "hr",
  load: async (asked): Promise<PreviewView> => {
    const { tx, params, query, deps, now, who } = asked;
    const previewed = await previewOf(tx, params, query);
    const { kind, id } = previewed;
    return {
      ...previewed,
      settings: deps.settings,
      now,
      weights: await mailWeights(previewed.item, deps.settings.company),
      tests: await readTestSends(tx, who.id, { kind, item: id }),
      mail: await ownMail(asked),
      query,
    };
  },
  view: (view, reader, tried) => ({
    title: reader.t("library.preview"),
    frame: "bar",
    at: "library",
    body: html`<div class="head">
        <div>
          <p class="back">
            <a href="/hr/library/${view.kind}/${view.id}?text=${view.language}"
              >${titleOf(view, reader)}</a
            >
          </p>
          <h1>${reader.t("library.preview")}</h1>
        </div>
      </div>
      ${switches(view, reader)} ${fallback(view, reader)}
      <div class="edit">
        <div class="stack">${shown(view, reader)}</div>
        <div class="stack">${weighed(view, reader)} ${itemTest(view, reader, tried)}</div>
      </div>`,
  }),
  posts: [testPost],
});

function titleOf({ item }: PreviewView, reader: Reader): string {
  return localText(item.kind === "article" ? item.doc.title : item.doc.name, reader.language);
}

function switches(view: PreviewView, reader: Reader): Html {
  const { query, kind, id, channel, language, isDark, side } = view;
  const path = `/hr/library/${kind}/${id}/preview`;
  const chip = (
    changes: Readonly<Record<string, string>>,
    words: string,
    isOn: boolean,
    lang?: string,
  ) =>
    html`<a
      class="chip"
      href="${linkWith(path, query, changes)}"
      ${lang === undefined ? "" : html`lang="${lang}"`}
      ${isOn ? html`aria-current="true"` : ""}
      >${words}</a
    >`;
  const channels = PREVIEW_CHANNELS.filter((one) => kind === "article" || one !== "digest");
  return html`<nav class="chips" aria-label="${reader.t("library.channel")}">
      ${channels.map((one) => chip({ channel: one }, reader.t(`library.channel-${one}`), one === channel))}
    </nav>
    <nav class="chips" aria-label="${reader.t("library.languages")}">
      ${LANGUAGES.map((one) => chip({ in: one }, reader.languageName(one), one === language))}
    </nav>
    <nav class="chips" aria-label="${reader.t("library.look")}">
      ${chip({ scheme: "light" }, reader.t("library.look-light"), !isDark)}
      ${chip({ scheme: "dark" }, reader.t("library.look-dark"), isDark)}
      ${
        view.hasBoth
          ? html`${chip({ of: "draft" }, reader.t("library.side-draft"), side === "draft")}
            ${chip({ of: "published" }, reader.t("library.side-published"), side === "published")}`
          : ""
      }
    </nav>`;
}

/** The visible rule: which language stands in for the one that was asked for. */
function fallback({ item, language }: PreviewView, reader: Reader): Html | "" {
  const other = shownIn(item, language);
  if (other === language) return "";
  return html`<p class="notice wait">
    ${reader.t("library.stands-in", { shown: reader.languageName(other), asked: reader.languageName(language) })}
  </p>`;
}

function shown(view: PreviewView, reader: Reader): Html {
  switch (view.channel) {
    case "mail":
    case "digest":
      return framed(view, reader);
    case "text":
      return plainMail(sampleLetter("mail", view), view.settings);
    case "portal":
      return phone(view);
  }
}

function framed({ kind, id, channel, language, isDark, side }: PreviewView, reader: Reader): Html {
  const query = { channel, in: language, of: side };
  const title = reader.t(`library.channel-${channel}`);
  return mailFrame(`/hr/library/${kind}/${id}/mail`, query, isDark, title);
}

/** The candidate's own page, in the frame of a phone. */
function phone({ item, language, isDark, now }: PreviewView): Html {
  const reader = makeReader(language, now);
  const inside =
    item.kind === "article"
      ? articleView(item.doc, reader, () => "#portal")
      : html`<h2>${reader.content(item.doc.name).text}</h2>
          <ul class="ticks">
            ${item.doc.items.map(
              ({ label, hint }) =>
                html`<li>
                  ${reader.content(label).text}
                  ${hint === undefined ? "" : html`<span class="muted">${reader.content(hint).text}</span>`}
                </li>`,
            )}
          </ul>`;
  return html`<div
    id="portal"
    class="phone-frame ${isDark ? "dark" : "light"}"
    ${inLanguage(language)}
  >
    ${inside}
  </div>`;
}

/** What a mail of it weighs in each language: one that would be cut off is not published. */
function weighed({ weights }: PreviewView, reader: Reader): Html {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1_024);
  return html`<section class="card">
    <h2>${reader.t("library.weight")}</h2>
    <ul class="items">
      ${weights.map(
        ({ language, bytes }) =>
          html`<li>
            ${reader.languageName(LANGUAGES.find((one) => one === language) ?? "en")}
            <span class="muted"
              >${reader.t("library.kilobytes", { of: kilobytes(HTML_BYTES_MAX), bytes: kilobytes(bytes) })}</span
            >
            ${bytes > HTML_BYTES_MAX ? tag("care", reader.t("library.cut-off")) : ""}
          </li>`,
      )}
    </ul>
    ${weights.some(({ bytes }) => bytes > HTML_BYTES_MAX) ? html`<p class="notice bad">${reader.t("library.too-large")}</p>` : ""}
  </section>`;
}
