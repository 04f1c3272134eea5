import { html } from "hono/html";
import { z } from "zod";
import { writtenLanguage, type Person } from "#nurture/model/person";
import type { Offer } from "#nurture/questions/offer";
import { forwardNow, heldBack, setFact } from "#server/store/kept-question";
import { closeQuestion } from "#server/store/write-question";
import type { Reader } from "../../text/reader.ts";
import { whyLine } from "../fact-words.ts";
import { offersOf, READING_MINUTES, tellOffers } from "../kept-facts.ts";
import { post, type Asked, type Candidate, type Html } from "../page.ts";
import { act } from "./act.ts";
import { ask } from "./asking.ts";
import { own } from "./own.ts";

/** A question that its owner is not told of yet, with the answers that may do. */
export interface Offered {
  readonly question: string;
  readonly body: string;
  readonly offers: readonly Offer[];
}

/**
 * Keeps the question; where an earlier answer may do, its owner hears of it only after the time that
 * reading takes, so that nothing is lost when the person walks away.
 */
export async function askOrOffer(
  asked: Asked<Candidate>,
  person: Person,
  text: string,
): Promise<{ readonly id: string; readonly isOffered: boolean }> {
  const offers = await offersOf(asked, text, writtenLanguage(person), person);
  if (offers.length === 0) return { id: await ask(asked, person, text), isOffered: false };
  const forwardFrom = asked.now.add({ minutes: READING_MINUTES });
  const id = await ask(asked, person, text, { forwardFrom });
  await tellOffers(asked, offers, person.id, id);
  const facts = { question: id, offered: offers.map(({ fact }) => fact) };
  const about = { actor: "candidate", at: asked.now, person: person.id } as const;
  await asked.deps.appendLog(asked.tx, asked.deps.tenant, [
    { what: "answer.offered", ...about, facts },
  ]);
  return { id, isOffered: true };
}

export async function loadOffered(
  asked: Asked<Candidate>,
  person: Person,
): Promise<readonly Offered[]> {
  const held = await heldBack(asked.tx, person.id, asked.now);
  const all: Offered[] = [];
  for (const { id, body } of held) {
    const offers = await offersOf(asked, body, writtenLanguage(person), person);
    all.push({ question: id, body, offers });
  }
  return all;
}

const Helped = z.object({ question: z.uuid(), fact: z.uuid() });
const Anyway = z.object({ question: z.uuid() });

/** One press each: it helped, and nobody is asked; or it goes to its owner at once. */
export const offeredPosts = [
  post<Candidate, z.infer<typeof Helped>>({
    path: "/helped",
    form: Helped,
    act: async (asked, { question, fact }) => {
      const { tx, who, now } = asked;
      const { person } = await own(asked);
      const held = (await heldBack(tx, who.person, now)).find(({ id }) => id === question);
      const offers =
        held === undefined ? [] : await offersOf(asked, held.body, writtenLanguage(person), person);
      const isOffered = offers.some((offer) => offer.fact === fact);
      if (!isOffered || !(await closeQuestion(tx, who.person, question))) return `${who.base}/ask`;
      await setFact(tx, question, fact);
      await act(asked, {
        kind: "closed",
        what: question,
        detail: { helped: fact },
        note: { what: "answer.helped", facts: { question, fact } },
      });
      return `${who.base}/ask?did=helped`;
    },
  }),
  post<Candidate, z.infer<typeof Anyway>>({
    path: "/anyway",
    form: Anyway,
    act: async ({ tx, who, now }, { question }) => {
      const isSent = await forwardNow(tx, who.person, question, now);
      return isSent ? `${who.base}/ask?did=asked#${question}` : `${who.base}/ask`;
    },
  }),
];

export function offeredCards(
  all: readonly Offered[],
  base: string,
  reader: Reader,
): readonly Html[] {
  return all.map(
    ({ question, body, offers }) =>
      html`<section class="card stack" id="offered">
        <h2 class="flush">${reader.t("kept.may-be")}</h2>
        <p class="written">${body}</p>
        <p class="small muted">${reader.t("kept.may-be-lead", { minutes: READING_MINUTES })}</p>
        ${offers.map((offer) => offerPoint(offer, question, base, reader))}
        <form method="post" action="${base}/ask/anyway">
          <input type="hidden" name="question" value="${question}" />
          <button class="button">${reader.t("kept.ask-anyway")}</button>
        </form>
      </section>`,
  );
}

function offerPoint(offer: Offer, question: string, base: string, reader: Reader): Html {
  return html`<form class="point" method="post" action="${base}/ask/helped">
    <input type="hidden" name="question" value="${question}" />
    <input type="hidden" name="fact" value="${offer.fact}" />
    <b>${offer.said.question}</b>
    <blockquote class="said">${offer.said.answer}</blockquote>
    <p class="small muted">${whyLine(offer, reader)}</p>
    <div><button class="button main">${reader.t("kept.helped")}</button></div>
  </form>`;
}
