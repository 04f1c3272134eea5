import { html } from "hono/html";
import type { AlarmKind } from "#nurture/alarms/cause";
import { alarmText } from "#nurture/alarms/tell";
import { UNNAMED } from "#nurture/model/routing";
import type { StoredAlarm } from "#server/store/alarms";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";

/** Alarms that HR can end; what the service itself lacks is for IT. */
const FOR_HR: readonly AlarmKind[] = ["held", "unnamed"];

/** What is held although the contract needs it, and what waits for a name, each with where to see to it. */
export function alarmNotices(standing: readonly StoredAlarm[], reader: Reader): Html {
  const mine = standing.filter(({ kind }) => FOR_HR.includes(kind));
  return html`${mine.map((alarm) => {
    const { what, more } = alarmText({ about: "began", ...alarm }, reader.language);
    const { path, text } = placeOf(alarm);
    return html`<p class="notice bad">${what} ${more} <a href="${path}">${reader.t(text)}</a></p>`;
  })}`;
}

function placeOf({ kind, facts }: StoredAlarm) {
  if (kind === "unnamed")
    return {
      path: `/hr/questions?state=asked&owner=${UNNAMED}`,
      text: "nav.questions",
    } as const;
  return facts["about"] === "decision"
    ? ({ path: "/hr/changes", text: "nav.changes" } as const)
    : ({ path: "/hr?status=on-hold", text: "status.on-hold" } as const);
}
