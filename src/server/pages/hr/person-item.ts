import { html } from "hono/html";
import type { Programme } from "#nurture/model/programme";
import type { Department } from "#server/store/programmes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { tag, type Wash } from "../state-tag.ts";

/** What the timeline can be filtered by. */
export const ITEM_KINDS = ["sent", "heard", "questions", "offer", "handoff", "outside"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One thing that happened, ready to be shown. */
export interface Item {
  readonly at: Temporal.Instant;
  readonly kind: ItemKind;
  readonly wash: Wash;
  /** The state, in words. */
  readonly state: string;
  readonly title: Html | string;
  readonly details: readonly (Html | string)[];
}

/** What words need to know: programme and departments by id, and whose wall clock it is. */
export interface Around {
  readonly programme: Programme | undefined;
  readonly departments: readonly Department[];
  readonly zone: string;
}

const WHYS = {
  "no-zone": "why.no-zone",
  "no-address": "why.no-address",
  "date-missing": "why.date-missing",
  doubtful: "why.doubtful",
  paused: "why.paused",
  decision: "why.decision",
  "left-out": "why.left-out",
  "too-late": "why.too-late",
  "working-day": "why.working-day",
  cap: "why.cap",
  "joined-late": "why.joined-late",
  "step-added": "why.step-added",
  "not-in-audience": "why.not-in-audience",
  unsubscribed: "why.unsubscribed",
  withheld: "why.withheld",
  parked: "why.parked",
  "survey-rests": "why.survey-rests",
  rejected: "why.rejected",
  "not-wanted": "why.not-wanted",
  "passed-on": "why.not-wanted",
  superseded: "why.superseded",
  "address-changed": "why.address-changed",
  "date-changed": "why.date-changed",
  "facts-changed": "why.facts-changed",
  "other-offer": "why.other-offer",
  "no-digest": "why.no-digest",
  "offer-declined": "why.offer-declined",
  "offer-withdrawn": "why.offer-withdrawn",
  "needs-employee": "why.needs-employee",
  "no-hris": "why.no-hris",
  "module-not-offered": "why.module-not-offered",
  "attempts-used-up": "why.attempts-used-up",
  "draft-gone-without-trace": "why.draft-gone",
  "removed-outside": "why.removed-outside",
  "the draft is gone and no sent copy is found": "why.draft-gone",
  "the draft is gone and no sent copy carries its operation": "why.draft-gone",
  "an event with our id lacks our mark": "why.not-our-entry",
  "nothing is there long after it was asked for": "why.entry-without-trace",
  "told-arrived": "why.told-arrived",
  "sent-again": "why.sent-again",
  "taken-back": "why.taken-back",
  shadow: "why.shadow",
  sandbox: "why.sandbox",
} as const satisfies Readonly<Record<string, TextKey>>;

/** A reason in words; one that is not ours is evidence, and is shown as it came. */
export function whyText(why: string, reader: Reader): string {
  const key = Object.entries(WHYS).find(([name]) => name === why)?.[1];
  return key === undefined ? why : reader.t(key);
}

export function itemRow(item: Item, zone: string, reader: Reader): Html {
  return html`<li>
    <time datetime="${item.at.toString()}">${reader.moment(item.at, zone)}</time>
    <div>
      ${tag(item.wash, item.state)} ${item.title}
      ${item.details.map((detail) => html`<p class="small muted">${detail}</p>`)}
    </div>
  </li>`;
}
