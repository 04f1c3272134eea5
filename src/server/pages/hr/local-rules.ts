import { html } from "hono/html";
import type { CountryRules, LocalRule } from "#nurture/local/rule";
import { LOCAL_RULES } from "#server/programme/local";
import { listDepartments, type Department } from "#server/store/programmes";
import type { Reader } from "../../text/reader.ts";
import { page, type Html } from "../page.ts";
import { said } from "../said.ts";
import { groundOf, ownerText } from "./local-words.ts";
import { LOCAL_PATH } from "./local.ts";

/** Every rule there is, with its source, whether or not anybody is reminded of it now. */
export const localRulesPage = page({
  path: `${LOCAL_PATH}/rules`,
  role: "hr",
  load: ({ tx }) => listDepartments(tx),
  view: (departments, reader) => ({
    title: reader.t("local.rules-title"),
    frame: "bar",
    at: "local",
    body: html`<div class="head">
        <div>
          <p class="back"><a href="${LOCAL_PATH}">${reader.t("local.back")}</a></p>
          <h1>${reader.t("local.rules-title")}</h1>
          <p class="muted small">${reader.t("local.rules-lead")}</p>
        </div>
      </div>
      ${inOrder(reader).map((country) => countryCard(country, departments, reader))}`,
  }),
});

/** By the names that this reader reads. */
function inOrder(reader: Reader): readonly CountryRules[] {
  const name = ({ country }: CountryRules) => reader.country(country);
  return [...LOCAL_RULES.values()].toSorted((a, b) =>
    name(a).localeCompare(name(b), reader.language),
  );
}

function countryCard(
  { country, fields, rules }: CountryRules,
  departments: readonly Department[],
  reader: Reader,
): Html {
  const papers = fields.map((field) => reader.t(`local.field-${field}`));
  return html`<section class="card stack" id="${country}">
    <h2>${reader.country(country)}</h2>
    <p class="small">${reader.t("local.papers")}: ${papers.join(" · ")}</p>
    <ul class="items">
      ${rules.map((rule) => ruleItem(rule, departments, reader))}
    </ul>
  </section>`;
}

function ruleItem(rule: LocalRule, departments: readonly Department[], reader: Reader): Html {
  return html`<li>
    ${said(rule.title, reader)}
    <span class="muted">${whenText(rule, reader)} · ${ownerText(rule, departments, reader)}</span>
    ${groundOf(rule, reader)}
  </li>`;
}

/** "3 working days after: start". */
function whenText({ anchor, due }: LocalRule, reader: Reader): string {
  const from = reader.t(`local.from-${anchor}`);
  if (due.count === "months") return reader.t("local.when-months", { from, count: due.amount });
  if (due.count === "month-day")
    return reader.t("local.when-month-day", { from, months: due.months, day: due.day });
  const count = Math.abs(due.amount);
  if (count === 0) return reader.t("local.when-itself", { from });
  const side = due.amount < 0 ? "before" : "after";
  return reader.t(`local.when-${due.count}-${side}`, { from, count });
}
