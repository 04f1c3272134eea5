import { html } from "hono/html";
import type { Programme } from "#nurture/model/programme";
import type { QuestionRow } from "#server/store/read-questions";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";
import { tag } from "./state-tag.ts";

export interface Topics {
  readonly programme: Programme | undefined;
}

/** What a topic is called; one that no topic's words were found in has a name of its own. */
export function topicName(id: string, { programme }: Topics, reader: Reader): string {
  const topic = programme?.routing.topics.find((candidate) => candidate.id === id);
  return topic === undefined ? reader.t("answers.other-topic") : reader.content(topic.label).text;
}

type Clocked = Pick<QuestionRow, "state" | "due_at" | "remind_at" | "answered_at" | "answered_by">;

/** Where a question's clock stands, in words. */
export function clockTag(row: Clocked, reader: Reader): Html {
  if (row.state === "closed") return tag("", reader.t("answers.closed"));
  if (row.answered_at !== null) {
    return html`${tag("done", reader.t("answers.answered"))}<span class="muted"
        >${reader.t("home.answered", {
          by: row.answered_by ?? "",
          when: reader.ago(row.answered_at),
        })}</span
      >`;
  }
  const isPast = (at: Temporal.Instant) => Temporal.Instant.compare(at, reader.now) <= 0;
  if (isPast(row.due_at)) {
    return html`${tag("care", reader.t("answers.late"))}<span class="muted"
        >${reader.t("answers.was-due", { when: reader.ago(row.due_at) })}</span
      >`;
  }
  return html`${tag("wait", reader.t(isPast(row.remind_at) ? "answers.soon" : "answers.waiting"))}<span
      class="muted"
      >${reader.t("answers.due", { when: reader.ago(row.due_at) })}</span
    >`;
}
