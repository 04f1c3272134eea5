import { html } from "hono/html";
import { sayReason, type Chosen } from "#nurture/content/choose";
import { chooseReading } from "#nurture/content/choose-reading";
import type { Person } from "#nurture/model/person";
import type { Programme } from "#nurture/model/programme";
import { withInferred } from "#nurture/profile/infer";
import { interactionsOf } from "#server/store/candidate-acts";
import type { Tx } from "#server/store/database";
import { readSignals } from "#server/store/read-candidate";
import { broughtTo } from "#server/store/touches";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { said } from "../said.ts";

/** What the next digest would bring as things stand now: the same choice, made early. */
export async function nextReading(
  tx: Tx,
  person: Person,
  programme: Programme | undefined,
  now: Temporal.Instant,
): Promise<readonly Chosen[]> {
  if (programme === undefined) return [];
  const known = withInferred(person, await readSignals(tx, person.id));
  const interactions = await interactionsOf(tx, person.id);
  const brought = await broughtTo(tx, person.id);
  return chooseReading({ person: known, interactions, brought }, programme, now);
}

/** Each with its reason in one sentence, as the person will read it. */
export function readingNextCard(chosen: readonly Chosen[], reader: Reader): Html {
  return html`<section class="card">
    <h2>${reader.t("person.next-reading")}</h2>
    ${
      chosen.length === 0
        ? html`<p class="muted small">${reader.t("person.no-next-reading")}</p>`
        : html`<ul class="items">
            ${chosen.map(
              ({ article, reason }) =>
                html`<li>
                  <a href="/hr/library/article/${article.id}">${said(article.title, reader)}</a>
                  <span class="muted">${sayReason(reason, reader.language)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
