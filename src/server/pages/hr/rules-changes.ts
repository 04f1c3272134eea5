import { html } from "hono/html";
import { ARTICLE_TOPICS } from "#nurture/model/library";
import type { NurtureRules } from "#nurture/model/rules";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { articleTopic, plainTable } from "./results-words.ts";
import { weeksText } from "./rules-topics.ts";

type Rules = NurtureRules;
type Told = readonly [what: string, is: (rules: Rules) => string];

const SWITCHES = ["workingDaysOnly", "secondPerson", "plainClock"] as const;
const NOTHING = "–";

/** Everything in which the draft differs from what is live, for whoever approves it. */
export function rulesChanges(live: Rules, draft: Rules, reader: Reader): Html | "" {
  const rows = told(reader)
    .map(([what, is]) => [what, is(live), is(draft)] as const)
    .filter(([, before, after]) => before !== after);
  if (rows.length === 0) return "";
  const heads = [reader.t("journey.field"), reader.t("journey.before"), reader.t("journey.after")];
  return html`<section class="card">
    <h2>${reader.t("rules.changes")}</h2>
    ${plainTable(heads, rows)}
  </section>`;
}

function told(reader: Reader): readonly Told[] {
  const number = (value: number | undefined) =>
    value === undefined ? NOTHING : reader.number(value);
  return [
    ...SWITCHES.map((name): Told => [
      reader.t(`rules.${name}`),
      (rules) => reader.t(rules[name] ? "rules.yes" : "rules.no"),
    ]),
    [reader.t("rules.capPerWeek"), ({ capPerWeek }) => number(capPerWeek)],
    [reader.t("rules.silenceDays"), ({ silenceDays }) => number(silenceDays)],
    [
      reader.t("rules.quiet"),
      ({ quiet }) => (quiet === undefined ? NOTHING : `${quiet.from}–${quiet.until}`),
    ],
    ...ARTICLE_TOPICS.map((topic): Told => [
      articleTopic(topic, reader),
      ({ topicWeeks }) => weeksText(topicWeeks[topic], reader),
    ]),
  ];
}
