import { html } from "hono/html";
import { MILESTONES } from "#nurture/model/offer";
import type { Reader } from "../../text/reader.ts";
import { folded } from "../folded.ts";
import type { Html } from "../page.ts";
import { tag } from "../state-tag.ts";
import type { JourneyView, StepDoc } from "./journey-data.ts";
import { audienceWords, subjectOf, whenWords } from "./step-words.ts";

type Offset = Extract<StepDoc["when"], { kind: "relative" }>["offset"];

interface Group {
  readonly title: string;
  readonly steps: readonly StepDoc[];
}

/** Five working days take a week. */
const HOURS_PER_WORKING_DAY = (24 * 7) / 5;
const HOURS_PER_DAY = 24;

/** The steps of a journey in the order of time: around each milestone, then what has no place among them. */
export function timeline(view: JourneyView, reader: Reader): Html {
  return html`<div class="stack">
    ${groupsOf(view.doc.steps, reader).map(
      ({ title, steps }) =>
        html`<section class="card timeline-group">
          <h2>${title}</h2>
          <ol class="steps">
            ${steps.map((step) => stepItem(view, step, reader))}
          </ol>
        </section>`,
    )}
  </div>`;
}

function groupsOf(all: readonly StepDoc[], reader: Reader): readonly Group[] {
  const around = MILESTONES.flatMap((name): readonly Group[] => {
    const milestone = reader.t(`milestone.${name}`);
    const hung = all
      .filter(({ when }) => when.kind === "relative" && when.milestone === name)
      .toSorted((a, b) => hoursOf(a) - hoursOf(b));
    return [
      {
        title: reader.t("journey.before-milestone", { milestone }),
        steps: hung.filter((step) => signOf(step) < 0),
      },
      {
        title: reader.t("journey.after-milestone", { milestone }),
        steps: hung.filter((step) => signOf(step) >= 0),
      },
    ];
  });
  const of = (...kinds: readonly StepDoc["when"]["kind"][]) =>
    all.filter(({ when }) => kinds.includes(when.kind)).toSorted(byDay);
  const others: readonly Group[] = [
    { title: reader.t("journey.group-weekly"), steps: of("weekly") },
    { title: reader.t("journey.group-fixed"), steps: of("fixed") },
    {
      title: reader.t("journey.group-acts"),
      steps: of("question", "changed", "interaction", "silence"),
    },
  ];
  return [...around, ...others].filter(({ steps }) => steps.length > 0);
}

function byDay({ when: a }: StepDoc, { when: b }: StepDoc): number {
  if (a.kind === "fixed" && b.kind === "fixed") return a.on < b.on ? -1 : 1;
  return a.kind === "weekly" && b.kind === "weekly" ? a.weekday - b.weekday : 0;
}

function amountOf(offset: Offset): number {
  if ("hours" in offset) return offset.hours;
  return "days" in offset ? offset.days : offset.workingDays;
}

function signOf({ when }: StepDoc): number {
  return when.kind === "relative" ? amountOf(when.offset) : 0;
}

/** About how far from its milestone; equal days are told apart by the time of day. */
function hoursOf({ when }: StepDoc): number {
  if (when.kind !== "relative") return 0;
  const { offset } = when;
  if ("hours" in offset) return offset.hours;
  const [hours = "0", minutes = "0"] = offset.at.split(":");
  const days = "days" in offset ? HOURS_PER_DAY : HOURS_PER_WORKING_DAY;
  return amountOf(offset) * days + Number(hours) + Number(minutes) / 60;
}

function stepItem(view: JourneyView, step: StepDoc, reader: Reader): Html {
  const { id, result, doc } = view;
  return html`<li class="step">
    <p class="when">${whenWords(step, reader, view.programme)}</p>
    <div>
      <h3><a href="/hr/journeys/${id}/${step.id}">${subjectOf(step, reader)}</a></h3>
      <p class="small">
        ${tag("", reader.t(`brings.${step.brings.kind}`))}
        ${step.class === "contract" ? tag("wait", reader.t("step.contract")) : tag("", reader.t("journey.nurture"))}
        <span class="muted"
          >${reader.t(`step.from-${step.from ?? "hr"}`)} · ${audienceWords(step, reader)}</span
        >
      </p>
      ${
        result === undefined
          ? ""
          : html`<p class="muted small">
              ${reader.t("journey.reached", { people: result.reached[step.id] ?? 0, of: result.people })}
            </p>`
      }
    </div>
    ${doc.steps.length === 1 ? "" : takeOut(view, step, reader)}
  </li>`;
}

function takeOut({ id, stand }: JourneyView, step: StepDoc, reader: Reader): Html {
  const label = reader.t("journey.step-out", { step: subjectOf(step, reader) });
  const form = html`<form method="post" action="/hr/journeys/${id}/take-out">
    <input type="hidden" name="step" value="${step.id}" />
    <input type="hidden" name="revision" value="${stand.draft?.revision ?? 0}" />
    <button class="button" aria-label="${label}">${reader.t("journey.out")}</button>
  </form>`;
  return folded(
    { summary: reader.t("journey.out"), label, says: reader.t("journey.out-lead") },
    form,
  );
}
