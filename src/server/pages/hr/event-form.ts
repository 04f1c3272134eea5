import { html } from "hono/html";
import { z } from "zod";
import type { MeetingPlan } from "#nurture/model/meeting";
import type { AudienceChoices } from "#server/store/read-library";
import type { TextKey } from "../../text/en.ts";
import { field } from "../field.ts";
import type { Html } from "../page.ts";
import { audienceConditions, audienceFrom, type GivenAudience } from "./audience-ticks.ts";
import { check, wordFields, wordsIn, type Wording } from "./word-fields.ts";

const LINE_MAX = 200;
const TEXT_MAX = 4_000;
const FIELDS = [1, 2] as const;

/** Everything that HR sets of an event, as fields. */
export function eventFields(plan: MeetingPlan, wording: Wording, choices: AudienceChoices): Html {
  const { reader, tried } = wording;
  const line = (name: string, label: TextKey, value: string, hint?: TextKey) =>
    field(
      {
        name,
        label: reader.t(label),
        kind: name === "on" ? "day" : name === "hosts" ? "lines" : "line",
        charactersMax: name === "hosts" ? TEXT_MAX : LINE_MAX,
        required: false,
        value,
        ...(hint === undefined ? {} : { hint: reader.t(hint) }),
      },
      tried,
      reader,
    );
  return html`${wordFields({ name: "name", kind: "line", charactersMax: LINE_MAX, label: reader.t("events.name") }, plan.name, wording)}
    ${wordFields({ name: "about", kind: "lines", charactersMax: TEXT_MAX, label: reader.t("edit.about") }, plan.about, wording)}
    <div class="pair">
      ${line("daysBeforeStart", "events.f-days", String(plan.daysBeforeStart ?? ""), "events.f-days-hint")}
      ${line("on", "events.f-on", plan.on ?? "", "events.f-on-hint")}
      ${line("zone", "events.f-zone", plan.zone ?? "", "events.f-zone-hint")}
    </div>
    <div class="pair">
      ${line("at", "events.f-at", plan.at)}
      ${line("minutes", "events.f-minutes", String(plan.minutes))}
      ${line("capacity", "events.capacity", String(plan.capacity ?? ""), "events.f-capacity-hint")}
    </div>
    ${line("hosts", "events.f-hosts", hostsText(plan), "events.f-hosts-hint")}
    ${line("link", "events.f-link", plan.link ?? "", "events.f-link-hint")}
    ${audienceFields(plan, wording, choices)}
    <fieldset class="field">
      <legend>${reader.t("events.f-remind")}</legend>
      ${check("day", plan.remind?.includes("day") === true, "events.f-remind-day", wording)}
      ${check("hour", plan.remind?.includes("hour") === true, "events.f-remind-hour", wording)}
    </fieldset>
    ${FIELDS.map((number) => askedField(plan, number, wording))}
    ${check("cancelled", plan.cancelled === true, "events.f-cancelled", wording)}`;
}

function audienceFields(
  { audience }: MeetingPlan,
  { reader, tried }: Wording,
  choices: AudienceChoices,
): Html {
  const isOpen = audience !== undefined || "country" in tried.errors;
  return html`<details ${isOpen ? "open" : ""}>
    <summary>${reader.t("library.audience")}</summary>
    <p class="muted small">${reader.t("library.audience-lead")}</p>
    ${audienceConditions({ given: (audience ?? {}) as GivenAudience, choices }, reader, tried)}
  </details>`;
}

/** One of at most two things that are asked at sign-up; without a label it is not asked. */
function askedField(plan: MeetingPlan, number: 1 | 2, wording: Wording): Html {
  const { reader } = wording;
  const own = plan.fields[number - 1];
  const name = `field${number}`;
  return html`<fieldset class="field">
    <legend>${reader.t("events.f-field", { number })}</legend>
    ${wordFields({ name, kind: "line", charactersMax: LINE_MAX, label: reader.t("events.f-label") }, own?.label, wording)}
    ${check(`${name}-required`, own?.required === true, "events.f-required", wording)}
    ${check(`${name}-host`, own?.asksHost === true, "events.f-to-host", wording)}
  </fieldset>`;
}

function hostsText({ hosts = [] }: MeetingPlan): string {
  return hosts.map(({ name, mail }) => `${name}, ${mail}`).join("\n");
}

export const EventForm = z.record(z.string(), z.string());

/** The plan that a form describes, as it is stored; whether it can be is judged by the model. */
export function eventDoc(form: Readonly<Record<string, string>>, before: MeetingPlan): unknown {
  const text = (name: string) => (form[name] ?? "").trim();
  const remind = ["day", "hour"].filter((name) => form[name] === "yes");
  const audience = audienceFrom(form);
  return {
    id: before.id,
    name: wordsIn(form, "name", before.name),
    about: wordsIn(form, "about", before.about),
    ...optional("daysBeforeStart", numberIn(text("daysBeforeStart"))),
    ...optional("on", text("on")),
    ...optional("zone", text("on") === "" ? "" : text("zone")),
    at: text("at"),
    minutes: Number(text("minutes")),
    fields: FIELDS.flatMap((number) => askedDoc(form, number, before)),
    ...optional("capacity", numberIn(text("capacity"))),
    ...optional("hosts", hostsIn(text("hosts"))),
    ...optional("link", text("link")),
    ...optional("remind", remind),
    ...(Object.keys(audience).length === 0 ? {} : { audience }),
    ...(form["cancelled"] === "yes" ? { cancelled: true } : {}),
  };
}

/** Nothing is no value: the field is left out. */
function optional(name: string, value: unknown): Readonly<Record<string, unknown>> {
  const isNone =
    value === "" || value === undefined || (Array.isArray(value) && value.length === 0);
  return isNone ? {} : { [name]: value };
}

function numberIn(text: string): number | undefined {
  return text === "" ? undefined : Number(text);
}

function hostsIn(text: string): readonly { readonly name: string; readonly mail: string }[] {
  return text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const found = /^(.*?)[\s,،<]+([^\s,<>]+@[^\s,<>]+)>?$/.exec(each);
      return { name: found?.[1] ?? each, mail: found?.[2] ?? each };
    });
}

function askedDoc(
  form: Readonly<Record<string, string>>,
  number: 1 | 2,
  { fields }: MeetingPlan,
): readonly unknown[] {
  const name = `field${number}`;
  const own = fields[number - 1];
  const label = wordsIn(form, name, own?.label);
  if ((form[`${name}.en`] ?? "").trim() === "") return [];
  const asksHost = form[`${name}-host`] === "yes" ? { asksHost: true } : {};
  return [
    { id: own?.id ?? name, label, required: form[`${name}-required`] === "yes", ...asksHost },
  ];
}

/** Which field of the form a refused path belongs to. */
export function eventFieldAt(path: string): string {
  const [first = "", second = ""] = path.split(".");
  if (first === "name" || first === "about") return `${first}.${second === "" ? "en" : second}`;
  if (first === "fields") return `field${Number(second) + 1}.en`;
  if (first === "audience") return "country";
  return first === "" ? "form" : first;
}
