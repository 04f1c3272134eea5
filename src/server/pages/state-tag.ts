import { html } from "hono/html";
import { STATUSES, type Status } from "#nurture/status/status";
import type { TextKey } from "../text/en.ts";
import type { Reader } from "../text/reader.ts";
import type { Html } from "./page.ts";

export type Wash = "" | "warm" | "care" | "wait" | "done";

const WASH = {
  "not-started": "",
  warm: "warm",
  "waiting-for-us": "wait",
  paused: "",
  "on-hold": "care",
  "handed-over": "done",
  withdrawn: "",
  declined: "",
} as const satisfies Record<Status, Wash>;

export function statusTag(status: string, reader: Reader): Html {
  const known = STATUSES.find((name) => name === status);
  return known === undefined
    ? tag("", status)
    : tag(WASH[known], reader.t(`status.${known}` satisfies TextKey));
}

/** A state: words on a wash of colour. */
export function tag(wash: Wash, words: string): Html {
  return html`<span class="tag ${wash}">${words}</span>`;
}
