import { html } from "hono/html";
import type { Html } from "../page.ts";
import { audienceConditions } from "./audience-ticks.ts";
import { bringsFields } from "./step-brings-fields.ts";
import { choice, line, type StepFields } from "./step-controls.ts";
import { whenFields } from "./step-when-fields.ts";

/** Every field of a step, in the order in which somebody thinks of them; a new one is named here. */
export function stepFields(about: StepFields, isNew: boolean): Html {
  const { reader } = about;
  return html`${isNew ? line(about, "id") : ""}
    <fieldset class="card fields kinds">
      <legend class="ask">${reader.t("step.when")}</legend>
      ${whenFields(about)}
    </fieldset>
    <fieldset class="card fields kinds">
      <legend class="ask">${reader.t("step.brings")}</legend>
      ${bringsFields(about)}
    </fieldset>
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.audience")}</legend>
      <p class="muted small">${reader.t("step.interests-hint")}</p>
      ${audienceConditions(about.ticking, reader, about.tried)}
    </fieldset>
    <fieldset class="card fields">
      <legend class="ask">${reader.t("step.rules")}</legend>
      ${ruleFields(about)}
    </fieldset>`;
}

const CLASSES = ["nurture", "contract"] as const;
const SENDERS = ["hr", "manager", "mentor"] as const;
const LATE = ["fold", "leave-out"] as const;
const JOINERS = ["send", "catch-up", "leave-out"] as const;

function ruleFields(about: StepFields): Html {
  const { reader } = about;
  const classes = CLASSES.map((each) => [each, reader.t(`step.class-${each}`)] as const);
  const senders = SENDERS.map((each) => [each, reader.t(`step.from-${each}`)] as const);
  const late = LATE.map((each) => [each, reader.t(`step.late-${each}`)] as const);
  const joiners = JOINERS.map((each) => [each, reader.t(`step.joiners-${each}`)] as const);
  return html`${choice(about, "class", classes)} ${choice(about, "from", senders)}
  ${line(about, "usefulHours")} ${choice(about, "late", late)} ${choice(about, "joiners", joiners)}
  ${choice(about, "optional", [
    ["", reader.t("step.optional-no")],
    ["yes", reader.t("step.optional-yes")],
  ])}`;
}
