import type { Journey } from "../model/journey.ts";
import type { Brings, Step } from "../model/step.ts";
import type { StoredTouch } from "../model/touch.ts";
import { stepOf, stepPlanned } from "./journey-of.ts";
import type { Rehearsed } from "./rehearse.ts";

/** What one step means to a cohort under a draft instead of the live version. */
export interface StepDifference {
  readonly journey: string;
  readonly step: string;
  /** People who would get it so much more often, or never any more, or on another day. */
  readonly kind: "more" | "never" | "earlier" | "later" | "new";
  readonly people: number;
  /** Days by which it moves, rounded, the most of them; 0 where nothing moves. */
  readonly days: number;
}

/** Both runs of one person. */
export interface Both {
  readonly live: readonly Rehearsed[];
  readonly draft: readonly Rehearsed[];
}

const DAY_MS = 86_400_000;
/** Less than this apart is the same time: the order of the queue. */
const SAME_MS = 60_000;

/** Each step that comes otherwise for somebody, the widest first. */
export function compareRuns(people: readonly Both[]): readonly StepDifference[] {
  const found = new Map<string, StepDifference>();
  for (const { live, draft } of people) {
    for (const difference of differencesOf(live, draft)) {
      const name = `${difference.journey}/${difference.step}/${difference.kind}`;
      const before = found.get(name);
      const days = Math.max(difference.days, before?.days ?? 0);
      found.set(name, { ...difference, people: (before?.people ?? 0) + 1, days });
    }
  }
  return [...found.values()].toSorted((a, b) => b.people - a.people || (a.step < b.step ? -1 : 1));
}

/** One person's, each step and kind once. */
function differencesOf(
  live: readonly Rehearsed[],
  draft: readonly Rehearsed[],
): readonly StepDifference[] {
  const steps = new Map([...reached(live), ...reached(draft)].map((one) => [nameOf(one), one]));
  return [...steps].flatMap(([name, { journey, step }]) => {
    const before = reached(live).filter((one) => nameOf(one) === name);
    const after = reached(draft).filter((one) => nameOf(one) === name);
    const about = { journey, step, people: 1 };
    if (after.length === 0) return [{ ...about, kind: "never" as const, days: 0 }];
    if (before.length === 0) return [{ ...about, kind: "new" as const, days: 0 }];
    if (after.length > before.length) return [{ ...about, kind: "more" as const, days: 0 }];
    const [first] = movedOf(before, after);
    return first === undefined ? [] : [{ ...about, ...first }];
  });
}

function movedOf(
  before: readonly Rehearsed[],
  after: readonly Rehearsed[],
): readonly Pick<StepDifference, "kind" | "days">[] {
  const known = new Map(before.map(({ key, at }) => [key, at]));
  return after.flatMap(({ key, at }) => {
    const was = known.get(key);
    const apartMs = was === undefined ? 0 : at.epochMilliseconds - was.epochMilliseconds;
    if (Math.abs(apartMs) < SAME_MS) return [];
    const days = Math.round(Math.abs(apartMs) / DAY_MS);
    return [{ kind: apartMs < 0 ? ("earlier" as const) : ("later" as const), days }];
  });
}

/** What reaches somebody: letters, and calls that a person makes. */
export function reached(run: readonly Rehearsed[]): readonly Rehearsed[] {
  return run.filter(({ state }) => state === "sent" || state === "called");
}

/**
 * Steps whose content this person would get a second time, with what they had before by any version
 * and what comes by the versions that they follow.
 */
export function gotTwice(
  run: readonly Rehearsed[],
  stored: readonly StoredTouch[],
  live: readonly Journey[],
  followed: readonly Journey[],
): readonly string[] {
  const had = stored
    .filter(({ state }) => state === "sent" || state === "queued")
    .map((touch) => ({ touch, step: stepPlanned(live, touch) }));
  const seen = new Map<string, string>();
  for (const { touch, step } of had) if (once(step)) seen.set(contentOf(step.brings), touch.key);
  return reached(run).flatMap((one) => {
    const step = stepOf(followed, one);
    if (!once(step)) return [];
    const content = contentOf(step.brings);
    const before = seen.get(content);
    if (before !== undefined && before !== one.key) return [one.step];
    seen.set(content, one.key);
    return [];
  });
}

/** Weeks, questions, what somebody does and silences come again by their nature. */
function once(step: Step | undefined): step is Step {
  return step !== undefined && ["relative", "fixed"].includes(step.when.kind);
}

function contentOf(brings: Brings): string {
  switch (brings.kind) {
    case "event":
      return `event ${brings.event}`;
    case "quiz":
      return `quiz ${brings.quiz}`;
    case "survey":
      return `survey ${brings.survey}`;
    case "digest":
      return JSON.stringify([brings.subject, brings.intro]);
    case "message":
    case "entry":
    case "call":
    case "answer":
      return JSON.stringify([brings.subject, brings.body]);
  }
}

function nameOf({ journey, step }: Rehearsed): string {
  return `${journey}/${step}`;
}
