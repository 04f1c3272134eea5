import { html } from "hono/html";
import { z } from "zod";
import { countRestore, standingRestore } from "#server/store/read-restore";
import type { RestoreCounts, StandingRestore } from "#server/store/read-restore";
import { letGo } from "#server/store/write-restore";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import { tag } from "../state-tag.ts";
import { post, type Asked, type Html, type User } from "../page.ts";

export type Restoring = StandingRestore & { readonly counts: RestoreCounts };

/** The restore that holds this tenant's sends, if one does. */
export async function loadRestore({ tx }: Pick<Asked, "tx">): Promise<Restoring | undefined> {
  const restore = await standingRestore(tx);
  return restore === undefined
    ? undefined
    : { ...restore, counts: await countRestore(tx, restore.beganAt) };
}

/** What the backup lacks, what the looks have found so far, and the one button that lets go. */
export function restoreCard(restore: Restoring, path: string, reader: Reader): Html {
  const { how, beganAt, lacksFrom, counts } = restore;
  const span = { from: moment(lacksFrom, reader), until: moment(beganAt, reader) };
  const open = counts.unseen + counts.waiting;
  return html`<section class="card stack" aria-label="${reader.t("restore.title")}">
    <h2 class="title">${tag("care", reader.t("ops.kind-restore"))} ${reader.t("restore.title")}</h2>
    <p>${reader.t(how === "noticed" ? "restore.noticed" : "restore.told")}</p>
    <p>${reader.t("restore.lacks", span)}</p>
    <p class="small">${reader.t("restore.lost")}</p>
    <dl class="facts">
      ${pair("restore.since", reader.ago(beganAt), reader)}
      ${pair("restore.found", reader.number(counts.found), reader)}
      ${pair("restore.held", reader.number(counts.held), reader)}
      ${pair("restore.waiting", reader.number(counts.waiting), reader)}
      ${pair("restore.unseen", reader.number(counts.unseen), reader)}
    </dl>
    ${open === 0 ? "" : html`<p class="small">${reader.t("restore.not-yet", { open })}</p>`}
    <form method="post" action="${path}/send-held">
      <button class="button main">${reader.t("restore.button")}</button>
    </form>
    <p class="muted small">${reader.t("restore.button-hint")}</p>
  </section>`;
}

function pair(text: TextKey, value: string, reader: Reader): Html {
  return html`<div>
    <dt>${reader.t(text)}</dt>
    <dd>${value}</dd>
  </div>`;
}

function moment(at: Temporal.Instant, reader: Reader): string {
  return `${reader.moment(at, "UTC")} UTC`;
}

/** Lets go what is held, logged with who; pressed a second time it does nothing more. */
export function sendHeld(path: string) {
  return post<User, Record<string, never>>({
    path: "/send-held",
    form: z.object({}),
    act: async ({ tx, deps, who, now }) => {
      const by = `user:${who.id}`;
      const restore = await standingRestore(tx);
      const held = await letGo(tx, by, now);
      if (restore === undefined || held === undefined) return path;
      const facts = { held, lacksFrom: restore.lacksFrom.toString() };
      await deps.appendLog(tx, deps.tenant, [
        { what: "database.released", actor: by, at: now, facts },
      ]);
      return `${path}?did=sent-held`;
    },
  });
}
