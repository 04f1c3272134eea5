import { compareRuns, type Both } from "#nurture/plan/compare-runs";
import { isLeftOut } from "#nurture/plan/joiners";
import { judgeReach, type Cohort } from "#nurture/plan/judge-reach";
import { VIOLATIONS, type Measure } from "#nurture/plan/judge-run";
import type { Rehearsed } from "#nurture/plan/rehearse";
import { estimatedDays } from "#nurture/time/estimated";
import type {
  Rehearsal,
  RehearsalResult,
  RehearsedDoc,
  RehearsedTouch,
} from "../store/rehearsals.ts";
import { impactOfAll } from "./rehearsed-impact.ts";

/** Differences and findings that one result keeps, each. */
const KEPT_MAX = 200;

export interface Summing extends Measure {
  /** People there are, whether all were rehearsed or not. */
  readonly of: number;
  /** Version of the time-zone data. */
  readonly zones: string;
  readonly until: Temporal.Instant;
}

/** What a whole cohort's run says, from what was found for each person. */
export function summarise(
  { onVersion, middle, askedAt, until }: Rehearsal,
  docs: readonly RehearsedDoc[],
  about: Summing,
): RehearsalResult {
  const both = docs.map((doc): Both => ({
    live: doc.live.map(lived),
    draft: doc.draft.map(lived),
  }));
  const cohort = cohortOf(docs, about);
  const ofAll = docs.length === 0 ? [] : judgeReach(cohort, about);
  const findings = [...countFindings(docs), ...ofAll.map((one) => ({ ...one, people: 0 }))];
  const countries = [...new Set(docs.map(({ country }) => country))].filter((one) => one !== "");
  const [from, to] = [about.now, about.until].map((at) =>
    at.toZonedDateTimeISO("UTC").toPlainDate(),
  );
  return {
    onVersion,
    middle,
    at: askedAt.toString(),
    until: until.toString(),
    people: docs.length,
    of: about.of,
    zones: about.zones,
    letters: docs.flatMap(({ draft }) => draft).filter(({ state }) => state === "sent").length,
    impact: impactOfAll(docs),
    weeks: weeksOf(docs),
    reached: Object.fromEntries(cohort.after),
    differences: compareRuns(both).slice(0, KEPT_MAX),
    findings: findings.slice(0, KEPT_MAX),
    estimated:
      from === undefined || to === undefined
        ? []
        : countries.flatMap((country) => estimatedDays(country, from, to)).slice(0, KEPT_MAX),
  };
}

/** Whether nothing was found that keeps it from being published. */
export function hasPassed({ findings }: Pick<RehearsalResult, "findings">): boolean {
  const violations: readonly string[] = VIOLATIONS;
  return !findings.some(({ what }) => violations.includes(what));
}

function lived({ at, why, language, articles, ...touch }: RehearsedTouch): Rehearsed {
  return {
    ...touch,
    at: Temporal.Instant.from(at),
    ...(why === undefined ? {} : { why }),
    ...(language === undefined ? {} : { language }),
    ...(articles === undefined ? {} : { articles }),
  };
}

function countFindings(docs: readonly RehearsedDoc[]): RehearsalResult["findings"] {
  const found = new Map<string, RehearsalResult["findings"][number]>();
  for (const finding of docs.flatMap(({ findings }) => findings)) {
    const name = JSON.stringify([finding.what, finding.step, finding.why]);
    found.set(name, { ...finding, people: (found.get(name)?.people ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.people - a.people);
}

function cohortOf(docs: readonly RehearsedDoc[], about: Measure): Cohort {
  const { journey } = about;
  return {
    before: reachedBy(docs, journey, "live"),
    after: reachedBy(docs, journey, "draft"),
    missed: new Set(docs.flatMap((doc) => missedBy(doc, about))),
    lost: new Set(docs.flatMap((doc) => lostBy(doc, journey))),
    versions: versionsIn(docs, about),
  };
}

/** Steps that came due for somebody and did not reach them, but for what HR leaves out. */
function missedBy({ draft: run, follows }: RehearsedDoc, { draft, journey }: Measure): string[] {
  const versions = draft.journeys.filter(({ id }) => id === journey);
  const followed = versions.find(({ version }) => version === follows) ?? versions.at(-1);
  return run
    .filter((touch) => touch.journey === journey && !isReaching(touch))
    .filter(({ step, why }) => {
      const found = followed?.steps.find(({ id }) => id === step);
      return found !== undefined && !isLeftOut(found, why);
    })
    .map(({ step }) => step);
}

/** Steps that reach them live, not under the draft, and are not due to them later either. */
function lostBy({ live, draft, ahead = [] }: RehearsedDoc, journey: string): string[] {
  const kept = new Set([...stepsReaching(draft, journey), ...ahead]);
  return stepsReaching(live, journey).filter((step) => !kept.has(step));
}

function stepsReaching(run: readonly RehearsedTouch[], journey: string): string[] {
  const own = run.filter((touch) => touch.journey === journey && isReaching(touch));
  return [...new Set(own.map(({ step }) => step))];
}

function isReaching({ state }: RehearsedTouch): boolean {
  return state === "sent" || state === "called";
}

/** The versions of the journey that anybody follows; every one where no run said. */
function versionsIn(docs: readonly RehearsedDoc[], { draft, journey }: Measure): Set<number> {
  const followed = docs.flatMap(({ follows }) => follows ?? []);
  const all = draft.journeys.filter(({ id }) => id === journey).map(({ version }) => version);
  return new Set(followed.length === 0 ? all : followed);
}

/** People whom each step of the journey reaches, at least once. */
function reachedBy(
  docs: readonly RehearsedDoc[],
  journey: string,
  side: "live" | "draft",
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const doc of docs) {
    for (const step of stepsReaching(doc[side], journey))
      counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return counts;
}

/** Letters of each week, Monday by Monday, live and draft. */
function weeksOf(docs: readonly RehearsedDoc[]): RehearsalResult["weeks"] {
  const weeks = new Map<string, { live: number; draft: number }>();
  const add = (zone: string, touches: readonly RehearsedTouch[], side: "live" | "draft") => {
    for (const { at, state } of touches) {
      if (state !== "sent") continue;
      const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
      const monday = day.subtract({ days: day.dayOfWeek - 1 }).toString();
      const week = weeks.get(monday) ?? { live: 0, draft: 0 };
      week[side] += 1;
      weeks.set(monday, week);
    }
  };
  for (const { zone, live, draft } of docs) {
    add(zone, live, "live");
    add(zone, draft, "draft");
  }
  return [...weeks]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, counts]) => ({ from, ...counts }));
}
