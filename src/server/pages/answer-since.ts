import { html } from "hono/html";
import type { Since } from "#server/store/answer-since";
import type { GivenAnswer } from "#server/store/write-question";
import type { Reader } from "../text/reader.ts";
import { factSaid } from "./fact-words.ts";
import type { Html } from "./page.ts";

export interface AnswerShown {
  /** Null where an earlier answer helped: nobody wrote one. */
  readonly answer: string | null;
  /** By whom and when it was given. */
  readonly byline: Html | "";
  readonly since: Since | undefined;
  /** Its owner's name, for what nobody signed. */
  readonly owner: string;
  readonly when: (at: Temporal.Instant) => string;
}

/** An answer as it stands now: what it was before is folded below, what was added follows. */
export function answerSince(shown: AnswerShown, reader: Reader): Html {
  return html`${now(shown, reader)}
  ${(shown.since?.additions ?? []).map((each) => addition(each, shown, reader))}`;
}

function now({ answer, byline, since, when }: AnswerShown, reader: Reader): Html {
  const given = answer === null ? "" : html`<blockquote class="said">${answer}</blockquote>`;
  const corrected = since?.corrected;
  if (corrected === undefined) return html`${given} ${byline}`;
  const { says, at } = corrected;
  return html`${says === null ? "" : factSaid(says, reader).answer}
    <p class="small muted">
      ${reader.t(says === null ? "since.gone" : "since.corrected", { when: when(at) })}
    </p>
    ${
      answer === null
        ? ""
        : html`<details>
            <summary class="small">${reader.t("since.before")}</summary>
            <del>${given}</del>
            ${byline}
          </details>`
    }`;
}

function addition(
  { text, by, at }: GivenAnswer,
  { owner, when }: AnswerShown,
  reader: Reader,
): Html {
  return html`<blockquote class="said">${text}</blockquote>
    <p class="small muted">
      ${reader.t("since.added", { when: when(at), by: by === "" ? owner : by })}
    </p>`;
}
