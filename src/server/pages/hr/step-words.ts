import { isLanguage } from "./step-languages.ts";
import type { Reader } from "../../text/reader.ts";
import { DONE_TO, type InteractionTrigger } from "#nurture/model/interaction";
import type { LocalText } from "#nurture/model/language";
import type { Programme } from "#nurture/model/programme";
import type { StepDoc } from "./journey-data.ts";

/** When a step comes, in words; what it must be done to by its name where the programme is at hand. */
export function whenWords({ when }: StepDoc, reader: Reader, programme?: Programme): string {
  switch (when.kind) {
    case "relative":
      return aroundWords(when, reader);
    case "fixed":
      return `${reader.day(Temporal.PlainDate.from(when.on))}, ${when.at}`;
    case "weekly":
      return `${reader.t("when.weekly", { weekday: weekdayName(when.weekday, reader) })}, ${when.at}`;
    case "question":
      return reader.t(`when.question-${when.state}`);
    case "changed":
      return reader.t("when.changed");
    case "interaction":
      return [
        reader.t(`when.did-${when.what}`),
        ...(when.of === undefined ? [] : [nameOf(when.what, when.of, reader, programme)]),
      ].join(": ");
    case "silence":
      return `${reader.t("when.silence", { days: when.days })}, ${when.at}`;
  }
}

/** Its id where it isn't in the programme any more. */
function nameOf(
  what: InteractionTrigger,
  id: string,
  reader: Reader,
  programme: Programme | undefined,
): string {
  const found = programme?.[DONE_TO[what]].find((each) => each.id === id);
  if (found === undefined) return id;
  return reader.content("title" in found ? found.title : found.name).text;
}

type Around = Extract<StepDoc["when"], { kind: "relative" }>;

function aroundWords({ milestone, offset }: Around, reader: Reader): string {
  const values = (amount: number) => ({
    milestone: reader.t(`milestone.${milestone}`),
    count: Math.abs(amount),
    side: amount < 0 ? "before" : "after",
  });
  if ("hours" in offset) return reader.t("when.hours", values(offset.hours));
  if ("days" in offset) return `${reader.t("when.days", values(offset.days))}, ${offset.at}`;
  return `${reader.t("when.working-days", values(offset.workingDays))}, ${offset.at}`;
}

/** 1 is Monday. */
export function weekdayName(weekday: number, reader: Reader): string {
  return reader.weekday(Temporal.PlainDate.from("2024-01-01").add({ days: weekday - 1 }));
}

/** Whom a step is for; everybody where nothing is asked. */
export function audienceWords({ audience = {} }: StepDoc, reader: Reader): string {
  const parts = [
    ...(audience.countries ?? []).map((code) => reader.country(code)),
    ...(audience.cities ?? []),
    ...(audience.departments ?? []),
    ...(audience.disciplines ?? []),
    ...(audience.interests ?? []),
    ...(audience.offerStatuses ?? []).map((status) => reader.t(`journey.status-${status}`)),
  ];
  return parts.length === 0 ? reader.t("journey.everyone") : parts.join(" · ");
}

/** What a step is called: the subject of what it brings, without its blanks. */
export function subjectOf({ brings }: StepDoc, reader: Reader): string {
  return reader.content(asText(brings.subject)).text.replaceAll(/\{[^{}]*\}/g, "…");
}

export function bodyOf({ brings }: StepDoc): LocalText {
  return asText(brings.kind === "digest" ? brings.intro : brings.body);
}

export function asText(text: Readonly<Record<string, string | undefined>>): LocalText {
  return Object.fromEntries(
    Object.entries(text).filter(([name, words]) => isLanguage(name) && words !== undefined),
  );
}
