import type { LocalText } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import { CATCH_UP, type Step } from "#nurture/model/step";
import type { Touch } from "#nurture/model/touch";
import { stepPlanned } from "#nurture/plan/journey-of";
import type { Reader } from "../text/reader.ts";

/** A step by its name, or as one touch has it, where its journey and version are known. */
export type Titled = string | Pick<Touch, "journey" | "version" | "step">;

/** What people call a step: the thing it brings, in the reader's language; its id if it is gone. */
export function stepTitle(
  programme: Programme | undefined,
  titled: Titled,
  reader: Reader,
): string {
  const id = typeof titled === "string" ? titled : titled.step;
  if (id === CATCH_UP) return reader.t("step.catch-up");
  const step = programme && stepNamed(programme, titled);
  return programme === undefined || step === undefined ? id : titleOf(programme, step, reader);
}

function stepNamed({ journeys }: Programme, titled: Titled): Step | undefined {
  if (typeof titled !== "string") return stepPlanned(journeys, titled);
  return journeys.flatMap(({ steps }) => steps).findLast(({ id }) => id === titled);
}

function titleOf(programme: Programme, step: Step, reader: Reader): string {
  const { brings } = step;
  if (brings.kind === "digest") return reader.t("step.digest");
  if (brings.kind === "answer") return reader.t("step.answer");
  const name = itemOf(programme, step)?.name ?? brings.subject;
  return withoutBlanks(reader.content(name).text);
}

/** The item of the library that a step brings, where it brings one by itself. */
function itemOf(
  { meetings, quizzes, surveys }: Programme,
  { brings }: Step,
): { readonly name: LocalText } | undefined {
  switch (brings.kind) {
    case "event":
      return meetings.find(({ id }) => id === brings.event);
    case "quiz":
      return quizzes.find(({ id }) => id === brings.quiz);
    case "survey":
      return surveys.find(({ id }) => id === brings.survey);
    case "message":
    case "digest":
    case "entry":
    case "call":
    case "answer":
      return undefined;
  }
}

/** A subject as a title: what it would fill in per person stands as an ellipsis. */
function withoutBlanks(subject: string): string {
  return subject.replaceAll(/\{[^{}]*\}/g, "…");
}
