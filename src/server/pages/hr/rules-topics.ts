import { html } from "hono/html";
import { z } from "zod";
import { CADENCES_WEEKS } from "#nurture/improve/cadence";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import type { NurtureRules } from "#nurture/model/rules";
import type { Reader } from "../../text/reader.ts";
import type { Html, Tried } from "../page.ts";
import { articleTopic } from "./results-words.ts";
import { select } from "./select.ts";

type Topic = (typeof ARTICLE_TOPICS)[number];
type TopicWeeks = NurtureRules["topicWeeks"];

/** One field a topic; empty where the rules say nothing of it, absent where it stays as it is. */
export const TopicFields = z.object({
  "weeks-growth": z.string().max(2).optional(),
  "weeks-team": z.string().max(2).optional(),
  "weeks-product": z.string().max(2).optional(),
  "weeks-tools": z.string().max(2).optional(),
  "weeks-life": z.string().max(2).optional(),
}) satisfies z.ZodType<Partial<Record<`weeks-${Topic}`, string | undefined>>>;

/** How often each topic comes, as choices; a number of weeks from elsewhere is one of them. */
export function topicFields(topicWeeks: TopicWeeks, tried: Tried, reader: Reader): Html {
  return html`<fieldset class="span" aria-describedby="topics-hint">
    <legend>${reader.t("rules.topics")}</legend>
    ${ARTICLE_TOPICS.map((topic) => {
      const weeks = topicWeeks[topic];
      const choices = [...new Set([...CADENCES_WEEKS, weeks ?? CADENCES_WEEKS[0]])];
      const options = choices
        .toSorted((a, b) => a - b)
        .map((each) => [String(each), weeksText(each, reader)] as const);
      return select(
        {
          name: `weeks-${topic}`,
          label: articleTopic(topic, reader),
          options: [["", weeksText(undefined, reader)], ...options],
          value: String(weeks ?? ""),
        },
        tried,
        reader,
      );
    })}
    <span class="hint" id="topics-hint">${reader.t("rules.topics-hint")}</span>
  </fieldset>`;
}

export function weeksText(weeks: number | undefined, reader: Reader): string {
  return weeks === undefined ? reader.t("rules.topic-any") : reader.t("works.weeks", { weeks });
}

/** The weeks that were chosen, in their stored form. */
export function topicsTyped(typed: z.infer<typeof TopicFields>, before: TopicWeeks): object {
  const weeks = ARTICLE_TOPICS.flatMap((topic): readonly (readonly [Topic, number])[] => {
    const chosen = typed[`weeks-${topic}`] ?? String(before[topic] ?? "");
    return chosen === "" ? [] : [[topic, Number(chosen)]];
  });
  return Object.fromEntries(weeks);
}
