import type { Impact } from "#nurture/model/change";
import type { Person } from "#nurture/model/person";
import type { Step } from "#nurture/model/step";
import type { StoredTouch } from "#nurture/model/touch";
import { changesOf, factsOf, type Look } from "#nurture/plan/changes";
import type { PlanContext } from "#nurture/plan/plan";
import {
  at,
  day,
  hire,
  instant,
  INVITATION,
  journey,
  planned,
  planning,
  step,
  wall,
  WELCOME,
} from "./planning.ts";

export const SHANGHAI = "Asia/Shanghai";
/** Monday morning; the start is on Monday, 11 January. */
export const NOW = at("2026-11-23T10:00", SHANGHAI);
export const SENT = instant("2026-11-02T02:00:00Z");
export const MEETING = {
  ...{ id: "team", name: { en: "Team" }, about: { en: "A talk" }, fields: [] },
  ...{ daysBeforeStart: 10, at: "19:00", minutes: 40 },
};
export const PREPARATION = step({
  id: "preparation",
  when: { kind: "relative", milestone: "start", offset: { days: -21, at: "09:00" } },
  class: "contract",
});
export const TRAINING = step({
  id: "training",
  when: { kind: "relative", milestone: "start", offset: { days: -14, at: "09:00" } },
  usefulHours: 240,
});
export const CALL = step({
  id: "call",
  when: { kind: "relative", milestone: "start", offset: { days: -15, at: "09:00" } },
  usefulHours: 240,
});
export const MOVED = step({
  id: "start-moved",
  when: { kind: "changed", fact: "start" },
  class: "contract",
  late: "leave-out",
});
export const NAMES_MANAGER = step({
  id: "who",
  when: { kind: "relative", milestone: "start", offset: { days: -5, at: "09:00" } },
  brings: { kind: "message", subject: { en: "Hi" }, body: { en: "{manager} leads the team." } },
});
export const SOON = step({
  id: "soon",
  when: { kind: "relative", milestone: "offerSent", offset: { days: 25, at: "09:00" } },
});
export const STEPS = [WELCOME, PREPARATION, TRAINING, CALL, INVITATION];

export interface Case {
  readonly was?: Person;
  readonly is?: Person;
  readonly steps?: readonly Step[];
  readonly next?: readonly Step[];
  readonly now?: Temporal.Instant;
  readonly stored?: (stored: readonly StoredTouch[]) => readonly StoredTouch[];
  readonly meetings?: readonly string[];
  readonly context?: Partial<PlanContext>;
}

export function lookOf(given: Case): Look {
  const { was = hire(), is = was, steps = STEPS, next = steps, now = NOW } = given;
  const stored = planned(was, [], now, steps);
  const part = (list: readonly Step[], version: number) => ({
    version,
    programme: { journeys: [journey(list, version)], meetings: [MEETING] },
  });
  return {
    person: is,
    stored: given.stored?.(stored) ?? stored,
    context: planning(now, given.context),
    meetings: given.meetings ?? [],
    before: factsOf(was, 1, now),
    was: part(steps, 1),
    is: part(next, next === steps ? 1 : 2),
  };
}

export function said(impact: Impact): string {
  const there = (each: { dueAt: Temporal.Instant } | undefined) =>
    each === undefined ? "—" : wall(each.dueAt, SHANGHAI).slice(4);
  const { answer, step: id } = impact;
  switch (impact.answer) {
    case "kept":
      return `kept ${id}`;
    case "added":
      return `added ${id} ${there(impact.to)}`;
    case "moved":
      return `moved ${id} ${there(impact.from)} > ${there(impact.to)}`;
    case "skipped":
      return `skipped ${id} ${impact.why}`;
    case "sent":
      return `sent ${id} ${impact.named ?? ""}${impact.corrected ? " corrected" : ""}`;
    case "decision":
      return `${answer} ${id} ${impact.ask} ${there(impact.from)} > ${there(impact.to)}${impact.isContract ? " contract" : ""}`;
  }
}

export function changes(given: Case): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    changesOf(lookOf(given)).map(({ kind, asks, impacts }) => [
      [kind, ...asks].join(" "),
      impacts.map(said).toSorted(),
    ]),
  );
}

export const starts = (on: string | undefined, facts: Parameters<typeof hire>[0] = {}) =>
  hire({
    ...facts,
    offer: {
      ...facts.offer,
      milestones: { offerSent: SENT, ...(on === undefined ? {} : { start: day(on) }) },
    },
  });
export const led = (value: string, source = "greenhouse.application.1"): Person =>
  hire({
    profile: [
      { topic: "manager", value, source, at: NOW.subtract({ hours: 1 }), confidence: "recorded" },
    ],
  });
export const sentBefore =
  (id: string, more: Partial<StoredTouch> = {}) =>
  (stored: readonly StoredTouch[]) =>
    stored.map((touch) =>
      touch.step === id ? { ...touch, state: "sent" as const, ...more } : touch,
    );
