import { html } from "hono/html";
import { writtenLanguage } from "#nurture/model/person";
import { PersonId } from "#nurture/model/ids";
import { saidAgainst, type Against } from "#nurture/questions/against";
import type { Since } from "#server/store/answer-since";
import { factsNear, keptOf } from "#server/store/facts";
import { factsKeptFrom } from "#server/store/kept-question";
import type { Department } from "#server/store/programmes";
import { readPerson } from "#server/store/read-candidate";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import { departmentName } from "./hr/cohort-row.ts";
import type { Asked, Html } from "./page.ts";

/** A kept answer that says something else than a given one, with whose it is. */
export interface KeptAgainst extends Against {
  readonly owner: string;
}

type Row = Pick<QuestionRow, "id" | "person_id" | "body" | "answer">;

/**
 * What speaks against an answer whose words the reader may see: nothing once a correction was sent
 * or the answer is kept itself, as both owners are told of a pair then.
 */
export async function loadAgainst(
  { tx, now }: Pick<Asked, "tx" | "now">,
  { id, person_id: who, body, answer }: Row,
  since: Since | undefined,
): Promise<readonly KeptAgainst[]> {
  if (body === null || answer === null || since?.corrected !== undefined) return [];
  if ((await factsKeptFrom(tx, id)).length > 0) return [];
  const person = await readPerson(tx, PersonId.parse(who));
  if (person === undefined) return [];
  const near = await factsNear(tx, body);
  const given = { question: body, answers: [answer, ...textsOf(since)] };
  const found = saidAgainst(given, near.map(keptOf), {
    language: writtenLanguage(person),
    today: now.toZonedDateTimeISO(person.zone ?? "UTC").toPlainDate(),
    place: { country: person.place.country, department: person.department },
  });
  return found.flatMap((each) => {
    const owner = near.find(({ id: fact }) => fact === each.fact)?.owner;
    return owner === undefined ? [] : [{ ...each, owner }];
  });
}

function textsOf(since: Since | undefined): readonly string[] {
  return (since?.additions ?? []).map(({ text }) => text);
}

interface Ways {
  readonly departments: readonly Department[];
  /** Where this answer is kept. */
  readonly keepAt: string;
  /** Where the kept one is changed; undefined where that is not the reader's to do. */
  readonly changeAt: (kept: KeptAgainst) => string | undefined;
}

/** Below the answer, at once: the person was told something else than others are. */
export function againstNotice(
  against: readonly KeptAgainst[],
  { departments, keepAt, changeAt }: Ways,
  reader: Reader,
): Html | "" {
  if (against.length === 0) return "";
  return html`<div class="notice wait stack">
    ${against.map((kept) => {
      const owner = departmentName(kept.owner, departments, reader);
      const at = changeAt(kept);
      return html`<div>
        <p>
          ${reader.t("kept.against", { owner })}
          <span class="muted small">${reader.t(`kept.differ-${kept.why}`)}</span>
        </p>
        <p class="small"><b>${kept.said.question}</b></p>
        <blockquote class="said">${kept.said.answer}</blockquote>
        ${at === undefined ? "" : html`<p><a href="${at}">${reader.t("kept.against-change")}</a></p>`}
      </div>`;
    })}
    <p>${reader.t("kept.against-lead")} <a href="${keepAt}">${reader.t("kept.keep")}</a></p>
  </div>`;
}
