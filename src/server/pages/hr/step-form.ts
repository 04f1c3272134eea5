import { DONE_TO } from "#nurture/model/interaction";
import { LANGUAGES } from "#nurture/model/language";
import { audienceFrom } from "./audience-ticks.ts";
import type { StepDoc } from "./journey-data.ts";
import { bodyOf } from "./step-words.ts";

export type StepForm = Readonly<Record<string, string>>;

/** A step as the form's fields hold it. */
export function fieldsOf(step: StepDoc): StepForm {
  const { brings } = step;
  const body = bodyOf(step);
  return {
    class: step.class,
    from: step.from ?? "hr",
    late: step.late,
    joiners: step.joiners ?? "send",
    optional: step.optional === true ? "yes" : "",
    usefulHours: String(step.usefulHours),
    brings: brings.kind,
    ...itemFields(brings),
    ...whenFields(step.when),
    ...Object.fromEntries(
      LANGUAGES.flatMap((language) => [
        [`subject-${language}`, brings.subject[language] ?? ""],
        [`body-${language}`, body[language] ?? ""],
      ]),
    ),
  };
}

/** The step that the form's fields mean, in the form that is stored; parsed by whoever saves it. */
export function stepOf(id: string, form: StepForm): unknown {
  return {
    id,
    when: whenOf(form),
    brings: bringsOf(form),
    class: form["class"],
    from: form["from"],
    audience: audienceFrom(form),
    usefulHours: Number(form["usefulHours"]),
    late: form["late"],
    joiners: form["joiners"],
    optional: form["optional"] === "yes",
  };
}

/** The field beside which a refusal of a part of a step stands. */
export function stepFieldAt(path: string): string {
  const [part = "form", ...rest] = path === "audience" ? [path] : path.split(".").slice(2);
  if (part === "brings") return wordsFieldAt(rest);
  return part === "audience" ? "country" : part;
}

function wordsFieldAt([field = "", language = "en"]: readonly string[]): string {
  if (field === "subject") return `subject-${language}`;
  if (field === "body" || field === "intro") return `body-${language}`;
  return isItem(field) ? field : "brings";
}

function itemFields(brings: StepDoc["brings"]): StepForm {
  switch (brings.kind) {
    case "message":
      return { checklist: brings.checklist ?? "" };
    case "event":
      return { event: brings.event };
    case "quiz":
      return { quiz: brings.quiz };
    case "survey":
      return { survey: brings.survey };
    case "digest":
    case "entry":
    case "call":
    case "answer":
      return {};
  }
}

function whenFields(when: StepDoc["when"]): StepForm {
  switch (when.kind) {
    case "relative":
      return { when: "relative", milestone: when.milestone, ...offsetFields(when.offset) };
    case "fixed":
      return { when: "fixed", on: when.on, at: when.at };
    case "weekly": {
      const { weekday, at, from, until, openWeeks } = when;
      const open = openWeeks === undefined ? "" : String(openWeeks);
      return {
        when: "weekly",
        weekday: String(weekday),
        at,
        since: from,
        until,
        openWeeks: open,
      };
    }
    case "question":
      return { when: `question-${when.state}` };
    case "changed":
      return { when: "changed" };
    case "interaction":
      return {
        when: `did-${when.what}`,
        hours: String(when.hours),
        [`of-${DONE_TO[when.what]}`]: when.of ?? "",
      };
    case "silence":
      return { when: "silence", days: String(when.days), at: when.at };
  }
}

type Offset = Extract<StepDoc["when"], { kind: "relative" }>["offset"];

function offsetFields(offset: Offset): StepForm {
  const side = (amount: number) => ({
    amount: String(Math.abs(amount)),
    side: amount < 0 ? "before" : "after",
  });
  if ("hours" in offset) return { unit: "hours", ...side(offset.hours) };
  if ("days" in offset) return { unit: "days", at: offset.at, ...side(offset.days) };
  return { unit: "working-days", at: offset.at, ...side(offset.workingDays) };
}

function whenOf(form: StepForm): unknown {
  const { when = "", at } = form;
  switch (when) {
    case "relative":
      return { kind: when, milestone: form["milestone"], offset: offsetOf(form) };
    case "fixed":
      return { kind: when, on: form["on"], at };
    case "weekly":
      return weeklyOf(form);
    case "changed":
      return { kind: when, fact: "start" };
    case "silence":
      return { kind: when, days: Number(form["days"]), at };
    default:
      return actOf(when, form);
  }
}

function weeklyOf({ at, since, until, weekday, openWeeks = "" }: StepForm): unknown {
  const open = openWeeks === "" ? {} : { openWeeks: Number(openWeeks) };
  return { kind: "weekly", weekday: Number(weekday), at, from: since, until, ...open };
}

/** A question, or something that the person does. */
function actOf(when: string, form: StepForm): unknown {
  if (when.startsWith("question-")) return { kind: "question", state: when.slice(9) };
  const hours = Number(form["hours"]);
  const what = when.slice(4);
  const list = isDone(what) ? DONE_TO[what] : "";
  const of = form[`of-${list}`] ?? "";
  return { kind: "interaction", what, hours, ...(of === "" ? {} : { of }) };
}

function isDone(what: string): what is keyof typeof DONE_TO {
  return Object.hasOwn(DONE_TO, what);
}

function offsetOf(form: StepForm): unknown {
  const amount = Number(form["amount"]);
  const signed = form["side"] === "before" ? -amount : amount;
  const { at } = form;
  if (form["unit"] === "hours") return { hours: signed };
  return form["unit"] === "days" ? { days: signed, at } : { workingDays: signed, at };
}

const ITEMS = ["checklist", "event", "quiz", "survey"] as const;

function isItem(name: string): boolean {
  return ITEMS.some((each) => each === name);
}

function bringsOf(form: StepForm): unknown {
  const { brings: kind = "" } = form;
  const item = kind === "message" ? "checklist" : kind;
  const id = isItem(item) ? (form[item] ?? "") : "";
  const words = kind === "digest" ? "intro" : "body";
  return {
    kind,
    subject: localIn(form, "subject"),
    [words]: localIn(form, "body"),
    ...(id === "" ? {} : { [item]: id }),
  };
}

function localIn(form: StepForm, name: string): StepForm {
  return Object.fromEntries<string>(
    LANGUAGES.map((language): readonly [string, string] => [
      language,
      (form[`${name}-${language}`] ?? "").trim(),
    ]).filter(([, text]) => text !== ""),
  );
}
