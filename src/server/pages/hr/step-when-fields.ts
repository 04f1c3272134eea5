import { html } from "hono/html";
import { DONE_TO, INTERACTION_TRIGGERS, type InteractionTrigger } from "#nurture/model/interaction";
import { MILESTONES } from "#nurture/model/offer";
import type { Html } from "../page.ts";
import { select } from "./select.ts";
import { choice, kindsHint, line, named, ofKinds, type StepFields } from "./step-controls.ts";
import { weekdayName } from "./step-words.ts";

const KINDS = [
  "relative",
  "fixed",
  "weekly",
  "question-asked",
  "question-asked-by-mail",
  "question-answered",
  "changed",
  ...INTERACTION_TRIGGERS.map((what) => `did-${what}` as const),
  "silence",
] as const;
const UNITS = ["hours", "days", "working-days"] as const;
const SIDES = ["before", "after"] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When a step comes: the kind of trigger, and what that kind asks for. */
export function whenFields(about: StepFields): Html {
  const { reader } = about;
  const kinds = KINDS.map((kind) => [kind, reader.t(`when.kind-${kind}`)] as const);
  return html`${choice(about, "when", kinds)}
    <div class="row">
      ${aroundFields(about)} ${weeklyFields(about)} ${ofKinds("fixed", line(about, "on"))}
      ${ofKinds("did", line(about, "hours"))} ${narrowed(about)}
      ${ofKinds("silence", line(about, "days"))}
      ${ofKinds("relative fixed weekly silence", line(about, "at"))}
    </div>
    ${kindsHint(reader)}`;
}

function aroundFields(about: StepFields): Html {
  const { reader } = about;
  const units = UNITS.map((unit) => [unit, reader.t(`step.unit-${unit}`)] as const);
  const sides = SIDES.map((side) => [side, reader.t(`step.side-${side}`)] as const);
  return html`${ofKinds("relative", line(about, "amount"))}
  ${ofKinds("relative", choice(about, "unit", units))}
  ${ofKinds("relative", choice(about, "side", sides))}
  ${ofKinds("relative", choice(about, "milestone", milestones(about)))}`;
}

function weeklyFields(about: StepFields): Html {
  const days = WEEKDAYS.map((day) => [String(day), weekdayName(day, about.reader)] as const);
  return html`${ofKinds("weekly", choice(about, "weekday", days))}
  ${ofKinds("weekly", choice(about, "since", milestones(about)))}
  ${ofKinds("weekly", choice(about, "until", milestones(about)))}
  ${ofKinds("weekly", line(about, "openWeeks"))}`;
}

/** The one thing that it must be done to, of the list that its kind has. */
function narrowed(about: StepFields): Html {
  const { programme, fields, reader, tried } = about;
  const { articles, meetings, quizzes, surveys } = programme;
  const titled = articles.map(({ id, title }) => ({ id, name: title }));
  const lists = { articles: titled, meetings, quizzes, surveys };
  return html`${(["articles", "meetings", "quizzes", "surveys"] as const).map((list) => {
    const name = `of-${list}`;
    const value = fields[name] ?? "";
    const known = named(lists[list], reader.t("step.of-any"), reader);
    const isKnown = known.some(([id]) => id === value);
    const options = isKnown ? known : [...known, [value, value] as const];
    const label = reader.t("step.field-of");
    return ofKinds(doneTo(list), select({ name, label, options, value }, tried, reader));
  })}`;
}

function doneTo(list: (typeof DONE_TO)[InteractionTrigger]): string {
  const kinds = INTERACTION_TRIGGERS.filter((what) => DONE_TO[what] === list);
  return kinds.map((what) => `did-${what}`).join(" ");
}

function milestones({ reader }: StepFields): readonly (readonly [string, string])[] {
  return MILESTONES.map((name) => [name, reader.t(`milestone.${name}`)]);
}
