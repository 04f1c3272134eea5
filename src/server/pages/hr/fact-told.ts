import { html } from "hono/html";
import { correctionKind, renderNotice } from "#nurture/content/answer-notice";
import type { Letter } from "#nurture/content/letter";
import { localText } from "#nurture/model/language";
import { writtenLanguage, type Person } from "#nurture/model/person";
import { saidFor, type Says } from "#nurture/questions/fact";
import { isOpen, readTold, type FactRow, type ToldRow } from "#server/store/facts";
import { readPerson } from "#server/store/read-candidate";
import type { Reader } from "../../text/reader.ts";
import { ownZone } from "../candidate/own-time.ts";
import { standsOf } from "../fact-words.ts";
import type { Asked, Html, User } from "../page.ts";
import { eyesOf } from "../question-eyes.ts";
import { inLanguage } from "../said.ts";
import { tag } from "../state-tag.ts";

/** Letters that are shown in full; the others are the same in other languages. */
const DRAFTS_MAX = 20;
const UNSAID = { question: "", answer: "" };

interface Told {
  readonly row: ToldRow;
  readonly draft: Letter | undefined;
}

export interface ToldView {
  readonly fact: FactRow;
  readonly all: readonly Told[];
}

/** Everyone who last read what holds no longer, with the letter that would follow. */
export async function loadTold(asked: Asked<User>, fact: FactRow): Promise<ToldView> {
  const isGone = standsOf(fact, asked.now) !== "live";
  const rows = await readTold(asked.tx, fact, isGone, await eyesOf(asked));
  const all: Told[] = [];
  for (const [index, row] of rows.entries()) {
    const isDrafted = row.name !== null && row.correctedAt === null && index < DRAFTS_MAX;
    const person = isDrafted ? await readPerson(asked.tx, row.person) : undefined;
    all.push({
      row,
      draft:
        person === undefined
          ? undefined
          : draftFor(person, row, isGone ? undefined : fact.says, asked),
    });
  }
  return { fact, all };
}

/** As the work loop writes it, but for the link in it, which is the person's own. */
function draftFor(
  person: Person,
  { before, at, knows }: ToldRow,
  now: Says | undefined,
  { deps: { settings } }: Asked<User>,
): Letter {
  const language = writtenLanguage(person);
  const was = saidFor(before, language) ?? UNSAID;
  const sender = settings.sender ?? settings.company;
  return renderNotice({
    kind: correctionKind(knows, now === undefined),
    person,
    question: was.question,
    before: was.answer,
    now: now === undefined ? "" : (saidFor(now, language) ?? UNSAID).answer,
    toldOn: at.toZonedDateTimeISO(ownZone(person)).toPlainDate(),
    company: settings.company,
    sender: localText(sender, language),
    home: settings.baseUrl,
  });
}

export function toldCard({ fact, all }: ToldView, reader: Reader): Html | "" {
  if (all.length === 0) return "";
  const open = all.filter(({ row }) => isOpen(row)).length;
  const named = all.filter(({ row }) => row.name !== null);
  const unnamed = all.length - named.length;
  return html`<section class="card stack">
    <h2 class="flush">${reader.t("kept.told-title")}</h2>
    <p class="muted small">${reader.t("kept.told-lead")}</p>
    <ul class="items">
      ${named.map((told) => toldItem(told, reader))}
      ${
        unnamed === 0
          ? ""
          : html`<li class="muted">${reader.t("kept.told-unnamed", { count: unnamed })}</li>`
      }
    </ul>
    ${
      open === 0
        ? ""
        : html`<form method="post" action="/hr/answers/${fact.id}/correct">
            <button class="button main">
              ${reader.t("kept.send-corrections", { count: open })}
            </button>
          </form>`
    }
  </section>`;
}

function toldItem({ row, draft }: Told, reader: Reader): Html {
  return html`<li>
    <a href="/hr/people/${row.person}">${row.name}</a>
    ${stateTag(row, reader)}
    <span class="muted">${reader.ago(row.at)}</span>
    ${
      draft === undefined
        ? ""
        : html`<details>
            <summary class="small">${reader.t("kept.draft")}</summary>
            <div class="stack" ${inLanguage(draft.language)}>
              <p><b>${draft.subject}</b></p>
              <p>${draft.greeting}</p>
              ${draft.paragraphs.map((text) => html`<p class="written">${text}</p>`)}
              <p class="written">${draft.closing}</p>
            </div>
          </details>`
    }
  </li>`;
}

function stateTag({ isAsked, correctedAt: at }: ToldRow, reader: Reader): Html | "" {
  if (isAsked) return tag("wait", reader.t("kept.on-its-way"));
  return at === null ? "" : tag("done", reader.t("kept.corrected", { when: reader.ago(at) }));
}
