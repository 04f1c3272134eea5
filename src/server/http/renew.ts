import type { Hono } from "hono";
import { html } from "hono/html";
import { Problem } from "#nurture/problem";
import { currentProgramme } from "#server/store/programmes";
import { readOwnQuestions } from "#server/store/read-candidate";
import { openLink } from "../links.ts";
import { ask, toPeopleTeam } from "../pages/candidate/asking.ts";
import { own } from "../pages/candidate/own.ts";
import type { Shown } from "../pages/page.ts";
import type { Reader } from "../text/reader.ts";
import type { AppDeps } from "./deps.ts";
import { personOfLink } from "./identify.ts";
import { documentOf, readerOf } from "./render.ts";
import { sameOrigin } from "./security.ts";

/**
 * The way out of an expired link: a question to the people team, once while it is open. Its answer
 * goes to the address we have, with a fresh link; the old link gives nothing away.
 */
export function mountRenew(app: Hono, deps: AppDeps): void {
  app.post("/renew/:token", async (c) => {
    sameOrigin(c, deps.settings.baseUrl);
    const now = deps.ambient.now();
    const token = c.req.param("token");
    const link = openLink("candidate", token, now, deps.settings.linkKeys);
    if (!link.ok && link.code === "link/broken") throw new Problem("link/broken");
    const reader = readerOf(c, deps, now);
    await deps.database.tenant(deps.tenant, async (tx) => {
      const who = {
        kind: "candidate",
        person: await personOfLink(tx, link),
        base: `/c/${token}`,
      } as const;
      const asked = { deps, tx, now, who, params: {}, query: new URLSearchParams() };
      const { person } = await own(asked);
      const text = reader.t("renew.question");
      const questions = await readOwnQuestions(tx, person.id);
      if (questions.some(({ state, body }) => state === "asked" && body === text)) return;
      const programme = (await currentProgramme(tx))?.programme;
      await ask(asked, person, text, { route: toPeopleTeam(programme?.routing) });
    });
    return c.html(await documentOf(c, deps, asked(reader), reader, { kind: "nobody" }));
  });
}

function asked(reader: Reader): Shown {
  return {
    title: reader.t("renew.title"),
    frame: "phone",
    body: html`<div class="card">
      <h1>${reader.t("renew.title")}</h1>
      <p>${reader.t("renew.done")}</p>
    </div>`,
  };
}
