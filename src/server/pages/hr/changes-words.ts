import { html } from "hono/html";
import type { ChangeKind, Impact, PlannedFacts } from "#nurture/model/change";
import { isDecision, type DecisionImpact } from "#nurture/plan/decisions";
import type { Programme } from "#nurture/model/programme";
import { momentDay } from "#nurture/time/wall-clock";
import type { Change } from "#server/store/read-changes";
import type { TextKey } from "../../text/en.ts";
import type { Reader } from "../../text/reader.ts";
import type { Html } from "../page.ts";
import { stepTitle } from "../step-title.ts";

/** Programmes by version, the newest under `current`: a step that is gone has its name in an older one. */
export interface AroundChanges {
  readonly current: Programme | undefined;
  readonly older: ReadonlyMap<number, Programme>;
}

const SOURCES = {
  ats: "changes.by-ats",
  hris: "changes.by-hris",
  candidate: "changes.by-candidate",
  hr: "changes.by-hr",
} as const satisfies Readonly<Record<string, TextKey>>;

/** Where a change came from, in words; a fact's source is shown as it came. */
export function sourceText({ source, to }: Change, reader: Reader): string {
  if (source === "programme") return reader.t("changes.by-programme", { version: to.programme });
  const key = Object.entries(SOURCES).find(([name]) => name === source)?.[1];
  return key === undefined ? source : reader.t(key);
}

/** The part of the facts that a change is about. */
export function factText(
  kind: ChangeKind,
  facts: PlannedFacts,
  zone: string,
  reader: Reader,
): string {
  switch (kind) {
    case "offer":
      return reader.t(`offer.${facts.status}`);
    case "start":
      return facts.start === undefined
        ? reader.t("cohort.no-start")
        : reader.day(momentDay(facts.start, zone));
    case "place":
      return placeText(facts, reader);
    case "manager":
      return facts.manager ?? reader.t("changes.nobody");
    case "journey":
      return reader.t("changes.version", { version: facts.programme });
  }
}

function placeText({ place, zone }: PlannedFacts, reader: Reader): string {
  const country = place.country === undefined ? undefined : reader.country(place.country);
  const parts = [place.office ?? place.city, country, zone].filter((part) => part !== undefined);
  return parts.length === 0 ? reader.t("changes.nowhere") : parts.join(" · ");
}

/** What people call the touch or the entry. */
export function impactTitle(
  { what, step }: Impact,
  { from }: Change,
  { current, older }: AroundChanges,
  reader: Reader,
): string {
  const programmes = [current, older.get(from.programme)];
  if (what === "meeting") {
    const meetings = programmes.flatMap((each) => each?.meetings ?? []);
    const name = meetings.find(({ id }) => id === step)?.name;
    return reader.t("changes.entry", {
      title: name === undefined ? step : reader.content(name).text,
    });
  }
  const titles = programmes.map((each) => stepTitle(each, step, reader));
  return titles.find((title) => title !== step) ?? step;
}

/** Of a change, what its sentences need: whose clock, and who was named before. */
interface Around extends Pick<Change, "zone"> {
  readonly from: Pick<PlannedFacts, "manager">;
}

/** What becomes of one touch or entry, in a sentence with dates on the person's clock. */
export function impactText(impact: Impact, change: Around, reader: Reader): string {
  const { zone } = change;
  const when = (at: Temporal.Instant) => reader.moment(at, zone);
  switch (impact.answer) {
    case "kept":
      return reader.t("changes.kept", { at: when(impact.at.dueAt) });
    case "added":
      return reader.t("changes.added", { to: when(impact.to.dueAt) });
    case "moved":
      return reader.t("changes.moved", {
        from: when(impact.from.dueAt),
        to: when(impact.to.dueAt),
      });
    case "skipped":
      return reader.t("changes.skipped", {
        from: when(impact.from.dueAt),
        why: reader.t(`changes.gone-${impact.why}`),
      });
    case "sent":
      return sentText(impact, change, reader);
    case "decision":
      return decisionText(impact, zone, reader);
  }
}

function sentText(
  { named, corrected, at }: Extract<Impact, { answer: "sent" }>,
  { from, zone }: Around,
  reader: Reader,
): string {
  const when = reader.moment(at.dueAt, zone);
  if (named === "manager")
    return reader.t("changes.sent-manager", { at: when, name: from.manager ?? "—" });
  return reader.t(corrected ? "changes.sent-corrected" : "changes.sent-start", { at: when });
}

function decisionText({ from, to }: DecisionImpact, zone: string, reader: Reader): string {
  const when = (at: Temporal.Instant) => reader.moment(at, zone);
  if (to === undefined)
    return reader.t("changes.would-skip", { from: from === undefined ? "—" : when(from.dueAt) });
  if (from === undefined) return reader.t("changes.would-add", { to: when(to.dueAt) });
  if (from.dueAt.equals(to.dueAt)) return reader.t("changes.would-keep", { at: when(to.dueAt) });
  return reader.t("changes.would-move", { from: when(from.dueAt), to: when(to.dueAt) });
}

/** How much stays as it is, and how much is out already. */
export function restText(kept: number, sent: number, reader: Reader): string {
  const parts = [
    [reader.t("impact.kept"), kept],
    [reader.t("impact.sent"), sent],
  ] as const;
  return parts.map(([words, count]) => `${words}: ${reader.number(count)}`).join(" · ");
}

/** Whether leaving it as it was differs from leaving it out. */
export function canKeep({ impacts }: Change): boolean {
  return impacts.some((impact) => isDecision(impact) && impact.from !== undefined);
}

export function sideBySide(change: Change, reader: Reader): Html {
  const { kind, from, to, zone } = change;
  return html`<dl class="beside">
    <div>
      <dt>${reader.t("changes.before")}</dt>
      <dd>${factText(kind, from, zone, reader)}</dd>
    </div>
    <div>
      <dt>${reader.t("changes.after")}</dt>
      <dd>${factText(kind, to, zone, reader)}</dd>
    </div>
  </dl>`;
}
