import { html } from "hono/html";
import { localText } from "#nurture/model/language";
import { page } from "./page.ts";

export const signInPage = page({
  path: "/sign-in",
  role: "anyone",
  load: ({ deps, query }) =>
    Promise.resolve({ company: deps.settings.company, back: query.get("back") ?? "/" }),
  view: ({ company, back }, reader) => ({
    title: reader.t("sign-in.title"),
    frame: "phone",
    body: html`<h1>Keepwarm</h1>
      <div class="card">
        <h2>${reader.t("sign-in.title")}</h2>
        <p class="muted">${reader.t("sign-in.lead")}</p>
        <a
          class="button main"
          href="/sign-in/start?${new URLSearchParams({ back: back.slice(0, 2_000) }).toString()}"
          >${reader.t("sign-in.button", { company: localText(company, reader.language) })}</a
        >
      </div>
      <p class="muted small center">${reader.t("sign-in.candidate")}</p>`,
  }),
});
