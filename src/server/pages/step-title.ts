import type { LocalText } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import type { Step } from "#nurture/model/step";
import type { Reader } from "../text/reader.ts";

/** What people call a step: the thing it brings, in the reader's language; its id if it is gone. */
export function stepTitle(programme: Programme | undefined, id: string, reader: Reader): string {
  const step = programme?.journeys
    .flatMap((journey) => journey.steps)
    .find((candidate) => candidate.id === id);
  return programme === undefined || step === undefined ? id : titleOf(programme, step, reader);
}

function titleOf(programme: Programme, step: Step, reader: Reader): string {
  const { brings } = step;
  const say = (text: LocalText | undefined, fallback: LocalText) =>
    withoutBlanks(reader.content(text ?? fallback).text);
  switch (brings.kind) {
    case "digest":
      return reader.t("step.digest");
    case "answer":
      return reader.t("step.answer");
    case "event":
      return say(programme.meetings.find(({ id }) => id === brings.event)?.name, brings.subject);
    case "quiz":
      return say(programme.quizzes.find(({ id }) => id === brings.quiz)?.name, brings.subject);
    case "survey":
      return say(programme.surveys.find(({ id }) => id === brings.survey)?.name, brings.subject);
    case "message":
    case "entry":
    case "call":
      return say(undefined, brings.subject);
  }
}

/** A subject as a title: what it would fill in per person stands as an ellipsis. */
function withoutBlanks(subject: string): string {
  return subject.replaceAll(/\{[^{}]*\}/g, "…");
}
