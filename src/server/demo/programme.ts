import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { programmeOf } from "#nurture/content/audience-of";
import { z } from "zod";
import { Programme } from "#nurture/model/programme";
import { loadProgramme } from "../programme/load.ts";

/** The evening that the shipped programme holds once a year, in the demo's own year. */
const EVENING_ON = "2026-04-29";

/**
 * The shipped programme, and beside it a journey with a step of every kind on every trigger. Days
 * that are fixed lie in the months that the demo lives.
 */
export function demoProgramme(): Programme {
  const shipped = z.encode(Programme, loadProgramme());
  const months: unknown = parse(readFileSync(new URL("months.yaml", import.meta.url), "utf8"));
  return programmeOf({
    ...shipped,
    journeys: [...shipped.journeys, months],
    meetings: shipped.meetings.map((meeting) =>
      meeting.on === undefined ? meeting : { ...meeting, on: EVENING_ON },
    ),
  });
}
