import { html } from "hono/html";
import { z } from "zod";
import { PersonId } from "#nurture/model/ids";
import { writtenLanguage } from "#nurture/model/person";
import type { Offer } from "#nurture/questions/offer";
import { markTold, readFact } from "#server/store/facts";
import { setFact } from "#server/store/kept-question";
import { readPerson } from "#server/store/read-candidate";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import { whyLine } from "./fact-words.ts";
import { offersOf } from "./kept-facts.ts";
import type { Asked, Html, Tried } from "./page.ts";

/** Earlier answers that may answer this question too, and the one that was taken for it. */
export interface Offering {
  readonly offers: readonly Offer[];
  readonly used: Offer | undefined;
}

const NOTHING: Offering = { offers: [], used: undefined };

/** The id of the answer that was taken over, in a form; empty where it was written anew. */
export const UsedFact = z.union([z.literal(""), z.uuid()]).default("");

type Row = Pick<QuestionRow, "id" | "state" | "body" | "person_id">;

export async function loadOffering(
  asked: Pick<Asked, "tx" | "now" | "query">,
  { state, body, person_id: id }: Row,
): Promise<Offering> {
  if (state !== "asked" || body === null) return NOTHING;
  const person = await readPerson(asked.tx, PersonId.parse(id));
  if (person === undefined) return NOTHING;
  const offers = await offersOf(asked, body, writtenLanguage(person), person);
  const use = asked.query.get("use");
  return { offers, used: offers.find(({ fact }) => fact === use) };
}

/** An answer that was taken over has been told: when it changes, this person is told too. */
export async function keepUsed(
  { tx, deps, now }: Pick<Asked, "tx" | "deps" | "now">,
  used: string,
  { id, person_id: person }: Row,
): Promise<void> {
  const fact = used === "" ? undefined : await readFact(tx, used);
  if (fact === undefined) return;
  const to = { person: PersonId.parse(person), question: id, at: now };
  await markTold(tx, deps.tenant, fact, to);
  await setFact(tx, id, fact.id);
}

/** The form of an answer: the buttons of what is offered send it too. */
export const ANSWER_FORM = "give";

/** An earlier answer that was taken over comes first in the form, and what was typed stays below it. */
export function takenOver(
  offering: Offering,
  tried: Tried,
): { readonly offering: Offering; readonly tried: Tried } {
  const { use, used: before, answer: typed = "" } = tried.values;
  const used = offering.offers.find(({ fact }) => fact === (use || before)) ?? offering.used;
  if (used === undefined || !use) return { offering: { ...offering, used }, tried };
  const parts = [used.said.answer, typed.trim()].filter((part) => part !== "");
  const answer = [...new Set(parts)].join("\n\n");
  return {
    offering: { ...offering, used },
    tried: { values: { ...tried.values, answer }, errors: {} },
  };
}

/** What to offer, why, and a button that puts it into the form. */
export function offersCard({ offers, used }: Offering, action: string, reader: Reader): Html | "" {
  if (offers.length === 0) return "";
  return html`<section class="card stack">
    <h2 class="flush">${reader.t("kept.may-help")}</h2>
    ${offers.map(
      (offer) =>
        html`<article class="point">
          <b>${offer.said.question}</b>
          <blockquote class="said">${offer.said.answer}</blockquote>
          <p class="small muted">${whyLine(offer, reader)}</p>
          ${
            offer === used
              ? ""
              : html`<div>
                  <button
                    class="button"
                    form="${ANSWER_FORM}"
                    formaction="${action}#answer"
                    name="use"
                    value="${offer.fact}"
                  >
                    ${reader.t("kept.use")}
                  </button>
                </div>`
          }
        </article>`,
    )}
  </section>`;
}

export function usedField({ used }: Offering): Html | "" {
  return used === undefined ? "" : html`<input type="hidden" name="used" value="${used.fact}" />`;
}

/** What can be made of a given answer. */
export function afterAnswer(base: string, reader: Reader): Html {
  return html`<p class="marks">
    <a class="button" href="${base}/keep">${reader.t("kept.keep")}</a>
    <a class="button" href="${base}/promise">${reader.t("promise.make")}</a>
  </p>`;
}
